"""Every sentence of the app stands in every language on offer, with the same places to fill in."""

from __future__ import annotations

import string

import pytest

from rumbo.glossary import tables
from rumbo.locale import LANGUAGES, Words, words
from rumbo.wording import Sentence
from tests.locale.templates import Template, templates

SPOKEN = templates()
SPANISH = words("es")
PLACES = {"city", "country", "region"}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def known_values() -> set[str]:
    return PLACES | {part["term"] for part in tables()["metric_parts"]}


@pytest.fixture(params=[each for each in LANGUAGES if each != "en"])
def said(request: pytest.FixtureRequest) -> Words:
    return words(request.param)


def test_every_sentence_is_translated(said: Words):
    missing = [each for each in SPOKEN if not translated(each, said)]

    assert not missing


def translated(each: Template, said: Words) -> bool:
    if each.plural is None:
        return bool(said.catalogue.get(each.text))
    return all(said.plurals.get(each.text, ("",)))


def test_translations_fill_in_the_same_places(said: Words):
    pairs = [*said.catalogue.items()]
    pairs += [(one, text) for one, forms in said.plurals.items() for text in forms]

    different = [
        (text, told) for text, told in pairs if places(text) - {"n"} != places(told) - {"n"}
    ]

    assert not different


def test_no_translation_is_left_over(said: Words):
    spoken = {each.text for each in SPOKEN}

    left = set(said.catalogue) | set(said.plurals)

    assert left - spoken - known_values() == set()


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 reseñas"), (1, "1 reseña"), (2, "2 reseñas"), (1234, "1.234 reseñas")],
)
def test_one_thing_and_several_are_told_apart(count, said):
    assert SPANISH.count("{n} review", "{n} reviews", count) == said


def test_english_words_within_a_sentence_are_translated_too():
    sentence = Sentence(
        "Only zeros in {columns}, beside other values that are not: kept aside as not measured.",
        {"columns": "impressions, reach"},
    )

    assert "impresiones, alcance" in SPANISH.sentence(sentence)


def test_a_sentence_within_a_sentence_is_translated_too():
    inner = Sentence("This file is empty. Download it again from the network.")

    assert SPANISH("{reason}", reason=inner).startswith("Este archivo está vacío")
