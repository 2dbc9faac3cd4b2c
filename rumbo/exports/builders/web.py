"""Tables of web traffic and search: visits, events, clicks by day or by one breakdown.

A table is kept as it stands: what several tables of a file say of the same visits is never added.
Averages and rates are left aside, they follow from counts that can be added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rumbo.exports.builders.duplicates import keep_apart, ordinals
from rumbo.exports.builders.rows import Rows
from rumbo.exports.cells.periods import Span, range_of
from rumbo.thresholds import share
from rumbo.wording import say

NONE = "none"
FEW = share("builders.web.FEW")
JOIN = " · "
SHOWN = 5
OVERLAP = "Segments are groups of visitors that overlap: {segments} stand by themselves, and no figure of the whole website adds them up."
TOTAL = say("A total of the other rows.")
TWICE = say("The same row stands in this table twice; one was kept.")
UNDATED = say("The table does not say of which days it is.")
RANGE = "@date_range"  # the column of a report that is compared with other days
UNTOLD = "Column «{column}»: «{seen}» does not say which days are meant. Export each range of days by itself."
TOTALS = frozenset(
    {
        "grand total",
        "total",
        "totals",
        "totales",
        "total general",
        "suma total",
        "total geral",
        "total general del informe",
        "totale complessivo",
        "totale",
        "total général",
        "gesamtsumme",
        "gesamt",
    }
)


def breakdown(
    rows: Rows, dimensions: Sequence[str], more: Mapping[str, list[str]] | None = None
) -> tuple[str, list[str]]:
    """Return what divides a table, and the bucket of each row; a whole day is the bucket `all`.

    `more` divides it, too, and is no column of it: its name, and what it says of each row.
    """
    named = {name: [cell.strip() for cell in rows.cells(name)] for name in dimensions}
    cells = named | dict(more or {})
    if not cells:
        return NONE, ["all"] * len(rows.block.rows)
    return "+".join(cells).replace("@", ""), [
        JOIN.join(each) for each in zip(*cells.values(), strict=True)
    ]


def note_segments(rows: Rows, of_all: str, column: str) -> None:
    """Note which segments a table is of: the one named above it, or those of a column."""
    cells = rows.cells(column) if column else []
    named = [of_all, *(cells[place].strip() for place in rows.kept if cells)]
    if seen := list(dict.fromkeys(filter(None, named)))[:SHOWN]:
        rows.facts.notes.append(say(OVERLAP, segments=", ".join(f"«{each}»" for each in seen)))


def compared(rows: Rows, dimensions: Sequence[str]) -> str:
    """Return the column that names the days of each row, where ranges are compared; empty where none does."""
    for name in dimensions:
        named = {cell for cell in rows.cells(name) if cell.strip()}
        if name == RANGE and len(named) > 1 or named and all(map(range_of, named)):
            return name
    return ""


def spans_named(rows: Rows, column: str) -> list[Span | None]:
    """Return the days that each row names; refuse the rows that do not say which."""
    spans = [range_of(cell) for cell in rows.cells(column)]
    for place in rows.kept:
        if spans[place] is None:
            rows.refuse_cell(place, column, UNTOLD)
    return spans


def add_web(
    rows: Rows,
    account: str,
    spans: Sequence[Span | None],
    divided: tuple[str, Sequence[str]],
    metrics: Mapping[str, Sequence[float | None]],
) -> None:
    """Add the kept rows; a row without a period is a picture of the export's day."""
    name, buckets = divided
    rows.leave_out_empty(metrics)
    if name != NONE:
        buckets = _numbered(rows, list(zip(spans, buckets, strict=True)), metrics)
    keep_apart(rows, list(zip(spans, buckets, strict=True)), metrics, TWICE)
    for metric, values in metrics.items():
        kept = [place for place in rows.kept if values[place] is not None]
        columns = {
            "line": [rows.block.lines[place] for place in kept],
            "account_id": account,
            "from_day": _ends(spans, kept, 0),
            "to_day": _ends(spans, kept, 1),
            "breakdown": name,
            "bucket": [buckets[place] for place in kept],
            "metric": metric,
            "val": [values[place] for place in kept],
        }
        rows.facts.add("web_values", columns, len(kept))


def _numbered(
    rows: Rows, keys: list[tuple[Span | None, str]], metrics: Mapping[str, Sequence[float | None]]
) -> list[str]:
    """Return the buckets, the few that share a name told apart by a number: pages of one address are ordinary.

    Where they are many, a column that tells them apart is missing, and nothing is told apart.
    """
    buckets = [bucket for _, bucket in keys]
    numbers = ordinals(rows, keys, metrics)
    said = list(zip(*metrics.values(), strict=True))
    first = {keys[place]: said[place] for place in rows.kept if place not in numbers}
    several = {place: n for place, n in numbers.items() if said[place] != first[keys[place]]}
    if len(several) <= FEW * len(rows.kept):
        for place, number in several.items():
            buckets[place] += f" ({number})"
    return buckets


def _ends(spans: Sequence[Span | None], places: Sequence[int], end: int) -> list[date | None]:
    return [span[end] if (span := spans[place]) else None for place in places]
