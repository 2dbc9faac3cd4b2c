"""Workbooks to grids, one a sheet: Excel, OpenDocument, and the web pages that bear their name."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

from rumbo.errors import ExportError
from rumbo.exports.files.grid import SHEET, Grid
from rumbo.exports.files.markup import is_markup, markup_grids
from rumbo.exports.files.sheets import LOCKED

OLE, PK = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
PATIENCE = 60
# What the standard library raises over a zip that is cut, altered or written by nobody.
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    OverflowError,
    MemoryError,
)
# `-I` keeps the environment and the working directory out of the small process.
READER = [sys.executable, "-I", str(Path(__file__).with_name("sheets.py"))]


def is_workbook(data: bytes) -> bool:
    """Return whether the bytes are sheets: of Excel, old or new, of OpenDocument, or tables of a web page."""
    return is_sheets(data) or is_markup(data)


def is_sheets(data: bytes) -> bool:
    """Return whether the bytes are a workbook that its own programs open."""
    return data.startswith(OLE) or (data.startswith(PK) and _has_sheets(data))


def _has_sheets(data: bytes) -> bool:
    if OPEN_DOCUMENT in data[:200]:  # the first thing in the file, and not compressed
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    except ZIP_FAULTS:
        return b"xl/" in data[:4096]  # cut off, but it was one


def workbook_grids(data: bytes) -> list[Grid]:
    """Return a grid for each sheet of a workbook; its lines are the rows of the sheet."""
    if not is_sheets(data):
        return markup_grids(data)
    sheets = json.loads(_sheets(data))
    if not sheets:
        raise ExportError("This Excel file has no sheets. Download it again from the network.")
    return [
        Grid(rows, [number * SHEET + first + place for place in range(len(rows))], sheet=name)
        for number, (name, first, rows) in enumerate(sheets)
    ]


def _sheets(data: bytes) -> bytes:
    """Return the sheets as JSON, read in a process of its own: a damaged file may end it."""
    try:
        done = subprocess.run(
            READER,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise ExportError(_complaint(error.returncode)) from None
    except subprocess.TimeoutExpired:
        raise ExportError(_complaint(None)) from None
    return done.stdout


def _complaint(status: int | None) -> str:
    if status == LOCKED:
        return "This workbook is locked with a password. Open it, save it without one, and drop it again."
    return "This Excel file is damaged: it does not open. Download it again from the network."
