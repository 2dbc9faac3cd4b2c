"""The return of the work: what it cost in money and hours, beside what the business counted in the same months.

Only whole months. Currencies are never added. Nothing is ever called the worth of a reach or a like:
what a thing would have cost as an advertisement says nothing of what it brought.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from rumbo.store.store import Store

COSTS, HOURS, TAKINGS = ("fees", "ads"), "work_hours", "sales_value"
BROUGHT = ("bookings", "sales", "enquiries", "coupons")
ENOUGH = 10  # things below which what one cost says more about chance

Money = Mapping[str, float]  # by currency


@dataclass(frozen=True)
class Each:
    """What one of a thing cost in the months that tell both: in money, of one currency alone, and in hours."""

    term: str
    money: float | None
    currency: str | None
    hours: float | None


@dataclass(frozen=True)
class Work:
    """What whole months cost and brought; `hours` and a thing of `brought` are missing where nobody typed them in."""

    months: tuple[date, ...] = ()
    costs: Mapping[str, Money] = field(default_factory=dict)
    hours: float | None = None
    brought: Mapping[str, float] = field(default_factory=dict)
    takings: Money = field(default_factory=dict)
    each: tuple[Each, ...] = ()


def work(store: Store, start: date, end: date) -> Work:
    """Return the cost and the yield of the months that lie whole within the days up to, not including, the end."""
    rows = store.rows("traffic/work", from_day=start, to_day=end)
    if not any(row["term"] != "ads" for row in rows):
        return Work()
    return Work(
        tuple(sorted({row["month"] for row in rows})),
        {term: found for term in COSTS if (found := _money(rows, [term]))},
        _sum(rows, HOURS),
        {term: told for term in BROUGHT if (told := _sum(rows, term)) is not None},
        _money(rows, [TAKINGS]),
        tuple(each for term in BROUGHT if (each := _each(rows, term))),
    )


def _money(rows: Iterable[dict], terms: Iterable[str]) -> Money:
    found: Counter[str] = Counter()
    for row in rows:
        if row["term"] in terms:
            found[row["currency"]] += row["val"]
    return dict(found)


def _sum(rows: Iterable[dict], term: str) -> float | None:
    told = [row["val"] for row in rows if row["term"] == term]
    return sum(told) if told else None


def _each(rows: list[dict], term: str) -> Each | None:
    """Return what one of a thing cost; None where too few are told beside a cost."""
    paid, currency = _per(rows, term, "fees")
    hours, _ = _per(rows, term, HOURS)
    return Each(term, paid, currency, hours) if (paid, hours) != (None, None) else None


def _per(rows: list[dict], term: str, cost: str) -> tuple[float | None, str | None]:
    """Return the cost of one in the months that tell both; with fees their ads count, in one currency alone."""
    months = {row["month"] for row in rows if row["term"] == term}
    months &= {row["month"] for row in rows if row["term"] == cost}
    both = [row for row in rows if row["month"] in months]
    count = _sum(both, term) or 0.0
    costs = _money(both, COSTS if cost == "fees" else [cost])
    if count < ENOUGH or len(costs) != 1:
        return None, None
    ((currency, whole),) = costs.items()
    return whole / count, currency
