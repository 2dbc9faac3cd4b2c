"""A table that no format knows, on the Import screen: proposed, corrected, imported, remembered."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from rumbo.clients import client, new_client
from rumbo.exports.guided.mapping import plain
from rumbo.exports.guided.proposing import propose
from rumbo.exports.reading import read
from rumbo.plan.items import items
from tests.guided.tables import DAYS, POSTS, csv_of, table
from tests.pages.conftest import business, seen
from tests.store.files import post, posts

SLUG = "café-brújula"


def drop(app, name: str, data: bytes):
    app.file_uploader[0].set_value([(name, data, "text/csv")]).run()
    assert not app.exception
    return app


def choice(app, label: str):
    return next(each for each in app.selectbox if each.label == label)


def button(app, label: str):
    return next(each for each in app.button if each.label == label)


@pytest.fixture
def asked(open_app):
    business()
    return drop(open_app("import"), "panel.csv", csv_of(DAYS))


def uploads() -> list[dict]:
    return client(SLUG).store.rows("uploads/all")


def test_the_columns_are_proposed_and_the_network_is_asked(asked):
    assert choice(asked, "Gente que lo vio").value == "reach"
    assert choice(asked, "Nuevos fans").value == "new_followers"
    assert "? Di de qué red es esta tabla." in seen(asked)
    assert button(asked, "Importar con esta asignación").disabled
    assert uploads() == []


def test_once_answered_it_shows_the_rows_and_imports_them(asked):
    choice(asked, "Red").set_value("instagram").run()
    assert "Las primeras filas, como se entenderían" in seen(asked)

    button(asked, "Importar con esta asignación").click().run()

    assert not asked.exception
    assert [each["format"] for each in uploads()] == ["guided:panel"]
    assert "**1 archivo importado.**" in seen(asked)
    assert "panel · Instagram" in seen(asked)


def test_a_role_given_to_another_column_is_taken_from_the_first(asked):
    choice(asked, "Nuevos fans").set_value("reach").run()

    assert choice(asked, "Gente que lo vio").value == "ignored"
    assert not asked.exception


def test_the_next_file_with_these_headers_is_read_without_asking(asked, open_app):
    choice(asked, "Red").set_value("instagram").run()
    button(asked, "Importar con esta asignación").click().run()

    later = [DAYS[0], ["2026-04-01", "500", "4", "91"], ["2026-04-02", "510", "5", "80"]]
    app = drop(open_app("import"), "abril.csv", csv_of([row[::-1] for row in later]))

    assert "**1 archivo importado.**" in seen(app)
    assert len(uploads()) == 2


def test_another_kind_of_table_offers_its_own_roles(open_app):
    business()
    app = drop(open_app("import"), "posts.csv", csv_of(POSTS))
    assert "bucket" not in choice(app, "Texto del post").options

    app.segmented_control[0].set_value("audience").run()

    assert not app.exception


def test_a_mapping_of_another_installation_can_be_loaded(asked):
    mapping = plain(replace(propose(table(DAYS)), network="tiktok", name="De la agencia"))
    mapping["columns"] = mapping["columns"][::-1]

    asked.file_uploader[1].set_value([("m.json", json.dumps(mapping).encode(), "text/json")]).run()

    assert not asked.exception
    assert choice(asked, "Red").value == "tiktok"
    assert choice(asked, "Gente que lo vio").value == "reach"


def test_what_is_no_mapping_is_said_to_be_none(asked):
    asked.file_uploader[1].set_value([("m.json", b"[]", "text/json")]).run()

    assert "Este no es un archivo de asignación de esta versión de Rumbo." in seen(asked)
    assert choice(asked, "Gente que lo vio").value == "reach"


def test_a_file_of_another_business_is_asked_about_before_it_is_stored(open_app):
    new_client("Mercado Vecino").take(read("posts.csv", posts(post(1, likes=4, views=9))))
    business()
    app = drop(open_app("import", client=SLUG), "posts.csv", posts(post(2, likes=1, views=3)))
    assert uploads() == []
    assert "La cuenta de este archivo se conoce como de otro negocio" in seen(app)
    (asked,) = (each for each in app.segmented_control if "mercado-vecino" in each.label)

    asked.set_value("here")
    button(app, "Importar en Café Brújula").click().run()

    assert not app.exception
    assert len(uploads()) == 1


def test_a_file_of_another_business_can_be_left_out(open_app):
    new_client("Mercado Vecino").take(read("posts.csv", posts(post(1, likes=4, views=9))))
    business()
    app = drop(open_app("import", client=SLUG), "posts.csv", posts(post(2, likes=1, views=3)))

    next(each for each in app.segmented_control if "mercado-vecino" in each.label).set_value(
        "nowhere"
    )
    button(app, "Importar en Café Brújula").click().run()

    assert uploads() == []
    assert "No se importó: esta cuenta es de mercado-vecino." in seen(app)


PLAN = "Fecha,Hora,Red,Texto,Pilar\n" + "".join(
    f"2026-12-{day:02},10:00,Instagram,Idea {day},Marca\n" for day in range(1, 6)
)


def test_an_editorial_plan_is_offered_to_the_plan(open_app):
    business()
    app = drop(open_app("import"), "plan.csv", PLAN.encode())

    assert "Parece un plan editorial: 5 publicaciones" in app.info[0].value
    button(app, "Añadirlas al plan").click().run()

    assert not app.exception
    assert len(items(client(SLUG).store)) == 5
    assert uploads() == []


def test_numbers_of_months_are_shown_the_way(open_app):
    business()
    app = drop(open_app("import"), "ventas.csv", b"Mes,Ventas,Horas\n2026-08,12,3\n2026-09,14,4\n")

    assert "Parecen números de meses (Ventas y Horas)" in app.info[0].value
