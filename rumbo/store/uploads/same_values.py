"""The same numbers under the same days: they prove whose a file is that names no account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from math import log2
from typing import Any

from rumbo.exports.builders.days import STANDING
from rumbo.exports.facts import Facts
from rumbo.store.store import Store

SOME = 400  # values by which a file is known again, the largest
TABLES = ("day_values", "period_values", "audience_values", "web_values")
ENOUGH = 20  # bits: by chance in one of a million
AGREE = 0.9  # of the values that both tell: the last days of an export may still change
EVER = (date(1900, 1, 1), date(2200, 1, 1))
Thing = tuple[
    date | None, date | None, str, str, str
]  # first and last day, breakdown, bucket, metric
Values = dict[Thing, float]


def nameless_values(facts: Facts) -> dict[str, Values]:
    """Return what a file says of each account that it does not name, by network."""
    found: dict[str, Values] = defaultdict(dict)
    for table in TABLES:
        for chunk in facts.tables.get(table, ()):
            for row in chunk.to_pylist():
                network, _, own = row["account_id"].partition(":")
                if not own and row["val"] is not None and not row.get("is_doubtful"):
                    found[network][_thing(row)] = row["val"]
    return {network: _largest(values) for network, values in found.items()}


def has_said(store: Store, network: str, values: Values) -> bool:
    """Return whether the very same values are known of an account of a network."""
    days = [day for thing in values for day in thing[:2]]
    first, last = EVER if None in days else (min(filter(None, days)), max(filter(None, days)))
    rows = store.rows(
        "imports/said_of_network",
        network=network,
        from_day=first,
        to_day=last,
        buckets=sorted({thing[3] for thing in values}),
    )
    known: dict[str, Values] = defaultdict(dict)
    for row in rows:
        thing = _thing(row)
        known[row["account_id"]] |= {thing: row["val"], (None, None, *thing[2:]): row["val"]}
    return any(_are_the_same(values, each) for each in known.values())


def _are_the_same(values: Mapping[Thing, float], known: Mapping[Thing, float]) -> bool:
    """Return whether most of what both tell is the same, and too much to be so by chance.

    What stands there on one day tells nothing new when it stands there on the next.
    """
    both = [thing for thing in values if thing in known]
    same = [thing for thing in both if values[thing] == known[thing]]
    told = {
        (thing[4], values[thing]) if thing[4] in STANDING else thing: values[thing]
        for thing in same
    }
    return len(same) >= AGREE * len(both) and sum(map(_bits, told.values())) >= ENOUGH


def _bits(value: float) -> float:
    """Return how much it tells that two have the same value: the more digits it has, the more.

    >>> [round(_bits(value), 1) for value in (0, 1, 10, 0.275)]
    [0.0, 1.0, 3.5, 8.1]
    """
    digits = f"{abs(value):.4f}".rstrip("0").replace(".", "")
    return log2(1 + int(digits or 0))


def _thing(row: Mapping[str, Any]) -> Thing:
    first, last = (row["day"], row["day"]) if "day" in row else (row["from_day"], row["to_day"])
    divided = (row.get("breakdown", "none"), row.get("bucket", "all"), row["metric"])
    return (first, last, *divided) if first and last else (None, None, *divided)


def _largest(values: Values) -> Values:
    by_size: Iterable = sorted(values.items(), key=lambda each: abs(each[1]), reverse=True)
    return dict(list(by_size)[:SOME])
