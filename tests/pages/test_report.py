"""The report on the screen: chosen, commented on, handed over, branded and presented."""

from __future__ import annotations

from datetime import date

from rumbo.diary import journal as diary
from rumbo.diary.journal import entries
from rumbo.objectives.stated.agreements import agreements
from rumbo.objectives.stated.tasks import tasks
from rumbo.story import periods
from rumbo.story.comments import comments
from tests.pages.conftest import its, seen, submit
from tests.reports.conftest import say

OCTOBER = periods.period("2026-10")


def opened(open_app, month: str = "Octubre 2026"):
    app = open_app("report")
    box = app.selectbox(key=its("report_month"))
    return box.set_value(box.options.index(month) and OCTOBER).run()


def test_the_messages_of_a_month_stand_on_the_screen_with_every_kind_of_file(
    cafe, open_app
) -> None:
    app = opened(open_app)

    assert not app.exception
    said = seen(app)
    assert "Qué rectificamos" in said
    assert "en octubre de 2026" in said
    labels = [each.proto.label for each in app.get("download_button")]
    assert labels == ["PDF", "PowerPoint", "HTML", "Excel"]


def test_a_comment_is_kept_with_the_month(cafe, open_app) -> None:
    app = opened(open_app)
    app.session_state[its("comment_scorecard")] = True
    app.run()
    app.text_area(key=its(f"text_scorecard_{OCTOBER.start}_{OCTOBER.end}")).set_value("Buen mes")
    app.button(key=submit(f"say_scorecard_{OCTOBER.start}", "Guardar")).click().run()

    assert comments(cafe.store, OCTOBER) == {"scorecard": "Buen mes"}
    assert [each.value for each in app.info] == ["Buen mes"]


def test_a_month_that_was_handed_over_says_so_and_takes_no_more_comments(cafe, open_app) -> None:
    app = opened(open_app)
    app.button(key=its("hand_over")).click().run()

    assert not app.exception
    assert "Entregado el" in seen(app)
    assert "Ninguna de sus cifras ha cambiado" in seen(app)
    app.text_input(key=its("correct_why")).set_value("")
    app.button(key=submit("correct", "Entregar la corrección")).click().run()
    assert any("di por qué se corrige" in each.value for each in app.error)


def test_a_presentation_goes_on_and_back_and_takes_down_what_is_decided(cafe, open_app) -> None:
    own = say(
        cafe,
        "Conversar",
        "comments",
        "posts",
        "instagram",
        date(2026, 7, 1),
        date(2026, 12, 31),
        900,
    )
    days = {"from": "2026-10-01", "to": "2026-10-31"}
    app = open_app("present", **days)
    assert app.title[0].value.startswith("Objetivos: ")

    app.button(key=its("present_Right")).click().run()
    assert "acordados" in app.title[0].value
    app.button(key=its("present_Right")).click().run()
    assert app.title[0].value == "Conversar"

    app.session_state[its("take_down")] = True
    app.run()
    app.text_input(key=its("take_what")).set_value("Preguntar más")
    app.text_input(key=its("take_who")).set_value("Ana")
    app.button(key=submit("take_task", "Decidir")).click().run()
    assert [(each.objective_id, each.action, each.owner) for each in tasks(cafe.store)] == [
        (own, "Preguntar más", "Ana")
    ]
    app = open_app("present", slide="3", **days)
    app.session_state[its("take_down")] = True
    app.run()
    app.text_input(key=its("take_name")).set_value("Marta")
    app.button(key=submit("take_agreement", "Acordado")).click().run()
    assert agreements(cafe.store)[own].name == "Marta"
    assert entries(cafe.store) == []


def test_the_speaker_s_window_shows_the_notes_and_what_comes_next(cafe, open_app) -> None:
    days = {"from": "2026-10-01", "to": "2026-10-31"}
    open_app("present", slide="2", **days)

    notes = open_app("present", notes="yes", **days)

    assert not notes.exception
    assert "Después" in seen(notes)
    assert notes.caption[0].value.startswith("2 / ")


def test_what_was_chosen_is_offered_the_next_time_and_a_campaign_is_a_period(
    cafe, open_app
) -> None:
    about = {"kind": "campaign", "title": "Semana del cacao", "day": date(2026, 10, 5)}
    diary.write(cafe.store, **about, last_day=date(2026, 10, 11))
    app = open_app("report")
    app.selectbox(key=its("report_of")).set_value("campaign").run()
    app.selectbox(key=its("report_language")).set_value("en").run()
    app.multiselect(key=its("report_sections")).set_value(["happened"]).run()
    assert not app.exception

    again = open_app("report")

    assert again.selectbox(key=its("report_of")).value == "campaign"
    assert again.selectbox(key=its("report_campaign")).options == ["Semana del cacao"]
    assert again.selectbox(key=its("report_language")).value == "en"
    assert again.multiselect(key=its("report_sections")).value == ["happened"]
