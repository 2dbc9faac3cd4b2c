"""Numbers, days and lists as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.locale import words

ES, EN = words("es"), words("en")


@pytest.mark.parametrize(
    ("value", "unit", "spanish", "english"),
    [
        (8407.0, "count", "8.407", "8,407"),
        (0.1234, "ratio", "12,3\u00a0%", "12.3%"),
        (1.0, "ratio", "100\u00a0%", "100%"),
        (4.4231, "stars", "4,42\u00a0★", "4.42\u00a0★"),
        (36.5, "hours", "36,5\u00a0h", "36.5\u00a0h"),
        (4.76, "per_post", "4,8", "4.8"),
        (None, "count", "–", "–"),
        (float("nan"), "ratio", "–", "–"),
    ],
)
def test_a_value_is_written_in_its_unit(value, unit, spanish, english):
    assert (ES.number(value, unit), EN.number(value, unit)) == (spanish, english)


def test_a_change_has_its_sign():
    assert [ES.change(each) for each in (0.117, -0.43, None)] == ["+12\u00a0%", "−43\u00a0%", None]


@pytest.mark.parametrize(
    ("value", "unit", "spanish", "english"),
    [
        (0.0123, "ratio", "+1,2 puntos", "+1.2 points"),
        (-0.25, "stars", "−0,25\u00a0★", "−0.25\u00a0★"),
        (0.4, "per_thousand", "+0,4\u00a0‰", "+0.4\u00a0‰"),
        (0.0, "ratio", "+0,0 puntos", "+0.0 points"),
        (0.25, "hours", "+25\u00a0%", "+25%"),
    ],
)
def test_a_change_is_written_as_its_unit_is_compared(value, unit, spanish, english):
    assert (ES.change(value, unit), EN.change(value, unit)) == (spanish, english)


def test_days_are_written_in_words():
    assert ES.day(date(2026, 3, 4)) == "4 mar 2026"
    assert ES.span(date(2026, 5, 18), date(2026, 11, 15)) == "18 may – 15 nov 2026"
    assert ES.span(date(2025, 12, 29), date(2026, 1, 4)) == "29 dic 2025 – 4 ene 2026"


def test_items_are_listed_as_in_a_sentence():
    assert ES.list(["a", "b", "c"]) == "a, b y c"


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["Facebook", "Instagram"], "Facebook e Instagram"),
        (["Instagram", "Facebook"], "Instagram y Facebook"),
        (["pan", "«harina»", "**hilo**"], "pan, «harina» e **hilo**"),
        (["agua", "hielo"], "agua y hielo"),
        (["a", "YouTube"], "a y YouTube"),
        (["Facebook"], "Facebook"),
        ([], ""),
    ],
)
def test_a_list_sounds_well_in_spanish(items, said):
    assert words("es").list(items) == said


def test_either_of_two_sounds_well_in_spanish():
    assert words("es").either(["siete", "8"]) == "siete u 8"
    assert words("es").either(["Instagram", "Facebook"]) == "Instagram o Facebook"
    assert words("en").either(["seven", "ocean"]) == "seven or ocean"


def test_networks_together_have_a_name():
    assert ES.network(None) == "Todas las redes"
    assert ES.network("facebook+instagram") == "Facebook + Instagram"


def test_what_no_network_gave_is_named_in_the_language_of_the_screen():
    assert [ES.network(each) for each in ("own", "web", "survey")] == [
        "Recuento propio",
        "Menciones en la web",
        "Encuestas",
    ]


def test_english_is_the_language_of_the_templates():
    assert EN("Reach") == "Reach"
    assert EN.count("{n} review", "{n} reviews", 1) == "1 review"
