"""The files received, as they came: by the digest of their bytes, beside the store."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from rumbo.exports.reading import Reading
from rumbo.settings import private, private_folder
from rumbo.store.making import HALF, settle
from rumbo.store.troubles import on_disk


def keep(folder: Path, reading: Reading) -> None:
    """Keep the bytes of a file, safe on disk when this returns; one that is gone or damaged is healed.

    A name is taken only by a file that is whole. Raises DiskTrouble where the machine does not let it.
    """
    original = folder / reading.sha256
    half = folder / f"{reading.sha256}.{os.getpid()}{HALF}"
    try:
        if holds(original):
            return
        private_folder(folder)
        try:
            with half.open("wb") as file:
                private(half)
                reading.write_to(file)
            settle(half, original)
        finally:
            half.unlink(missing_ok=True)
    except OSError as error:
        raise on_disk(error, original) from None


def holds(original: Path) -> bool:
    """Return whether a file is there and its bytes are those of its name."""
    if not original.exists():
        return False
    with original.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == original.name


@dataclass(frozen=True)
class Fault:
    """A file received that is not there as it came: `missing`, or `altered`."""

    sha256: str
    file: str | None
    fault: str


def missing(folder: Path, wanted: dict[str, str]) -> list[Fault]:
    """Return the files that must be there and are not."""
    return [
        Fault(each, name, "missing")
        for each, name in wanted.items()
        if not (folder / each).exists()
    ]


def faults(folder: Path, wanted: dict[str, str]) -> list[Fault]:
    """Return what is wrong with the files kept; `wanted` are the names of those that must be there."""
    there = (
        {path.name for path in folder.iterdir() if HALF not in path.name}
        if folder.is_dir()
        else set()
    )
    altered = [
        Fault(each, wanted.get(each), "altered")
        for each in sorted(there)
        if not holds(folder / each)
    ]
    return missing(folder, wanted) + altered


def original(folder: Path, sha256: str) -> bytes | None:
    """Return the bytes of a file that was received, None where they are kept no longer."""
    path = folder / sha256
    return path.read_bytes() if path.exists() else None
