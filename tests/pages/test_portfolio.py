"""All businesses in one list, and reports for all of them."""

from __future__ import annotations

import io
import zipfile

from tests.pages.conftest import business, its, seen, submit


def test_every_business_stands_in_the_list(cafe, open_app) -> None:
    other = business("Óptica Zurbarán")

    app = open_app("portfolio", client=cafe.slug)

    assert not app.exception
    rows = app.dataframe[0].value
    assert set(rows["Negocio"]) == {"Café Brújula", "Óptica Zurbarán"}
    assert "Aún no hay objetivos" in set(rows["Objetivos"])
    assert "0 decisiones pendientes" in seen(app)
    other.store.close()


def test_the_reports_of_a_month_are_made_for_all(cafe, open_app) -> None:
    other = business("Óptica Zurbarán")
    app = open_app("portfolio", client=cafe.slug)
    app.selectbox(key=its("all_kind", cafe.slug)).set_value("text")
    app.button(key=submit("all_reports", "Hacerlos", cafe.slug)).click().run()

    packed = zipfile.ZipFile(io.BytesIO(app.session_state["reports_ready"]))
    assert set(packed.namelist()) == {f"{cafe.slug}.txt", f"{other.slug}.txt"}
    assert "Óptica" not in packed.read(f"{cafe.slug}.txt").decode()
    other.store.close()
