"""Coverage: the picture of what is known, and what to download next."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from rumbo.coverage.given_up import quiet_networks, say_of
from rumbo.coverage.spans import KnownDays, Stretch
from rumbo.store.store import Store
from tests.coverage.conftest import taker
from tests.coverage.stories import with_hole, with_reviews
from tests.pages.conftest import business, its
from tests.store.files import card, tiktok_overview


@pytest.fixture(autouse=True)
def this_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-21")


def said(app) -> str:
    assert not app.exception
    assert not app.error
    parts = [*app.title, *app.subheader, *app.markdown, *app.caption]
    return "\n".join(each.value for each in parts)


def test_of_nothing_it_leads_to_the_import(open_app):
    business()

    app = open_app("coverage")
    assert "Aún no hay archivos" in said(app)
    assert not app.get("plotly_chart")
    assert "Cómo conseguir estos archivos" in [each.label for each in app.expander]


def test_it_shows_the_picture_and_what_to_download(open_app):
    take = taker(business())
    with_hole(take)
    with_reviews(take)

    app = open_app("coverage")
    text = said(app)
    assert len(app.get("plotly_chart")) == 1
    assert "Faltan archivos recientes de: Google, Instagram y Facebook." in text
    assert "Por día hay datos hasta el 13 nov 2026 (Alcance del día)" in text
    assert "falta 3 may – 20 may 2026. Descarga esos días." in text
    assert "Reseñas hasta el 3 sept 2026: vuelve a descargarlo todo." in text
    assert "Por correo, en minutos u horas." in text


def test_it_speaks_english(open_app):
    with_hole(taker(business()))

    text = said(open_app("coverage", language="en"))
    assert "Recent files are missing from: Instagram and Facebook." in text
    assert "═ in several files" in text
    assert "business.facebook.com (Meta Business Suite), on a computer" in text


def test_a_network_that_went_quiet_is_asked_about_once_and_the_answer_can_be_taken_back(open_app):
    shop = business()
    take = taker(shop)
    last_year = {f"2025-03-{day:02}": 5 for day in range(1, 29)}
    take("Overview.csv", tiktok_overview({"March 2": (11, 1, 2, 0, 1), "March 3": (7, 3, 0, 0, 0)}))
    take("visits.csv", card("Instagram profile visits", last_year))
    app = open_app("coverage")
    assert "Instagram: nada desde el 28 mar 2025; no cuenta." in said(app)
    assert "¿Se dejó de usar o faltan sus archivos?" in said(app)

    app.button(key=its("quiet_instagram_given_up")).click().run()
    assert "no cuenta. Se dejó de usar." in said(app)
    assert "**Instagram** ·" not in said(app)  # nothing of it is to be downloaded

    subject = open_app("traffic", metric="profile_visits.days")
    assert "no cuenta. Se dejó de usar." in said(subject)

    again = open_app("coverage")
    again.button(key=its("quiet_instagram_back")).click().run()
    assert "¿Se dejó de usar o faltan sus archivos?" in said(again)

    subject.run().button(key=its("quiet_instagram_missing")).click().run()
    assert "no cuenta. Faltan sus archivos." in said(subject)


def test_what_comes_after_the_answer_asks_again(tmp_path):
    known = partial(KnownDays, account_id="a", account="", thing="days", terms=("reach",))
    store = Store(tmp_path / "store.duckdb")
    alive = known("tiktok", stretches=(Stretch(date(2026, 1, 1), date(2026, 11, 1)),))
    quiet = known("x", stretches=(Stretch(date(2025, 1, 1), date(2025, 6, 1)),))
    newer = known("x", stretches=(Stretch(date(2025, 1, 1), date(2025, 7, 1)),))

    [found] = quiet_networks(store, [alive, quiet])
    say_of(store, found, "given_up")

    assert [each.said for each in quiet_networks(store, [alive, quiet])] == ["given_up"]
    assert [each.said for each in quiet_networks(store, [alive, newer])] == [None]
    assert quiet_networks(store, [quiet]) == []
    store.close()
