"""Coverage: the picture of what is known, and what to download next."""

from __future__ import annotations

import pytest

from tests.coverage.conftest import taker
from tests.coverage.stories import with_hole, with_reviews
from tests.pages.conftest import business


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
    assert "¿Cómo consigo estos archivos?" in [each.label for each in app.expander]


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
