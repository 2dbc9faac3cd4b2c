"""Where Rumbo keeps what belongs to its users: never inside the program's own folder."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "queries"
DATA = ROOT / "data"


def home() -> Path:
    """Return the folder of clients' stores: RUMBO_HOME, or the platform's user data folder."""
    given = os.environ.get("RUMBO_HOME")
    return Path(given).expanduser() if given else Path(platformdirs.user_data_dir("rumbo", False))
