"""Objectives about a part of the business: a format, a pillar, a campaign, an account."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.errors import ObjectiveError
from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import find, state
from rumbo.objectives.stated.scope import Scope, part_of, scopes
from rumbo.plan.items import Item, add
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.objectives.targets import scope_words
from rumbo.story.sentences.findings import standing_sentence
from tests.store.files import OTHER, card, post, posts

POSTS = (
    post(1, "03/02/2026", comments=10),
    post(2, "03/04/2026", comments=20).replace("IG image", "IG reel"),
    post(3, "03/06/2026", comments=40).replace("IG image", "IG reel"),
    post(4, "03/09/2026", comments=80),
)
ABOUT = {
    "title": "T",
    "metric_id": "comments",
    "basis": "posts",
    "target": 1000,
    "start_day": date(2026, 3, 1),
    "due_day": date(2026, 3, 10),
}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    import_reading(made, read("posts.csv", posts(*POSTS)))
    planned = [
        Item(date(2026, 3, 2), "instagram", "Pan 1", "Obrador", campaign="Fallas"),
        Item(date(2026, 3, 6), "instagram", "Pan 3", "Obrador"),
        Item(date(2026, 3, 9), "instagram", "Pan 4", "Barrio", campaign="Fallas"),
    ]
    add(made, planned)
    yield made
    made.close()


def judged(store: Store, **scope: str) -> Standing:
    return judge(store, find(store, state(store, **ABOUT, scope=Scope(**scope))))


@pytest.mark.parametrize(
    ("scope", "sum_"),
    [
        ({}, 150),
        ({"network": "instagram"}, 150),
        ({"format": "reel"}, 60),
        ({"pillar": "Obrador"}, 50),
        ({"campaign": "Fallas"}, 90),
        ({"pillar": "Obrador", "campaign": "Fallas"}, 10),
        ({"format": "reel", "pillar": "Obrador"}, 40),
        ({"account": "instagram:17841450000000017"}, 150),
    ],
    ids=str,
)
def test_only_what_belongs_to_the_scope_counts(store, scope: dict[str, str], sum_: float) -> None:
    assert judged(store, **scope).actual == sum_


def test_an_account_beside_another_is_counted_alone(store) -> None:
    import_reading(
        store, read("other.csv", posts(post(9, "03/05/2026", owner=OTHER, comments=500)))
    )

    assert judged(store, account="instagram:17841450000000017").actual == 150
    assert judged(store, account="instagram:17841450000000099").actual == 500
    assert judged(store).actual == 650


def test_what_there_is_to_choose_from(store) -> None:
    found = scopes(store)

    assert (found.formats, found.pillars) == (("image", "reel"), ("Barrio", "Obrador"))
    assert found.campaigns == ("Fallas",)
    assert found.accounts == ("instagram:17841450000000017",)


def test_what_is_of_nobody_knows_which_account_is_nothing_to_choose(store) -> None:
    import_reading(store, read("Visits.csv", card("Instagram profile visits", {"2026-03-02": 5})))
    other = posts(post(9, "03/05/2026", owner=OTHER, comments=500))
    import_reading(store, read("other.csv", other))

    assert scopes(store).accounts == (
        "instagram:17841450000000017",
        "instagram:17841450000000099",
    )


def test_a_scope_without_publications_is_said_to_be_so_and_has_no_number(store) -> None:
    add(store, [Item(date(2026, 3, 8), "facebook", "Otra cosa", "Recetas")])

    standing = judged(store, pillar="Recetas")

    assert part_of(store, Scope(pillar="Recetas")).posts == ()
    assert (standing.status, standing.reason, standing.actual) == (
        "not_measurable",
        "no_posts",
        None,
    )
    assert standing_sentence(standing, words("es")) == (
        "Aún no se conoce ninguna publicación de Todas las redes · Tema: Recetas: no hay nada que contar."
    )


@pytest.mark.parametrize("scope", [{"format": "reel"}, {"pillar": "P"}, {"campaign": "C"}])
def test_what_is_not_measured_by_publication_is_not_narrowed_to_some(store, scope) -> None:
    import_reading(store, read("v.csv", card("Instagram profile visits", {"2026-03-02": 1})))
    about = ABOUT | {"metric_id": "profile_visits", "basis": "days"}

    with pytest.raises(ObjectiveError, match="not measured publication by publication"):
        state(store, **about, scope=Scope(**scope))


def test_a_scope_in_words() -> None:
    scope = Scope("instagram", None, "reel", "Obrador", "Fallas")

    assert scope_words(scope, words("es")) == "Instagram · Reel · Tema: Obrador · Campaña: Fallas"
    assert scope_words(scope, words("en")) == (
        "Instagram · Reel · Pillar: Obrador · Campaign: Fallas"
    )
