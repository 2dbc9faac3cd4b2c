"""A business whose profile visits are known by weeks, made where a test needs one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rumbo.exports.reading import read
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import card

MONDAY = date(2026, 1, 5)
SWING = (0, 9, -7, 4, -10, 6, -3, 11, -8, 2)  # weeks differ, and always in the same way


def week(place: int) -> date:
    """Return the Monday of a week."""
    return MONDAY + timedelta(weeks=place)


def swinging(count: int, mean: int = 140) -> list[int]:
    """Return weekly totals that swing a little around a mean."""
    return [mean + SWING[place % len(SWING)] for place in range(count)]


def visits(
    store: Store, weeks: Sequence[int | None], title: str = "Instagram profile visits"
) -> None:
    """Let a card tell of visits by day, so that each week adds up to what is given; None is a hole."""
    days = {}
    for place, total in enumerate([*weeks, 0]):  # of a further week only the days still changing
        for day in range(7 if place < len(weeks) else 2):
            if total is not None:
                share = total // 7 + (day < total % 7)
                days[f"{week(place) + timedelta(days=day)}"] = share
    import_reading(store, read("visits.csv", card(title, days)))
