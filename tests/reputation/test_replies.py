"""Reviews that wait for an answer, and their drafts."""

from __future__ import annotations

import doctest

import pytest

from rumbo.reputation import replies
from rumbo.reputation.replies import draft, state_templates, templates
from rumbo.store.store import Store


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def test_the_examples_hold() -> None:
    assert doctest.testmod(replies).failed == 0


def test_what_is_said_anew_counts_and_what_is_no_kind_does_not(store) -> None:
    state_templates(store, {"good": "Gracias", "bad": " Lo sentimos, {name} ", "other": "x"})
    state_templates(store, {"good": "Mil gracias, {name}"})

    assert templates(store) == {"good": "Mil gracias, {name}", "bad": "Lo sentimos, {name}"}


def test_a_draft_holds_no_place_for_a_name_that_nobody_gave() -> None:
    assert draft("Hola {name}.", "  ") == "Hola."
    assert draft("Hola, {name}.", "Ana\u202e Ruiz") == "Hola, Ana."
