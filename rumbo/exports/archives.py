"""Zip files to their members."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from rumbo.errors import ExportError
from rumbo.exports.workbooks import PK, ZIP_FAULTS, is_sheets

LARGEST_ARCHIVE = 2 * 2**30


def is_archive(data: bytes) -> bool:
    """Return whether the bytes are a zip that is not a workbook."""
    return data.startswith(PK) and not is_sheets(data)


def members(data: bytes) -> list[tuple[str, bytes]]:
    """Return name and bytes of each file in an archive, without the litter that systems leave."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [
                entry
                for entry in archive.infolist()
                if not entry.is_dir() and not _is_litter(entry.filename)
            ]
            if sum(entry.file_size for entry in entries) > LARGEST_ARCHIVE:
                raise ExportError(
                    "This zip holds more than 2 GB. Unpack it and drop the files you need."
                )
            return [(entry.filename, archive.read(entry)) for entry in entries]
    except ZIP_FAULTS:
        raise ExportError(
            "This zip is damaged: it does not open. Download it again from the network."
        ) from None
    except RuntimeError:  # what zipfile raises where a member is encrypted
        raise ExportError(
            "This zip is locked with a password. Unpack it and drop the files."
        ) from None


def _is_litter(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        "__MACOSX" in path.parts
        or path.name.startswith(".")
        or path.name.casefold() in ("thumbs.db", "desktop.ini")
    )
