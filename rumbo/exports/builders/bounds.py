"""Days have bounds: none after the day a file was received or before 2000, none outside those its name states."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from rumbo import clock
from rumbo.exports.disk_rows import kept_like
from rumbo.exports.facts import SCHEMAS, Facts, Line
from rumbo.thresholds import count, share
from rumbo.wording import Sentence, say

EASTERNMOST = "Pacific/Kiritimati"  # where the day begins first
EARLIEST = date(
    2000, 1, 1
)  # before any network or site of reviews: 1899, 1970 are clocks at nought
ZONES = timedelta(days=count("builders.bounds.ZONES"))
DAY_OF = {
    "posts": "published_on",
    "day_values": "day",
    "period_values": "from_day",
    "audience_values": "from_day",
    "web_values": "from_day",
    "spend": "from_day",
    "mentions": "written_at",
}
HALF = share("builders.bounds.HALF")
SPANNED = ("posts", "day_values")  # whose days a name speaks of
LATER = "The row is of {day}, which is later than the day this file was received."
EARLIER = "The row is of {day}, when no network was there yet."
MOSTLY = "Most rows are later than {latest}, which was today by the clock of this computer as the file came. If that clock is wrong, set it right and bring the file again."
OUTSIDE = "The row is of {day}, and the file's name says {first} to {last}."
DISBELIEVED = "The file's name says {first} to {last}, but its rows are of other days: the rows count, not the name."


def latest_day(received_on: date) -> date:
    """Return the last day that rows can be of: today that is the one which has begun somewhere on earth."""
    return clock.today(EASTERNMOST) if received_on == clock.today() else received_on


def keep_within(
    facts: Facts, latest: date, named: tuple[date, date] | None = None, *, older_too: bool = False
) -> None:
    """Refuse the rows of days that cannot be: after `latest`, before `EARLIEST`, or outside the name's.

    A name that most rows contradict is not believed. With `older_too` it speaks of no first day.
    """
    later, share = _outside(facts, tuple(DAY_OF), date.min, latest)
    if share > HALF:
        facts.notes.append(say(MOSTLY, latest=str(latest)))
    _refuse(facts, {line: say(LATER, day=str(day)) for line, day in later.items()})
    earlier, _ = _outside(facts, tuple(DAY_OF), EARLIEST, latest)
    _refuse(facts, {line: say(EARLIER, day=str(day)) for line, day in earlier.items()})
    if not named:
        return
    first = date.min if older_too else named[0] - ZONES
    outside, share = _outside(facts, SPANNED, first, named[1] + ZONES)
    ends = {"first": str(named[0]), "last": str(named[1])}
    if share > HALF:
        facts.notes.append(say(DISBELIEVED, **ends))
        return
    facts.span = facts.span or named
    _refuse(facts, {line: say(OUTSIDE, day=str(day), **ends) for line, day in outside.items()})


def _outside(
    facts: Facts, tables: tuple[str, ...], first: date, last: date
) -> tuple[dict[int, date], float]:
    """Return the lines of days outside of two, and the share of rows with a day that they are."""
    found: dict[int, date] = {}
    rows = out = 0
    for name in tables:
        for chunk in facts.tables.get(name, ()):
            days = pc.cast(chunk[DAY_OF[name]], pa.date32())
            is_out = pc.or_(pc.less(days, first), pc.greater(days, last)).fill_null(False)
            rows, out = (
                rows + len(days) - days.null_count,
                out + pc.sum(is_out, min_count=0).as_py(),
            )
            lines = chunk["line"].filter(is_out).to_pylist()
            found |= zip(lines, days.filter(is_out).to_pylist(), strict=True)
    return found, out / rows if rows else 0.0


def _refuse(facts: Facts, reasons: dict[int, Sentence]) -> None:
    if not reasons:
        return
    gone = pa.array(sorted(reasons), pa.int32())

    def without(chunk: pa.Table) -> pa.Table:
        return chunk.filter(pc.invert(pc.is_in(chunk["line"], gone)))

    for name in facts.tables.keys() - {"coverage"}:
        facts.tables[name] = kept_like(facts.tables[name], without)
    facts.tables["coverage"] = kept_like(facts.tables.get("coverage", ()), _shortened(facts))
    facts.refused += [Line(line, reason) for line, reason in sorted(reasons.items())]


def _shortened(facts: Facts) -> Callable[[pa.Table], pa.Table]:
    """Return what gives coverage the first and last day of its metric that are left."""
    keys = ["account_id", "metric"]
    known = pa.concat_tables(
        chunk.filter(pc.invert(chunk["is_doubtful"].fill_null(False))).select([*keys, "day"])
        for chunk in facts.tables.get("day_values") or [SCHEMAS["day_values"].empty_table()]
    )
    ends = known.group_by(keys).aggregate([("day", "min"), ("day", "max")])

    def shortened(chunk: pa.Table) -> pa.Table:
        left = chunk.drop_columns(["from_day", "to_day"]).join(ends, keys, join_type="inner")
        left = left.rename_columns({"day_min": "from_day", "day_max": "to_day"})
        return left.select(SCHEMAS["coverage"].names).cast(SCHEMAS["coverage"])

    return shortened
