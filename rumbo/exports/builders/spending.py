"""Tables of advertising: one row a campaign (or a part of one) and a day or a period.

What was spent comes with its currency, from the header or from a column. A row that names nothing
is the total of the others. Rates are left aside: they follow from the counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from rumbo.exports import cells
from rumbo.exports.builders.duplicates import leave_out_copies, ordinals
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_DATE, Rows
from rumbo.exports.cells.periods import range_of
from rumbo.exports.cells.steps import ends_of_steps, quarters
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block
from rumbo.exports.tables.dimensions import telling_apart, with_own_counts
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.wording import Sentence, say

Span = tuple[date, date]
MONEY = re.compile(r"(?P<metric>spend|conversion_value)_(?P<currency>[a-z]{3})")
BETWEEN = re.compile(r"\s+(?:-|–|a|to)\s+")
TOTAL = say("A total, not a campaign.")
NOTE = say("A note, not a campaign.")
TWICE = say("The same campaign and day stand in this file twice; one row was kept.")
UNDATED = say("The file does not say of which days this is.")
TIMES = ("day", "month", "starts", "ends")
PART, OWN = (
    "@",
    "=",
)  # the marks of a column that divides, and of one that counts, under its own name
KEPT_AS_NAMED = (
    "Columns that the advertiser named, kept under their own names: {columns}. No figure uses them."
)
NO_DATA = ("no data available", "no hay datos", "nao ha dados", "sem dados")


def spend(
    account: str,
    names: Sequence[str],
    *,
    words: str,
    parts: Sequence[str] = (),
    totals: str | None = None,
    period: Callable[[Block], Span | None] = lambda _: None,
    undated: Sentence = UNDATED,
) -> Callable[[Block], Facts]:
    """Return a builder of spend: `names` are the columns from campaign to ad, `parts` those that divide it.

    So do other columns of text, named in no `words`, in which rows of one name differ; an unknown column of
    counts is the advertiser's own, kept under its name. A row with a cell that begins with the pattern `totals` is a
    total; `period` is for tables whose rows have no day, `undated` what is said where they have none either.
    """

    def build(block: Block) -> Facts:
        known = vocabulary(words)
        rows = Rows(with_own_counts(block, known, OWN))
        columns = [name for name in (*names, *parts) if name in block.columns]
        _leave_out_totals(rows, columns, totals)
        rows.refuse_misshapen()
        spans = _spans(rows, period(block), undated)
        metrics = parse_metrics(rows, {*names, *parts, *TIMES, "currency"})
        rows.leave_out_empty(metrics)
        keys = _keys(rows, columns, spans)
        rows.block = telling_apart(rows.block, keys, known, PART)
        rows.block, spans = _by_time(rows.block, spans)
        keys = _keys(rows, [*columns, *_marked(rows.block, PART)], spans)
        leave_out_copies(rows, keys, metrics, TWICE)
        keys = _numbered(rows, keys, metrics)
        for metric, values in metrics.items():
            _add(rows, account, metric.removeprefix(OWN), values, keys)
        if own := _marked(rows.block, OWN):
            names_ = ", ".join(f"«{name.removeprefix(OWN)}»" for name in own)
            rows.facts.notes.append(say(KEPT_AS_NAMED, columns=names_))
        return rows.facts

    return build


def _keys(rows: Rows, columns: Sequence[str], spans: Sequence[Span | None]) -> list:
    named = list(zip(*(map(str.strip, rows.cells(name)) for name in columns), strict=True))
    return list(zip(named or [()] * len(spans), spans, strict=True))


def _marked(block: Block, mark: str) -> list[str]:
    return [name for name in block.columns if name.startswith(mark)]


def _numbered(rows: Rows, keys: list, metrics: Mapping[str, Sequence]) -> list:
    """Return the keys, those of rows that share one told apart by a number: ads of one name are ordinary."""
    numbered = list(keys)
    for place, number in ordinals(rows, keys, metrics).items():
        names, span = keys[place]
        numbered[place] = ((*(names or ("",)), f"({number})"), span)
    return numbered


def _leave_out_totals(rows: Rows, columns: list[str], totals: str | None) -> None:
    dated = [name for name in ("day", "month") if name in rows.block.columns]
    named = list(zip(*map(rows.cells, [*columns, *dated]), strict=True))
    for place, row in enumerate(rows.block.rows):
        first = row[0].strip() if row else ""
        if fold(first).startswith(NO_DATA):
            rows.leave_out(place, NOTE)
        elif (
            totals
            and any(re.match(totals, cell) for cell in row)
            or named
            and not any(map(str.strip, named[place]))
            or columns
            and not named[place][0].strip()
        ):
            rows.leave_out(place, TOTAL)


def _spans(rows: Rows, period: Span | None, undated: Sentence) -> list[Span | None]:
    """Return first and last day of each row: its day, its month, or its own or the file's period."""
    spans = [_span(*each) for each in zip(*map(rows.cells, ("day", "month")), strict=True)]
    ends = [cells.days_written(rows.cells(name), None) for name in ("starts", "ends")]
    for place, (start, end) in enumerate(zip(*ends, strict=True)):
        own = (start, end) if start and end else None
        spans[place] = spans[place] or own or period
        if not spans[place] and place in rows:
            column = next(
                (name for name in ("day", "starts", "month") if name in rows.block.columns), None
            )
            if column:
                rows.refuse_cell(place, column, NOT_A_DATE)
            else:
                rows.refuse(place, undated)
    return spans


def _by_time(block: Block, spans: list[Span | None]) -> tuple[Block, list[Span | None]]:
    """Return the block without a column that tells its rows apart by time, and their days: its weeks, months, quarters."""
    for name in _marked(block, PART):
        if any(own := _times(block.cells(name))):
            told = [_within(*each) for each in zip(own, spans, strict=True)]
            return block.renamed({name: ""}), told
    return block, spans


def _times(column: Sequence[str]) -> list[Span | None]:
    """Return the days that each cell of a column names, nothing where one names something else."""
    ranges = [range_of(cell) for cell in column]
    days = cells.days_written(column, "ymd")
    if any(
        cell.strip() and not (day or each)
        for cell, day, each in zip(column, days, ranges, strict=True)
    ):
        return []
    starts = {day for day in days if day}
    are_months = all(day.day == 1 for day in starts)
    ends = quarters(starts) or ends_of_steps(starts, are_months=are_months)
    return [
        each or (day and (day, ends.get(day, day))) for day, each in zip(days, ranges, strict=True)
    ]


def _within(own: Span | None, whole: Span | None) -> Span | None:
    """Return the days of a row that lie within those of its report, all of them where none does."""
    if not own or not whole or own[0] > whole[1] or own[1] < whole[0]:
        return own or whole
    return max(own[0], whole[0]), min(own[1], whole[1])


def _span(day: str, month: str) -> Span | None:
    try:
        if day.strip():
            return (found := cells.moment(day, None).date), found
        start, end = BETWEEN.split(month.strip())
        return cells.moment(start, None).date, cells.moment(end, None).date
    except ValueError:
        return None


def _add(rows: Rows, account: str, metric: str, values: list, keys: list) -> None:
    money = MONEY.fullmatch(metric)
    written = rows.cells("currency")
    kept = [place for place in rows.kept if values[place] is not None]
    rows.facts.add(
        "spend",
        {
            "line": [rows.block.lines[place] for place in kept],
            "account_id": account,
            "from_day": [keys[place][1][0] for place in kept],
            "to_day": [keys[place][1][1] for place in kept],
            "campaign": [next(iter(keys[place][0]), "") for place in kept],
            "part": [" › ".join(filter(None, keys[place][0][1:])) for place in kept],
            "currency": [
                money["currency"].upper() if money else written[place].strip() for place in kept
            ],
            "metric": money["metric"] if money else metric,
            "val": [values[place] for place in kept],
        },
        len(kept),
    )
