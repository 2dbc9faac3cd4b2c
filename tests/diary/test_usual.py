"""A change is told in the metric's own unit, whatever scale it was tested on."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rumbo.diary.effect import judge, judge_rate
from rumbo.diary.usual import COUNT, RATE, SHARE, STARS, Usual


@pytest.mark.parametrize(
    ("usual", "level", "doubled"),
    [
        (Usual(math.log(250), COUNT), 249, 499),  # of log(1 + total)
        (Usual(math.log(0.5), RATE), 0.5, 1.0),
        (Usual(math.log(0.2 / 0.8), SHARE), 0.2, 0.4 / 1.2),  # odds of 1 to 4, then of 1 to 2
        (Usual(math.log(0.8 / 0.2), STARS), 4.2, 1 + 4 * 8 / 9),  # 80 % of the way from one to five
    ],
)
def test_a_change_leads_from_level_to_level(usual, level, doubled):
    assert usual.level == pytest.approx(level)
    assert usual.changed(1.0) == pytest.approx(doubled)


def test_no_change_leads_past_five_stars_or_below_zero():
    assert Usual(math.log(0.95 / 0.05), STARS).changed(1e6) <= 5
    assert Usual(0.1, COUNT).changed(-0.9) == 0


def test_the_level_of_the_weeks_before_does_not_know_the_weeks_after():
    usual = judge([100.0] * 20 + [900.0] * 8, 20).usual

    assert usual is not None
    assert usual.level == pytest.approx(100)


def test_a_rating_stays_between_one_and_five_stars_and_its_events_are_reviews():
    draw = np.random.default_rng(3)
    reviews = draw.poisson(30, 30).astype(float)
    mean = np.where(np.arange(30) > 18, 4.8, 4.2)
    stars = np.round(reviews * (mean + draw.normal(0, 0.02, 30)))

    effect = judge_rate(stars, reviews, 18, of_stars=True)

    assert effect.answer == "claim"
    assert effect.usual.level == pytest.approx(4.2, abs=0.05)
    assert effect.usual.changed(effect.change) == pytest.approx(4.8, abs=0.06)
    assert effect.usual.changed(effect.interval[1]) < 5
    few = judge_rate(stars / 10, reviews / 10, 18, of_stars=True)
    assert (few.answer, few.reason) == ("insufficient", "too_few_events")
