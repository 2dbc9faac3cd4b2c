"""The weeks behind an objective: do they move, and can they meet what is asked of them?"""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from rumbo.diary.journal import write
from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.objectives.judged.last_year import last_year
from rumbo.objectives.judged.levers import lever
from rumbo.objectives.judged.process import asked_of_a_week, process
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import find, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.figures.goals import course_figure
from rumbo.story.objectives.process import assurance, basis, variation
from tests.store.files import post, posts
from tests.weeks import swinging, visits, week

EN = words("en")
NOTHING = pd.DataFrame({"network": [], "period": [], "val": []})


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def standing(store: Store, target: float, start: date, due: date, **more):
    about = {"title": "T", "metric_id": "profile_visits", "basis": "days"} | more
    said = state(store, **about, target=target, start_day=start, due_day=due)
    return judge(store, find(store, said))


def test_a_run_of_weeks_is_said_to_have_changed_something(store) -> None:
    visits(store, swinging(12) + swinging(8, 180))
    made = standing(store, 3600, week(0), week(24))

    seen = process(store, made)

    assert (seen.chart.points, seen.chart.variation) == (20, "improving")
    assert "run" in seen.chart.rules
    assert variation(made, seen, EN).startswith("**Something changed for the better.**")
    assert basis(seen, EN) == "Judged on the last 20 complete weeks."


def test_under_ten_weeks_it_is_silent(store) -> None:
    visits(store, swinging(9))
    made = standing(store, 3600, week(0), week(24))

    seen = process(store, made)

    assert (variation(made, seen, EN), assurance(made, seen, EN)) == ("", "")
    assert basis(seen, EN).endswith("from 10 complete weeks on; there are 9.")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (2500, "**It consistently meets what is asked.** Even a poor week of the usual ones, 1"),
        (2850, "**Hit or miss.** What is asked of a week, 1"),
        (9000, "**It consistently falls short.** Even the best of the usual weeks, 1"),
    ],
)
def test_whether_usual_weeks_meet_what_is_asked(store, target: float, said: str) -> None:
    visits(store, swinging(14))
    made = standing(store, target, week(0), week(20) - timedelta(days=1))

    assert assurance(made, process(store, made), EN).startswith(said)


def test_what_is_asked_of_a_week_is_what_is_missing_over_the_weeks_left(store) -> None:
    visits(store, [140] * 10)
    made = standing(store, 2100, week(0), week(15) - timedelta(days=1))

    assert asked_of_a_week(made) == (pytest.approx((2100 - 1400) / 5), None)


def test_the_weeks_count_from_the_last_entry_with_ten_after_it(store) -> None:
    visits(store, swinging(12) + swinging(12, 180))
    asked = {"title": "x", "metric_id": "profile_visits", "basis": "days"}
    write(store, kind="action", day=week(11), **asked)
    write(store, kind="action", day=week(20), **asked)
    made = standing(store, 3600, week(0), week(40))

    seen = process(store, made)

    assert (seen.since.day, seen.chart.points) == (week(11), 12)
    assert seen.chart.mean == pytest.approx(sum(swinging(12, 180)) / 12)
    assert seen.chart.variation == "only_noise"


def test_a_lever_is_what_its_better_stretches_were(store) -> None:
    visits(store, swinging(20, 200) + swinging(12, 140))
    made = standing(store, 8000, week(0), week(40))

    found = lever(store, made)

    assert (found.kind, found.network) == ("network", "instagram")
    assert found.now == pytest.approx(sum(swinging(12, 140)[-8:]) / 8)
    assert found.better == pytest.approx(200, abs=3)
    assert found.gain == pytest.approx(found.better - found.now)


def test_what_lies_at_its_best_has_no_lever(store) -> None:
    visits(store, swinging(12, 140) + swinging(20, 200))

    assert lever(store, standing(store, 9000, week(0), week(40))) is None


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of more than a year from the first week on: a day after they are received."""
    monkeypatch.setenv("RUMBO_TODAY", "2027-04-01")


def test_the_same_days_of_last_year_as_soon_as_they_are_known(store, later) -> None:
    visits(store, [70] * 52 + [140] * 8)
    made = standing(store, 2000, week(52), week(64) - timedelta(days=1))

    found = last_year(store, made)

    assert made.judged_on == week(60) - timedelta(days=1)
    assert (found.period.start, found.period.end, found.value) == (week(8), week(12), 280)
    assert min(found.steps) == week(60)
    assert max(found.steps) == week(64) - timedelta(days=1)


def test_of_days_before_the_files_nothing_is_said_of_last_year(store) -> None:
    visits(store, [140] * 20)

    assert last_year(store, standing(store, 9000, week(10), week(30))) is None


def test_a_day_that_lacks_a_year_ago_is_not_taken_for_a_day_without_any(store) -> None:
    visits(store, [70] * 9 + [None] + [70] * 42 + [140] * 8)

    assert last_year(store, standing(store, 2000, week(52), week(70) - timedelta(days=1))) is None


def test_a_rate_is_shown_beside_its_weeks_a_year_ago(store, later) -> None:
    rows = [
        post(place, f"{week(place):%m/%d/%Y}", reach=1000, saves=20 + place) for place in range(60)
    ]
    import_reading(store, read("Jan-05-2026_Mar-05-2027_1.csv", posts(*rows)))
    made = standing(store, 0.2, week(52), week(64), metric_id="save_rate", basis="posts")

    found = last_year(store, made)
    figure = course_figure(made, NOTHING, EN, earlier=found)

    assert made.judged_on > week(59)  # within a week, which is then not whole
    assert found.steps == {week(61 + place): (29 + place) / 1000 for place in range(3)}
    (line,) = [each for each in figure.lines if each.role == "earlier"]
    assert (line.name, line.start, line.step_days) == ("The same weeks a year ago", week(61), 7)
    assert line.values == [0.029, 0.030, 0.031]
