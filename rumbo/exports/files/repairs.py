"""Damage that a spreadsheet or an editor did before the upload, undone where that is certain."""

from __future__ import annotations

import re

from rumbo.exports.vocabulary import fold, months

_WRAPPED = re.compile(r'"(?:[^"]|"")*"')
_DAY_MONTH = re.compile(r"(?P<day>\d{1,2})[-./ ](?P<month>[^\W\d]+)\.?")


def unwrapped(text: str) -> str | None:
    """Return the text without the quotes around each line, or None if they are not around lines.

    A spreadsheet that expects semicolons takes a line with commas for one cell, and writes it
    back in quotes with its own quotes doubled; the lines inside a caption stay as they were.

    >>> unwrapped('"Date,""Post text"" "')
    'Date,"Post text" '
    """
    lines = text.split("\n")
    if "," not in lines[0] or not _WRAPPED.fullmatch(lines[0].removesuffix("\r")):
        return None
    return "\n".join(_without_quotes(line) for line in lines)


def _without_quotes(line: str) -> str:
    bare = line.removesuffix("\r")
    return bare[1:-1].replace('""', '"') if _WRAPPED.fullmatch(bare) else bare


def number_shown_as_date(cell: str) -> float | None:
    """Return the number of one decimal that a spreadsheet took for a day and a month.

    >>> number_shown_as_date("3-abr"), number_shown_as_date("17.юни"), number_shown_as_date("2-nov")
    (3.4, 17.6, None)
    """
    match = _DAY_MONTH.fullmatch(cell.strip())
    month = months().get(fold(match["month"])) if match else None
    # 2.11 has two decimals: it would not be a number of the kind that was asked for.
    return float(f"{int(match['day'])}.{month}") if match and month and month < 10 else None
