"""What no file tells and somebody types in once a month: followers, bookings, sales, hours, fees.

Each is a number of a whole month, with who said it and when. The newest counts, what stood before stays on
record; a network's own followers go before those typed in.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from math import isfinite

from rumbo import clock
from rumbo.errors import RumboError
from rumbo.glossary import Metric, metric
from rumbo.plain import one_line
from rumbo.settings import DATA
from rumbo.store.store import Store, now
from rumbo.store.uploads.deriving import derive_spans

FOLLOWERS = "followers"
LONGEST_NAME = 60


@dataclass(frozen=True)
class MonthNumber:
    """A number of a month (its first day); None takes it back.

    Followers bear their network, money its currency (ISO 4217).
    """

    month: date
    term: str
    val: float | None
    network: str | None = None
    currency: str | None = None

    @property
    def about(self) -> tuple[date, str, str | None, str | None]:
        """Return what it is a number of."""
        return self.month, self.term, self.network, self.currency


@dataclass(frozen=True)
class SaidNumber(MonthNumber):
    """A number with who typed it in and when; it `stands` until another of the same month is typed in."""

    author: str = ""
    said_at: datetime = datetime.min
    stands: bool = True


@cache
def things() -> dict[str, tuple[Metric, tuple[str, ...]]]:
    """Return what can be typed in, in the order of the form: its metric and the names it is written by."""
    with (DATA / "typed.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["term"]: (metric(row["term"], row["basis"]), tuple(row["written"].split("|")))
            for row in csv.DictReader(file)
        }


def is_money(term: str) -> bool:
    """Return whether a thing is told in a currency."""
    return things()[term][0].unit == "money"


def monthly(store: Store) -> list[SaidNumber]:
    """Return all that was ever typed in, the newest month first, of each the newest statement first."""
    return [SaidNumber(**row) for row in store.rows("typed/said")]


def month_of(day: date) -> date:
    """Return the first day of a month."""
    return day.replace(day=1)


def last_month() -> date:
    """Return the first day of the last month that is over."""
    this = month_of(clock.today())
    return date(this.year - (this.month == 1), (this.month - 2) % 12 + 1, 1)


def state_numbers(store: Store, numbers: Iterable[MonthNumber], author: str) -> int:
    """Write numbers down and return how many were new or other than before; raise where one cannot be."""
    author = one_line(author).strip()[:LONGEST_NAME]
    if not author:
        raise RumboError("Say who typed it in: a number without a name cannot be asked about.")
    held = {each.about: each.val for each in monthly(store) if each.stands}
    said = [each for each in numbers if each.val != held.get(each.about)]
    for each in said:
        _check(each)
    moment = now()
    rows = [
        {
            "month": each.month,
            "term": each.term,
            "network": each.network,
            "currency": each.currency,
            "val": each.val,
            "author": author,
            "said_at": moment,
        }
        for each in said
    ]
    if rows:
        with store.change() as change:
            change.append("typed_numbers", rows)
            derive_spans(change)
    return len(rows)


def _check(each: MonthNumber) -> None:
    if each.month > last_month():
        raise RumboError(
            "{month} is not over yet: a month is typed in when it is complete.",
            month=f"{each.month:%Y-%m}",
        )
    if each.val is not None and not (isfinite(each.val) and each.val >= 0):
        raise RumboError("What is typed in is a number from 0 up.")
    if is_money(each.term) and not each.currency:
        raise RumboError("Money needs its currency: EUR, MXN, USD.")
    if each.term == FOLLOWERS and not each.network:
        raise RumboError("Followers need their network.")
