"""The invented business: looked around in, named as what it is, left for one's own."""

from __future__ import annotations

import pytest

from rumbo.clients import client, clients
from rumbo.clients.shelving import deleted
from rumbo.demo import is_sample, mark_sample
from tests.pages.conftest import business, its, seen

SAID = "Esto es un ejemplo: el café y todas sus cifras son inventados."


@pytest.fixture
def sample():
    made = business("Café Brújula")
    mark_sample(made)
    return made


def test_every_screen_of_the_sample_says_that_it_is_one(sample, open_app):
    assert SAID in seen(open_app())
    assert SAID in seen(open_app("import"))


def test_a_business_of_ones_own_says_nothing_of_the_kind(open_app):
    business("La Tahona")

    app = open_app()

    assert SAID not in seen(app)
    assert not [each for each in app.button if each.label == "Empezar con tu negocio"]


def test_from_the_sample_one_begins_with_ones_own(sample, open_app):
    app = open_app()
    app.button(key=its("start_own")).click().run()
    assert "Te damos la bienvenida a Rumbo" in seen(app)

    app.text_input(key=its("profile_name")).set_value("La Tahona")
    app.button(key=its("profile_said")).click().run()

    assert "la-tahona" in app.query_params["client"]
    assert client("La Tahona").profile()["name"] == "La Tahona"
    assert not is_sample(client("La Tahona"))
    assert SAID not in seen(app)


def test_ones_own_cannot_take_the_name_of_the_sample(sample, open_app):
    app = open_app()
    app.button(key=its("start_own")).click().run()

    app.text_input(key=its("profile_name")).set_value("Café Brújula")
    app.button(key=its("profile_said")).click().run()

    assert app.error[0].value == "Ya hay un negocio llamado «Café Brújula»."
    assert is_sample(client("Café Brújula"))


def test_the_sample_is_removed_and_can_be_brought_back(sample, open_app):
    app = open_app()
    app.button(key=its("remove_sample")).click().run()

    assert not clients()
    assert [each.name for each in deleted()] == ["Café Brújula"]
    assert "Te damos la bienvenida a Rumbo" in seen(app)


def test_an_empty_welcome_opens_the_sample(open_app, monkeypatch):
    opened = []

    def load():
        opened.append(business("Café Brújula"))
        mark_sample(opened[0])
        return opened[0]

    monkeypatch.setattr("rumbo.demo.load.load", load)
    app = open_app()
    [button] = [each for each in app.button if each.label == "Abrir el ejemplo"]
    button.click().run()

    assert len(opened) == 1
    assert SAID in seen(app)
