"""The subject screens, filled: what they say was counted from the files themselves, apart from the app."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from rumbo.commands.line import main as verb_of
from rumbo.glossary import of_subject
from rumbo.locale import words
from rumbo.metrics.presets import period_of, usual_span
from rumbo.metrics.series import reported
from rumbo.objectives.stated import journal
from rumbo.objectives.stated.scope import Scope
from rumbo.reputation.replies import KINDS, kind_of, state_templates, unanswered
from rumbo.story import periods
from rumbo.story.slides import Asked
from rumbo.story.telling import tell
from tests.pages.conftest import business, charts, give, its, names, seen


def state(cafe, target=900.0, network="instagram", metric="comments", basis="posts", scope=None):
    return journal.state(
        cafe.store,
        title="Más conversación",
        metric_id=metric,
        basis=basis,
        target=target,
        start_day=date(2026, 7, 1),
        due_day=date(2026, 12, 31),
        scope=scope or Scope(network),
    )


def main(app) -> dict:
    return next(chart for chart in charts(app) if chart["layout"]["height"] == 360)


def values(app) -> list[str]:
    return [each.value for each in app.metric]


def test_the_sentence_compares_with_the_period_before(cafe, open_app):
    app = open_app("interaction", metric="comments.posts")

    assert (
        app.subheader[0].value
        == "Comentarios y respuestas: 1.244; sube desde 260 en el periodo anterior."
    )


def test_the_key_numbers_stand_with_their_change(cafe, open_app):
    app = open_app("interaction")

    assert values(app) == ["7.966", "1.244", "13,7", "6,8"]
    assert app.metric[1].delta == "+378\u00a0%"
    assert "Flechas: frente a los 182 días anteriores, 17 nov 2025 – 17 may 2026." in seen(app)


def test_the_same_in_english(cafe, open_app):
    app = open_app("interaction", metric="comments.posts", language="en")

    assert app.title[0].value == "Interaction"
    assert (
        app.subheader[0].value == "Comments and replies: 1,244, up from 260 in the period before."
    )
    assert app.metric[0].value == "7,966"


def test_the_line_holds_the_weeks(cafe, open_app):
    app = open_app("interaction", metric="comments.posts")

    settled, late = [each for each in main(app)["data"] if "line" in each]
    assert settled["y"][:6] == [21, 20, 20, 16, 36, 20]
    assert late["y"] == [64, 62]
    assert (settled["line"]["dash"], late["line"]["dash"]) == ("solid", "dot")


def test_the_days_can_be_chosen(cafe, open_app):
    app = open_app(
        "interaction",
        metric="comments.posts",
        period="days",
        **{"from": "2026-06-01", "to": "2026-06-28"},
    )

    assert "**Comentarios y respuestas** · por semana · 1 jun –" in seen(app)
    assert app.subheader[0].value.startswith("Comentarios y respuestas: 92;")  # 20 + 16 + 36 + 20


def test_the_period_before_is_drawn_on_demand(cafe, open_app):
    app = open_app("interaction", metric="comments.posts")
    assert "Periodo anterior" not in names(main(app))

    app.toggle(key=its("beside")).set_value(True).run()

    assert "Periodo anterior" in names(main(app))


def test_a_year_ago_may_be_what_is_compared_with(cafe, open_app):
    app = open_app("interaction", metric="comments.posts", against="year", period="whole")
    app.toggle(key=its("beside")).set_value(True).run()

    assert "Instagram, hace un año" in names(main(app))
    assert "Flechas: frente a los mismos días de hace un año, 1 oct – 31 oct 2025." in seen(app)


def test_the_chart_comes_before_the_numbers_and_below_the_sentence(cafe, open_app):
    state(cafe)

    app = open_app("interaction")

    order = [each.type for each in app.main if each.type in ("subheader", "plotly_chart", "metric")]
    assert order[:4] == ["subheader", "plotly_chart", "plotly_chart", "metric"]


@pytest.mark.parametrize(
    ("days", "opens_with"), [((0, 400), "6m"), ((0, 90), "whole"), ((0, 20), "all")]
)
def test_what_a_screen_opens_with_has_something_to_be_compared_with(days, opens_with):
    last = date(2026, 11, 22)
    spans = {"instagram": (last - timedelta(days=days[1]), last)}

    assert usual_span(spans) == opens_with
    whole = {"6m": 182, "whole": 31, "all": 21}  # October is the last whole month
    assert period_of(opens_with, spans).days == whole[opens_with]


def test_an_objective_of_one_format_has_its_own_line(cafe, open_app):
    state(cafe, scope=Scope(network="instagram", format="reel"))

    app = open_app("interaction", metric="comments.posts")

    assert names(main(app))[:2] == ["Instagram", "Instagram · Reel"]
    reels = next(each for each in main(app)["data"] if each["name"] == "Instagram · Reel")
    assert reels["line"]["dash"] == "dashdot"
    assert reels["y"][:6] == [15, 20, None, 5, 12, 8]  # weeks without a reel have no value


def test_a_screen_opens_with_the_metric_of_its_objective(cafe, open_app):
    state(cafe)

    app = open_app("interaction")

    assert app.selectbox[-4].value == "comments.posts"
    assert "1.111 hasta el 15 nov 2026" in seen(app)
    [step] = [trace for trace in main(app)["data"] if trace.get("line", {}).get("shape") == "hv"]
    assert step["y"][0] == pytest.approx(900 * 7 / 184)
    assert step["name"] == "Meta: 34 por semana"


def test_an_objective_stated_meanwhile_is_opened_with(cafe, open_app):
    app = open_app("interaction")
    assert app.subheader[0].value.startswith("Interacciones: ")

    state(cafe)
    app.switch_page("pages/objectives.py").run()
    app.switch_page("pages/interaction.py").run()

    assert app.subheader[0].value.startswith("Comentarios y respuestas: 1.244;")


def test_an_objective_of_all_networks_has_their_line(cafe, open_app):
    give(cafe, "facebook/Visitas.csv", network="facebook")
    state(cafe, 9000.0, None, "profile_visits", "days")

    app = open_app("traffic")

    assert names(main(app))[:3] == ["Todas las redes", "Facebook", "Instagram"]


def test_reach_is_never_added_up(cafe, open_app):
    app = open_app("reach", metric="reach.days")

    assert (
        app.subheader[0].value
        == "Alcance del día: día a día, porque vuelven las mismas personas y nunca se suma."
    )
    assert len(main(app)["data"][0]["y"]) + len(main(app)["data"][1]["y"]) - 1 == 182


def test_visits_are_counted(cafe, open_app):
    app = open_app("reach", metric="profile_visits.days")

    assert (
        app.subheader[0].value == "Visitas al perfil: 4.144, como en el periodo anterior (4.208)."
    )


def test_reviews_are_told_by_their_stars(cafe, open_app):
    app = open_app("reputation")

    assert values(app)[:2] == ["4,43\u00a0★", "100"]
    assert [each.proto.text.split()[-2] for each in app.get("progress")] == [
        "66",
        "20",
        "7",
        "5",
        "2",
    ]
    assert "Lo último que se ha dicho" in seen(app)


def test_without_days_before_no_change_is_said(open_app):
    give(business(), "instagram/Visitas.csv")

    app = open_app("reach", period="all")

    assert app.metric[0].delta == "sin datos antes"
    assert "No hay con qué comparar" in app.subheader[0].value


def test_choices_stand_in_the_address(cafe, open_app):
    app = open_app("interaction")

    app.selectbox(key=its("period")).set_value("12w").run()
    app.selectbox(key=its("metric_interaction_interactions.posts")).set_value("shares.posts").run()

    assert app.query_params["period"] == ["12w"] or app.query_params["period"] == "12w"
    assert "shares.posts" in app.query_params["metric"]


def test_networks_and_metric_go_along_and_those_of_the_objective_can_be_kept_alone(cafe, open_app):
    give(cafe, "facebook/Visitas.csv", network="facebook")
    state(cafe, 9000.0, "facebook", "profile_visits", "days")
    app = open_app("traffic")
    assert len(names(main(app))) > 1

    app.button(key=its("only_aimed")).click().run()
    assert "facebook" in app.query_params["networks"]
    assert its("only_aimed") not in [each.key for each in app.button]
    key = its("metric_reach_typical_daily_reach.days")
    app.switch_page("pages/reach.py").run()
    assert app.session_state[its("networks_reach")] == ["facebook"]
    app.selectbox(key=key).set_value("profile_visits.days").run()
    assert main(app)["layout"]

    app.switch_page("pages/traffic.py").run()
    assert app.session_state[its("metric_traffic_profile_visits.days")] == "profile_visits.days"


@pytest.mark.parametrize("span", ["6m", "12m"])
def test_the_period_goes_along_to_another_screen(cafe, open_app, span):
    app = open_app("interaction")
    app.selectbox(key=its("period")).set_value(span).run()
    app.toggle(key=its("beside")).set_value(True).run()

    app.switch_page("pages/reputation.py").run()

    assert app.selectbox(key=its("period")).value == span
    assert app.toggle(key=its("beside")).value


def test_the_table_and_its_file_are_there_on_demand(cafe, open_app):
    app = open_app("interaction", metric="comments.posts")
    tables = len(app.dataframe)  # those of the conversation stand there already

    app.session_state[its("table_main")] = True
    app.run()

    assert len(app.dataframe) == tables + 1
    shown = app.dataframe[0].value
    assert list(shown["Comentarios y respuestas"][:2]) == ["21", "20"]


def test_every_chart_says_what_it_shows_in_words(cafe, open_app):
    state(cafe)

    app = open_app("interaction")

    assert all(each.proto.alt for each in app.get("plotly_chart"))
    assert len(charts(app)) <= 6


def test_screen_paper_and_verb_say_the_same_of_a_month(cafe, open_app, capsys):
    state(cafe)
    days = {"period": "days", "from": "2026-09-01", "to": "2026-09-30"}
    screen = open_app("interaction", metric="comments.posts", networks="instagram", **days)
    story = tell(cafe, Asked(periods.period("2026-09"), ("instagram",)), words("es"))
    paper = {
        (each.value, each.before, each.change)
        for each in story.numbers
        if each.metric == "comments" and each.first == date(2026, 9, 1)
    }
    call = ["metrics", "--client", cafe.slug, "--metric", "comments", "--network", "instagram"]
    verb_of([*call, "--from", "2026-09-01", "--to", "2026-10-01", "--json"])
    verb = json.loads(capsys.readouterr().out)

    assert (verb["value"], verb["before"], verb["before_from"]) == (343, 142, "2026-08-01")
    assert verb["change"] == pytest.approx(343 / 142 - 1)
    assert screen.subheader[0].value.endswith("343; sube desde 142 en el periodo anterior.")
    assert screen.metric[1].delta == "+142\u00a0%"
    assert "Flechas: frente a 1 ago – 31 ago 2026, 31 días; este tiene 30." in seen(screen)
    assert paper == {(343, 142, "+142\u00a0%")}


def test_a_number_is_the_same_whichever_metric_is_chosen_and_names_its_networks(cafe, open_app):
    give(cafe, "facebook/Visitas.csv", network="facebook")
    days = {"period": "days", "from": "2026-09-01", "to": "2026-10-31"}

    shown = {}
    for metric in ("profile_visits.days", "reach_per_post.posts"):
        app = open_app("reach", metric=metric, **days)
        assert not app.exception
        at = [each.label for each in app.metric].index("Visitas al perfil")
        shown[metric] = app.metric[at].value
        numbers = "\n".join(each.value for each in app.caption)
        figures = "\n".join(each.value for each in app.markdown)
        assert "\nFacebook e Instagram" in numbers
        assert ":gray[Facebook e Instagram]" in figures or "Instagram; sin Facebook]" in figures

    assert len(set(shown.values())) == 1


def test_every_metric_of_a_subject_that_files_report_can_be_chosen(cafe, open_app):
    known = reported(cafe.store)
    wanted = {
        each.name("en")
        for each in of_subject("reach")
        if (each.metric, each.basis) in known and each.agg != "model"
    }

    app = open_app("reach", language="en")
    offered = next(each for each in app.selectbox if each.key.startswith("metric_reach")).options

    assert (
        wanted and {each for each in wanted if not any(each in name for name in offered)} == set()
    )


def test_reviews_without_an_answer_come_first_with_a_draft_in_ones_own_words(cafe, open_app):
    state_templates(cafe.store, {kind: f"Hola, {{name}}: {kind}" for kind in KINDS})
    oldest = unanswered(cafe.store, 1)[0]

    app = open_app("reputation")

    shown = [each.value for each in app.subheader]
    assert f"{oldest['waiting']} reseñas sin respuesta, la más antigua primero" in shown
    answer = f"Hola, {oldest['author'].split()[0]}: {kind_of(oldest['rating'])}"
    assert app.code[0].value == answer
