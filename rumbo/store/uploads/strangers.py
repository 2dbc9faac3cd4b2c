"""Is a file that names no account of the one that is known? Where nothing of both is the same, it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath
from statistics import median
from typing import Any

from rumbo.errors import AnswerNeeded
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.exports.vocabulary import fold, months
from rumbo.networks import networks
from rumbo.store.store import Store
from rumbo.store.uploads.answers import named_accounts, stated_in
from rumbo.wording import say

ENOUGH = 5  # days that both speak of: what they say of them is judged by what contradicts
FEWEST = 3  # values of which a level is known
ALIKE, FAR = 5, 10  # levels this many times apart are not alike, or of another account
IN_COMMON = 0.3  # of the queries, pages, places of the one with fewer
LEAP, GROWTH, FEW_FOLLOWERS = (
    0.1,
    0.01,
    10,
)  # between two days, a day more, and what is always likely
TIMES_USUAL = 3  # the most that followers ever changed in a day
WEB = "web"
NOTHING_SHARED = "«{file}» names no account, and nothing in it tells that it is of the one of «{other}»: say with --account which account of {network} it is of."
TAKEN_FOR = "It names no account: it is counted on {account}, the only one known."
TAKEN_FOR_THE_ONE_OF = (
    "It names no account: it is counted on the one of «{other}», the only one known."
)
Key = tuple[str, str]  # what divides it, metric
Row = dict[str, Any]


@dataclass
class _Own:
    """What a file says of one metric: its values, and what it is divided into."""

    values: list[float] = field(default_factory=list)
    buckets: set[str] = field(default_factory=set)


Known = Sequence[tuple[Row, _Own]]


def ask_of_strangers(store: Store, reading: Reading, account: str | None) -> None:
    """Raise the question of whose a file is that names no account and has nothing in common with what is known.

    Where its days go on as those known, a note says on which account it is counted.
    """
    for each in () if account else sorted(stated_in(reading.facts)):
        network, _, own = each.partition(":")
        known = [] if own else _compared(store, reading.facts, each, each)
        if not known or _touch(known):
            continue
        files = sorted({name for row, _ in known for name in row["files"]})
        if (
            _is_stranger(network, known)
            or _is_named_otherwise(reading.file, files)
            or _followers_leap(store, reading.facts, each)
        ):
            raise AnswerNeeded(
                NOTHING_SHARED,
                needs="account",
                network=network,
                choices=named_accounts(store, network, reading.facts),
                file=reading.file,
                other=files[-1],
            )
        names = named_accounts(store, network, reading.facts)
        reading.facts.notes.append(
            say(TAKEN_FOR, account=names[0].removeprefix(f"{network}:"))
            if names
            else say(TAKEN_FOR_THE_ONE_OF, other=files[-1])
        )


def strangers_of(store: Store, facts: Facts, named: str, unnamed: str) -> list[Row]:
    """Return what is known of an unnamed website that a named one has nothing in common with."""
    network = named.partition(":")[0]
    known = _compared(store, facts, named, unnamed) if _is_web(network) else []
    return [row for row, _ in known] if _is_stranger(network, known) else []


def _compared(store: Store, facts: Facts, account: str, other: str) -> list[tuple[Row, _Own]]:
    """Return what is known of each metric that the facts speak of, with what they say."""
    own, days = _own(facts, account)
    if not days:
        return []
    rows = store.rows(
        "imports/known_things", account_id=other, from_day=min(days), to_day=max(days)
    )
    return [(row, own[key]) for row in rows if (key := (row["breakdown"], row["metric"])) in own]


def _own(facts: Facts, account: str) -> tuple[dict[Key, _Own], set[date]]:
    found: dict[Key, _Own] = {}
    days = set()
    for table, day in (("day_values", "day"), ("web_values", "from_day")):
        for row in _rows(facts, table, account):
            each = found.setdefault((row.get("breakdown", "none"), row["metric"]), _Own())
            each.values.append(row["val"])
            each.buckets.add(row.get("bucket", "all"))
            days.add(row[day] or date.max)
    return found, days


def _rows(facts: Facts, table: str, account: str) -> Iterator[Row]:
    for chunk in facts.tables.get(table, ()):
        for row in chunk.to_pylist():
            if row["account_id"] == account and not row.get("is_doubtful"):
                yield row


def _is_stranger(network: str, known: Known) -> bool:
    if not known or _touch(known):
        return False
    row, own = max(known, key=lambda each: each[0]["middle"] or 0)
    return _is_web(network) or _times(row, own) >= FAR


def _touch(known: Known) -> bool:
    """Return whether both speak of the same: of enough days, or of the same days or buckets with like values."""
    divided = [(row, own) for row, own in known if row["breakdown"] != "none"]
    whole = [(row, own) for row, own in known if row["breakdown"] == "none"]
    days = max((row["shared"] for row, _ in whole), default=0)
    return (
        days >= ENOUGH
        or days > 0
        and _are_alike(whole)
        or bool(divided)
        and all(_share_buckets(*each) for each in divided)
        and _are_alike(divided)
    )


def _share_buckets(row: Row, own: _Own) -> bool:
    fewer = min(len(own.buckets), len(row["buckets"]))
    return len(own.buckets & set(row["buckets"])) >= IN_COMMON * fewer


def _are_alike(known: Known) -> bool:
    return all(_times(*each) < ALIKE for each in known)


def _times(row: Row, own: _Own) -> float:
    """Return how many times the one level is the other; once where one is not known."""
    above = [value for value in own.values if value > 0]
    if not above or not row["middle"] or min(row["things"], len(own.values)) < FEWEST:
        return 1
    one, other = median(above), row["middle"]
    return max(one, other) / min(one, other)


def _followers_leap(store: Store, facts: Facts, account: str) -> bool:
    """Return whether more follow an account, or fewer, than those of the days around them can have become."""
    own = sorted(
        (row["day"], row["val"])
        for row in _rows(facts, "day_values", account)
        if row["metric"] == "followers"
    )
    if not own:
        return False
    days = {"from_day": own[0][0], "to_day": own[-1][0]}
    steps = [
        abs(then - now) / ((day - before).days or 1) for (before, now), (day, then) in pairwise(own)
    ]
    return any(
        _is_leap(one, other, max([row["step"] or 0, *steps]))
        for row in store.rows("imports/known_followers", account_id=account, **days)
        for one, other in (
            ((row["before_on"], row["before"]), own[0]),
            (own[-1], (row["after_on"], row["after"])),
        )
        if one[0] and other[0]
    )


def _is_leap(one: tuple[date, float], other: tuple[date, float], step: float) -> bool:
    days = (other[0] - one[0]).days
    likely = (LEAP + GROWTH * days) * max(one[1], other[1])
    return abs(other[1] - one[1]) > max(likely, TIMES_USUAL * step * days, FEW_FOLLOWERS)


def _is_named_otherwise(file: str, others: Iterable[str]) -> bool:
    """Return whether the zip or folder of a file is called otherwise than each that speaks of the same things."""
    own, theirs = _called(file), [_called(each) for each in others]
    return bool(own) and bool(theirs) and all(each and own - each and each - own for each in theirs)


def _called(file: str) -> frozenset[str]:
    """Return the words in the names of the zips and folders around a file, without days, months and numbers."""
    around = PurePosixPath(file.replace("\\", "/")).parts[:-1]
    found = (re.findall(r"[^\W\d_]+", fold(each.removesuffix(".zip"))) for each in around)
    return frozenset(word for each in found for word in each if word not in months())


def _is_web(network: str) -> bool:
    each = networks().get(network)
    return bool(each) and WEB in each.reports
