"""Where Rumbo keeps what belongs to its users, never inside the program's own folder; and whom it lets in."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "queries"
DATA = ROOT / "data"
LOOPBACK = ("127.0.0.1", "::1", "localhost")


def home() -> Path:
    """Return the folder of clients' stores: RUMBO_HOME, or the platform's user data folder."""
    given = os.environ.get("RUMBO_HOME")
    return Path(given).expanduser() if given else Path(platformdirs.user_data_dir("rumbo", False))


def open_to() -> list[str]:
    """Return how others reach this machine: RUMBO_OPEN_TO; nothing where nobody else is let in.

    The first is the address to listen on, the others are names by which it is called:
    `192.168.1.20` or `0.0.0.0,192.168.1.20,shop.local`.
    """
    given = os.environ.get("RUMBO_OPEN_TO", "")
    return [each.strip().lower() for each in given.split(",") if each.strip()]


def hosts() -> list[str]:
    """Return the names by which the app may be called, as they stand in `Host`."""
    return [f"[{each}]" if ":" in each else each for each in [*LOOPBACK, *open_to()]]


def private_folder(path: Path) -> Path:
    """Return a folder, made if need be; below the home only its owner may enter it.

    Raises OSError where it cannot be.
    """
    if path.is_dir():
        return path
    if home() in path.parents:
        private_folder(path.parent)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def private(path: Path) -> Path:
    """Return a file that from now on only its owner may read."""
    if os.name == "posix":
        path.chmod(0o600)
    return path
