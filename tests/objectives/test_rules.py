"""Single rules of objectives, each worked out by hand where nothing else decides."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import numpy as np
import pytest

from rumbo.glossary import metric
from rumbo.objectives.ahead.attainable import Suggestion, attainable
from rumbo.objectives.ahead.ground import Ground
from rumbo.objectives.ahead.landing import Landing
from rumbo.objectives.ahead.outlook import History
from rumbo.objectives.ahead.pace import level_due, season_ahead
from rumbo.objectives.judged.levers import _better
from rumbo.objectives.judged.measurable import known_until
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import verdict
from rumbo.objectives.stated.journal import Objective, Revision

START, DUE = date(2026, 1, 1), date(2026, 1, 31)


def objective(target: float = 100) -> Objective:
    about = (metric("reviews"), None, "at_least", START, DUE)
    return Objective("o1", "T", *about, (Revision(START, target, None, None),))


def landing(below: dict[float, float]) -> Landing:
    """Return a landing of which so much lies below some values."""
    ahead = SimpleNamespace(steps=1, total=1.0, reason=None)
    ahead.share_below, ahead.quantile = below.__getitem__, lambda share: None
    return Landing(0.0, ahead)  # type: ignore[arg-type]


def test_the_chance_between_two_values_is_what_is_below_the_upper_and_not_below_the_lower() -> None:
    assert landing({2.0: 0.3, 5.0: 0.6}).chance_between(2, 5) == pytest.approx(0.6 - 0.3)


@pytest.mark.parametrize(
    ("chance", "word"), [(0.25, "ambitious"), (0.07, "stretch"), (0.06, "stretch"), (0.04, "no_evidence")]
)  # fmt: skip
def test_a_target_is_named_by_its_chance(chance: float, word: str) -> None:
    assert attainable(9, landing({9: 1 - chance}), [], 28).verdict == word


def test_better_than_nine_in_ten_is_a_quarter_of_what_is_missing_to_all() -> None:
    known = Ground(metric("response_rate"), 28, DUE, 0.9, (), landing({}))

    assert known._no_worse(Suggestion("ambitious", 0.5, None, 0.5), "at_least") == 0.925


def test_a_level_grows_by_equal_shares_so_that_half_the_way_from_100_to_400_is_200() -> None:
    assert level_due(100, 400, 0.5) == pytest.approx(200)


def test_a_single_year_is_a_fifth_of_a_season() -> None:
    year = np.array(
        [3.0] * 60 + [1.0] * 304
    )  # the days to come were 3 a year ago, the mean is 484/364
    (weight,) = season_ahead(year, 1)  # type: ignore[misc]

    assert weight == pytest.approx(1 + 0.2 * (3 / (484 / 364) - 1))


def test_what_ten_days_have_brought_before_is_in_reach_however_small_the_chance() -> None:
    judged = DUE - timedelta(days=10)
    standing = Standing(objective(), "off_track", 90.0, 95.0, judged, chance=0.01)
    known = History(START - timedelta(days=60), [1.0] * 60, [None] * 60)

    found = verdict(standing, known, judged)

    assert (found.word, found.needed, found.best) == ("rectify", 10.0, 10.0)


def test_of_two_networks_the_one_whose_files_end_first_says_up_to_when_both_are_known() -> None:
    ends = {"instagram": date(2026, 1, 20), "tiktok": date(2026, 1, 12)}

    assert known_until(objective(), ends) == date(2026, 1, 12)


def test_the_better_stretch_is_the_upper_quarter_and_not_the_best() -> None:
    assert _better([1, 2, 3, 4, 100]) == pytest.approx(4 + (100 - 4) / 2)
