"""Single rules of metrics, each worked out by hand where nothing else decides."""

from __future__ import annotations

from datetime import date
from math import log1p
from typing import Any

import numpy as np
import pandas as pd
import pytest

from rumbo.glossary import metric
from rumbo.metrics import few, weekly
from rumbo.metrics.outcomes import vanity
from rumbo.metrics.publications.fair import Told, _standings
from rumbo.metrics.publications.groups import _less_level
from rumbo.metrics.publications.value import weighed
from rumbo.metrics.quiet import quiet
from rumbo.metrics.series import Period, Total
from rumbo.metrics.values import by_network


def row(network: str, first: date, last: date, account: str = "a") -> dict[str, Any]:
    days = {"first_day": first, "last_day": last, "complete_until": last}
    return {"network": network, "account_id": account} | days


def test_what_ends_on_the_first_day_is_not_quiet_and_what_ended_before_is() -> None:
    spans = {"x": (date(2026, 1, 1), date(2026, 3, 1)), "tiktok": (date(2026, 1, 1), date(2026, 4, 1))}  # fmt: skip

    assert quiet(spans, date(2026, 3, 1)) == {}
    assert quiet(spans, date(2026, 3, 2)) == {"x": date(2026, 3, 1)}


def test_an_export_at_twice_the_age_tells_of_it_and_a_later_one_does_not() -> None:
    told = Told(np.array([0]), np.array([10.0]), np.array([100.0]), np.array([10.0]), np.array([100.0]))  # fmt: skip

    assert told.at(5.0, np.array([0]))[0] == pytest.approx(100 * log1p(5) / log1p(10))
    assert np.isnan(told.at(4.0, np.array([0]))[0])


@pytest.mark.parametrize(("only_grows", "word"), [(True, "above"), (False, "maturing")])
def test_a_young_count_above_the_grown_ones_stays_there_and_a_rate_may_fall(
    only_grows, word
) -> None:
    young = {"value": 9.0, "age": 3.0, "expected": 3.0, "low": 1.0, "high": 5.0, "is_grown": True}

    assert list(_standings(pd.DataFrame([young]), only_grows)) == [word]


def test_actions_that_nobody_reports_are_unknown_and_not_none() -> None:
    frame = pd.DataFrame({"likes": [None, 2.0], "comments": [None, None]})

    assert weighed(frame, {"likes": 1.0, "comments": 1.0}).isna().tolist() == [True, False]


def test_the_best_of_three_lags_is_paid_for_three_times() -> None:
    chance = np.random.default_rng(1)
    one, other = chance.lognormal(2, 0.5, 60), chance.lognormal(2, 0.5, 60)
    first, then = vanity._shocks(one), vanity._shocks(other)
    best = min(vanity._at_lag("x", lag, first, then, None).p for lag in vanity.LAGS)

    found = vanity._strongest("x", one, other, None)

    assert found is not None and found.p == pytest.approx(min(1.0, 3 * best))


def test_a_post_is_no_neighbour_of_its_own() -> None:
    day = date(2026, 3, 2)

    # the mean is 2; the one neighbour lies 1 above or below it and is trusted by half
    assert _less_level(np.array([1.0, 3.0]), [day, day]).tolist() == [0.5, 3.5]


def test_weeks_are_those_that_all_networks_know_from_monday_to_sunday(monkeypatch) -> None:
    rows = [
        row("instagram", date(2026, 3, 4), date(2026, 3, 29)),  # from a Wednesday
        row("tiktok", date(2026, 3, 2), date(2026, 3, 22)),
    ]
    empty = pd.DataFrame({name: [] for name in ("period", "val", "numerator", "denominator")})
    monkeypatch.setattr(weekly, "complete", lambda *_: rows)
    monkeypatch.setattr(weekly, "said_of", lambda _: {})
    monkeypatch.setattr(weekly, "over_time", lambda *_: empty)

    found = weekly.weekly(None, metric("comments", "posts"), None, date(2026, 1, 1))  # type: ignore[arg-type]

    assert found is not None
    assert (found.start, found.end) == (date(2026, 3, 9), date(2026, 3, 23))


def test_a_network_is_known_as_far_as_its_last_account() -> None:
    rows = [
        row("instagram", date(2026, 3, 4), date(2026, 3, 29)),
        row("instagram", date(2026, 3, 2), date(2026, 3, 22), "b"),
    ]

    assert by_network(rows, None)[0]["last_day"] == date(2026, 3, 29)


@pytest.mark.parametrize(("reviews", "is_few"), [(12, True), (13, False)])
def test_three_reviews_a_week_are_few(monkeypatch, reviews: int, is_few: bool) -> None:
    period = Period(date(2026, 3, 2), date(2026, 3, 30))
    monkeypatch.setattr(
        few, "complete", lambda *_: [row("google_business", period.start, period.end)]
    )
    monkeypatch.setattr(
        few, "by_network", lambda *_: {"google_business": Total(4.0, reviews, None)}
    )

    assert few.is_few(None, metric("rating_average"), period) is is_few  # type: ignore[arg-type]
