"""Whether a table reads well under a mapping: a sentence for each thing looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from rumbo import clock
from rumbo.exports import cells
from rumbo.exports.guided.building import lacking
from rumbo.exports.guided.mapping import Mapping, placed
from rumbo.exports.guided.roles import Role, roles
from rumbo.exports.guided.tables import Table
from rumbo.thresholds import share
from rumbo.wording import Sentence, say

SHOWN, FEW = 40, share("guided.checking.FEW")
# Each is at most the next, in nearly every row.
RISING = (
    ("likes", "interactions"),
    ("comments", "interactions"),
    ("shares", "interactions"),
    ("likes", "reach"),
    ("reach", "views"),
    ("reach", "impressions"),
    ("link_clicks", "clicks"),
    ("likes", "views"),
)


@dataclass(frozen=True)
class Check:
    """One thing looked at: it holds, is worth a look, or must be answered before the import."""

    state: Literal["holds", "look", "answer"]
    sentence: Sentence


def checks(table: Table, mapping: Mapping, today: date | None = None) -> list[Check]:
    """Return what a look at the table under this mapping shows, what must be answered first."""
    seen = _Seen(table, mapping, placed(mapping, table.header), today or clock.today())
    found = [Check("answer", each) for each in lacking(mapping)]
    for look in (_dates, _ids, _numbers, _shares, _sizes):
        found += look(seen)
    return sorted(found, key=lambda each: ("answer", "look", "holds").index(each.state))


@dataclass(frozen=True)
class _Seen:
    table: Table
    mapping: Mapping
    places: dict[str, int]
    today: date

    def cells(self, role: str) -> list[str]:
        return self.table.samples(self.places[role])

    def line(self, number: int) -> int:
        return self.table.lines[self.table.plain[number]]

    def header(self, role: str) -> str:
        return self.table.header[self.places[role]].strip()

    def values(self, role: str) -> list[float | None]:
        return cells.numbers(self.cells(role), self.mapping.decimal).values


def _dates(seen: _Seen) -> Iterator[Check]:
    if "date" not in seen.places:
        return
    written = seen.cells("date")
    order = seen.mapping.order or cells.day_month_order(written)
    if order is None and (example := _either_way(written)):
        yield Check(
            "answer",
            say(
                "Say which comes first in «{seen}», the day or the month: no date tells.",
                seen=example,
            ),
        )
        return
    parsed = cells.moments(written, order)
    if parsed.bad:
        yield _unreadable(seen, "date", parsed.bad)
    known = sorted(each.date for each in parsed.values if each and each.year)
    if known and not parsed.bad:
        yield Check(
            "holds",
            say("All dates can be read, {first} to {last}.", first=known[0], last=known[-1]),
        )
    if known and known[-1] > seen.today:
        yield Check("look", say("The last date, {last}, is still to come.", last=known[-1]))


def two_ways(table: Table, mapping: Mapping) -> str | None:
    """Return a date of the table that can be read with the day or the month first, if no other date tells."""
    if "date" not in mapping.roles:
        return None
    written = table.samples(placed(mapping, table.header)["date"])
    return None if cells.day_month_order(written) else _either_way(written)


def _either_way(written: Sequence[str]) -> str | None:
    """Return a date that is one with the day first, another with the month first."""
    for cell in written:
        try:
            if cells.moment(cell, "dmy") != cells.moment(cell, "mdy"):
                return cell.strip()[:SHOWN]
        except ValueError:
            continue
    return None


def _unreadable(seen: _Seen, role: str, bad: Sequence[int]) -> Check:
    first = bad[0]
    return Check(
        "look",
        say(
            "Column «{column}»: {bad} of {rows} cells cannot be read, the first on line {line}: «{seen}».",
            column=seen.header(role),
            bad=len(bad),
            rows=len(seen.table.plain),
            line=seen.line(first),
            seen=seen.cells(role)[first].strip()[:SHOWN],
        ),
    )


def _ids(seen: _Seen) -> Iterator[Check]:
    role = next((each for each in ("post_id", "link", "bucket") if each in seen.places), None)
    if seen.mapping.table == "days":
        role = "date" if "date" in seen.places and _is_of_one(seen) else None
    if role is None:
        return
    counted = Counter(cell.strip() for cell in seen.cells(role) if cell.strip())
    twice = [cell for cell, count in counted.items() if count > 1]
    blank = len(seen.table.plain) - counted.total()
    if not twice and not blank:
        yield Check("holds", say("Each row has its own «{column}».", column=seen.header(role)))
    if twice:
        yield Check(
            "look",
            say(
                "Column «{column}»: {twice} cells stand there more than once, such as «{seen}». One row of each is kept.",
                column=seen.header(role),
                twice=len(twice),
                seen=twice[0][:SHOWN],
            ),
        )
    if blank:
        yield Check(
            "look",
            say(
                "Column «{column}» is empty in {blank} rows.", column=seen.header(role), blank=blank
            ),
        )


def _is_of_one(seen: _Seen) -> bool:
    return not {"network", "account", "account_name"} & set(seen.places)


def _metrics(seen: _Seen) -> Iterator[Role]:
    yield from (roles()[name] for name in seen.places if roles()[name].is_metric)


def _numbers(seen: _Seen) -> Iterator[Check]:
    for role in _metrics(seen):
        parse = cells.durations if role.name.endswith("_seconds") else cells.numbers
        bad = parse(seen.cells(role.name), *_decimal(parse, seen)).bad
        if bad:
            yield _unreadable(seen, role.name, bad)
        elif role.cells in ("count", "level") and any(
            (each or 0) < 0 for each in seen.values(role.name)
        ):
            yield Check(
                "look",
                say("Column «{column}» has values below zero.", column=seen.header(role.name)),
            )


def _decimal(parse: Callable, seen: _Seen) -> tuple:
    return (seen.mapping.decimal,) if parse is cells.numbers else ()


def _shares(seen: _Seen) -> Iterator[Check]:
    whole = 1.0 if seen.mapping.shares == "ratio" else 100.0
    for role in _metrics(seen):
        if role.cells != "share":
            continue
        known = [each / whole for each in seen.values(role.name) if each is not None]
        if any(not 0 <= each <= 1 for each in known):
            yield Check(
                "look",
                say(
                    "Column «{column}»: shares lie outside 0 to 100%.",
                    column=seen.header(role.name),
                ),
            )
        elif known:
            yield Check(
                "holds",
                say(
                    "Column «{column}»: the shares add up to {total}%.",
                    column=seen.header(role.name),
                    total=round(100 * sum(known), 1),
                ),
            )


def _sizes(seen: _Seen) -> Iterator[Check]:
    """Look whether counts stand to each other as they nearly always do."""
    for less, more in RISING:
        if less not in seen.places or more not in seen.places:
            continue
        pairs = zip(seen.values(less), seen.values(more), strict=True)
        known = [(one, other) for one, other in pairs if one is not None and other is not None]
        above = sum(one > other for one, other in known)
        if above > FEW * len(known):
            yield Check(
                "look",
                say(
                    "«{less}» is above «{more}» in {above} of {rows} rows: perhaps one of them is another column.",
                    less=seen.header(less),
                    more=seen.header(more),
                    above=above,
                    rows=len(known),
                ),
            )
    yield from _levels(seen)


def _levels(seen: _Seen) -> Iterator[Check]:
    """Look whether a level of followers moves as one: not by half from a day to the next."""
    if seen.mapping.table != "days" or "followers" not in seen.places:
        return
    known = [each for each in seen.values("followers") if each]
    jumps = sum(abs(one - other) > max(one, other) / 2 for one, other in pairwise(known))
    if len(known) > 2 and jumps > FEW * len(known):
        yield Check(
            "look",
            say(
                "«{column}» jumps from row to row: perhaps it holds new followers, not all of them.",
                column=seen.header("followers"),
            ),
        )
