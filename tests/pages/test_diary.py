"""The diary on the screen: an entry is written, changed, answered; a shift is asked about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.clients import Client
from rumbo.diary.journal import entries, write
from tests.pages.conftest import business, charts, its, names, seen, submit
from tests.weeks import swinging, visits, week


@pytest.fixture
def shop() -> Client:
    """A business whose profile visits doubled in a week in which nothing was written down."""
    made = business("Horno El Sauce")
    visits(made.store, swinging(30) + swinging(14, 280))
    return made


def test_an_entry_is_written_changed_and_drawn(shop, open_app):
    app = open_app("diary")
    app.session_state[its("new_entry")] = True
    app.run()
    app.selectbox(key=its("entry_kind")).set_value("Cierre")
    app.date_input(key=its("entry_day")).set_value(week(40))
    app.date_input(key=its("entry_last_day")).set_value(week(41))
    app.text_input(key=its("entry_title")).set_value("Cerrado por obras")
    app.button(key=submit("form_entry", "Apuntarlo")).click().run()

    [entry] = entries(shop.store)
    assert (entry.kind, entry.last_day, entry.title) == ("closure", week(41), "Cerrado por obras")
    assert "Cierre · 12 oct – 19 oct 2026" in seen(app)

    app.session_state[its(f"change_{entry.entry_id}")] = True
    app.run()
    app.text_input(key=its(f"edit_{entry.entry_id}_title")).set_value("Cerrado por vacaciones")
    app.button(key=submit(f"form_edit_{entry.entry_id}", "Apuntarlo")).click().run()

    assert [each.title for each in entries(shop.store)] == ["Cerrado por vacaciones"]
    figure = next(
        each
        for each in charts(open_app("reach", metric="profile_visits.days", period="12m"))
        if each["layout"]["height"] == 360
    )
    [band] = [each for each in figure["layout"]["shapes"] if each["type"] == "rect"]
    assert (band["x0"], band["x1"]) == ("2026-10-12", "2026-10-20")
    assert "Festivos" in names(figure)


def test_a_shift_opens_the_entry_with_its_day(shop, open_app):
    app = open_app("diary")

    assert "¿sabes qué fue?" in seen(app)
    assert "pasó de unos 139 a unos 281 por semana" in seen(app)
    app.button(key=its("suggested_0")).click().run()

    assert app.date_input(key=its("entry_day")).value == week(30)
    assert app.selectbox(key=its("entry_network")).value == "instagram"
    assert app.selectbox(key=its("entry_metric")).value.metric == "profile_visits"


@pytest.mark.parametrize(
    ("language", "aside", "again"),
    [
        ("es", "«Visitas al perfil» en Instagram, hacia el 3 ago 2026", "Volver a preguntar"),
        ("en", "“Profile visits” on Instagram, around 3 Aug 2026", "Ask again"),
    ],
)
def test_a_suggestion_is_set_aside_with_one_click_and_asked_again(
    shop, open_app, language, aside, again
):
    app = open_app("diary", language=language)
    asked = app.button(key=its("suggested_0")).label
    app.button(key=its("aside_0")).click().run()

    assert asked not in seen(app)
    assert aside in seen(app)
    assert asked not in seen(open_app("diary", language=language))  # for good

    next(each for each in app.button if each.label == again).click().run()

    assert asked in seen(app)
    assert aside not in seen(app)


@pytest.mark.parametrize(("language", "word"), [("es", "Subió."), ("en", "It rose.")])
def test_what_came_of_it_is_a_word_and_a_sentence(shop, open_app, language, word):
    about = {"network": "instagram", "metric_id": "profile_visits", "basis": "days"}
    write(shop.store, kind="action", day=week(29), title="Enlace", **about)

    assert f"**{word}**" in seen(open_app("diary", language=language))


def test_a_mistake_is_a_sentence(shop, open_app):
    app = open_app("diary")
    app.session_state[its("new_entry")] = True
    app.run()
    app.date_input(key=its("entry_day")).set_value(date(2026, 5, 4))
    app.date_input(key=its("entry_last_day")).set_value(date(2026, 5, 4) - timedelta(days=9))
    app.text_input(key=its("entry_title")).set_value("x")
    app.button(key=submit("form_entry", "Apuntarlo")).click().run()

    assert app.error[0].value == "Acaba el 25 abr 2026, antes de empezar el 4 may 2026."
    assert entries(shop.store) == []
