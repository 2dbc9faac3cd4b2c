"""What goes wrong with a file on this machine, told by its cause."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import duckdb

from rumbo.errors import DiskTrouble, RumboError, StoreBroken, StoreBusy, StoreNewer

HELD = ("could not set lock", "being used by another process")
NEWER = ("database version number", "newer version of duckdb", "created with a newer")
FULL = ("no space left", "disk quota", "file too large", "not enough space")
DENIED = ("read-only file system", "permission denied", "access is denied", "not permitted")
OF_THE_FILE = (
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.InternalException,
    duckdb.SerializationException,
)
UNWRITTEN = (
    "Could not write file"  # why a commit fails on a full disk; others conflict with one another
)
CODES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "denied",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOTDIR: "file",
    errno.EEXIST: "file",
}


def is_of_the_file(error: duckdb.Error) -> bool:
    """Return whether it is the file that fails, not what was asked of it."""
    is_unwritten = isinstance(error, duckdb.TransactionException) and UNWRITTEN in str(error)
    return isinstance(error, OF_THE_FILE) or is_unwritten


def told(error: duckdb.Error, path: Path) -> RumboError:
    """Return what an error of the engine means for whoever owns the store."""
    text = str(error)
    low = text.casefold()
    if any(each in low for each in HELD):
        return busy(_holder(text))
    if any(each in low for each in NEWER):
        return newer(path)
    if any(each in low for each in FULL):
        return full(path)
    if any(each in low for each in DENIED):
        return denied(path)
    return broken(path, text.splitlines()[0].partition("Error: ")[2] or text)


def on_disk(error: OSError, path: Path) -> RumboError:
    """Return what an error of the operating system means, in a sentence."""
    where = Path(str(error.filename)) if error.filename else path
    kind = CODES.get(error.errno or 0)
    if kind == "full":
        return full(path)
    if kind == "denied":
        return denied(where)
    if kind == "file":
        return DiskTrouble(
            "«{path}» is a file where Rumbo keeps a folder. Move it away, or choose another folder with RUMBO_HOME.",
            path=str(where),
        )
    return DiskTrouble(
        "«{path}» cannot be used: {reason}.", path=str(where), reason=error.strerror or str(error)
    )


def broken(path: Path, reason: str) -> StoreBroken:
    """Return that a store cannot be read, and what to do."""
    return StoreBroken(
        "The data of «{client}» cannot be read: {reason}. The other businesses are not touched by it. Rebuild it from the files it received, or restore an export.",
        client=path.parent.name,
        reason=reason.replace(str(path), path.name).rstrip("."),
    )


def missing(path: Path) -> StoreBroken:
    """Return that a store is gone while the files it was made from are there."""
    return broken(path, f"{path.name} is missing")


def busy(holder: str) -> StoreBusy:
    """Return that another program has the store."""
    return StoreBusy(
        "Another program holds this business's data ({holder}). Close it, or try again in a moment.",
        holder=holder,
    )


def newer(path: Path) -> StoreNewer:
    """Return that a store was made by a later Rumbo."""
    return StoreNewer(
        "The data of «{client}» was written by a newer Rumbo. Update Rumbo to open it; nothing was changed.",
        client=path.parent.name,
    )


def full(path: Path) -> DiskTrouble:
    """Return that nothing more can be written."""
    return DiskTrouble(
        "The disk is full: nothing more can be written to «{path}». Nothing was changed; make room and try again.",
        path=str(path.parent),
    )


def denied(path: Path) -> DiskTrouble:
    """Return that the machine does not let Rumbo write."""
    return DiskTrouble(
        "«{path}» cannot be written: this user may not, or the disk is read-only. Nothing was changed.",
        path=str(path),
    )


def _holder(text: str) -> str:
    """Return the program that holds a file, as the engine names it.

    >>> _holder("Could not set lock … held in /usr/bin/python3.11 (PID 12). See also")
    'python3.11, PID 12'
    """
    found = re.search(r"held in (?:.*[\\/])?(.+?) \(PID (\d+)\)", text)
    return f"{found[1]}, PID {found[2]}" if found else "?"
