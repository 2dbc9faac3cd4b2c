"""How we know, what was decided and what came of it, on the screen of objectives; the crisis watch."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest

from rumbo import clock
from rumbo.clients import Client
from rumbo.exports.reading import read
from rumbo.objectives.stated import tasks
from rumbo.objectives.stated.journal import state
from rumbo.store.uploads.imports import import_reading
from tests.objectives.told import reviews_of
from tests.pages.conftest import business, charts, its, names, seen
from tests.reputation.test_lately import receive
from tests.weeks import swinging, visits, week


@pytest.fixture
def shop() -> Client:
    """A business whose profile visits went up eight weeks ago."""
    made = business("Horno El Sauce")
    visits(made.store, swinging(12) + swinging(8, 180))
    return made


def stated(shop: Client, target: float = 4600, start: int = 0) -> str:
    return state(
        shop.store,
        title="Más visitas",
        metric_id="profile_visits",
        basis="days",
        network="instagram",
        target=target,
        start_day=week(start),
        due_day=week(30) - timedelta(days=1),
    )


def asked(app, objective: str):
    app.session_state[its(f"why_{objective}")] = True
    return app.run()


def test_variation_and_assurance_are_told_apart_with_their_chart(shop, open_app):
    app = asked(open_app(), stated(shop))

    said = seen(app)
    assert "**Algo ha cambiado a mejor.** 8 semanas seguidas por encima de su media, 157." in said
    assert "**Unas veces llega y otras no.**" in said
    assert "Valorado con las últimas 20 semanas completas." in said
    assert "**Lo que no sabemos**" in said
    [chart] = [each for each in charts(app) if each["layout"]["height"] == 230]
    assert names(chart)[:1] == ["Cada semana"]
    assert "Lo que se sale" in names(chart)


def test_under_ten_weeks_there_is_no_chart(open_app):
    shop = business("Horno El Sauce")
    visits(shop.store, swinging(9))

    app = asked(open_app(), stated(shop))

    assert "a partir de 10 semanas completas; hay 9" in seen(app)
    assert [each for each in charts(app) if each["layout"]["height"] == 230] == []


def test_the_card_says_how_old_its_data_are(shop, open_app):
    stated(shop)
    old = (clock.today() - (week(20) - timedelta(days=1))).days

    assert f"(hace {old} días)" in seen(open_app())


def test_a_visit_opens_with_what_was_decided_and_what_came_of_it(shop, open_app, monkeypatch):
    objective = stated(shop)
    soon = clock.today() + timedelta(days=3)
    with monkeypatch.context() as then:
        then.setattr(tasks, "now", lambda: datetime.combine(week(12), datetime.min.time()))
        tasks.decide(shop.store, objective, "Enlace en cada historia", "Marta", soon, soon)

    app = open_app()

    assert app.subheader[0].value == "Lo que se decidió"
    assert "Enlace en cada historia (Marta), antes del" in seen(app)
    assert "(1.719) cuando se decidió; ▲ En ritmo (3.143) el 24 may 2026." in seen(app)
    app.text_input[0].set_value("Funcionó")
    app.button[0].click().run()
    [task] = tasks.tasks(shop.store)
    assert (task.state, task.outcome) == ("done", "Funcionó")
    assert "■ Enlace en cada historia: Hecho el" in seen(app)


def test_the_crisis_watch_speaks_and_opens_the_diary(open_app):
    shop = business("Horno El Sauce")
    receive(shop.store, more={2: [1, 1, 2, 1], 1: [1, 2, 1, 1]})

    app = open_app("reputation")

    assert "Más reseñas malas de lo habitual en Google" in seen(app)
    assert "lo dice menos de una vez al año" in seen(app)
    assert app.button(key=its("alert_google_business"))


def test_two_reviews_a_week_are_drawn_by_month_with_their_number(open_app):
    shop = business("Horno El Sauce")
    two = {"from": date(2026, 5, 4), "until": date(2026, 11, 1), "a_week": 2, "noise": "none"}
    import_reading(shop.store, read("r.json", reviews_of(two, np.random.default_rng(1))))

    app = open_app("reputation", period="6m")

    [rating] = [each for each in charts(app) if each["layout"]["height"] == 360]
    assert "por mes" in seen(app)
    counts = [each for trace in rating["data"] for each in trace["text"] if each]
    assert counts == ["8", "8", "9", "9", "8", "9", "1"]  # every Thursday and Sunday from May on
    assert "El número junto a cada punto dice en cuántas reseñas se apoya." in seen(app)


def test_on_ordinary_days_the_crisis_watch_is_silent(open_app):
    shop = business("Horno El Sauce")
    receive(shop.store)

    assert "lo habitual" not in seen(open_app("reputation"))
