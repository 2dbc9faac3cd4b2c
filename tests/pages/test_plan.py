"""The plan's screen: the strategy on one page with its audiences, and what the plan is worth."""

from __future__ import annotations

from datetime import date, time

from rumbo.diary.journal import write
from rumbo.objectives.stated.journal import state
from rumbo.plan.audiences import Audience, aim, aims, audiences, state_audience
from rumbo.plan.items import Item, add, items
from tests.pages.conftest import business, give, its, seen, submit


def test_an_audience_is_stated_on_the_screen(open_app):
    shop = business()
    app = open_app("plan")
    app.session_state[its("add_audience")] = True
    app.run()
    app.text_input(key=its("name_new")).set_value("Vecindario")
    app.number_input(key=its("from_new")).set_value(25)
    app.number_input(key=its("to_new")).set_value(44)
    app.text_input(key=its("places_new")).set_value("Valencia; Alboraya")
    next(each for each in app.button if each.label == "Guardar el público").click().run()

    (said,) = audiences(shop.store)
    assert (said.name, said.age_from, said.age_to, said.places) == (
        "Vecindario",
        25,
        44,
        ("Valencia", "Alboraya"),
    )
    assert "**Vecindario** · :small[25–44 · Valencia · Alboraya]" in seen(app)


def test_the_followers_a_network_reports_stand_beside_it(open_app):
    shop = give(business(), "instagram/Público.csv")
    state_audience(shop.store, Audience("Vecindario", 25, 44, ("Valencia",), interests="pan"))

    said = seen(open_app("plan"))

    assert "el 63\u00a0% tiene 25–44 años y el 62\u00a0% está en Valencia." in said
    assert "Las dos cosas a la vez: entre el 24\u00a0% y el 62\u00a0%" in said
    assert "Ninguna red informa de los intereses" in said


def test_a_network_without_an_audience_file_is_said_to_tell_nothing(cafe, open_app):
    state_audience(cafe.store, Audience("Vecindario", 25, 44))

    assert "Ningún archivo dice quién te sigue en Instagram." in seen(open_app("plan"))


def test_a_planned_publication_is_for_an_audience(cafe, open_app):
    own = state_audience(cafe.store, Audience("Vecindario"))
    app = open_app("plan")
    app.session_state[its("add_plan")] = True
    app.run()
    app.text_input(key=its("plan_title")).set_value("Pan de los viernes")
    app.selectbox(key=its("plan_audience")).set_value(own)
    next(each for each in app.button if each.label == "Planificar").click().run()

    (item,) = items(cafe.store)
    assert aims(cafe.store) == {item.item_id: own}
    assert (
        "Para este público: 0 objetivos, 1 publicación prevista y 0 entradas del diario."
        in seen(app)
    )


def test_too_few_publications_are_not_said_to_earn_more(cafe, open_app):
    post = cafe.store.rows("plan/published", from_day="2026-09-01", to_day="2026-11-01")
    add(cafe.store, [Item(each["day"], "instagram", "Pan", "Cocina") for each in post[:12:2]])

    said = seen(open_app("plan"))

    assert "¿Rinde más lo planificado?" in said
    assert "**Muy pocas publicaciones para saberlo.** Hay" in said
    assert "Cómo se reparten los pilares" in said


def test_a_plan_from_a_file_serves_the_objectives_it_names(cafe, open_app):
    due = {"start_day": date(2026, 9, 1), "due_day": date(2026, 12, 31), "target": 900.0}
    own = state(cafe.store, title="Más conversación", metric_id="comments", basis="posts", **due)
    app = open_app("plan")
    app.session_state[its("add_plan")] = True
    app.run()
    text = "Fecha;Red;Texto;Objetivo\n03/12/2026;Instagram;Pan;más conversación\n04/12/2026;Instagram;Sopa;Otra cosa\n"
    app.file_uploader[0].set_value(("plan.csv", text.encode(), "text/csv")).run()
    next(each for each in app.button if each.label == "Añadirlas al plan").click().run()

    assert [each.objective_id for each in items(cafe.store)] == [own, None]


def test_a_diary_entry_says_whom_it_is_for(cafe, open_app):
    own = state_audience(cafe.store, Audience("Vecindario"))
    entry = write(cafe.store, kind="decision", day=date(2026, 10, 1), title="Dos carruseles")
    aim(cafe.store, {entry: own})

    assert "para: Vecindario" in seen(open_app("diary"))


def test_what_words_do_not_tell_is_asked_and_counts_once_said(cafe, open_app):
    (post, *_) = cafe.store.rows("plan/published", from_day="2026-09-01", to_day="2026-11-01")
    add(cafe.store, [Item(post["day"], post["network"], "Zzyzx qwfp")])
    app = open_app("plan")
    assert "**¿Es esta?** Las palabras no lo dicen de 1 publicación prevista" in seen(app)

    next(each for each in app.button if each.label == "Sí, es esta").click().run()

    assert "¿Es esta?" not in seen(app)
    assert "salieron en su día: 1 de 1" in seen(app)


def test_the_plan_is_a_calendar_whose_publications_are_changed_in_place(cafe, open_app):
    add(cafe.store, [Item(date(2026, 11, 26), "instagram", "Pan de los viernes")])
    [item] = items(cafe.store)
    app = open_app("plan")
    app.session_state[its("plan_opened")] = item.item_id
    app.run()

    assert "**Noviembre 2026**" in seen(app)
    own = f"{item.item_id}_{item.said_at:%H%M%S%f}"
    app.date_input(key=its(f"edit_day_{own}")).set_value(date(2026, 12, 3))
    app.text_input(key=its(f"edit_title_{own}")).set_value("Pan de los jueves")
    app.time_input(key=its(f"edit_time_{own}")).set_value(time(9, 30))
    app.selectbox(key=its(f"edit_kind_{own}")).set_value("carousel")
    app.button(key=submit(f"plan_edit_{own}", "Guardar")).click().run()

    [now] = items(cafe.store)
    assert (now.item_id, now.day, now.title) == (
        item.item_id,
        date(2026, 12, 3),
        "Pan de los jueves",
    )
    assert (now.at, now.kind) == (time(9, 30), "carousel")
    assert its("plan_opened") not in app.session_state
