"""Several businesses, languages, and what goes wrong."""

from __future__ import annotations

import pytest

from rumbo.clients import client
from rumbo.errors import StoreBusy
from tests.pages.conftest import business, its, seen, submit


def test_another_business_has_data_of_its_own(cafe, open_app):
    business("La Tahona")

    app = open_app("posts", client="la-tahona")

    assert "Aún no hay archivos" in seen(app)
    assert "85 publicaciones" in seen(open_app("posts", client="café-brújula"))


def test_a_business_is_picked(cafe, open_app):
    business("La Tahona")
    app = open_app()

    app.selectbox(key=its("picked")).set_value("la-tahona").run()

    assert app.selectbox(key=its("picked", "la-tahona")).value == "la-tahona"
    assert "la-tahona" in app.query_params["client"]


def test_two_of_one_name_are_told_apart_and_each_is_reached(cafe, open_app):
    business("La Tahona").describe("Café Brújula", "es", "Europe/Madrid", "ES")
    app = open_app("posts", client="café-brújula")
    options = app.selectbox(key=its("picked")).options
    assert options == ["Café Brújula (café-brújula)", "Café Brújula (la-tahona)"]

    app.run()
    assert "85 publicaciones" in seen(app)
    app.selectbox(key=its("picked")).set_value("la-tahona").run()
    assert "la-tahona" in app.query_params["client"]


def test_an_unknown_business_in_the_address_shows_none_of_it(cafe, open_app):
    assert "85 publicaciones" in seen(open_app("posts", client="../../etc"))


def test_a_business_is_added_and_shown(cafe, open_app):
    app = open_app()
    app.session_state[its("business")] = True
    app.run()

    app.text_input(key=its("another_name")).set_value("La Tahona")
    app.button(key=submit("another", "Añadirlo")).click().run()

    assert client("La Tahona").profile()["time_zone"] == "Europe/Madrid"
    assert app.selectbox(key=its("picked", "la-tahona")).value == "la-tahona"


def test_no_second_business_of_the_same_name(cafe, open_app):
    app = open_app()
    app.session_state[its("business")] = True
    app.run()

    app.text_input(key=its("another_name")).set_value("Café  Brújula")
    app.button(key=submit("another", "Añadirlo")).click().run()

    assert app.error[0].value == "Ya hay un negocio llamado «Café Brújula»."


def test_the_profile_is_changed(cafe, open_app):
    app = open_app()
    app.session_state[its("business")] = True
    app.run()

    app.text_input(key=its("edit_name")).set_value("Café Brújula y Pan")
    app.button(key=its("edit_said")).click().run()

    assert cafe.profile()["name"] == "Café Brújula y Pan"
    assert app.text[0].value == "Café Brújula y Pan"


def test_the_regions_are_those_of_the_country_just_chosen(cafe, open_app):
    app = open_app()
    app.session_state[its("business")] = True
    app.run()

    app.selectbox(key=its("edit_country")).set_value("DE").run()
    app.selectbox(key=its("edit_region_DE")).set_value("BY").run()
    app.button(key=its("edit_said")).click().run()

    assert (cafe.profile()["country"], cafe.profile()["region"]) == ("DE", "BY")


def test_the_language_is_changed_and_stays(cafe, open_app):
    app = open_app()

    app.segmented_control(key="language").set_value("en").run()
    app.switch_page("pages/reach.py").run()

    assert app.title[0].value == "Reach"


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        (
            StoreBusy(
                "Another program holds this business's data ({holder}). Close it, or try again in a moment.",
                holder="PID 7",
            ),
            "Otro programa tiene abiertos los datos de este negocio (PID 7).",
        ),
        (ZeroDivisionError("x"), "Algo ha fallado por nuestra parte"),
    ],
)
def test_whatever_goes_wrong_is_a_sentence(cafe, open_app, monkeypatch, mistake, said):
    def fail(*_args, **_kwargs):
        raise mistake

    monkeypatch.setattr("rumbo.screens.subjects.subject.side_by_side", fail)

    app = open_app("interaction")

    assert said in app.error[0].value
    assert not app.exception


def test_a_business_that_cannot_be_read_says_so_and_the_others_are_shown(cafe, open_app):
    other = business("La Tahona")
    other.store.close()
    (other.folder / "store.duckdb").write_bytes(b"no store" * 1000)

    app = open_app("posts", client="la-tahona")
    assert "«La Tahona» no se puede abrir" in seen(app)
    assert "Reconstrúyelo con los archivos que recibió" in app.error[0].value

    app.selectbox(key=its("picked", "la-tahona")).set_value("café-brújula").run()
    assert app.selectbox(key=its("picked")).value == "café-brújula"
    assert not app.error


def test_without_a_choice_the_first_business_that_can_be_read_is_shown(cafe, open_app):
    first = business("Almacén")
    first.store.close()
    (first.folder / "store.duckdb").write_bytes(b"")

    assert "85 publicaciones" in seen(open_app("posts"))


def test_a_clock_that_is_behind_is_said_on_every_screen(cafe, open_app, monkeypatch):
    assert "reloj de este ordenador" not in seen(open_app("posts"))
    monkeypatch.setenv("RUMBO_TODAY", "2026-10-01")

    text = seen(open_app("posts"))
    assert "Según el reloj de este ordenador hoy es 1 oct 2026, pero «" in text
    assert "es del 30 nov 2026" in text
