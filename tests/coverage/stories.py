"""A bakery's files with a hole, an overlap, posts seen twice and days that changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tests.coverage.conftest import Take
from tests.store.files import OTHER, card, post, posts, reviews

HOLE = (date(2026, 5, 3), date(2026, 5, 20))


def days(first: date, last: date, value: Callable[[int], int]) -> dict[str, int]:
    """Return a value for each day from the first to the last; the value is told its place."""
    count = (last - first).days + 1
    return {(first + timedelta(days=place)).isoformat(): value(place) for place in range(count)}


def hundred(_: int) -> int:
    return 100


def with_hole(take: Take) -> None:
    """Reach of Instagram: a hole in May, and five days of September in two files."""
    first = days(date(2026, 4, 1), date(2026, 5, 2), hundred)
    second = days(date(2026, 5, 21), date(2026, 9, 30), hundred)
    third = days(date(2026, 9, 26), date(2026, 11, 13), lambda place: 120 if place == 4 else 100)
    for number, values in enumerate((first, second, third)):
        take(f"Reach ({number}).csv", card("Reach", values), "instagram")


def seen_twice(take: Take) -> None:
    """Two posts seen by the end of January and again by the end of March, one new, one of a neighbour.

    The second was published at 23:30 in California: 08:30 of the next day in Madrid.
    """
    late = post(2, "01/20/2026", likes=20, comments=5).replace(" 12:00,", " 23:30,")
    later = post(2, "01/20/2026", likes=26, comments=5).replace(" 12:00,", " 23:30,")
    take("Jan-01-2026_Jan-31-2026_900000000000001.csv", posts(post(1, likes=10), late))
    take(
        "Jan-01-2026_Mar-31-2026_900000000000002.csv",
        posts(
            post(1, likes=14),
            later,
            post(3, "03/02/2026", likes=1),
            post(4, "03/03/2026", OTHER, views=900),
        ),
    )


def with_reviews(take: Take) -> None:
    """Three reviews, the last on 3 September."""
    take("reviews.json", reviews("FIVE", "ONE", "FOUR"))
