"""The sheets of an Excel file as JSON, in a process of its own.

    python sheets.py < file.xls

A damaged workbook may make its reader panic or ask for more memory than there is: here that ends
a small process with a limit, and not the app. Exit status 3 is a workbook with a password.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime, time

from python_calamine import CalamineWorkbook, PasswordError

LOCKED = 3
MEMORY = 2**30


def sheets(data: bytes) -> list[tuple[str, int, list[list[str]]]]:
    """Return the name, the first row's number and the rows of each sheet."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    found = []
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
        found.append((name, sheet.start[0] + 1 if sheet.start else 1, rows))
    return found


def _text(cell: object) -> str:
    """Return a typed cell as the text that a CSV of the same sheet would hold."""
    match cell:
        case str():
            return cell
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer() and abs(cell) < 2**53:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date():
            return cell.isoformat()
    return str(cell)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    _limit_memory()
    try:
        json.dump(sheets(sys.stdin.buffer.read()), sys.stdout)
    except PasswordError:
        sys.exit(LOCKED)
