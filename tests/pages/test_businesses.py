"""A business is taken along, hidden, deleted, brought back and erased, each after a question."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from rumbo.clients import client, clients
from rumbo.clients.carrying import export
from rumbo.clients.shelving import deleted, is_archived
from tests.pages.conftest import business, its, seen


def test_a_business_is_hidden_and_shown_again(open_app):
    business("Café Brújula"), business("La Tahona")
    app = open_app("businesses", client="la-tahona")
    assert "¿Ocultar «La Tahona»?" in seen(app)

    app.button(key=its("do_hide", "la-tahona")).click().run()
    assert is_archived(client("La Tahona"))
    assert "café-brújula" in app.query_params["client"]

    app.button(key=its("show_la-tahona")).click().run()
    assert not is_archived(client("La Tahona"))


def test_a_business_is_deleted_brought_back_and_erased(open_app, home: Path):
    business("Café Brújula"), business("La Tahona")
    app = open_app("businesses", client="la-tahona")

    app.button(key=its("do_delete", "la-tahona")).click().run()
    assert [each.slug for each in clients()] == ["café-brújula"]
    (gone,) = deleted()

    app.button(key=its(f"back_{gone.folder.name}")).click().run()
    assert client("La Tahona").profile()["name"] == "La Tahona"

    app = open_app("businesses", client="la-tahona")
    app.button(key=its("do_delete", "la-tahona")).click().run()
    (gone,) = deleted()
    assert "¿Borrar «La Tahona» para siempre?" in seen(app)
    app.button(key=its(f"do_erase_{gone.folder.name}")).click().run()
    assert deleted() == []


def test_an_export_is_made_for_the_business_on_screen(open_app):
    business("Café Brújula")
    app = open_app("businesses")

    app.button(key=its("export")).click().run()

    slug, data = app.session_state["export_ready"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "manifest.json" in archive.namelist()
    assert slug == "café-brújula"


def test_a_lost_store_is_rebuilt_on_its_screen(open_app):
    here = business("Café Brújula")
    here.store.close()
    (here.folder / "store.duckdb").write_bytes(b"lost" * 1000)

    app = open_app("posts")
    app.button(key=its("rebuild")).click().run()

    assert here.profile()["name"] == "Café Brújula"
    assert "no se puede abrir" not in seen(app)


def test_an_export_dropped_brings_a_business_back(open_app, tmp_path: Path):
    made = business("La Tahona")
    export(made, tmp_path / "out.zip")
    app = open_app("businesses")

    app.text_input(key=its("restore_name")).set_value("Otra")
    app.file_uploader(key=its("restore_file")).set_value(
        ("out.zip", (tmp_path / "out.zip").read_bytes(), "application/zip")
    ).run()
    app.button(key=its("restore")).click().run()

    assert [each.slug for each in clients()] == ["la-tahona", "otra"]
    assert "otra" in app.query_params["client"]
