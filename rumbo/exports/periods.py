"""Periods as files write them: in a title line, a file name, the name of a column."""

from __future__ import annotations

import re
from datetime import date

from rumbo.exports import cells
from rumbo.exports.moments import Order

Span = tuple[date, date]
_DAY = r"(?:\d{8}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}\.? (?:de )?[^\W\d]+\.? (?:de |del )?\d{4}|[^\W\d]+\.? \d{1,2},? \d{4})"
_SPAN = re.compile(
    rf"(?<!\d)(?P<first>{_DAY})(?: ?[-–—] ?| to | a | al | au | bis )(?P<last>{_DAY})(?!\d)"
)


def period_in(text: str, order: Order | None = "mdy") -> Span | None:
    """Return the first and the last day of the period that a text names.

    >>> [str(day) for day in period_in("GMB insights - 2026-1-1 - 2026-1-31 - 9fd7")]
    ['2026-01-01', '2026-01-31']
    """
    for match in _SPAN.finditer(" ".join(text.split())):
        try:
            first, last = (cells.moment(match[name], order).date for name in ("first", "last"))
        except ValueError:
            continue
        if first <= last:
            return first, last
    return None


def is_span(text: str) -> bool:
    """Return whether a text is two days and nothing else, as a week is named, with a year or without.

    >>> is_span("24 abr - 30 abr"), is_span("Oferta 24 abr - 30 abr")
    (True, False)
    """
    ends = re.split(r" [-–—] ", text.strip())
    try:
        return len(ends) == 2 and all(cells.moment(end, "mdy") for end in ends)
    except ValueError:
        return False
