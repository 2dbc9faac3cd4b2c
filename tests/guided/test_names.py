"""What the name of a column says, in any language and with its slips."""

from __future__ import annotations

import pytest

from rumbo.exports.guided.names import is_neutral, named, vocabularies
from rumbo.exports.guided.roles import role_of_field, roles
from rumbo.exports.guided.stems import by_stems
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.screens.imports.rolenames import BREAKDOWNS, ROLES


def best(header: str) -> str | None:
    meanings = named(header).meanings
    return max(meanings, key=lambda role: meanings[role]) if meanings else None


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Impresiones", "impressions"),
        ("  ALCANCE : ", "reach"),
        ("Commenti", "comments"),
        ("Reazioni al post", "reactions"),
        ("Erreichte Personen", "reach"),
        ("Nuevos seguidores del mes", "new_followers"),
        ("Total de me gusta recibidos", "likes"),
        ("Clics en el enlace de la bio", "link_clicks"),
        ("Visualizaicones", "views"),
        ("Coments", "comments"),
    ],
)
def test_a_name_means_what_it_says(header, role):
    assert best(header) == role


@pytest.mark.parametrize("header", ["Columna 3", "Unnamed: 0", "col_12", "F7", "", "  ", "3"])
def test_a_name_that_says_nothing_means_nothing(header):
    assert named(header).meanings == {}
    assert is_neutral(fold(header))


def test_a_known_word_is_never_a_guess():
    assert named("Alcance").is_exact
    assert not named("Alcanse").is_exact


def test_a_name_of_tables_of_other_things_is_one_of_ours_only_where_it_is_very_like():
    assert best("likesCount") == "likes"  # of a list of reviewers
    assert named("Commentaire négatif").meanings == {}  # a text of a review, no number of comments


@pytest.mark.parametrize("header", ["watch_time_minutes", "Watch time (min)", "Minutos vistos"])
def test_minutes_are_not_taken_for_hours_or_seconds(header):
    assert not {"watch_hours", "watched_seconds"} & set(by_stems(fold(header)))
    assert best(header) not in ("watch_hours", "watched_seconds")


@pytest.mark.parametrize("header", ["Alcance pagado", "Clics pagados", "Paid reach"])
def test_the_paid_part_of_a_count_may_be_one_that_is_not_needed(header):
    assert named(header).meanings["ignored"] > 0


def test_every_role_has_a_name_on_the_screen_and_a_field():
    assert set(ROLES) == {"ignored", *roles()}
    assert set(role_of_field().values()) == set(roles())
    assert set(BREAKDOWNS) == {field for field, _ in vocabulary("breakdowns").meanings.values()}


def test_the_vocabularies_of_cells_do_not_name_columns():
    assert not {"months", "kinds", "networks", "totals"} & set(vocabularies())
