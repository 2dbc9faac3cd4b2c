"""Reading a heavy file in a process of its own: what it asks for is bounded, and the app stays up.

A zip of two megabytes may unpack to two thousand, and one stray quotation mark makes a row of a whole
file. Below `HEAVY` that cannot hurt; above it the reader gets so much memory and time, and no more.
"""

from __future__ import annotations

import gc
import io
import json
import pickle
import subprocess
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rumbo.errors import ExportError
from rumbo.exports.files.workbooks import PK, ZIP_FAULTS

if TYPE_CHECKING:
    from rumbo.exports.cells.moments import Order
    from rumbo.exports.reading import Reading

HEAVY = 16 * 2**20  # bytes of text, unpacked
MANY = 50  # members of a zip
TIGHTEST = 1032  # bytes that one byte of a zip can hold
MEMORY, PATIENCE = 2 * 2**30, 300
OUT_OF_MEMORY = 4
ANSWER = "reading"
KILLED = (-6, -9)  # by a library that got no memory, by the system
# `-I` keeps the environment and the working directory out of the other process.
READER = [
    sys.executable,
    "-I",
    "-c",
    "import sys; sys.path.insert(0, sys.argv[1]); from rumbo.exports.files.bounded_reading import answer; answer(sys.argv[2])",
    str(Path(__file__).parents[3]),
]
TOO_LARGE = "This file needs more than {gigabytes} GB of memory to be read: it is damaged, or too large. Choose a shorter period in the network and download it again."
TOO_SLOW = "This file takes more than {minutes} minutes to read: it is damaged, or too large. Choose a shorter period in the network and download it again."
BROKEN = "This file is damaged: the reader could not go on. Download it again from the network."


def is_heavy(data: bytes) -> bool:
    """Return whether a file holds so much, packed or not, that it is read in a process of its own."""
    if len(data) > HEAVY:
        return True
    if not data.startswith(PK):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except ZIP_FAULTS:
        return False
    return len(entries) > MANY or sum(map(_unpacked, entries)) > HEAVY


def _unpacked(entry: zipfile.ZipInfo) -> int:
    """Return how many bytes a member holds, at most: a zip in a zip as many as it could be packed from."""
    is_nested = entry.filename.casefold().endswith(".zip")
    return entry.file_size * (TIGHTEST if is_nested else 1)


def read_apart(
    name: str, data: bytes, today: date, year: int | None = None, order: Order | None = None
) -> Reading:
    """Return what a file is and says, read elsewhere; raise ExportError where that passes a limit."""
    with tempfile.TemporaryDirectory(prefix="rumbo-", ignore_cleanup_errors=True) as folder:
        _run(json.dumps([folder, name, today.isoformat(), year, order, MEMORY]), data)
        return pickle.loads((Path(folder) / ANSWER).read_bytes())  # noqa: S301 - written by ourselves


def _run(asked: str, data: bytes) -> None:
    try:
        subprocess.run(
            [*READER, asked],
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise ExportError(TOO_SLOW, minutes=PATIENCE // 60) from None
    except subprocess.CalledProcessError as error:
        if error.returncode in (OUT_OF_MEMORY, *KILLED):
            raise ExportError(TOO_LARGE, gigabytes=MEMORY // 2**30) from None
        raise ExportError(BROKEN) from None


def answer(asked: str) -> None:
    """Read the bytes of the standard input, leave the reading in a folder, and end the process if it cannot."""
    folder, name, today, year, order, memory = json.loads(asked)
    _limit_memory(memory)
    gc.disable()  # what it would look for again and again is a tenth of the time, and all ends with this process
    tempfile.tempdir = folder
    try:
        from rumbo.exports.reading import read_here  # it reads through this module

        data, received = sys.stdin.buffer.read(), date.fromisoformat(today)
        reading = read_here(name, data, received, year=year, order=order)
        reading.put_aside()
        reading.data = b""  # the one who asked has them
        (Path(folder) / ANSWER).write_bytes(pickle.dumps(reading))
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
