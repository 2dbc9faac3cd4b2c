"""Status by the chance to meet a target, and what follows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.glossary import metric
from rumbo.objectives.ahead.outlook import History, by_weeks
from rumbo.objectives.judged.by_chance import by_chance
from rumbo.objectives.judged.starting import is_starting
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import verdict
from rumbo.objectives.stated.journal import Objective, Revision

DUE, TODAY = date(2026, 1, 31), date(2026, 1, 24)


def objective(target: float) -> Objective:
    return Objective(
        "o1",
        "Más visitas",
        metric("profile_visits", "days"),
        "instagram",
        "at_least",
        date(2026, 1, 1),
        DUE,
        (Revision(date(2026, 1, 1), target, None),),
    )


@pytest.mark.parametrize(
    ("chance", "before", "status"),
    [
        (0.90, None, "on_track"),
        (0.50, None, "at_risk"),
        (0.10, None, "off_track"),
        (0.68, 0.72, "on_track"),  # only just below: the word stays
        (0.64, 0.72, "at_risk"),
        (0.28, 0.35, "at_risk"),
        (0.33, 0.20, "off_track"),
    ],
)
def test_a_status_changes_only_when_its_limit_is_clearly_crossed(chance, before, status):
    assert by_chance(chance, before) == status


def standing(status: str, target: float, chance: float | None = None) -> Standing:
    return Standing(objective(target), status, 200.0, 300.0, date(2026, 1, 21), chance=chance)


HISTORY = History(date(2025, 12, 1), [10.0] * 52, [None] * 52)


@pytest.mark.parametrize(
    ("status", "target", "chance", "word"),
    [
        ("on_track", 300, 0.8, "keep"),
        ("at_risk", 310, 0.5, "watch"),
        ("off_track", 290, 0.2, "rectify"),  # 90 are missing, ten days brought 100
        ("off_track", 900, 0.01, "revise"),  # 700 are missing, ten days never brought more than 100
        ("too_early", 300, None, "wait"),
    ],
)
def test_what_follows_from_a_standing(status, target, chance, word):
    assert verdict(standing(status, target, chance), HISTORY, TODAY).word == word


@pytest.mark.parametrize("status", ["too_early", "on_track", "at_risk", "off_track"])
def test_when_its_time_is_over_the_files_that_end_before_are_wanted(status):
    made = standing(status, 290, 0.5)

    assert verdict(made, HISTORY, DUE).word != "bring"
    assert verdict(made, HISTORY, DUE + timedelta(days=1)).word == "bring"


@pytest.mark.parametrize(("status", "word"), [("met", "keep"), ("missed", "rectify")])
def test_what_is_decided_wants_no_files(status, word):
    assert verdict(standing(status, 290), HISTORY, DUE + timedelta(days=1)).word == word


@pytest.mark.parametrize(
    ("reason", "word"),
    [("no_data", "bring"), ("gaps", "bring"), ("mixed", "restate"), ("one_point", "wait")],
)
def test_what_cannot_be_judged_says_what_would_heal_it(reason, word):
    made = Standing(objective(290), "not_measurable", None, None, None, reason=reason)

    assert verdict(made, None, TODAY).word == word


@pytest.mark.parametrize(("days", "is_young"), [(-1, True), (0, True), (6, True), (7, False)])
def test_what_has_hardly_begun_lacks_nothing_for_a_week(days, is_young):
    today = objective(290).start_day + timedelta(days=days)

    assert is_starting(objective(290), "before_start", today) == is_young
    assert not is_starting(objective(290), "no_data", today)


@pytest.mark.parametrize(("status", "word"), [("starting", "wait"), ("not_measurable", "bring")])
def test_what_starts_waits_and_what_lacks_its_days_wants_them(status, word):
    made = Standing(objective(290), status, None, None, None, reason="before_start")

    assert verdict(made, None, TODAY).word == word


def test_what_the_rest_must_bring_stands_beside_the_most_it_ever_brought():
    made = verdict(standing("off_track", 290, 0.2), HISTORY, TODAY)

    assert (made.needed, made.best) == (90.0, 100.0)


def test_weeks_end_with_the_last_day_and_unknown_is_not_zero():
    assert by_weeks([1.0] * 3 + [None] * 7 + [2.0] * 7) == [None, 14.0]


def test_a_forecast_looks_back_two_years_and_a_season_further() -> None:
    whole = History(date(2022, 1, 1), [1.0] * 1330, [None] * 1330)

    late = whole.of_late(date(2025, 8, 22))

    assert late and (
        late.first,
        len(late.above),
        late.sums(date(2022, 1, 1), date(2025, 8, 22))[0],
    ) == (
        date(2023, 6, 14),
        801,
        801,
    )
    assert whole.of_late(date(2022, 2, 1)) == whole
    assert History(date(2024, 1, 1), [None] * 9, [None] * 9).of_late(date(2024, 1, 9)) is None
