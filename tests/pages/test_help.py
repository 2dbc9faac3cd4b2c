"""Help: the ways to the files, why figures differ, the glossary."""

from __future__ import annotations

from rumbo.glossary import metrics
from tests.coverage.conftest import taker
from tests.coverage.stories import seen_twice, with_hole
from tests.pages.conftest import business
from tests.pages.test_coverage import said


def test_it_shows_the_way_to_the_files_of_a_network(open_app):
    business()

    text = said(open_app("help", network="x"))
    assert "x.com, en un ordenador" in text
    assert "Requiere X Premium." in text


def test_each_network_has_its_own_way(open_app):
    business()

    text = said(open_app("help", language="en", network="google_business"))
    assert "takeout.google.com" in text
    assert "By e-mail, after minutes or some hours." in text


def test_it_answers_with_the_business_own_numbers(open_app):
    take = taker(business())
    seen_twice(take)
    with_hole(take)

    text = said(open_app("help", section="differences"))
    assert "¿Por qué no coincide con lo que muestra Meta?" in text
    assert "Instagram, octubre de 2026: 31 días suman 3.100; un día típico alcanza 100" in text
    assert "sus interacciones pasaron de 35 a 45" in text
    assert "1 de 3 publicaciones caen en otro día" in text


def test_without_data_it_says_so(open_app):
    business()

    text = said(open_app("help", language="en", section="differences"))
    assert "No file tells the daily reach of a whole month yet." in text
    assert "No post of another account is in your files." in text


def test_the_glossary_holds_every_metric(open_app):
    business()

    text = said(open_app("help", section="metrics"))
    assert all(each.name("es") in text and each.definition("es") in text for each in metrics())
    assert "**○ vanidad**" in text


def test_it_lists_the_files_that_are_understood(open_app):
    business()

    text = said(open_app("help", language="en", section="formats"))
    assert "**LinkedIn**: LinkedIn competitors" in text
    assert "**Meta**: Meta ads" in text


def test_the_way_to_the_files_stands_beside_the_box_for_them(open_app):
    business()

    assert "¿Cómo consigo estos archivos?" in [each.label for each in open_app("import").expander]
