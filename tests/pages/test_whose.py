"""Which business is on screen: one answer for the address, the session, every link, form and file."""

from __future__ import annotations

import ast
from datetime import date

import pytest

from rumbo.clients import client, new_client
from rumbo.clients.drops import arrivals, arrive
from rumbo.settings import ROOT
from tests.pages.conftest import EXPORTS, REACH, business, its, seen, submit
from tests.store.files import OTHER, post, posts

WIDGETS = {
    "button",
    "checkbox",
    "toggle",
    "radio",
    "selectbox",
    "multiselect",
    "slider",
    "select_slider",
    "text_input",
    "number_input",
    "text_area",
    "date_input",
    "time_input",
    "file_uploader",
    "data_editor",
    "segmented_control",
    "pills",
    "form",
    "download_button",
    "pagination",
    "feedback",
    "chat_input",
}
SAME_FOR_ALL = {"language"}  # how the screen is read, whoever is on it


@pytest.fixture
def two(cafe):
    business("La Tahona")
    return cafe


def pick(app, slug: str, of: str = "café-brújula"):
    return app.selectbox(key=its("picked", of)).set_value(slug).run()


def test_the_menu_keeps_the_business_that_was_picked(two, open_app):
    app = pick(open_app(), "la-tahona")

    app.query_params.clear()  # as a click in the menu does
    app.switch_page("pages/posts.py").run()

    assert app.text[0].value == "La Tahona"
    assert app.query_params["client"] == "la-tahona"


def test_a_link_is_followed_whatever_was_shown_before(two, open_app):
    app = pick(open_app(), "la-tahona")

    app.query_params["client"] = "café-brújula"
    app.run()

    assert app.text[0].value == "Café Brújula"
    assert app.selectbox(key=its("picked")).value == "café-brújula"


def test_a_business_that_is_not_here_is_said_to_be_missing(two, open_app):
    app = open_app(client="la-otra")

    assert "un negocio que no está aquí" in app.toast[0].value
    assert app.text[0].value == "Café Brújula"


def test_a_file_dropped_for_one_is_never_taken_for_another(two, open_app):
    app = open_app("import")
    app.file_uploader[0].set_value([("Alcance.csv", (EXPORTS / REACH).read_bytes(), "text/csv")])
    app.run()

    pick(app, "la-tahona")

    assert client("La Tahona").store.rows("uploads/all") == []
    assert "Alcance.csv" not in seen(app)
    assert "para La Tahona" in app.file_uploader[0].label


def test_what_was_typed_for_one_is_not_in_the_form_of_another(two, open_app):
    app = open_app("plan")
    app.session_state[its("add_plan")] = True
    app.run()
    app.text_input(key=its("plan_title")).set_value("Pan de los viernes")

    pick(app, "la-tahona")
    app.session_state[its("add_plan", "la-tahona")] = True
    app.run()

    assert app.text_input(key=its("plan_title", "la-tahona")).value == ""


def test_what_was_chosen_for_one_is_not_chosen_for_another(two, open_app):
    app = open_app("interaction")
    app.selectbox(key=its("period")).set_value("12w").run()
    assert app.query_params["period"] == "12w"

    pick(app, "la-tahona")

    assert "period" not in app.query_params


def test_a_new_business_begins_with_an_empty_form(two, open_app):
    app = open_app()
    app.session_state[its("business")] = True
    app.run()
    app.text_input(key=its("another_name")).set_value("Pan Nuevo")
    app.button(key=submit("another", "Añadirlo")).click().run()

    app.session_state[its("business", "pan-nuevo")] = True
    app.run()

    assert app.text_input(key=its("edit_name", "pan-nuevo")).value == "Pan Nuevo"
    assert app.text_input(key=its("another_name", "pan-nuevo")).value == ""


def test_one_that_has_not_said_who_it_is_locks_no_other(two, open_app):
    new_client("abarrotes")  # first by the alphabet

    app = open_app()
    assert app.text[0].value == "Café Brújula"

    pick(app, "abarrotes")
    assert app.title[0].value == "¿Quién es este negocio?"
    app.text_input(key=its("profile_name", "abarrotes")).set_value("Abarrotes Luz")
    app.button(key=its("profile_said", "abarrotes")).click().run()

    assert client("abarrotes").profile()["name"] == "Abarrotes Luz"
    assert app.text[0].value == "Abarrotes Luz"


def test_what_was_not_read_before_a_reload_is_read_after_it(open_app):
    here = business()
    arrive(here, [("Alcance.csv", (EXPORTS / REACH).read_bytes()), ("notas.txt", b"hola\n")])

    app = open_app("import")

    assert "**1 con una pregunta y 1 sin entender.**" in seen(app)
    assert [each.is_unread for each in arrivals(here)] == [False, False]


def test_a_question_outlives_the_tab(open_app):
    here = business()
    arrive(here, [("Alcance.csv", (EXPORTS / REACH).read_bytes())])
    open_app("import")

    app = open_app("import")  # another tab, later
    (asked,) = (each for each in app.segmented_control if "Alcance.csv" in each.label)
    asked.set_value("nowhere")
    next(each for each in app.button if each.label.startswith("Importar en")).click().run()

    assert "Se queda fuera: lo dijiste tú." in seen(app)
    assert [each.receipts()[0].needs for each in arrivals(here)] == [None]


def test_every_widget_bears_the_business_in_its_key():
    bare = []
    for path in sorted([*(ROOT / "rumbo/screens").rglob("*.py"), *(ROOT / "pages").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in WIDGETS:
                bare += [f"{path.name}:{node.lineno}"] * (not _is_keyed(node))

    assert bare == []


def _is_keyed(call: ast.Call) -> bool:
    given = {each.arg: each.value for each in call.keywords}
    key = call.args[0] if call.func.attr == "form" else given.get("key")
    if isinstance(key, ast.Constant):
        return key.value in SAME_FOR_ALL
    made = ast.unparse(key) if key is not None else ""
    return made.startswith(("keyed(", "given(", "keys[")) or None in given  # `given` returns a key


def to_import(app) -> list[str]:
    """Return what the links to Import above the title say."""
    return [each.proto.label for each in app.get("page_link") if "import" in each.proto.page]


def test_a_page_under_another_id_counts_the_newest_and_asks_on_every_screen(open_app) -> None:
    here = business()
    for owner, likes in ((OTHER, 5), (OTHER.replace("17841450000000099", "17841450000000111"), 9)):
        rows = (post(n, "11/05/2026", owner=owner, likes=likes, views=9) for n in (1, 2))
        list(here.receive(f"{likes}.csv", posts(*rows)))

    app = open_app("posts")

    assert any("di en Importar si son una sola" in each for each in to_import(app))
    days = {"from_day": date(2026, 11, 1), "to_day": date(2026, 12, 1), "networks": None}
    assert [row["likes"] for row in here.store.rows("posts/list", **days)] == [9, 9]
