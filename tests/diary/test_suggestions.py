"""What the diary asks about by itself: shifts that nobody wrote down, and what swings less."""

from __future__ import annotations

import pytest

from rumbo import glossary
from rumbo.diary.answers import effect_of
from rumbo.diary.aside import asides, ask_again, set_aside
from rumbo.diary.journal import write
from rumbo.diary.steadier import steadier
from rumbo.diary.suggestions import suggestions
from rumbo.locale import words
from rumbo.story.sentences.effects import effect_sentence
from tests.diary.conftest import VISITS, the
from tests.weeks import swinging, visits, week

EN, ES = words("en"), words("es")


def test_a_shift_that_nobody_wrote_down_is_asked_about_once(store) -> None:
    visits(store, swinging(30) + swinging(14, 280))

    [shift] = suggestions(store)
    assert (shift.network, shift.day) == ("instagram", week(30))
    assert (shift.before, shift.after) == (pytest.approx(140, abs=5), pytest.approx(280, abs=5))

    write(store, kind="event", day=week(29), title="Salimos en la tele")
    assert suggestions(store) == []


def test_what_is_set_aside_is_not_asked_about_again_until_it_is_taken_back(store) -> None:
    visits(store, swinging(30) + swinging(14, 280))
    [shift] = suggestions(store)

    set_aside(store, shift.metric, shift.network, shift.day)
    [aside] = asides(store)
    assert (suggestions(store), aside.network, aside.day) == ([], "instagram", week(30))

    ask_again(store, aside.aside_id)
    assert (suggestions(store), asides(store)) == ([shift], [])


@pytest.mark.parametrize(
    ("metric", "network", "place"),
    [("profile_visits", "instagram", 26), ("profile_visits", "facebook", 30), ("reach", "x", 30)],
)
def test_only_that_shift_is_set_aside(store, metric, network, place) -> None:
    visits(store, swinging(30) + swinging(14, 280))
    set_aside(store, glossary.metric(metric, "days"), network, week(place))

    assert [each.day for each in suggestions(store)] == [week(30)]


def test_of_steady_weeks_nothing_is_asked(store) -> None:
    visits(store, swinging(44))

    assert suggestions(store) == []


def test_what_swings_less_is_named(store) -> None:
    visits(store, swinging(30))
    wild = [20 if place % 2 else 900 for place in range(30)]
    visits(store, wild, "Instagram link clicks")
    write(
        store,
        kind="action",
        day=week(15),
        title="T",
        metric_id="link_clicks",
        basis="days",
        network="instagram",
    )

    assert [each.metric for each in steadier(store, the(store))] == ["profile_visits"]


def test_a_larger_jump_at_another_time_is_named_with_its_week(store) -> None:
    visits(store, swinging(14) + swinging(5, 280) + swinging(12, 700))
    write(store, kind="action", day=week(13), title="Enlace", **VISITS)

    effect = effect_of(store, the(store))
    said = effect_sentence(the(store), effect, EN)

    assert (effect.answer, effect.reason) == ("hint", "larger_step_elsewhere")
    assert said.startswith("**Perhaps it rose.** Profile visits: about ")
    assert "there was a larger jump in the week of 18 May 2026:" in said
