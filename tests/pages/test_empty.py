"""What a person sees where nothing is there yet."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from rumbo.clients import clients
from rumbo.coverage.first_files import awaited
from rumbo.demo import mark_sample
from rumbo.figures.sketch import SKETCHES, sketch
from tests.pages.conftest import business, charts, give, its, seen

SUBJECTS = ("interaction", "reach", "reputation")


def test_without_a_business_the_app_asks_who_it_is(open_app):
    app = open_app()

    assert app.title[0].value == "Te damos la bienvenida a Rumbo"
    assert [each.label for each in app.text_input] == ["Nombre del negocio"]


def test_the_profile_is_asked_once(open_app):
    app = open_app()

    app.text_input(key="profile_name").set_value("La Tahona")
    app.selectbox(key="profile_zone").set_value("America/Bogota")
    app.selectbox(key="profile_country").set_value("CO")
    app.button[0].click().run()

    profile = clients()[0].profile()
    assert (profile["name"], profile["time_zone"], profile["country"]) == (
        "La Tahona",
        "America/Bogota",
        "CO",
    )
    assert app.title[0].value == "Aún no hay objetivos"
    assert app.text[0].value == "La Tahona"


def test_a_name_without_letters_is_refused_in_a_sentence(open_app):
    app = open_app()

    app.text_input(key="profile_name").set_value("!!!")
    app.button[0].click().run()

    assert (
        app.error[0].value
        == "«!!!» no sirve como nombre de negocio: necesita una letra o una cifra."
    )


@pytest.mark.parametrize("page", [None, "posts"])
def test_without_files_the_way_to_the_import_is_shown(open_app, page):
    business()

    app = open_app(page)

    assert "Aún no hay archivos" in seen(app)
    assert not charts(app)


@pytest.mark.parametrize("page", SUBJECTS)
def test_a_subject_without_files_says_what_it_would_show(open_app, page):
    business()

    app = open_app(page)

    assert "Ningún archivo dice nada de esto todavía" in seen(app)
    assert "Lo que falta no es un cero" in seen(app)
    assert awaited()[page].shows("es") in seen(app)
    assert len(app.get("image")) == 1


def test_an_empty_screen_says_which_files_fill_it_and_the_way_to_them(open_app):
    business()

    app = open_app("reach")
    assert "Lo trae cualquiera de estos archivos: «Valores por día» (Instagram, Facebook" in seen(
        app
    )

    app.session_state[its("way_to_reach")] = True
    assert "business.facebook.com" in seen(app.run())


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", SKETCHES)
def test_every_sketch_is_a_picture(kind, dark):
    drawn = ElementTree.fromstring(sketch(kind, dark))  # noqa: S314

    assert len(drawn) > 3
    assert {each.drawn_as for each in awaited().values()} <= SKETCHES.keys()


def test_an_empty_home_offers_the_sample_until_it_is_there(open_app):
    business("La Tahona")
    assert "Abrir el ejemplo" in seen(open_app())

    mark_sample(business("Café Brújula"))
    assert "Abrir el ejemplo" not in seen(open_app(client="la-tahona"))


def test_what_a_network_does_not_report_is_not_a_zero(open_app):
    give(business(), "instagram/Alcance.csv")

    assert "Ningún archivo dice nada de esto todavía" in seen(open_app("interaction"))
    assert "Aún no hay archivos" in seen(open_app("posts"))
    assert "Alcance diario típico" in seen(open_app("reach"))


def test_one_review_is_shown_as_one(open_app):
    made = business()
    document = {
        "reviews": [
            {
                "name": "accounts/1/locations/2/reviews/a",
                "reviewer": {"displayName": "Ana"},
                "starRating": "FIVE",
                "comment": "Muy bien",
                "createTime": "2026-11-02T10:00:00Z",
                "updateTime": "2026-11-02T10:00:00Z",
            }
        ]
    }
    [receipt] = made.receive("reviews.json", json.dumps(document).encode())
    assert receipt.outcome == "imported", receipt.message.english()

    app = open_app("reputation")

    assert app.subheader[0].value.startswith("Valoración media: 5,00\u00a0★.")
    assert "1 reseña" in str([each.proto.text for each in app.get("progress")])
    assert charts(app)
