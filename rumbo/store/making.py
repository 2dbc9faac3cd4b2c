"""A file that takes its name only once it is whole and safe on disk."""

from __future__ import annotations

import os
from pathlib import Path

HALF = ".half"  # the name of a file that is being made


def settle(half: Path, path: Path) -> None:
    """Give a whole file its name, so that no power cut leaves less than all of it."""
    with half.open("rb+") as file:
        os.fsync(file.fileno())
    half.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names of a folder written down, where the system can."""
    if os.name == "posix":
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)
