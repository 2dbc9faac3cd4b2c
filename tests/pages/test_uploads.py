"""The history of what was dropped: opening it, saying more of it, taking it back."""

from __future__ import annotations

from datetime import date

from rumbo.settings import ROOT
from tests.pages.conftest import (
    POSTS,
    REACH,
    VISITS,
    business,
    drop,
    give,
    its,
    seen,
    submit,
    uploads,
)
from tests.store.files import card, tiktok_overview


def test_an_import_is_undone_and_its_numbers_are_gone(open_app):
    business()
    app = drop(open_app("import"), POSTS)
    assert "174" in seen(app)
    [upload] = uploads()

    next(each for each in app.button if each.label == "Deshacer esta importación").click().run()

    assert uploads()[0]["undone_at"]
    assert "ya no cuenta" in seen(app)
    assert "Aún no hay archivos" in seen(open_app("posts"))
    app.run()
    assert [each["upload_id"] for each in uploads()] == [upload["upload_id"]]


def test_the_history_opens_an_upload(cafe, open_app):
    app = open_app("import")
    newest = uploads()[0]["upload_id"]

    app.session_state[its(f"upload_{newest}")] = True
    app.run()

    assert "Recibido el" in seen(app)
    assert "filas leídas =" in seen(app)


def test_a_count_opens_its_rows(cafe, open_app):
    app = open_app("import")
    upload = next(each for each in uploads() if each["file_name"] == "Visitas.csv")

    app.session_state[its(f"upload_{upload['upload_id']}")] = True
    app.session_state[its(f"rows_history_{upload['upload_id']}_new")] = True
    app.run()

    assert len(app.dataframe[0].value) == 427
    assert list(app.dataframe[0].value.columns) == ["Línea", "Qué"]


def test_a_file_that_is_kept_no_longer_is_named_until_it_is_dropped_again(open_app):
    here = give(business(), REACH, VISITS)
    (gone,) = (each["sha256"] for each in uploads() if each["file_name"] == "Alcance.csv")
    (here.originals / gone).unlink()

    text = seen(open_app("import"))
    assert "1 archivo recibido ya no se conserva: Alcance.csv. Lo que dijo sigue contando" in text
    assert "Vuelve a soltarlos aquí, o recupera una copia en Negocios." in text

    app = drop(open_app("import"), REACH)
    assert "**1 ya estaba.**" in seen(app)
    assert "ya no se conserva" not in seen(open_app("import"))


def test_a_copy_that_is_damaged_is_said_where_its_file_stands(open_app):
    here = give(business(), REACH)
    ((upload, sha256),) = ((each["upload_id"], each["sha256"]) for each in uploads())
    (here.originals / sha256).write_bytes(b"other")
    app = open_app("import")

    app.session_state[its(f"upload_{upload}")] = True
    app.run()

    assert "La copia guardada de este archivo está dañada" in seen(app)


def test_the_year_of_a_file_is_said_afterwards_and_taken_back(open_app):
    here = business()
    list(here.receive("Overview.csv", tiktok_overview({"March 1": (11, 1, 2, 0, 1)})))
    [upload] = uploads()
    key = upload["upload_id"]
    app = open_app("import")
    app.session_state[its(f"upload_{key}")] = True
    app.session_state[its(f"amend_{key}")] = True
    app.run()

    app.selectbox(key=its(f"year_{key}_None")).set_value(2025)
    app.button(key=submit(f"said_{key}", "Guardar")).click().run()

    assert not app.exception
    assert "1 mar 2025" in seen(app)
    app.session_state[its(f"upload_{key}")] = True
    app.session_state[its(f"amend_{key}")] = True
    app.run()
    app.selectbox(key=its(f"year_{key}_2025")).set_value(None)
    app.button(key=submit(f"said_{key}", "Guardar")).click().run()

    assert "1 mar 2026" in seen(app)


def test_only_what_a_file_leaves_open_can_be_said_of_it(cafe, open_app):
    app = open_app("import")
    key = next(each["upload_id"] for each in uploads() if each["file_name"].startswith("Sep"))
    app.session_state[its(f"upload_{key}")] = True
    app.session_state[its(f"amend_{key}")] = True
    app.run()

    assert [each.label for each in app.date_input] == ["Descargado el"]
    assert its(f"account_{key}_None") not in {each.key for each in app.selectbox}


def test_a_file_without_a_day_is_undated_until_it_is_said(open_app):
    here = business()
    gender = (ROOT / "tests/exports/tiktok_follower_gender/es.csv").read_bytes()
    list(here.receive("Genero.csv", gender))
    app = open_app("import")
    assert "✔ Genero.csv · TikTok · sin fecha" in seen(app)
    assert "1 archivo no lleva día" in seen(app)

    key = uploads()[0]["upload_id"]
    app.date_input(key=its(f"undated_{key}")).set_value(date(2026, 4, 18))
    app.button(key=submit("ask_days", "Guardar")).click().run()

    assert not app.exception
    assert "✔ Genero.csv · TikTok · 18 abr – 18 abr 2026" in seen(app)
    assert "no lleva día" not in seen(app)


def test_a_drop_dates_the_file_that_bears_no_day(open_app):
    business()
    gender = (ROOT / "tests/exports/tiktok_follower_gender/es.csv").read_bytes()
    overview = tiktok_overview({"March 1": (11, 1, 2, 0, 1), "March 2": (7, 0, 0, 0, 0)})
    app = open_app("import")

    app.file_uploader[0].set_value(
        [("Genero.csv", gender, "text/csv"), ("Overview.csv", overview, "text/csv")]
    ).run()

    assert not app.exception
    assert "Sus filas no llevan día: se toman como del 2 mar 2026" in seen(app)


def test_what_only_reception_decides_is_said_and_the_other_one_can_count(open_app):
    here = business()
    days = {"2026-03-06": 12, "2026-03-07": 3, "2026-03-20": 4}
    list(here.receive("a.csv", card("Instagram profile visits", days)))
    app = open_app("import")

    late = card("Instagram profile visits", days | {"2026-03-06": 20})
    app.file_uploader[0].set_value([("b.csv", late, "text/csv")]).run()

    second, first = (each["upload_id"] for each in uploads())
    said = "Solo decide el orden en que llegaron: cuenta «b.csv», y «a.csv» dice otra cosa."
    assert said in seen(app)
    (button,) = [each for each in app.button if each.label == "Cuenta el otro"]
    button.click().run()

    assert not app.exception
    assert "Cuenta «a.csv», como dijiste; «b.csv» dice otra cosa." in seen(app)
    app.session_state[its("contradictions")] = True
    app.session_state[its(f"numbers_all_{first}_{second}")] = True
    app.run()
    assert app.dataframe[0].value.iloc[0].tolist()[2:] == [12, 20]


def test_a_row_that_is_not_taken_opens_with_the_file_that_counts(open_app):
    here = business()
    days = {"2026-03-06": 20, "2026-03-07": 3, "2026-03-20": 4}
    list(here.receive("later.csv", card("Instagram profile visits", days)))
    (older,) = here.receive("older.csv", card("Instagram profile visits", {"2026-03-06": 12}))
    app = open_app("import")
    app.session_state[its(f"upload_{older.upload_id}")] = True
    app.session_state[its(f"rows_history_{older.upload_id}_not_taken")] = True
    app.run()

    assert app.dataframe[0].value.iloc[0].tolist() == [
        4,
        "6 mar 2026",
        "Visitas al perfil",
        12,
        20,
        "later.csv",
    ]
