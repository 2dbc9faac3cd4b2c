"""When a publication went out, also where the export leaves the year to guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rumbo.exports import cells
from rumbo.exports.builders.day_order import order_written
from rumbo.exports.builders.rows import NOT_A_DATE, Rows

YearOf = Callable[[str], date | None]
NO_YEAR = "Column «{column}»: «{seen}» has no year, and the publication does not tell it either."


def published(
    rows: Rows, order: cells.Order | None, near: list | None, undated: bool
) -> list[cells.Moment | None]:
    """Return when each row was published; a row without a date is refused unless it may be undated.

    `near` holds a day close to each publication, for dates without a year.
    """
    order = order_written(rows, "published_at", order)
    parsed = cells.moments(rows.cells("published_at"), order)
    bad = set(parsed.bad)
    times: list[cells.Moment | None] = list(parsed.values)
    for place, moment in enumerate(times):
        if place in bad or moment is None and not undated:
            rows.refuse_cell(place, "published_at", NOT_A_DATE)
        elif moment is not None and not moment.year:
            rows.facts.years_written = False
            times[place] = _with_year(moment, near[place] if near else None)
            if times[place] is None:
                rows.refuse_cell(place, "published_at", NO_YEAR)
    return times


def _with_year(moment: cells.Moment, near: date | None) -> cells.Moment | None:
    """Return the moment in the year that brings it nearest to a day that is known."""
    choices = []
    for year in (near.year - 1, near.year, near.year + 1) if near else ():
        try:
            choices.append((abs((date(year, moment.month, moment.day) - near).days), year))  # type: ignore[operator]
        except ValueError:
            continue
    if not choices:
        return None
    return cells.Moment(min(choices)[1], moment.month, moment.day, moment.clock, moment.offset)
