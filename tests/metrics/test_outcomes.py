"""The business's own results: typed, from files, and beside the metrics of a network."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from rumbo.clients import new_client
from rumbo.errors import ExportError, ObjectiveError
from rumbo.glossary import metric
from rumbo.metrics.outcomes import vanity
from rumbo.metrics.outcomes.files import read_outcomes
from rumbo.metrics.outcomes.months import MonthNumber, state_numbers
from rumbo.metrics.outcomes.weeks import accompanies, state_outcome, typed, typed_by_month
from rumbo.metrics.series import Period, over_time
from rumbo.store.store import Store

MONDAY = date(2025, 1, 6)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def test_a_result_is_kept_by_week_and_can_be_taken_back(store):
    assert (
        state_outcome(store, "Visitas", {MONDAY + timedelta(days=2): 40, date(2025, 1, 13): 50})
        == 2
    )
    assert state_outcome(store, "Visitas", {MONDAY: 40}) == 0
    state_outcome(store, "Visitas", {date(2025, 1, 13): None})

    assert typed(store) == {"Visitas": {MONDAY: 40.0}}


@pytest.mark.parametrize(
    ("name", "value"), [(" ", 3.0), ("Ventas", -1.0), ("Ventas", float("inf"))]
)
def test_what_is_no_result_is_refused(store, name, value):
    with pytest.raises(ObjectiveError):
        state_outcome(store, name, {MONDAY: value})


def test_a_file_by_week():
    text = "Semana;Ventas (€);Notas\n06/01/2025;1.234,50;puente\n13/01/2025;980,00;\n20/01/2025;;\n27/01/2025;1.010,00;x\n"

    assert read_outcomes(text.encode()) == {
        "Ventas (€)": {MONDAY: 1234.5, date(2025, 1, 13): 980.0, date(2025, 1, 27): 1010.0}
    }


def test_days_are_added_up_and_a_week_told_in_part_is_left_out():
    days = [
        MONDAY + timedelta(days=each)
        for each in range(17)
        if (MONDAY + timedelta(days=each)).weekday() < 6
    ]
    text = "date,visits\n" + "\n".join(f"{day.isoformat()},10" for day in days)

    assert read_outcomes(text.encode()) == {"visits": {MONDAY: 60.0, date(2025, 1, 13): 60.0}}


@pytest.mark.parametrize(
    "text", ["", "a,b\nx,y\n", "date,visits\n2025-01-01,5\n2025-02-01,7\n2025-03-01,9\n"]
)
def test_a_file_without_weeks_is_refused_with_a_sentence(text):
    with pytest.raises(ExportError):
        read_outcomes(text.encode())


@pytest.fixture
def known(tmp_path, monkeypatch):
    """A network of 80 weeks: link clicks follow the visits to the profile, views are their own."""
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    made = new_client("Beat")
    made.describe("Beat", "es", "Europe/Madrid", "ES")
    draw = np.random.default_rng(3)
    weekly = np.exp(5 + 0.4 * draw.normal(size=80))
    lines = [
        "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views"
    ]
    for week in range(79, -1, -1):
        for each in range(6, -1, -1):
            day = MONDAY + timedelta(days=7 * week + each)
            visits, other = int(weekly[week]), int(50 * np.exp(0.4 * draw.normal()))
            lines.append(
                f'"{day:%a, %b %-d, %Y}",{other * 9},{other},{other},0,0,{visits // 9},0,0,0,{visits},0,0,0'
            )
    received = list(made.receive("account_overview_analytics.csv", "\n".join(lines).encode()))
    assert received[0].outcome == "imported", received
    yield (
        made.store,
        {MONDAY + timedelta(days=7 * week): float(weekly[week] * 2) for week in range(80)},
    )
    made.store.close()


def test_what_goes_along_with_the_result_is_named_and_the_rest_is_not(known):
    store, result = known
    state_outcome(store, "Ventas", result)

    scores = {each.metric: each.score for each in accompanies(store, "Ventas", "x").relations}

    assert scores["profile_visits"] == "relates"
    assert scores.get("interactions") != "relates"


def test_a_part_of_the_result_is_not_judged_by_it(known):
    store, _ = known

    told = [each.metric for each in accompanies(store, "metric:profile_visits", "x").relations]

    assert "profile_visits" not in told
    assert "new_followers" in told


def test_below_26_weeks_it_is_silent(known):
    store, result = known
    state_outcome(store, "Ventas", dict(list(result.items())[:25]))

    assert accompanies(store, "Ventas", "x").reason == "too_few_weeks"


def test_without_a_result_it_is_silent(known):
    assert accompanies(known[0], "Nada", "x").reason == "no_outcome"


def months_of(store: Store) -> dict[date, float]:
    """Return twice the visits to the profile of each whole month there is."""
    days = Period(date(2025, 2, 1), date(2026, 7, 1))
    rows = over_time(store, metric("profile_visits", "days"), days, "month")
    return {day.date(): 2 * val for day, val in zip(rows["period"], rows["val"], strict=True)}


def test_what_is_typed_in_by_month_is_looked_at_month_by_month(known, monkeypatch):
    store, _ = known
    told = months_of(store)
    state_numbers(store, [MonthNumber(each, "sales", val) for each, val in told.items()], "Ana")

    assert typed_by_month(store) == {"month:sales": told}
    silent = accompanies(store, "month:sales", "x")
    assert (silent.reason, silent.weeks, silent.by) == ("too_few_weeks", 17, "month")

    monkeypatch.setattr(vanity, "HALF_A_YEAR", 12)
    monkeypatch.setattr(vanity, "FEWEST_OUTCOMES", 10)
    scores = {each.metric: each.score for each in accompanies(store, "month:sales", "x").relations}
    assert scores["profile_visits"] == "hint"
