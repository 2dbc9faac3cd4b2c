"""An objective from its first word to its end, on the screen."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.locale import words
from rumbo.objectives.journal import all_objectives, state
from rumbo.objectives.status import judge
from rumbo.story.findings import SHAPES, STATUS
from tests.pages.conftest import charts, names, seen


def stated(cafe, target=900.0):
    return state(
        cafe.store,
        title="Más conversación",
        metric_id="comments",
        basis="posts",
        target=target,
        start_day=date(2026, 7, 1),
        due_day=date(2026, 12, 31),
        network="instagram",
        why="Los mercados son conversaciones.",
    )


def opened(app, name: str, key: str):
    app.session_state[key] = True
    return app.run()


def test_an_objective_is_stated_through_the_form_and_drawn(cafe, open_app):
    app = opened(open_app(), "new", "new_objective")
    metrics = app.selectbox(key="new_metric")
    metrics.set_value(
        next(each for each in metrics.options if each == "Comentarios y respuestas")
    ).run()

    app.text_input(key="new_title").set_value("Más conversación")
    app.number_input(key="new_target").set_value(900.0)
    app.date_input(key="new_start").set_value(date(2026, 7, 1))
    app.date_input(key="new_due").set_value(date(2026, 12, 31))
    app.button(key="FormSubmitter:new_objective_form-Fijar el objetivo").click().run()

    [objective] = all_objectives(cafe.store)
    assert (objective.title, objective.target, objective.metric.metric) == (
        "Más conversación",
        900.0,
        "comments",
    )
    chart = next(
        each for each in charts(open_app("interaction")) if each["layout"]["height"] == 360
    )
    assert "Meta: 34 por semana" in names(chart)


def test_a_wrong_objective_is_refused_in_a_sentence(cafe, open_app):
    app = opened(open_app(), "new", "new_objective")

    app.button(key="FormSubmitter:new_objective_form-Fijar el objetivo").click().run()

    assert app.error[0].value == "Ponle un nombre al objetivo."


def test_the_card_says_where_it_stands(cafe, open_app):
    stated(cafe)

    app = open_app()

    # 615 comments of the posts since 1 July, counted from the files; 138 of 184 days are over.
    status = judge(cafe.store, all_objectives(cafe.store)[0]).status
    word = words("es")(STATUS[status])
    assert app.title[0].value == f"Objetivos: 1 {word.lower()}"
    assert f"{SHAPES[status]} {word} · Instagram" in seen(app)
    assert "615 al 15 nov 2026" in seen(app)
    labels = [each["text"] for each in charts(app)[0]["layout"]["annotations"]]
    assert labels == ["Meta: 900", "A estas alturas: 675"]


def test_a_changed_target_keeps_the_old_one(cafe, open_app):
    own = stated(cafe)
    app = opened(open_app(), "course", f"course_{own}")

    app.number_input(key=f"target_{own}").set_value(600.0)
    app.date_input(key=f"since_{own}").set_value(date(2026, 10, 1))
    app.text_input(key=f"reason_{own}").set_value("Menos manos en otoño")
    app.button(key=f"FormSubmitter:change_{own}-Cambiar la meta").click().run()

    assert "Desde el 1 oct 2026, la meta es 600: Menos manos en otoño" in seen(app)
    assert "meta cambiada una vez" in seen(app)
    assert all_objectives(cafe.store)[0].target_on(date(2026, 9, 30)) == 900.0


def test_a_change_without_a_reason_is_refused(cafe, open_app):
    own = stated(cafe)
    app = opened(open_app(), "course", f"course_{own}")

    app.button(key=f"FormSubmitter:change_{own}-Cambiar la meta").click().run()

    assert app.error[0].value == "Di por qué cambia la meta: la anterior queda registrada."


def test_an_ended_objective_stays_on_record(cafe, open_app):
    own = stated(cafe)
    app = opened(open_app(), "course", f"course_{own}")

    app.text_input(key=f"reason_{own}").set_value("Cerramos el local")
    app.button(key=f"FormSubmitter:change_{own}-Terminar este objetivo").click().run()

    assert "■ Terminado" in seen(app)
    assert all_objectives(cafe.store)[0].ended_on


@pytest.mark.parametrize(("language", "word"), [("es", "Cumplido"), ("en", "Met")])
def test_the_status_is_a_word_in_each_language(cafe, open_app, language, word):
    stated(cafe, target=600.0)

    assert f"✔ {word}" in seen(open_app(language=language))
