"""Pinterest, Analytics > Overview > Export: remarks, a chart by day, and the best Pins and boards.

Known from programs that read it, not from a file of ours: so the columns are matched loosely and the
receipt says what each was taken for. The best Pins are counted for the period only, each file by
another metric: they are no lifetime values and are not kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rumbo.exports.builders.days import days
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section, by_header
from rumbo.exports.name_days import span_in_name
from rumbo.exports.vocabulary import vocabulary
from rumbo.thresholds import count
from rumbo.wording import say

TOP = count("formats.pinterest.TOP")
METRICS = ("impressions", "interactions", "clicks", "link_clicks", "saves")
BEST = say("A Pin or board as counted in this period only: not kept.")
NOTE = say("A note between the rows.")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of a file that speaks of Pins, or of the filters that Pinterest writes on top."""
    found = [
        each for each in by_header(format_, grids, file) if _is_mostly_known(each.block.header)
    ]
    named = {name for each in found for name in each.block.columns}
    filters = [row for grid in grids for row in grid.rows[:TOP] if _is_filter(row)]
    if not filters:
        return found if named & {"clicks", "pin"} else []
    block = Block(file, format_.network, {"filter": 0, "kept": 1}, filters[0], [], [])
    return [*found, Found(format_.sections[-1], block, [])]


def _is_mostly_known(header: list[str]) -> bool:
    return 2 * vocabulary("pinterest").known(header) > sum(bool(cell.strip()) for cell in header)


def _is_filter(row: list[str]) -> bool:
    meaning = vocabulary("pinterest").meaning(row[0]) if len(row) > 1 else None
    return bool(meaning and meaning[0] == "filter")


def _days(block: Block) -> Facts:
    notes = [place for place, row in enumerate(block.rows) if _is_note(row)]
    kept = [place for place in range(len(block.rows)) if place not in set(notes)]
    bare = replace(
        block,
        rows=[block.rows[place] for place in kept],
        lines=[block.lines[place] for place in kept],
        records=[block.records[place] for place in kept],
    )
    facts = days(order="ymd")(bare)
    facts.rows += len(notes)
    facts.left_out += [Line(block.lines[place], NOTE) for place in notes]
    facts.notes.append(_taken(block))
    return facts


def _is_note(row: list[str]) -> bool:
    """Return whether a row has words in its first cell and nothing else: a remark, or the next title."""
    return not any(row[1:]) and not row[0].strip()[:1].isdigit()


def _taken(block: Block):  # noqa: ANN202
    pairs = (
        f"{block.header[place].strip()} → {name}"
        for name, place in block.columns.items()
        if name in METRICS
    )
    return say("Columns of this file were taken so: {columns}.", columns=", ".join(pairs))


def _best(block: Block) -> Facts:
    return Facts(rows=len(block.rows), left_out=[Line(line, BEST) for line in block.lines])


_DAY = r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"

FORMAT = Format(
    id="pinterest_overview",
    network="pinterest",
    name="Pinterest overview",
    words="pinterest",
    find=_find,
    span=span_in_name(rf"{_DAY}-\d{{8}}", rf"\d{{8}}-{_DAY}"),
    sections=(
        Section(("day",), _days, any_of=METRICS),
        Section(("pin",), _best, any_of=METRICS, main=False),
        Section(("filter",), lambda _: Facts(), main=False),
    ),
)
