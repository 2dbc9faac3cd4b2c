"""An objective from its first word to its end, on the screen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.locale import words
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import all_objectives, state
from rumbo.objectives.stated.scope import Scope
from rumbo.plan.items import Item, add
from rumbo.story.sentences.findings import SHAPES, STATUS
from tests.pages.conftest import REACH, business, charts, give, its, seen, submit


def stated(cafe, target=900.0, **more):
    about = {"network": "instagram"} if "scope" not in more else {}
    return state(
        cafe.store,
        title="Más conversación",
        metric_id="comments",
        basis="posts",
        target=target,
        start_day=date(2026, 7, 1),
        due_day=date(2026, 12, 31),
        why="Los mercados son conversaciones.",
        **about,
        **more,
    )


def opened(app, name: str, key: str):
    app.session_state[its(key)] = True
    return app.run()


def wizard(open_app, language: str = "es"):
    return opened(open_app(language=language), "new", "new_objective")


def wanting(app, wish: str):
    return app.selectbox(key=its("new_aim")).select(wish).run()


def test_a_wish_becomes_an_objective_with_one_button(cafe, open_app):
    app = wanting(wizard(open_app), "Quiero que la gente converse con nosotros")
    proposed = app.number_input(key=its("new_target_comments_posts")).value
    assert app.session_state[its("new_target_comments_posts")] == proposed > 0
    app.button(key=its("new_state")).click().run()

    [objective] = all_objectives(cafe.store)
    assert (objective.title, objective.metric.metric, objective.target) == (
        "Más gente conversa con nosotros",
        "comments",
        proposed,
    )
    assert (objective.due_day - objective.start_day).days == 89
    assert (objective.cadence, objective.sense) == ("weekly", "at_least")
    assert objective.baseline and objective.baseline_day < objective.start_day


def test_the_first_wish_is_the_one_in_ones_own_hands(cafe, open_app):
    app = wizard(open_app)

    assert app.selectbox(key=its("new_aim")).options[0] == "Quiero publicar lo que planifico"
    assert "Publicaciones" in seen(app)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", ("Parte del plan publicada en su día", "÷ publicaciones planificadas cuyo día")),
        ("en", ("Share of the plan published on its day", "÷ planned posts whose day has come")),
    ],
)
def test_with_a_plan_it_is_the_share_of_it_that_was_kept(cafe, open_app, language, said):
    days = [date(2026, 7, 1) + timedelta(days=3 * place) for place in range(60)]
    add(cafe.store, [Item(day, "instagram", f"Pan {day}") for day in days])
    app = wizard(open_app, language=language)

    assert all(each in seen(app) for each in said)
    app.number_input(key=its("new_target_plan_kept_plan")).set_value(90.0).run()
    app.button(key=its("new_state")).click().run()

    [objective] = all_objectives(cafe.store)
    assert (objective.metric.metric, objective.target) == ("plan_kept", 0.9)
    assert objective.baseline is not None


@pytest.mark.parametrize(
    ("language", "said"), [("es", "Está en tu mano"), ("en", "It is in your own hands")]
)
def test_a_plan_too_young_to_tell_is_met_with_room_to_spare(cafe, open_app, language, said):
    days = [date(2026, 10, 20) + timedelta(days=2 * place) for place in range(20)]
    add(cafe.store, [Item(day, "instagram", f"Pan {day}") for day in days])
    app = wizard(open_app, language=language)

    assert said in seen(app)
    assert app.number_input(key=its("new_target_plan_kept_plan")).value == 90.0


@pytest.mark.parametrize(
    ("language", "said"), [("es", "4 de 10 planificadas"), ("en", "4 of 10 planned")]
)
def test_a_share_of_the_plan_stands_beside_its_count(cafe, open_app, language, said):
    """Of 21 planned eleven may or may not be what came out that day: they count nowhere until somebody says."""
    days = [date(2026, 9, 1) + timedelta(days=3 * place) for place in range(21)]
    add(cafe.store, [Item(day, "instagram", f"Pan {day}") for day in days])
    about = {"metric_id": "plan_kept", "basis": "plan", "target": 0.9, "title": "Publicar"}
    state(cafe.store, start_day=date(2026, 9, 1), due_day=date(2026, 11, 1), **about)

    assert said in seen(open_app(language=language))


def test_what_was_typed_stays_whatever_else_changes_and_is_what_is_saved(cafe, open_app):
    target = its("new_target_comments_posts")
    app = wanting(wizard(open_app), "Quiero que la gente converse con nosotros")
    app.number_input(key=target).set_value(77.0).run()
    app.text_input(key=its("new_owner")).set_value("Ana").run()
    network = its("new_network_interaction_comments_posts")
    assert app.session_state[network] == "*"  # all of them: an option, not an empty box
    app.selectbox(key=network).set_value("instagram").run()
    app.date_input(key=its("new_due")).set_value(date(2027, 1, 31)).run()
    wanting(app, "Quiero publicar lo que planifico")
    app.segmented_control(key="language").set_value("en").run()
    wanting(app, "I want people to talk with us")

    assert app.number_input(key=target).value == 77.0
    assert app.text_input(key=its("new_title_interaction")).value == "More people talk with us"
    app.button(key=its("new_state")).click().run()

    [objective] = all_objectives(cafe.store)
    assert (objective.target, objective.owner, objective.network) == (77.0, "Ana", "instagram")
    assert objective.due_day == date(2027, 1, 31)
    assert not app.session_state[its("new_objective")]
    # 63 days: 77 × 7 ÷ 63 = 8.6 a week.
    assert app.success[0].value.endswith(
        "Starts today. Comments and replies: 77 by 31 Jan 2027, 9 a week."
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "es",
            (
                "Objetivos: 1 empieza",
                "Empieza hoy. Comentarios y respuestas: 38 hasta el 27 feb 2027, 3 por semana.",
                "Vuelve el 7 dic 2026",
                "Al 7 dic debería ir por: 3",
            ),
        ),
        (
            "en",
            (
                "Objectives: 1 starting",
                "Starts today. Comments and replies: 38 by 27 Feb 2027, 3 a week.",
                "Come back on 7 Dec 2026",
                "Should be by 7 Dec: 3",
            ),
        ),
    ],
)
def test_on_its_first_day_an_objective_has_a_goal_a_pace_and_a_day_to_come_back(
    cafe, open_app, language, said
):
    days = {"start_day": date(2026, 11, 30), "due_day": date(2027, 2, 27)}
    state(cafe.store, title="Hablar", metric_id="comments", basis="posts", target=38.0, **days)

    app = open_app(language=language)

    labels = [each["text"] for each in charts(app)[0]["layout"]["annotations"]]
    shown = "\n".join([seen(app), *labels])
    assert [each for each in said if each not in shown] == []
    assert "Sin datos" not in shown


JUDGED = {
    "Prudente": "Prudente: lo más probable",
    "Realista": "Realista: es fácil",
    "Ambicioso": "Ambicioso y a tu alcance",
    "Difícil": "Difícil: para llegar",
}


def test_the_three_suggestions_fill_the_target(cafe, open_app):
    app = wanting(wizard(open_app), "Quiero que la gente converse con nosotros")
    targets = []
    for name in ("prudent", "realistic", "ambitious"):
        app.button(key=its(f"new_{name}")).click().run()
        targets.append(app.number_input(key=its("new_target_comments_posts")).value)
        label = app.button(key=its(f"new_{name}")).label
        assert f"{targets[-1]:,.0f}".replace(",", ".") in label
        assert JUDGED[label.partition(" ·")[0]] in seen(app)  # it is called as it is judged

    assert targets == sorted(targets)
    assert len(set(targets)) == 3


def test_a_typed_target_is_weighed_against_the_own_past(cafe, open_app):
    app = wanting(wizard(open_app), "Quiero que la gente converse con nosotros")

    app.number_input(key=its("new_target_comments_posts")).set_value(90000.0).run()
    assert "Ningún periodo de 90 días de tu historial llegó a tanto" in seen(app)
    app.number_input(key=its("new_target_comments_posts")).set_value(1.0).run()
    assert "Todos los periodos de 90 días de tu historial llegaron." in seen(app)
    assert "Esto pide menos de lo que ya tienes." in seen(app)


def test_what_is_suggested_asks_for_no_less_than_there_is(cafe, open_app):
    app = wanting(wizard(open_app), "Quiero que la gente converse con nosotros")

    app.button(key=its("new_prudent")).click().run()

    assert "Esto pide menos de lo que ya tienes." not in seen(app)


def test_a_vanity_metric_and_too_short_a_time_are_warned_of(cafe, open_app):
    app = wanting(wizard(open_app), "Otra cosa")
    likes = next(
        each for each in app.selectbox(key=its("new_metric_other")).options if "Me gusta" in each
    )
    app.selectbox(key=its("new_metric_other")).select(likes).run()
    app.date_input(key=its("new_start")).set_value(date(2026, 11, 20))
    app.date_input(key=its("new_due")).set_value(date(2026, 11, 30)).run()

    assert "Es una métrica de vanidad" in seen(app)
    assert "En menos de cuatro semanas" in seen(app)


def test_a_wish_that_no_file_measures_names_the_file(open_app):
    give(business(), REACH)

    said = seen(wizard(open_app))

    assert "Quiero que nadie se quede sin respuesta: trae las reseñas de Google." in said
    assert "Quiero publicar lo que planifico: trae «Publicaciones» (Instagram)." in said


def test_an_objective_on_a_format_is_stated_with_it(cafe, open_app):
    app = wanting(wizard(open_app), "Quiero que la gente converse con nosotros")
    app.selectbox(key=its("new_format_interaction_comments_posts")).set_value("reel").run()
    app.button(key=its("new_state")).click().run()

    [objective] = all_objectives(cafe.store)
    assert objective.format == "reel"
    assert "Todas las redes · Reel" in seen(app)


def test_a_scoped_objective_is_drawn_by_its_own_values(cafe, open_app):
    own = stated(cafe, scope=Scope("instagram", format="image"))
    [objective] = all_objectives(cafe.store)

    app = opened(open_app(), "course", f"course_{own}")

    sums = [max(each for each in line["y"] if each is not None) for line in lines(app)]
    standing = judge(cafe.store, objective)
    assert standing.actual in sums
    # 1,111 comments of all publications (below), fewer of the pictures alone.
    assert 0 < standing.actual < 1111


def lines(app) -> list[dict]:
    return [each for chart in charts(app) for each in chart["data"] if len(each.get("y", ())) > 2]


def test_between_two_values(cafe, open_app):
    app = wanting(wizard(open_app), "Quiero que hablen bien de nosotros")
    app.selectbox(key=its("new_sense_reputation_rating_average_mentions")).select(
        "entre dos valores"
    ).run()
    app.number_input(key=its("new_upper_reputation_rating_average_mentions")).set_value(4.9)
    app.number_input(key=its("new_target_rating_average_mentions")).set_value(4.5).run()
    app.button(key=its("new_state")).click().run()

    [objective] = all_objectives(cafe.store)
    assert (objective.sense, objective.target, objective.upper) == ("between", 4.5, 4.9)


def test_a_wrong_objective_is_refused_in_a_sentence(cafe, open_app):
    app = wizard(open_app)

    app.text_input(key=its("new_title_plan")).set_value(" ").run()
    app.button(key=its("new_state")).click().run()

    assert app.error[0].value == "Ponle un nombre al objetivo."


def test_the_card_says_where_it_stands(cafe, open_app):
    stated(cafe, target=1800)

    app = open_app()

    # 1,111 comments of the posts since 1 July, counted from the files; 138 of 184 days are over.
    status = judge(cafe.store, all_objectives(cafe.store)[0]).status
    word = words("es")(STATUS[status])
    assert app.title[0].value == f"Objetivos: 1 {word.lower()}"
    assert f"{SHAPES[status]} {word} · Instagram" in seen(app)
    assert "1.111 hasta el 15 nov 2026" in seen(app)
    labels = [each["text"] for each in charts(app)[0]["layout"]["annotations"]]
    assert labels == ["Meta: 1.800", "Al 15 nov debería ir por: 1.350"]


def test_a_changed_target_keeps_the_old_one(cafe, open_app):
    own = stated(cafe)
    app = opened(open_app(), "course", f"course_{own}")

    app.number_input(key=its(f"target_{own}")).set_value(600.0)
    app.date_input(key=its(f"since_{own}")).set_value(date(2026, 10, 1))
    app.text_input(key=its(f"reason_{own}")).set_value("Menos manos en otoño")
    app.button(key=submit(f"change_{own}", "Cambiar la meta")).click().run()

    assert "Desde el 1 oct 2026, la meta es 600: Menos manos en otoño" in seen(app)
    assert "meta cambiada una vez" in seen(app)
    assert all_objectives(cafe.store)[0].target_on(date(2026, 9, 30)) == 900.0


def test_a_change_without_a_reason_is_refused(cafe, open_app):
    own = stated(cafe)
    app = opened(open_app(), "course", f"course_{own}")

    app.button(key=submit(f"change_{own}", "Cambiar la meta")).click().run()

    assert app.error[0].value == "Di por qué cambia la meta: la anterior queda registrada."


def test_an_ended_objective_stays_on_record(cafe, open_app):
    own = stated(cafe)
    app = opened(open_app(), "course", f"course_{own}")

    app.text_input(key=its(f"reason_{own}")).set_value("Cerramos el local")
    app.button(key=submit(f"change_{own}", "Terminar este objetivo")).click().run()

    assert "■ Abandonado" in seen(app)
    assert all_objectives(cafe.store)[0].ended_on


@pytest.mark.parametrize(("language", "word"), [("es", "Cumplido"), ("en", "Met")])
def test_the_status_is_a_word_in_each_language(cafe, open_app, language, word):
    stated(cafe, target=600.0)

    assert f"✔ {word}" in seen(open_app(language=language))
