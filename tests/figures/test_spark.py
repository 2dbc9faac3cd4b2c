"""The small line of a card: its values in their place, its target, its gaps."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from rumbo.figures.look import LIGHT
from rumbo.figures.spark import Spark, draw_spark
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.metrics.series import Period
from rumbo.story.figures.sparks import spark_of
from tests.figures.test_draw import COMMENTS, MONDAY, PERIOD, frame, objective

ES = words("es")


def test_a_line_goes_from_its_foot_to_its_top_and_begins_anew_behind_a_gap():
    drawn = draw_spark(Spark((0.0, 5.0, None, 10.0), "", target=10.0), LIGHT)

    ways = re.findall(r'd="([^"]+)"', drawn)
    assert ways == ["M0 4.0H132", "M4.0 26.0 L45.3 15.0 M128.0 4.0"]
    assert '<circle cx="128.0" cy="4.0"' in drawn


def test_values_of_once_a_month_are_dots_where_they_are():
    drawn = draw_spark(Spark((8.0, None, 4.0, None, 9.0, 10.0), ""), LIGHT)

    assert re.findall(r'cx="([^"]+)" cy="[^"]+" r="1.4"', drawn) == ["4.0", "53.6"]


def test_a_card_of_all_networks_shows_their_sum_with_the_target_of_a_week():
    values = frame({"facebook": [1, 2, 3, 4, 5, 6], "instagram": [10, 20, 30, 40, None, 60]})

    made = spark_of(COMMENTS, values, "all", PERIOD, "week", ES, [objective(network=None)])

    assert made.values == (11, 22, 33, 44, 5, 66)
    assert (made.target, made.wanted) == (10.0, "Meta: 10 por semana")
    assert made.alt == "Comentarios y respuestas: entre 5 y 66; el último valor, 66"


def test_half_a_week_is_no_fall_and_two_values_are_no_course():
    values = frame({"instagram": [10, 20, 30, 40, 50, 3]})
    short = replace(PERIOD, end=date(2026, 7, 10))

    assert spark_of(COMMENTS, values, "instagram", short, "week", ES).values == (10, 20, 30, 40, 50)
    two = Period(MONDAY, MONDAY + timedelta(weeks=2))
    assert spark_of(COMMENTS, values, "instagram", two, "week", ES) is None


def test_a_rate_of_two_networks_has_no_line_of_both():
    rate = metric("conversation_rate", "posts")
    values = pd.concat([frame({"facebook": [1, 2, 3]}), frame({"instagram": [3, 2, 1]})])

    assert spark_of(rate, values, "all", PERIOD, "week", ES) is None
    assert spark_of(rate, values, "instagram", PERIOD, "week", ES).values[:3] == (3, 2, 1)
