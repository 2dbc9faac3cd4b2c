"""«2.000» beside «950» in a column of counts is two thousand, in every language, whatever else the table writes."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from rumbo.exports.reading import read

SOURCE = Path(__file__).parent / "instagram_content"
VIEWS, REACH = 11, 12
THREE = (["2{}000", "950", "3{}000"], 5950)
ROUND = (["2{}000", "1{}000", "3{}000"], 6000)


def resaved(language: str, sign: str, column: int, cells: list[str]) -> bytes:
    """Return an export as a spreadsheet saves it again, one column written anew."""
    header, *rows = csv.reader(io.StringIO((SOURCE / f"{language}.csv").read_text("utf-8-sig")))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if sign != "," else ",")
    writer.writerow(header)
    for row, cell in zip(rows, cells, strict=False):
        writer.writerow([*row[:column], cell.format(sign), *row[column + 1 :]])
    return out.getvalue().encode("utf-8-sig")


@pytest.mark.parametrize(
    ("language", "sign"), [("de", "."), ("es", "."), ("en", ","), ("fr", "\u202f")]
)
@pytest.mark.parametrize(("column", "metric"), [(VIEWS, "views"), (REACH, "reach")])
@pytest.mark.parametrize(("cells", "total"), [THREE, ROUND])
def test_thousands_are_told_by_the_column_as_a_whole(language, sign, column, metric, cells, total):
    reading = read("posts.csv", resaved(language, sign, column, cells), date(2026, 11, 20))

    values = reading.facts.table("post_values", ["metric", "val"]).to_pylist()
    assert sum(row["val"] for row in values if row["metric"] == metric) == total
    assert reading.facts.refused == []
