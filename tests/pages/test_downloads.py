"""What is taken along as a file: numbers stay numbers, and no cell runs."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pandas as pd
from python_calamine import CalamineWorkbook
from streamlit import config

from rumbo.locale import words
from rumbo.reports.workbook import sheet_of
from rumbo.screens.downloads import as_csv, file_name
from tests.pages.conftest import POSTS, business, give, its

FRAME = pd.DataFrame(
    {
        "Día": [date(2026, 3, 4)] * 4,
        "texto": ["=1+1", "@cafe", "pan", None],
        "cambio": [-2.5, 3.0, None, 0.0],
        "Comentarios": [12.0, None, 0.0, 1204.0],
    }
)


def lines(language: str) -> list[str]:
    return as_csv(FRAME, words(language)).decode("utf-8-sig").splitlines()


def test_a_table_opens_in_the_columns_and_numbers_of_its_readers_spreadsheet():
    assert lines("es") == [
        "Día;texto;cambio;Comentarios",
        "2026-03-04;'=1+1;-2,5;12",
        "2026-03-04;'@cafe;3,0;",
        "2026-03-04;pan;;0",
        "2026-03-04;;0,0;1204",
    ]
    assert lines("en")[1] == "2026-03-04,'=1+1,-2.5,12"


def test_a_workbook_has_numbers_days_and_texts_each_as_what_they_are():
    data = sheet_of(FRAME, "Tasa: día [1]", {"cambio": "ratio"})
    [[head, first, *_]] = [
        CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    ]

    assert head == ["Día", "texto", "cambio", "Comentarios"]
    assert first == [date(2026, 3, 4), "=1+1", -2.5, 12.0]
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert b'formatCode="0.0%"' in book.read("xl/styles.xml")
        assert 'name="Tasa día 1"' in book.read("xl/workbook.xml").decode()


def test_a_file_says_business_metric_and_period_on_every_system():
    name = file_name("Café/Bar: «El 9»", "Comentarios", "2026-06-01 – 2026-11-29")

    assert name == "Café Bar «El 9» · Comentarios · 2026-06-01 – 2026-11-29"


def test_a_subject_offers_its_chart_and_its_table(open_app):
    give(business(), POSTS)
    app = open_app("interaction")
    [panel] = [each for each in app.get("popover") if each.proto.popover.label == "Descargar"]
    assert not app.get("download_button")

    app.session_state[its("take_along")] = True
    app.run()

    assert [each.proto.label for each in app.get("download_button")] == [
        "Imagen (PNG)",
        "Dibujo (SVG)",
        "Libro de Excel (XLSX)",
        "Tabla (CSV)",
    ]


def test_the_tables_own_download_which_cannot_do_that_is_off():
    assert config.get_option("client.disableDataExport")
