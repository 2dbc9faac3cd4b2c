"""The exports of the demo business as they are up to one day, in a folder that goes when the tests end."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from rumbo.demo.exports import write

_folder = tempfile.TemporaryDirectory(prefix="rumbo-demo-")
EXPORTS = Path(_folder.name)
write(EXPORTS, date(2026, 11, 15))
