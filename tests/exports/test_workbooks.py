"""The same table as an OpenDocument sheet, as a web page and as an XML sheet says what it says as CSV."""

import csv
import html
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rumbo.exports.files.grids import is_archive, is_workbook
from rumbo.exports.reading import read
from tests.exports.golden import HERE, TODAY
from tests.exports.test_properties import says

TABLES = [
    HERE / "x_content" / "es.csv",
    HERE / "instagram_content" / "en.csv",
    HERE / "youtube_table" / "de-soft-hyphens.csv",
]
OPEN = "application/vnd.oasis.opendocument.spreadsheet"


def page(rows: list[list[str]]) -> bytes:
    """Return what many shops and suites call an Excel file."""
    lines = ("".join(f"<td>{_marked(cell)}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>\n" for line in lines)
    head = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>td{color:red}</style>'
    return f"<html><head>{head}</head><body><table border=1>\n{body}</table></body></html>".encode()


def _marked(cell: str) -> str:
    return html.escape(cell).replace("\n", "<br>")


def page_of_one_line(rows: list[list[str]]) -> bytes:
    """Return a page that parts its rows by no line break."""
    return page(rows).replace(b"\n", b"")


def xml_sheet(rows: list[list[str]]) -> bytes:
    """Return a sheet as Excel 2003 writes it in XML; an empty cell is left out and the next says its place."""
    body = ""
    for row in rows:
        cells = (
            f'<Cell ss:Index="{place}"><Data ss:Type="String">{html.escape(cell)}</Data></Cell>'
            for place, cell in enumerate(row, 1)
            if cell
        )
        body += f"<Row>{''.join(cells)}</Row>\n"
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return f'<?xml version="1.0"?>\n<Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="1"><Table>{body}</Table></Worksheet></Workbook>'.encode()


def open_document(rows: list[list[str]]) -> bytes:
    """Return the sheet of an OpenDocument program, the type of the file before all else."""

    def cell(text: str) -> str:
        lines = "".join(f"<text:p>{html.escape(line)}</text:p>" for line in text.split("\n"))
        return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'

    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet><table:table table:name="1">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", OPEN)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return data.getvalue()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("written", [page, page_of_one_line, xml_sheet, open_document])
def test_a_table_says_the_same_in_any_kind_of_sheet(
    path: Path, written: Callable[[list[list[str]]], bytes]
) -> None:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    data = written(rows)

    assert is_workbook(data)
    assert not is_archive(data)
    assert says(read("report.xls", data, TODAY)) == says(read(path.name, path.read_bytes(), TODAY))


def test_a_page_that_is_cut_says_nothing_that_the_whole_does_not() -> None:
    rows = list(csv.reader(io.StringIO(TABLES[0].read_text(encoding="utf-8-sig"), newline="")))
    whole = page(rows)
    said = says(read("report.xls", whole, TODAY))[3]["post_values"]

    for end in range(len(whole) // 2, len(whole), 37):
        reading = read("report.xls", whole[:end], TODAY)
        if reading.outcome == "recognised":
            assert says(reading)[3].get("post_values", said) - said == type(said)()


def test_a_page_without_a_table_is_no_workbook() -> None:
    sign_in = b"<html><body><form><table><tr><td>Sign in</td></tr></table></form></body></html>"

    assert not is_workbook(sign_in)
    assert "web page" in read("report.xls", sign_in, TODAY).message.english()
