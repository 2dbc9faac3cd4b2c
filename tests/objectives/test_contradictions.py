"""What contradicts itself is refused with a sentence; what cannot be judged has a state and no number."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.errors import ObjectiveError
from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.metrics.series import Total
from rumbo.objectives.judged.measurable import doubt
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import all_objectives, find, revise, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.sentences.findings import standing_sentence
from tests.store.files import card, post, posts, reviews, tiktok_overview

START = date(2026, 3, 1)
ABOUT = {
    "title": "T",
    "metric_id": "profile_visits",
    "basis": "days",
    "target": 400,
    "start_day": START,
    "due_day": date(2026, 3, 20),
}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def visits(store: Store, values: dict[int, int], title: str = "Instagram profile visits") -> None:
    days = {f"{START + timedelta(days=day)}": value for day, value in values.items()}
    import_reading(store, read(f"{title}.csv", card(title, days)))


def judged(store: Store, **more) -> Standing:
    return judge(store, find(store, state(store, **ABOUT | more)))


def said(standing: Standing) -> str:
    assert (standing.status, standing.actual, standing.chance) == ("not_measurable", None, None)
    return standing_sentence(standing, words("es"))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"due_day": START - timedelta(days=1)}, "which is not after its start"),
        ({"baseline_day": START}, "it must lie before"),
        ({"upper": 400.0}, "the second must be larger"),
        ({"upper": 300.0}, "the second must be larger"),
        ({"sense": "between"}, "The second one is missing"),
        ({"upper": -1.0}, "a number that is not below zero"),
        ({"sense": "about"}, "at least, at most or between"),
        ({"cadence": "daily"}, "weekly or monthly"),
    ],
    ids=str,
)
def test_what_contradicts_itself_is_refused(store, wrong: dict, sentence: str) -> None:
    with pytest.raises(ObjectiveError, match=sentence):
        state(store, **ABOUT | wrong)

    assert all_objectives(store) == []


def test_a_ceiling_below_a_minimum_that_stands_is_refused_whichever_came_first(store) -> None:
    state(store, **ABOUT | {"title": "El mínimo"})

    with pytest.raises(ObjectiveError, match="It contradicts “El mínimo”"):
        state(store, **ABOUT | {"target": 300, "sense": "at_most"})
    with pytest.raises(ObjectiveError, match="It contradicts “El mínimo”"):
        state(store, **ABOUT | {"target": 100, "upper": 399.0})
    state(store, **ABOUT | {"target": 400, "sense": "at_most"})
    with pytest.raises(ObjectiveError, match="It contradicts"):
        revise(store, all_objectives(store)[0].objective_id, 500, "más", START)


def test_a_sum_over_fewer_days_may_be_smaller(store) -> None:
    state(store, **ABOUT)

    state(store, **ABOUT | {"target": 300, "sense": "at_most", "due_day": date(2026, 3, 10)})

    assert len(all_objectives(store)) == 2


def test_another_scope_contradicts_nothing(store) -> None:
    state(store, **ABOUT | {"network": "instagram"})

    assert state(store, **ABOUT | {"network": "tiktok", "target": 1, "sense": "at_most"})


def test_no_data(store) -> None:
    assert said(judged(store)).startswith("Tus archivos no traen «")


def test_one_point_of_a_rate(store) -> None:
    import_reading(store, read("r.json", reviews("FIVE")))
    about = {"metric_id": "rating_average", "basis": "mentions", "target": 4}
    start = {"start_day": date(2026, 8, 25), "due_day": date(2026, 9, 20)}

    standing = judged(store, **about, **start)

    assert said(standing) == ("Por ahora se apoya en un único dato: es poco para valorarlo.")


def test_days_that_are_missing(store) -> None:
    visits(store, {0: 10, 1: 10, 8: 10, 11: 10, 12: 10, 13: 10})

    assert said(judged(store)).startswith("Faltan demasiados días")


def test_all_zeros(store) -> None:
    visits(store, dict.fromkeys(range(14), 0))

    assert said(judged(store)).startswith("En los archivos todo es cero")


def test_zeros_meet_a_target_that_asks_for_few(store) -> None:
    visits(store, dict.fromkeys(range(14), 0))

    standing = judged(store, sense="at_most")

    assert (standing.status, standing.actual) == ("on_track", 0)


def test_a_constant_series_is_judged_by_pace_and_has_no_chance(store) -> None:
    visits(store, dict.fromkeys(range(-80, 12), 20))

    standing = judged(store)

    assert (standing.status, standing.actual, standing.chance) == ("on_track", 200, None)


def test_corrections_below_zero(store) -> None:
    objective = find(store, state(store, **ABOUT))
    growth = find(store, state(store, **ABOUT | {"metric_id": "net_growth"}))

    assert doubt(objective, Total(-3.0, 10, None), 10, None) == "negative"
    assert doubt(growth, Total(-3.0, 10, None), 10, None) is None


def test_a_metric_that_ends_while_the_files_go_on(store) -> None:
    days = {f"{START + timedelta(days=day)}": (9, 5, 1, 1, 1) for day in range(8)}
    import_reading(store, read("Overview.csv", tiktok_overview(days)))
    about = {"network": "tiktok", "due_day": date(2026, 4, 30), "start_day": START}
    stated = find(store, state(store, **ABOUT | about))
    assert judge(store, stated).status != "not_measurable"

    without = {f"{START + timedelta(days=day)}": (9, "", 1, 1, 1) for day in range(8, 40)}
    import_reading(store, read("Overview2.csv", tiktok_overview(without)))

    assert said(judge(store, stated)) == (
        "Tus archivos solo traen «Visitas al perfil» hasta el 8 mar 2026. "
        "No quiere decir que después no haya habido: no cubren esos días."
    )


@pytest.mark.parametrize(
    ("target", "upper", "status"),
    [
        (150, 250.0, "on_track"),
        (120, 160.0, "at_risk"),
        (300, 400.0, "off_track"),
        (50, 90.0, "missed"),
    ],
)
def test_a_sum_between_two_values(store, target: float, upper: float, status: str) -> None:
    visits(store, dict.fromkeys(range(12), 10))  # 100 in ten of twenty days

    assert judged(store, target=target, upper=upper).status == status


@pytest.mark.parametrize(("upper", "status"), [(4.5, "met"), (3.9, "missed")])
def test_a_rate_between_two_values(store, upper: float, status: str) -> None:
    import_reading(store, read("r.json", reviews("FIVE", "THREE", "FOUR", "FOUR")))
    days = {"start_day": date(2026, 9, 1), "due_day": date(2026, 9, 4)}
    about = {"metric_id": "rating_average", "basis": "mentions", "target": 3.5, "upper": upper}

    standing = judged(store, **about, **days)

    assert (standing.status, standing.actual) == (status, 4)


def test_scoped_posts_without_a_value_are_no_zero(store) -> None:
    import_reading(store, read("p.csv", posts(post(1, "03/02/2026", likes=3))))

    assert judged(store, metric_id="saves", basis="posts").reason == "no_data"
