"""Tables of days: one row a day of an account."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pyarrow as pa

from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.builders.day_order import order_written
from rumbo.exports.builders.duplicates import keep_apart
from rumbo.exports.builders.measures import doubtful_columns, parse_metrics
from rumbo.exports.builders.metric_starts import first_counted
from rumbo.exports.builders.rows import NOT_A_DATE, Rows
from rumbo.exports.cells.steps import ends_of_steps, first_days
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, File
from rumbo.exports.vocabulary import is_total
from rumbo.thresholds import count
from rumbo.wording import say

STANDING = ("followers", "posts")  # what stands there on a day on which nothing happens
LONG_GAP = count("builders.days.LONG_GAP")
NOT_COUNTED_YET = "Only zeros in {metric} before {day}: the network did not count it yet; kept aside as not measured."
NO_YEAR = "The file writes no year; its days were taken as {first} to {last}, the latest that are possible."
NOT_OF_IT = "The last day of «{file}» cannot be of {year}: it was not over when the file came, or had no such day."
YEAR_SAID = "The file writes no year; its days were taken as {first} to {last}, as you said."
STEPS = "The rows are of weeks or months ({first}, …), not of days: each value is kept for its week or month. For charts and objectives by day, bring the same table by day."
HOURS = "The rows of this table are of hours: a day has several. Choose days in the network or program and download it again."
TOTAL = say("A total, not a day.")
TWICE = say("The same day stands in this file twice; one row was kept.")


def days(
    *,
    order: cells.Order | None = "mdy",
    rename: Mapping[str, str] | None = None,
    decimal: str | None = ".",
    absent: str = "unknown",
    summaries: bool = False,
) -> Callable[[Block], Facts]:
    """Return a builder of account days from a table with a column `day`.

    `rename` gives a column the name it has in this table; `absent` is what a day that is not
    there means (zero or unknown); with `summaries`, a row without a day is a total.
    """

    def build(given: Block) -> Facts:
        rows = Rows(given.renamed(rename or {}))
        _leave_out_totals(rows, summaries)
        rows.leave_out_remark()
        rows.refuse_misshapen()
        dates = _days(rows, order)
        metrics = parse_metrics(rows, {"day"}, decimal)
        rows.leave_out_empty(metrics)
        keep_apart(rows, dates, metrics, TWICE)
        account = f"{rows.block.network}:"
        lines = rows.block.lines
        if absent == "unknown":  # where days of nought are left out, any may be missing
            metrics = _without_steps(rows, account, dates, metrics)
        add_days(rows.facts, account, lines, dates, metrics, rows.kept, absent)
        return rows.facts

    return build


def add_days(
    facts: Facts,
    account: str,
    lines: list[int],
    dates: list[date | None],
    metrics: Mapping[str, list],
    places: Sequence[int],
    absent: str = "unknown",
) -> None:
    """Add the values of account days in some places of a table, and what they cover."""
    live = [place for place in places if dates[place]]
    doubtful = doubtful_columns(
        {name: [column[place] for place in live] for name, column in metrics.items()}
    )
    for metric, values in metrics.items():
        kept = [place for place in live if values[place] is not None]
        if not kept:
            continue
        others = [each for name, each in metrics.items() if name not in (metric, *STANDING)]
        busy = {dates[place] for place in live if any(column[place] for column in others)}
        column = _MetricColumn(lines, dates, values, kept)
        _add_metric(facts, account, metric, column, absent, metric in doubtful, busy)


class _MetricColumn:
    """The days and values of a metric, in the places where both are there."""

    def __init__(
        self, lines: list[int], dates: list[date | None], values: list, places: Sequence[int]
    ) -> None:
        self.lines = [lines[place] for place in places]
        self.days = [day for place in places if (day := dates[place])]
        self.values = [values[place] for place in places]


def _add_metric(
    facts: Facts,
    account: str,
    metric: str,
    column: _MetricColumn,
    absent: str,
    is_doubtful: bool,
    busy: set[date | None],
) -> None:
    """Add one metric; what stands there before it was counted is kept aside, like a doubtful column.

    On `busy` days something else of the table happened.
    """
    began = None if is_doubtful else first_counted(metric, column.days, column.values, busy)
    known = [] if is_doubtful else [day for day in column.days if not began or day >= began]
    facts.add(
        "day_values",
        {
            "line": column.lines,
            "account_id": account,
            "day": column.days,
            "metric": metric,
            "val": pa.array(column.values, pa.float64()),
            "is_doubtful": [is_doubtful or bool(began and day < began) for day in column.days],
        },
        len(column.days),
    )
    if began:
        facts.notes.append(say(NOT_COUNTED_YET, metric=metric, day=began.isoformat()))
    if known:
        cover = {"account_id": account, "metric": metric, "absent_means": absent}
        facts.add("coverage", cover | {"from_day": min(known), "to_day": max(known)}, 1)


def _without_steps(
    rows: Rows, account: str, dates: list[date | None], metrics: Mapping[str, list]
) -> Mapping[str, list]:
    """Add what rows of weeks or months count as values of those; return the metrics left to their first days."""
    live = {place: day for place in rows.kept if (day := dates[place])}
    written = rows.cells("day")
    are_months = first_days(written) is not written
    ends = ends_of_steps(live.values(), are_months=are_months)
    if not ends:
        return metrics
    last = rows.block.span[1] if rows.block.span else rows.block.file.today
    doubtful = doubtful_columns(
        {name: [column[place] for place in live] for name, column in metrics.items()}
    )
    for metric in metrics.keys() - doubtful - {*STANDING}:
        kept = [place for place in live if metrics[metric][place] is not None]
        columns = {
            "line": [rows.block.lines[place] for place in kept],
            "account_id": account,
            "from_day": [live[place] for place in kept],
            "to_day": [max(live[place], min(ends[live[place]], last)) for place in kept],
            "metric": metric,
            "val": [metrics[metric][place] for place in kept],
        }
        rows.facts.add("period_values", columns, len(kept))
    rows.facts.notes.append(say(STEPS, first=str(min(ends))))
    return {name: column for name, column in metrics.items() if name in STANDING}


def _leave_out_totals(rows: Rows, dayless: bool) -> None:
    for place, cell in enumerate(rows.cells("day")):
        if is_total(cell) or dayless and cells.is_missing(cell):
            rows.leave_out(place, TOTAL)


def _days(rows: Rows, order: cells.Order | None) -> list[date | None]:
    parsed = cells.moments(first_days(rows.cells("day")), order_written(rows, "day", order))
    for place, value in enumerate(parsed.values):
        if value is None:
            rows.refuse_cell(place, "day", NOT_A_DATE)
    _refuse_hours(rows, parsed.values)
    kept = [value if place in rows else None for place, value in enumerate(parsed.values)]
    return _dated(kept, rows.block, rows.facts)


def _refuse_hours(rows: Rows, moments: list) -> None:
    """Refuse a table of which a day has rows of several hours: none of them is the day."""
    seen: dict[tuple, set] = {}
    for place in rows.kept:
        if (each := moments[place]) and each.clock:
            seen.setdefault(each[:3], set()).add(each.clock)
    if any(len(clocks) > 1 for clocks in seen.values()):
        raise ExportError(HOURS)


def _dated(values: list, block: Block, facts: Facts) -> list[date | None]:
    """Return the days; where the file writes no year, its last day is taken as the latest one possible."""
    known = [value for value in values if value]
    if not any(value.year == 0 for value in known):
        return [value.date if value else None for value in values]
    calendar = [(each.month, each.day) for each in known]
    dated = _years(calendar, _last(calendar), _until(block.file))
    if block.file.year and max(dated.values()).year != block.file.year:
        raise ExportError(NOT_OF_IT, file=block.file.name, year=block.file.year)
    ends = {"first": min(dated.values()).isoformat(), "last": max(dated.values()).isoformat()}
    facts.year_is_open = block.file.year is None
    facts.notes.append(say(NO_YEAR if block.file.year is None else YEAR_SAID, **ends))
    return [dated[value.month, value.day] if value else None for value in values]


def _until(file: File) -> date:
    """Return the last day that days without a year may be of."""
    return min(file.today, date(file.year, 12, 31)) if file.year else file.today


def _last(calendar: list[tuple[int, int]]) -> tuple[int, int]:
    """Return the last of the days of at most a year: by the long gap after it, or by their order."""
    days = sorted({date(2000, *each) for each in calendar})
    following = [*days[1:], days[0].replace(year=2001)]
    gaps = sorted(
        ((after - day).days, (day.month, day.day))
        for day, after in zip(days, following, strict=True)
    )
    if gaps[-1][0] > LONG_GAP and (len(gaps) == 1 or gaps[-1][0] >= 2 * gaps[-2][0]):
        return gaps[-1][1]
    around = list(zip(calendar, [*calendar[1:], calendar[0]], strict=True))
    if sum(one > other for one, other in around) <= 1:
        return calendar[-1]
    if sum(one < other for one, other in around) <= 1:
        return calendar[0]
    raise ExportError(
        "The days of this file have no year and stand in no order, so their year cannot be told. Drop the file as you downloaded it."
    )


def _years(
    calendar: list[tuple[int, int]], last: tuple[int, int], today: date
) -> dict[tuple[int, int], date]:
    """Return each day of the year that ends with `last`, the latest such year that is over."""
    end = today.year if last <= (today.month, today.day) else today.year - 1
    while (2, 29) in calendar and not isleap(end if last >= (2, 29) else end - 1):
        end -= 1
    return {each: date(end if each <= last else end - 1, *each) for each in calendar}
