"""A table that no network gives, on the Import screen: proposed, corrected, imported, remembered."""

from __future__ import annotations

import pytest

from rumbo.store.clients import client
from tests.guided.tables import DAYS, POSTS, csv_of
from tests.pages.conftest import business, seen

SLUG = "café-brújula"


def drop(app, name: str, data: bytes):
    app.file_uploader(key="files").set_value([(name, data, "text/csv")]).run()
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
