"""What a target means beside the business's own past."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.objectives.ahead.attainable import attainable, past_rates, past_windows
from rumbo.objectives.ahead.ground import Ground
from rumbo.objectives.ahead.landing import Landing, landing_of_total
from rumbo.objectives.ahead.pace import level_due, monday_first, share_due
from rumbo.statistics.forecast import forecast
from rumbo.story.objectives.attempt import weighed


def history() -> np.ndarray:
    return np.random.default_rng(1).poisson(20, 300).astype(float)


def at_start(steps: int = 84) -> Landing:
    return landing_of_total(0, forecast(history(), steps))


def seen(target: float, **more):
    return attainable(target, at_start(), past_windows(history(), 84), 84, **more)


@pytest.mark.parametrize(
    ("share", "verdict"),
    [(0.5, "too_easy"), (1.0, "ambitious"), (1.25, "stretch"), (9.0, "no_evidence")],
)
def test_the_chance_at_the_start_says_how_hard_it_is(share, verdict):
    assert seen(share * 84 * 20).verdict == verdict


def test_the_place_among_past_periods():
    windows = past_windows(history(), 84)

    assert seen(float(np.median(windows))).place == pytest.approx(0.5, abs=0.02)
    assert seen(windows.max() * 2).times_best == 2
    assert seen(windows.max() + 1).warnings == ("beyond_best",)
    assert seen(windows.max()).warnings == ()


def test_suggestions_hold_their_chance_and_their_pace():
    made = seen(1000).suggestions

    assert [each.name for each in made] == ["prudent", "realistic", "ambitious"]
    for each in made:
        assert at_start().chance(each.target) == pytest.approx(each.chance)
        assert each.weekly * 12 == pytest.approx(each.target)
    assert made[0].target < made[1].target < made[2].target


def test_where_less_is_better_prudent_is_more():
    made = seen(1000, sense="at_most")

    assert made.suggestions[0].target > made.suggestions[2].target
    assert made.best == past_windows(history(), 84).min()


@pytest.mark.parametrize(
    ("days", "every", "warned"),
    [(27, "day", True), (28, "day", False), (55, "week", True), (56, "week", False)],
)
def test_a_period_too_short(days, every, warned):
    made = attainable(1, at_start(), [2.0], days, every=every)

    assert ("too_short" in made.warnings) is warned


def test_what_is_not_measured_and_what_is_vanity():
    nothing = landing_of_total(0, forecast([], 84))

    made = attainable(100, nothing, [], 84, vanity=True)

    assert made.warnings == ("not_measured", "vanity")
    assert made.suggestions == ()
    assert (made.verdict, made.chance, made.place, made.best) == (None, None, None, None)


def test_a_rate_has_no_pace_below_itself():
    assert seen(0.05, adds_up=False).weekly == 0.05


def test_past_windows_with_gaps():
    assert past_windows([1, 2, 3, 4], 2).tolist() == [3, 5, 7]
    assert past_windows([1, 2], 3).tolist() == []
    assert past_windows([1, None, 1, 1, 1], 5).tolist() == [5]
    assert past_windows([1, None, None, 1, 1], 5).tolist() == []
    assert past_rates([1, None, 3], [10, 20, 10], 1).tolist() == [0.1, 0.3]


@settings(max_examples=25, deadline=None)
@given(st.floats(0, 5000), st.floats(0, 5000))
def test_a_higher_target_is_never_likelier(one, other):
    low, high = sorted([one, other])

    assert seen(low).chance >= seen(high).chance
    assert seen(low).place >= seen(high).place


def test_the_pace_follows_the_week():
    weekdays = np.tile([10, 10, 10, 10, 10, 0, 0], 10) + np.arange(70) % 2
    profile = monday_first(weekdays, last_weekday=6)

    assert profile[5] < 0.2
    assert share_due(profile, 0, 14, 5) == pytest.approx(0.5, abs=0.03)
    assert share_due(profile, 5, 14, 2) < 0.05
    assert share_due(profile, 3, 14, 14) == 1
    assert share_due(profile, 3, 14, 0) == 0


def test_a_level_grows_steadily():
    assert level_due(100, 400, 0.5) == pytest.approx(200)
    assert level_due(0, 400, 0.5) == 200
    assert level_due(100, 400, 1) == 400


def test_what_was_never_reached_is_hard_whatever_is_forecast():
    made = seen(float(past_windows(history(), 84).max()) + 1)
    ground = Ground(
        metric("comments", "posts"), 84, None, None, tuple(past_windows(history(), 84)), at_start()
    )
    said = list(weighed(replace(made, verdict="ambitious"), ground, words("en")))

    assert said[0].startswith("No stretch of 84 days of your own past reached it")
    assert said[1] == "Hard to reach: something must change for it."
