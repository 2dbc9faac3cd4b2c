"""All businesses at a glance: what is kept is read, what has changed is looked at anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rumbo.clients import Client, new_client
from rumbo.locale import words
from rumbo.story import portfolio
from rumbo.story.portfolio import Glance, glance, is_fresh, standings_words, urgency
from tests.reports.conftest import say
from tests.weeks import swinging, visits, week


@pytest.fixture
def shops(tmp_path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Client]]:
    """Three bakeries, the first of which has files and asks too much."""
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    made = [new_client(name) for name in ("Alba", "Brisa", "Cierzo")]
    for each in made:
        each.describe(each.slug.title(), "es", "Europe/Madrid", "ES")
    visits(made[0].store, swinging(30))
    say(
        made[0],
        "Más visitas",
        "profile_visits",
        "days",
        "instagram",
        week(20),
        date(2026, 12, 31),
        90000,
    )
    yield made
    for each in made:
        each.store.close()


def test_it_says_where_each_stands_and_how_old_its_data_is(shops: list[Client]) -> None:
    first, second, _ = (glance(each) for each in shops)

    assert first.standings == {"Más visitas": "off_track"}
    assert first.waiting == ("Más visitas",)
    assert first.last_day == date(2026, 8, 4)
    assert standings_words(first, words("es")) == "1 fuera de plan"
    assert (second.name, second.standings, second.last_day) == ("Brisa", {}, None)
    assert sorted([second, first], key=urgency)[0] == first


def test_what_is_kept_is_read_and_not_judged_again(shops: list[Client], monkeypatch) -> None:
    seen = [glance(each) for each in shops]
    for each in shops:
        each.store.close()
    monkeypatch.setattr(portfolio, "_looked_at", lambda *_: pytest.fail("judged again"))

    assert [glance(each) for each in shops] == seen
    assert all(is_fresh(each) for each in shops)


def test_newer_files_show_what_they_changed(shops: list[Client]) -> None:
    glance(shops[0])
    weeks = swinging(30)
    visits(shops[0].store, [*weeks, 90000])

    now = glance(shops[0])

    assert now.changed == {"Más visitas": ("off_track", "met")}
    assert now.waiting == ()
    assert glance(shops[0]).changed == now.changed  # until newer files come


def test_a_summary_that_is_damaged_is_worked_out_anew(shops: list[Client]) -> None:
    seen = glance(shops[0])
    (shops[0].folder / portfolio.FILE).write_text('{"key": 1, "glance": []}')

    assert glance(shops[0]) == seen


def test_what_cannot_be_read_is_named_with_the_reason(shops: list[Client]) -> None:
    shops[1].store.close()
    (shops[1].folder / "store.duckdb").write_bytes(b"broken" * 100)

    found: Glance = glance(shops[1])

    assert found.name
    assert found.trouble
