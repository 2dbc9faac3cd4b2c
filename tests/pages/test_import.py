"""Dropping files, answering what they leave open, and taking an import back."""

from __future__ import annotations

from rumbo.clients import client
from tests.pages.conftest import (
    EXPORTS,
    POSTS,
    REACH,
    REVIEWS,
    VISITS,
    business,
    drop,
    its,
    seen,
    submit,
    uploads,
)
from tests.store.files import card, tiktok_content, tiktok_overview


def test_a_file_is_received_with_what_it_is(open_app):
    business()

    app = drop(open_app("import"), POSTS)

    text = seen(app)
    assert "**1 archivo importado.**" in text
    assert "Publicaciones de Instagram · Instagram · en español · cafebrujula.vlc · " in text
    assert "174 filas leídas =" in text
    assert (
        "0 actualizadas · 0 repetidas · 0 difieren y no se tomaron · 0 rechazadas · 0 omitidas"
        in text
    )


def test_a_rerun_never_imports_twice(open_app):
    business()
    app = drop(open_app("import"), POSTS)

    app.run()
    app.run()

    assert len(uploads()) == 1


def test_the_same_file_again_is_said_to_be_in(open_app):
    business()
    drop(open_app("import"), POSTS)

    app = drop(open_app("import"), POSTS)

    assert "Este archivo ya estaba, recibido como" in seen(app)
    assert len(uploads()) == 1


def test_one_answer_serves_several_files(open_app):
    business()
    app = drop(open_app("import"), REACH, VISITS, "instagram/Interacciones.csv")
    assert "**2 archivos no dicen de qué red son**" in seen(app)

    app.segmented_control(key=its("all_network_facebook_instagram")).set_value("instagram")
    app.button(
        key=submit("ask_network_facebook_instagram", "Importar en Café Brújula")
    ).click().run()

    assert [each["network"] for each in uploads()] == ["instagram"] * 3
    assert "**3 archivos importados.**" in seen(app)


def test_many_questions_of_one_kind_are_a_table_and_the_kinds_behind_them_are_folded(open_app):
    business()
    days = [f"2026-11-{day:02}" for day in range(1, 5)]
    files = [
        (f"{name}.csv", card("Reach", {day: 10})) for name, day in zip("abc", days[:3], strict=True)
    ]
    files += [("IG_REACH.csv", card("Reach", {days[3]: 10}))]
    tables = [
        (f"tabla {n}.csv", f"Qué,Cuánto{n}\nPan,{n}\nSopa,{n + 1}\n".encode()) for n in range(4)
    ]
    app = open_app("import")
    app.file_uploader[0].set_value([(*each, "text/csv") for each in files + tables]).run()

    [asked] = [each.value for each in app.dataframe if "Este es de" in each.value]
    assert list(asked["Archivo"]) == ["a.csv", "b.csv", "c.csv", "IG_REACH.csv"]
    assert list(asked["Este es de"].fillna("?")) == ["?", "?", "?", "Instagram"]
    labels = [each.label for each in app.expander]
    assert [each for each in labels if "tabla" in each] == [
        "✎ **tabla 2.csv**",
        "✎ **tabla 3.csv**",
    ]

    app.segmented_control(key=its("all_network_facebook_instagram")).set_value("facebook")
    app.button(
        key=submit("ask_network_facebook_instagram", "Importar en Café Brújula")
    ).click().run()

    assert [each["network"] for each in uploads()] == ["facebook"] * 4


def test_what_the_name_of_a_file_tells_is_filled_in_and_still_asked(open_app):
    business()
    named = [("IG_REACH.csv", (EXPORTS / REACH).read_bytes(), "text/csv")]
    app = open_app("import")
    app.file_uploader[0].set_value(named).run()

    assert not uploads()
    assert "Lo que dicen los nombres de los archivos ya está puesto" in seen(app)
    app.button(
        key=submit("ask_network_facebook_instagram", "Importar en Café Brújula")
    ).click().run()

    assert [each["network"] for each in uploads()] == ["instagram"]


def test_a_file_that_came_before_a_second_account_is_asked_about(open_app):
    business()
    here, files = (
        client("café-brújula"),
        {
            "Overview.csv": tiktok_overview({"March 1": (11, 1, 2, 0, 1)}),
            "One.csv": tiktok_content(),
            "Two.csv": tiktok_content("otrohorno").replace(
                b"7610523993715507211", b"7610523993715507212"
            ),
        },
    )
    for name, data in files.items():
        list(here.receive(name, data))

    app = open_app("import")
    assert "Hasta que digas de cuál son, no cuentan." in seen(app)
    app.segmented_control(key=its("one_open_0")).set_value("otrohorno")
    app.button(
        key=submit("ask_open_account_hornoelsauce_otrohorno", "Importar en Café Brújula")
    ).click().run()

    assert not app.exception
    assert "no cuentan" not in seen(app)
    assert here.store.rows("uploads/unanswered") == []


def test_an_archive_shows_a_receipt_for_each_member(open_app):
    business()

    app = drop(open_app("import"), REVIEWS)

    text = seen(app)
    assert "takeout-20261115T100000Z-001.zip › reviews.json" in text
    assert "200 filas leídas =" in text
    assert "96 filas leídas =" in text


def test_what_is_not_understood_is_said_and_the_rest_is_imported(open_app):
    business()
    app = open_app("import")

    good = (EXPORTS / POSTS).read_bytes()
    app.file_uploader[0].set_value(
        [("notas.txt", b"hola\nadios\n", "text/plain"), ("posts.csv", good, "text/csv")]
    ).run()

    text = seen(app)
    assert "**1 archivo importado y 1 sin entender.**" in text
    assert (
        "Rumbo no encuentra una tabla de valores en este archivo: su primera línea dice «hola»."
        in text
    )


def test_many_files_are_a_table_of_which_one_is_opened_and_all_are_taken_back(open_app):
    business()
    days = [f"2026-11-{day:02}" for day in range(1, 5)]
    files = [
        (f"{day}.csv", card("Instagram profile visits", {day: 10}), "text/csv") for day in days
    ]
    app = open_app("import")
    app.file_uploader[0].set_value(files).run()

    [shown] = [each.value for each in app.dataframe if "Archivo" in each.value]
    assert list(shown["Archivo"]) == [name for name, *_ in files]
    assert list(shown["Nuevas"]) == [1, 1, 1, 1]
    assert "**4 archivos importados.**" in seen(app)

    app.button(key=its("undo_all")).click().run()

    assert all(each["undone_at"] is not None for each in uploads())
    assert its("undo_all") not in [each.key for each in app.button]


def test_what_waits_is_said_on_every_screen_but_the_one_it_waits_on(open_app):
    business()
    app = drop(open_app("import"), REACH)

    def waits() -> list[str]:
        return [each.proto.label for each in app.get("page_link") if "espera" in each.proto.label]

    assert waits() == []
    app.switch_page("pages/reach.py").run()
    assert waits() == ["1 archivo espera en Importar"]
