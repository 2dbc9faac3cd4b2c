"""The days that the name of a file tells: that of the export, those it says to cover."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rumbo.exports.format import File


def day_in_name(pattern: str) -> Callable[[File], date | None]:
    """Return a reader of the export's day from a file name: groups y, m, d, or ms since 1970."""
    compiled = re.compile(pattern)

    def read(file: File) -> date | None:
        match = compiled.search(file.stem)
        if not match:
            return None
        groups = match.groupdict()
        try:
            if "ms" in groups:
                return date.fromtimestamp(int(groups["ms"]) / 1000)
            return date(int(groups["y"]), _month(groups["m"]), int(groups["d"]))
        except (ValueError, OverflowError):
            return None

    return read


def span_in_name(first: str, last: str) -> Callable[[File], tuple[date, date] | None]:
    """Return a reader of the days a file name says to cover: the patterns of its first and last day."""
    ends = day_in_name(first), day_in_name(last)

    def read(file: File) -> tuple[date, date] | None:
        start, end = (each(file) for each in ends)
        return (start, end) if start and end and start <= end else None

    return read


def _month(text: str) -> int:
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return int(text) if text.isdigit() else names.index(text[:3].casefold()) + 1
