"""The command line: python -m rumbo VERB."""

from __future__ import annotations

import io
import sys

from rumbo.commands.line import main

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names of files and captions hold anything; a terminal that cannot show it must not fail.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main())
