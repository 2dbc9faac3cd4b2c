"""The three lines above the objectives, and the age of what is known under every title."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo import clock
from rumbo.locale import words
from rumbo.objectives.stated.journal import state
from rumbo.settings import ROOT
from rumbo.story.sentences.age import age_line
from tests.pages.conftest import REVIEWS, business, give, seen
from tests.store.files import card

TODAY = clock.today()


def visits(shop, first: int, last: int, name: str) -> None:
    """Receive ten visits a day, from and to so many days ago."""
    days = {f"{TODAY - timedelta(days=ago)}": 10 for ago in range(first, last - 1, -1)}
    [receipt] = shop.receive(name, card("Instagram profile visits", days))
    assert receipt.outcome == "imported"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "es",
            (
                "Qué ha cambiado",
                "80 más desde el 19 nov 2026 (Todas las redes, Visitas al perfil): 360 de 600.",
                "Nada espera una decisión ni una respuesta.",
            ),
        ),
        (
            "en",
            (
                "What changed",
                "80 more since 19 Nov 2026 (All networks, Profile visits): 360 of 600.",
                "Nothing waits for a decision or a reply.",
            ),
        ),
    ],
)
def test_what_the_last_files_moved_is_said_first(open_app, monkeypatch, language, said) -> None:
    shop = business("Horno El Sauce")
    monkeypatch.setenv("RUMBO_TODAY", f"{TODAY - timedelta(days=10)}")
    visits(shop, 120, 11, "a.csv")
    monkeypatch.setenv("RUMBO_TODAY", f"{TODAY}")
    visits(shop, 14, 1, "b.csv")
    about = {"metric_id": "profile_visits", "basis": "days", "target": 600.0, "title": "Visitas"}
    start = TODAY - timedelta(days=38)
    state(shop.store, start_day=start, due_day=start + timedelta(days=79), **about)

    shown = seen(open_app(language=language))

    assert [each for each in said if each not in shown] == [], shown


@pytest.mark.parametrize(
    ("language", "decide", "bring"),
    [
        ("es", "Decide qué hacer con «Visitas»", "Trae «"),
        ("en", "Decide what to do about “Visitas”", "Bring “"),
    ],
)
def test_what_waits_and_which_file_comes_next_have_their_way(
    open_app, language, decide, bring
) -> None:
    shop = business("Horno El Sauce")
    visits(shop, 120, 10, "a.csv")
    give(shop, REVIEWS)
    about = {"metric_id": "profile_visits", "basis": "days", "target": 9000.0, "title": "Visitas"}
    state(shop.store, start_day=TODAY - timedelta(days=70), due_day=TODAY, **about)

    shown = seen(open_app(language=language))

    assert decide in shown
    assert bring in shown


@pytest.mark.parametrize(
    ("page", "language", "said"),
    [
        ("reach", "es", "hace 8 meses. Trae archivos más recientes."),
        ("help", "en", "8 months ago. Bring newer files."),
    ],
)
def test_what_is_old_is_said_under_every_title(open_app, page, language, said) -> None:
    visits(business("Horno El Sauce"), 300, 243, "a.csv")

    assert said in seen(open_app(page, language=language))


def test_every_screen_has_its_title_from_the_one_that_tells_the_age() -> None:
    pages = [each for each in (ROOT / "pages").glob("*.py") if each.stem != "present"]

    assert [
        each.stem
        for each in pages
        if "title(" not in each.read_text() and "heading(" not in each.read_text()
    ] == []
    assert [each.stem for each in pages if "st.title(" in each.read_text()] == []


def test_the_age_is_that_of_the_newest_and_of_what_lags_behind() -> None:
    en, day = words("en"), date(2026, 11, 30)

    assert age_line({}, day, en) == ""
    assert age_line({"x": date(2026, 11, 16)}, day, en) == ""
    assert age_line({"x": date(2026, 11, 15)}, day, en).startswith("What you see ends on 15 Nov")
    lagging = {"x": date(2026, 11, 29), "facebook": date(2026, 9, 1), "youtube": date(2025, 1, 1)}
    assert age_line(lagging, day, en) == "Older than the rest: Facebook (1 Sep 2026)."
