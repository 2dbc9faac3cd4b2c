"""The value lens on the subject screens."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.metrics.outcomes.weeks import state_outcome
from tests.pages.conftest import its, seen


def test_without_the_lens_nothing_of_it_is_there(cafe, open_app):
    app = open_app("interaction")

    assert app.toggle(key=its("lens")).value is False
    assert "Con la lente de valor" not in seen(app)


def test_likes_turn_into_actions_of_value_per_thousand(cafe, open_app):
    app = open_app("interaction", lens="yes")
    said = seen(app)

    assert "**Con la lente de valor**" in said
    assert (
        "**Instagram**: detrás de 5.290 «me gusta», **30,8 acciones de valor por cada 1.000 personas alcanzadas**"
        in said
    )
    assert "Favoritas que caen" in said
    assert "Por «me gusta», el puesto" in said


def test_the_lens_stays_on_from_screen_to_screen(cafe, open_app):
    app = open_app("interaction")
    app.toggle(key=its("lens")).set_value(True).run()

    app.switch_page("pages/reach.py").run()

    assert "Con la lente de valor" in seen(app)


def test_without_a_result_the_lens_does_not_speak_of_relations(cafe, open_app):
    app = open_app("reputation", lens="yes")

    app.session_state[its("evidence")] = True
    app.run()

    said = seen(app)
    assert "Sin un resultado del negocio" in said or "No se conoce ninguna publicación" in said


def test_too_few_weeks_of_a_result_are_not_judged(cafe, open_app):
    state_outcome(
        cafe.store,
        "Ventas",
        {date(2026, 6, 1) + timedelta(days=7 * each): 10.0 + each for each in range(12)},
    )
    app = open_app("interaction", lens="yes")

    app.session_state[its("evidence")] = True
    app.run()

    assert "se conocen 12 semanas completas de ambos; hacen falta 26" in seen(app)
