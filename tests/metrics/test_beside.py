"""This period beside the one before: what is compared, how, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.beside import Comparison, beside_before
from rumbo.metrics.eras import breaks
from rumbo.metrics.series import Period, Total
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import card, post, posts, reviews, tiktok_content

AUGUST = Period(date(2024, 8, 1), date(2024, 9, 1))


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (("2026-03-01", "2026-04-01"), ("2026-02-01", "2026-03-01")),  # 31 days beside 28
        (("2026-01-01", "2026-02-01"), ("2025-12-01", "2026-01-01")),
        (("2026-01-01", "2026-04-01"), ("2025-10-01", "2026-01-01")),  # a quarter
        (("2026-01-01", "2027-01-01"), ("2025-01-01", "2026-01-01")),
        (("2026-03-01", "2026-03-31"), ("2026-01-30", "2026-03-01")),  # a day short of a month
        (("2026-03-02", "2026-04-02"), ("2026-01-30", "2026-03-02")),
        (("2026-03-02", "2026-03-09"), ("2026-02-23", "2026-03-02")),
    ],
)
def test_before_a_month_is_the_month_before_and_else_as_many_days(period, before) -> None:
    asked, wanted = (Period(*map(date.fromisoformat, each)) for each in (period, before))

    assert asked.before() == wanted
    assert wanted.months or wanted.days == asked.days


def store_of(tmp_path, files: dict[str, bytes], network: str = "instagram") -> Store:
    made = Store(tmp_path / "store.duckdb")
    for name, data in files.items():
        import_reading(made, read(name, data, date(2024, 10, 1)), network)
    return made


@pytest.fixture
def eight_weeks(tmp_path):
    """A store with values of every day of ten weeks around a change of what views are, 15 a day from August on."""
    start = date(2024, 7, 1)
    values = {
        f"{start + timedelta(days=day)}": 15 if start + timedelta(days=day) >= AUGUST.start else 10
        for day in range(70)
    }
    made = store_of(
        tmp_path,
        {
            "views.csv": card("Views", values),
            "visits.csv": card("Instagram profile visits", values),
        },
    )
    yield made
    made.close()


def beside(store: Store, name: str, period: Period = AUGUST, basis: str | None = None):
    asked = metric(name, basis)
    rows = beside_before(store, [asked], period, ["instagram"])
    return rows[asked.metric, asked.basis][0][1] if rows[asked.metric, asked.basis] else None


def test_a_month_stands_beside_the_month_before(eight_weeks) -> None:
    found = beside(eight_weeks, "profile_visits")

    assert (found.now.value, found.before.value) == (31 * 15, 31 * 10)
    assert found.change == pytest.approx(0.5)
    assert found.way == "up"


def test_the_largest_network_comes_first(eight_weeks) -> None:
    many = {f"{AUGUST.start + timedelta(days=day)}": 40 for day in range(31)}
    import_reading(eight_weeks, read("v.csv", card("Views", many), date(2024, 10, 1)), "facebook")
    views = metric("views", "days")

    found = beside_before(eight_weeks, [views], AUGUST, combine=False)["views", "days"]

    assert [(network, each.now.value) for network, each in found] == [
        ("facebook", 31 * 40),
        ("instagram", 31 * 15),
    ]


def test_a_change_of_definition_in_between_refuses_the_comparison(eight_weeks) -> None:
    crossed = beside(eight_weeks, "views", basis="days")

    (era,) = breaks(metric("views", "days"), ["instagram"])
    assert (era.day, era.network) == (date(2024, 8, 1), "instagram")
    assert (crossed.change, crossed.refusal, crossed.way) == (None, "definition changed", None)


def test_a_change_of_definition_on_the_first_day_before_does_not(eight_weeks) -> None:
    after = Period(date(2024, 8, 15), date(2024, 8, 29))  # the one before begins with the change

    assert beside(eight_weeks, "views", after, "days").change == 0


@pytest.mark.parametrize(
    ("period", "refusal"),
    [
        ((date(2024, 7, 1), date(2024, 7, 22)), "no data before"),
        ((date(2024, 7, 13), date(2024, 7, 27)), None),  # 12 of the 14 days before are known
        ((date(2024, 7, 12), date(2024, 7, 26)), "too few days before"),  # 11 are
        ((date(2024, 8, 10), date(2024, 9, 14)), None),  # 31 of 35 days are known so far
        ((date(2024, 8, 30), date(2024, 9, 20)), "too few days"),  # 11 of 21
    ],
)
def test_too_few_known_days_refuse_the_comparison(eight_weeks, period, refusal) -> None:
    assert beside(eight_weeks, "profile_visits", Period(*period)).refusal == refusal


def test_rates_are_compared_in_points_and_stars_in_stars(tmp_path) -> None:
    july = post(1, "07/05/2024", likes=7, reach=100, views=100)
    august = post(2, "08/28/2024", likes=10, reach=100, views=100)
    store = store_of(tmp_path, {"posts.csv": posts(july, august)})

    found = beside(store, "engagement_rate_by_reach")

    assert found.change == pytest.approx(0.03)
    store.close()


def test_stars_are_compared_in_stars(tmp_path) -> None:
    september = Period(date(2026, 9, 1), date(2026, 10, 1))
    now, before = Total(4.5, 10, None), Total(4.25, 9, None)
    store = Store(tmp_path / "reviews.duckdb")
    import_reading(store, read("reviews.json", reviews("FIVE", "ONE")))

    (alone,) = beside_before(store, [metric("rating_average")], september).values()

    assert alone[0][1].refusal == "no data before"
    assert Comparison(now, before, 0.25).way == "up"
    store.close()


@pytest.mark.parametrize(
    ("now", "before", "way"),
    [(102, 100, "same"), (103, 100, "up"), (97, 100, "down"), (3, 0, "up"), (0, 0, "same"), (None, 3, None)],
)  # fmt: skip
def test_a_fiftieth_more_or_less_is_no_change(now, before, way) -> None:
    assert Comparison(Total(now, 1, None), Total(before, 1, None), None).way == way


def test_what_is_never_added_up_is_not_compared(eight_weeks) -> None:
    assert beside(eight_weeks, "reach", basis="days") is None


def test_rates_of_two_networks_stand_apart_since_together_they_move_with_their_mix(
    tmp_path,
) -> None:
    made = Store(tmp_path / "store.duckdb")
    own = posts(post(1, "02/20/2026", comments=6), post(2, "02/21/2026", comments=2))
    import_reading(made, read("posts.csv", own, date(2026, 4, 1)), "instagram")
    import_reading(made, read("Content.csv", tiktok_content(), date(2026, 4, 1)))
    rate, comments = metric("conversation_rate", "posts"), metric("comments", "posts")
    february = Period(date(2026, 2, 1), date(2026, 3, 1))

    found = beside_before(made, [rate, comments], february)
    alone = beside_before(made, [rate], february, ["instagram"])
    made.close()

    values = [(name, each.now.value) for name, each in found["conversation_rate", "posts"]]
    assert values == [("instagram", 4.0), ("tiktok", 0.0)]  # the one with more publications first
    assert [(name, each.now.value) for name, each in found["comments", "posts"]] == [("all", 8)]
    assert [name for name, _ in alone["conversation_rate", "posts"]] == ["all"]
