"""Zip files to their members."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from rumbo.errors import ExportError
from rumbo.exports.files.workbooks import PK, ZIP_FAULTS, is_sheets

LARGEST, MOST = 2**30, 2000
NO_TABLES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".mov", ".mp3", ".srt")


def is_archive(data: bytes) -> bool:
    """Return whether the bytes are a zip that is not a workbook."""
    return data.startswith(PK) and not is_sheets(data)


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each file in an archive, without pictures and the litter that systems leave."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if _may_be_a_table(entry)]
            if sum(entry.file_size for entry in entries) > LARGEST:
                raise ExportError(
                    "This zip holds more than 1 GB. Unpack it and drop the files you need."
                )
            if len(entries) > MOST:
                raise ExportError(
                    "This zip holds {files} files; up to {most} are read. Unpack it and drop the files you need.",
                    files=len(entries),
                    most=MOST,
                )
            for entry in entries:
                yield entry.filename, archive.read(entry)
    except MemoryError:  # the one who bounds it says so
        raise
    except ZIP_FAULTS:
        raise ExportError(
            "This zip is damaged: it does not open. Download it again from the network."
        ) from None
    except RuntimeError:  # what zipfile raises where a member is encrypted
        raise ExportError(
            "This zip is locked with a password. Unpack it and drop the files."
        ) from None


def names(data: bytes) -> list[str]:
    """Return the names of the files in an archive; none of one that does not open."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except ZIP_FAULTS:
        return []


def _may_be_a_table(entry: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(entry.filename)
    return not (
        entry.is_dir()
        or "__MACOSX" in path.parts
        or path.name.startswith(".")
        or path.name.casefold() in ("thumbs.db", "desktop.ini")
        or path.suffix.casefold() in NO_TABLES
    )
