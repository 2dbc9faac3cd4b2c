"""Whose turn it is to make, open, fill, move or remove a store: one process at a time.

DuckDB's own lock goes as soon as a store is idle; this one is held for as long as the work lasts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from rumbo.settings import private_folder
from rumbo.store.troubles import busy, on_disk

AT_ONCE, A_WHILE = 0.25, 10.0  # seconds: on a screen, and on the command line
_patience = AT_ONCE


def be_patient() -> None:
    """Wait a while for a store that another program holds, as the command line does."""
    global _patience
    _patience = A_WHILE


def patience() -> float:
    """Return for how many seconds somebody waits for a store."""
    return _patience


@contextmanager
def locked(path: Path, seconds: float | None = None) -> Iterator[None]:
    """Hold a lock file; whoever holds it already in this thread goes on at once."""
    try:
        private_folder(path.parent)
        lock = FileLock(path, mode=0o600, is_singleton=True, on_acquired=_sign)
        lock.acquire(timeout=_patience if seconds is None else seconds)
    except Timeout:
        raise busy(_signed(path)) from None
    except OSError as error:
        raise on_disk(error, path) from None
    try:
        yield
    finally:
        lock.release()


def _sign(file: int) -> None:
    """Write who holds the lock into it."""
    os.ftruncate(file, 0)
    os.pwrite(file, f"PID {os.getpid()}".encode(), 0) if hasattr(os, "pwrite") else None


def _signed(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip() or "?"
    except OSError:
        return "?"
