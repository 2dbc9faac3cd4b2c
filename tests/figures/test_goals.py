"""Objectives as figures: the bullet bar and the course."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from rumbo.figures.draw import draw, draw_bullet
from rumbo.figures.look import LIGHT
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.journal import Revision
from rumbo.story.figures.build import bullet, course_figure
from tests.figures.test_draw import MONDAY, objective

ES = words("es")


def standing(**changes) -> Standing:
    given = {"status": "on_track", "actual": 40.0, "expected": 50.0, "judged_on": date(2026, 7, 5)}
    return Standing(objective(**changes.pop("of", {})), **given | changes)


def labels(drawn: dict) -> list[str]:
    return [each["text"] for each in drawn["layout"]["annotations"]]


def test_a_bar_from_zero_with_both_ticks_named():
    drawn = draw_bullet(bullet(standing(), ES), ES)

    assert drawn["data"][-1]["x"] == [40.0]
    assert drawn["layout"]["xaxis"]["range"][0] == 0
    assert labels(drawn) == ["Meta: 100", "Al 5 jul debería ir por: 50"]


def test_by_its_pace_the_scale_shows_where_it_would_be_at_risk():
    assert bullet(standing(), ES).bounds == (40.0, 47.5)
    assert bullet(standing(status="met"), ES).bounds == ()


def test_where_status_comes_from_a_chance_the_scale_has_one_tone():
    assert bullet(standing(chance=0.6), ES).bounds == ()


@pytest.mark.parametrize(
    ("status", "colour"),
    [
        ("on_track", LIGHT.accent),
        ("met", LIGHT.accent),
        ("at_risk", LIGHT.concern),
        ("missed", LIGHT.concern),
        ("too_early", LIGHT.soft),
    ],
)
def test_the_colour_follows_the_status(status, colour):
    drawn = draw_bullet(bullet(standing(status=status), ES), ES)

    assert drawn["data"][-1]["marker"]["color"] == colour


def test_a_rating_is_a_dot_above_one_star():
    of = {
        "metric": metric("rating_average", "mentions"),
        "revisions": (Revision(MONDAY, 4.6, None),),
    }

    drawn = draw_bullet(bullet(standing(of=of, actual=4.42, expected=4.6), ES), ES)

    assert drawn["data"][-1]["mode"] == "markers"
    assert drawn["layout"]["xaxis"]["range"] == [1.0, 5.0]
    assert labels(drawn) == ["Meta: 4,60\u00a0★", "1,00\u00a0★"]


def test_where_it_will_probably_land_is_hatched():
    drawn = draw_bullet(replace(bullet(standing(), ES), landing=(70.0, 80.0, 95.0)), ES)

    assert drawn["data"][0]["x"] == [80.0]
    assert drawn["data"][0]["marker"]["pattern"]["shape"] == "/"
    assert "Tal como va: 80" in drawn["data"][0]["hovertemplate"]


def test_the_course_adds_up_beside_its_pace():
    days = [MONDAY + timedelta(days=place) for place in range(5)]
    frame = pd.DataFrame(
        {"network": "all", "period": pd.to_datetime(days), "val": [1.0, 2.0, 3.0, 4.0, 5.0]}
    )

    figure = course_figure(standing(judged_on=days[3]), frame, ES)

    pace, so_far = figure.lines
    assert so_far.values[:5] == [1, 3, 6, 10, None]
    assert pace.values[6] == pytest.approx(10)  # a tenth of the time, a tenth of the target
    assert [trace["name"] for trace in draw(figure, ES)["data"]] == [
        "Ritmo necesario",
        "Hasta ahora",
    ]


def test_the_bullet_says_itself_in_words():
    assert bullet(standing(), ES).alt == "Más conversación: 40 de 100"


def test_a_long_course_ends_on_the_day_it_was_judged_and_on_its_last():
    start = date(2026, 1, 1)
    of = {"start_day": start, "due_day": date(2026, 12, 31)}
    for judged in (date(2026, 7, 4), date(2026, 7, 5), date(2026, 7, 6)):
        days = [start + timedelta(days=n) for n in range((judged - start).days + 1)]
        frame = pd.DataFrame({"period": days, "val": [1.0] * len(days)})
        made = standing(of=of, actual=float(len(days)), judged_on=judged)

        wanted, so_far, *_ = course_figure(made, frame, ES).lines

        known = [each for each in so_far.values if each is not None]
        ends = timedelta(days=so_far.step_days * (len(known) - 1))
        due = timedelta(days=wanted.step_days * (len(wanted.values) - 1))
        assert (so_far.start + ends, known[-1]) == (judged, len(days))
        assert wanted.start + due == date(2026, 12, 31)
