"""The command line: python -m rumbo VERB."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from rumbo.exports.inspection import inspection
from rumbo.exports.reading import read

if __name__ == "__main__":
    for path in sys.argv[3:]:
        print(json.dumps(inspection(read(path, Path(path).read_bytes())), ensure_ascii=False))
