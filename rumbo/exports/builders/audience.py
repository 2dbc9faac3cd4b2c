"""Tables of audiences: how the followers or viewers divide by place, age, sex, device, …"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from rumbo.exports import cells
from rumbo.exports.builders.duplicates import keep_apart
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_NUMBER, SHOWN, Rows
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.repairs import number_shown_as_date
from rumbo.exports.format import Block
from rumbo.wording import Sentence, say

SUMMARY = say("A total or a note, not a group.")
BROKEN_NAME = say("The name of the group is broken over two lines.")
TWICE = say("The same group stands in this file twice; one row was kept.")
TURNED_BACK = say(
    "A spreadsheet had turned percentages into dates, such as 3.4 into 3 April: they were turned back."
)


def audience(
    column: str,
    breakdown: str,
    *,
    rename: Mapping[str, str] | None = None,
    also: Sequence[str] = (),
    summaries: Sequence[str] = (),
    decimal: str | None = ".",
    period: Callable[[Block], tuple[date, date] | None] = lambda _: None,
) -> Callable[[Block], Facts]:
    """Return a builder of audience buckets from a table whose buckets stand in `column`.

    A value named `…_share` is a percentage in the file and a ratio in the facts. `also` are other
    columns that describe the bucket; rows whose first cell is in `summaries` (folded) are totals.
    """

    def build(given: Block) -> Facts:
        rows = Rows(given.renamed(rename or {}))
        buckets = [cell.strip() for cell in rows.cells(column)]
        rows.leave_out_summaries(column, summaries, SUMMARY)
        rows.leave_out_remark()
        rows.refuse_misshapen()
        for place, bucket in enumerate(buckets):
            if not bucket:
                rows.leave_out(place, SUMMARY)
            elif "\n" in bucket:
                rows.refuse(place, BROKEN_NAME)
        metrics = parse_metrics(rows, {column, *also}, decimal)
        rows.leave_out_empty(metrics)
        keep_apart(rows, buckets, metrics, TWICE)
        span = period(rows.block)
        for metric, values in metrics.items():
            known = [(p, value) for p in rows.kept if (value := values[p]) is not None]
            found = [(rows.block.lines[place], buckets[place], value) for place, value in known]
            add_buckets(rows.facts, f"{rows.block.network}:", breakdown, metric, found, span)
        return rows.facts

    return build


def add_buckets(
    facts: Facts,
    account: str,
    breakdown: str,
    metric: str,
    rows: Sequence[tuple[int, str, float]],
    span: tuple[date, date] | None = None,
) -> None:
    """Add buckets of one breakdown: (line, bucket, value); a share comes in percent."""
    scale = 100.0 if metric.endswith("share") else 1.0
    facts.add(
        "audience_values",
        {
            "line": [line for line, _, _ in rows],
            "account_id": account,
            "from_day": span[0] if span else None,
            "to_day": span[1] if span else None,
            "breakdown": breakdown,
            "bucket": [bucket for _, bucket, _ in rows],
            "metric": metric,
            "val": [value / scale for _, _, value in rows],
        },
        len(rows),
    )


def percentages(
    block: Block, facts: Facts, rows: Sequence[tuple[int, str]], decimal: str
) -> list[float | None]:
    """Return percentages written with or without their sign; what is none is refused with its line."""
    values: list[float | None] = []
    for line, cell in rows:
        try:
            values.append(None if cells.is_missing(cell) else cells.number(cell, decimal))
        except ValueError:
            values.append(number_shown_as_date(cell))
            if values[-1] is None and all(each.line != line for each in facts.refused):
                facts.refused.append(Line(line, _not_a_number(block, cell)))
            elif values[-1] is not None and TURNED_BACK not in facts.notes:
                facts.notes.append(TURNED_BACK)
    return values


def _not_a_number(block: Block, cell: str) -> Sentence:
    title = block.title[0] if block.title else next(iter(block.columns))
    return say(NOT_A_NUMBER, column=title.strip(), seen=cell.strip()[:SHOWN])
