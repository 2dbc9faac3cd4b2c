"""Files that no format knows word for word, written by tests."""

import csv
import io

import pytest
import xlsxwriter

from rumbo.exports.guided.applying import proposed
from rumbo.exports.reading import Reading, read
from tests.exports.golden import TODAY

DAYS = [f"2026-09-{day:02}" for day in range(1, 13)]


def a_file(rows: list[list], name: str = "a.csv", encoding: str = "utf-8") -> Reading:
    """Return the reading of a table written as CSV."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return read(name, written.getvalue().encode(encoding), TODAY)


def workbook(sheets: dict[str, list[list]]) -> bytes:
    """Return an Excel file of some sheets."""
    made = io.BytesIO()
    written = xlsxwriter.Workbook(made, {"in_memory": True})
    for name, rows in sheets.items():
        sheet = written.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    written.close()
    return made.getvalue()


def roles(reading: Reading) -> dict[str, str]:
    """Return what each column of a guided table is proposed to be."""
    _, mapping = proposed(reading) or pytest.fail(reading.message.english())
    return {part.header: part.role for part in mapping.columns}
