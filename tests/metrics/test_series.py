"""Values of metrics: sums, ratios of sums, refusals, gaps, breaks."""

from datetime import date

import pytest

from rumbo.errors import NotAggregable
from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.series import (
    Period,
    by_network,
    over_time,
    provisional_from,
    reported,
    sources,
    total,
)
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import card, post, posts, reviews, tiktok_content, tiktok_overview

JANUARY = Period(date(2026, 1, 1), date(2026, 2, 1))
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))
FILES = {
    "posts.csv": posts(
        post(1, "01/05/2026", likes=10, reach=100, views=150),
        post(2, "01/06/2026", likes=30, reach=900, views=950),
        post(3, "01/07/2026", likes=50),
    ),
    "reach.csv": card("Instagram reach", {"2026-03-02": 40, "2026-03-03": 70, "2026-03-05": 50}),
    "follows.csv": card("Instagram follows", {"2026-03-02": 2, "2026-03-05": 1}),
    "visits.csv": card("Instagram profile visits", {"2026-03-02": 9, "2026-03-05": 4}),
    "Overview.csv": tiktok_overview({"March 2": (11, 1, 2, 0, 1), "March 3": (7, 3, 0, 0, 0)}),
    "Content.csv": tiktok_content(),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("series") / "store.duckdb")
    for name, data in FILES.items():
        import_reading(made, read(name, data, date(2026, 4, 1)))
    yield made
    made.close()


def days(store: Store, name: str, network: str, period: Period = MARCH) -> dict[int, float]:
    frame = over_time(store, metric(name, "days"), period, "day", [network])
    return {row.period.day: row.val for row in frame.itertuples()}


@pytest.mark.parametrize("grain", ["week", "month", "total"])
def test_what_is_counted_by_people_is_never_added_up(store, grain: str) -> None:
    with pytest.raises(NotAggregable, match="^reach cannot be added up over days or posts$"):
        over_time(store, metric("reach", "days"), MARCH, grain)


def test_a_model_is_no_sum_either(store, tmp_path) -> None:
    other = Store(tmp_path / "reviews.duckdb")
    import_reading(other, read("reviews.json", reviews("FIVE", "ONE")))
    september = Period(date(2026, 9, 1), date(2026, 10, 1))
    with pytest.raises(NotAggregable, match="^rating_adjusted cannot be added up"):
        total(other, metric("rating_adjusted"), september)
    assert total(other, metric("rating_average"), september).value == 3
    other.close()


def test_views_of_several_networks_are_never_put_together(store) -> None:
    spring = Period(date(2026, 1, 1), date(2026, 4, 1))
    with pytest.raises(NotAggregable, match="^views of several networks cannot be put together$"):
        total(store, metric("views", "posts"), spring)

    assert {
        name: each.value
        for name, each in by_network(store, metric("views", "posts"), spring).items()
    } == {"instagram": 1100, "tiktok": 1000}


def test_what_may_not_be_added_up_has_no_total_by_network(store) -> None:
    assert by_network(store, metric("reach", "days"), MARCH) == {}


def test_a_rate_is_a_ratio_of_sums_and_not_the_mean_of_rates(store) -> None:
    rate = total(store, metric("engagement_rate_by_reach"), JANUARY)

    assert rate.value == 40 / 1000
    assert rate.value != pytest.approx((10 / 100 + 30 / 900) / 2)


def test_a_row_without_denominator_counts_neither_above_nor_below(store) -> None:
    rate = total(store, metric("engagement_rate_by_reach"), JANUARY)

    assert (rate.numerator, rate.denominator, rate.items) == (40, 1000, 2)
    assert total(store, metric("interactions", "posts"), JANUARY).items == 3


def test_a_day_without_follows_is_a_zero_and_any_other_gap_is_missing(store) -> None:
    assert days(store, "new_followers", "instagram") == {2: 2, 3: 0, 4: 0, 5: 1}
    assert days(store, "profile_visits", "instagram") == {2: 9, 5: 4}
    assert days(store, "reach", "instagram") == {2: 40, 3: 70, 5: 50}


def test_a_period_without_data_has_no_value(store) -> None:
    nothing = total(
        store, metric("interactions", "posts"), Period(date(2020, 1, 1), date(2020, 2, 1))
    )

    assert (nothing.value, nothing.items, nothing.last_day) == (None, 0, None)


def test_the_last_two_days_are_provisional(store) -> None:
    assert provisional_from(store, metric("profile_visits"), ["instagram"]) == date(2026, 3, 4)
    assert provisional_from(store, metric("interactions", "posts")) is None


def test_what_is_reported_says_from_when_to_when(store) -> None:
    seen = reported(store)

    assert seen["reach", "days"] == {"instagram": (date(2026, 3, 2), date(2026, 3, 5))}
    assert ("followers", "days") not in seen


def test_a_metric_names_the_files_it_rests_on(store) -> None:
    assert sources(store, [metric("profile_visits")]) == [
        ("visits.csv", date(2026, 3, 5)),
        ("Overview.csv", date(2026, 3, 3)),
    ]
