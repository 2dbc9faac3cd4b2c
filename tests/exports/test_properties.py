"""Whatever a person writes and a spreadsheet reorders, the same facts are read."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rumbo.exports.files.grids import is_archive, is_workbook, text_grids, workbook_grids
from rumbo.exports.format import Block
from rumbo.exports.reading import Reading, all_formats, read
from tests.exports.golden import TODAY, golden_files, reading_of

NASTY = st.text(st.sampled_from(list("a1,\"'\n\r\t;|=\u2028\u00a0ñÁ¿…€😀שלום#@-")), max_size=30)
SPANISH = (
    "El café está aquí: ¿qué más queréis? ¡Mañana habrá piñón, jamón y buñuelos según la estación!"
)
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-16-le, no mark": b"",
    "utf-16-be, no mark": b"",
    "cp1252": b"",
    "cp850": b"",
    "mac_roman": b"",
}
ONE_BYTE = ("cp1252", "cp850", "mac_roman")
DELIMITERS = (",", ";", "\t", "|")
WHOLE = [path for path in golden_files() if "-damaged" not in path.stem]
# What their tables are about stands in the lines above them.
TOLD_ABOVE = {
    "ga4_report",
    "universal_analytics",
    "google_trends",
    "google_ads",
    "publer_overview",
    "linkedin_ads",  # whether its rows are of days, weeks or the whole report
    "linkedin_competitors",
    "pinterest_overview",  # and notes between its rows, in the first column
    "qualtrics",  # three header rows
}
# Columns that belong together: a name and its value, two tables side by side, labels and values.
IN_PAIRS = {
    "publer_overview",
    "google_trends",
    "linkedin_post",
    "linkedin_personal",
    "pinterest_overview",  # notes between its rows stand in the first column
    "google_forms",
    "surveymonkey",
}
HEADERS = {"qualtrics": range(3)}  # rows that name the columns; of other files, the header alone
YEARLESS = {
    *("tiktok_overview", "tiktok_viewers", "tiktok_follower_history", "tiktok_follower_activity"),
}
FEW = settings(
    max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@cache
def blocks(path: Path) -> list[Block]:
    """Return the tables of a golden file that have one header row, and stand alone as such."""
    data = path.read_bytes()
    if is_archive(data) or path.suffix == ".json" or path.parent.name in TOLD_ABOVE:
        return []
    grids = workbook_grids(data) if is_workbook(data) else next(text_grids(data))
    format_ = next(each for each in all_formats() if each.id == path.parent.name)
    found = format_.tables(grids, reading_file(path))
    return [
        each.block
        for each in found
        if each.section.main and each.block.records and has_one_header(each.block, grids)
    ]


def has_one_header(block: Block, grids: list) -> bool:
    """Return whether the table's header is a row of the file whose names are all different."""
    named = [cell for cell in block.header if cell]
    return len(set(named)) == len(named) > 0 and any(block.header in grid.rows for grid in grids)


def reading_file(path: Path):
    from rumbo.exports.format import File

    return File(path.name, TODAY)


def as_bytes(rows: list[list[str]], encoding: str, delimiter: str) -> bytes:
    name = encoding.partition(",")[0]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return ENCODINGS[encoding] + text.getvalue().encode(name)


CASES = [
    pytest.param(path, number, id=f"{path.parent.name}/{path.stem}/{number}")
    for path in WHOLE
    for number, _ in enumerate(blocks(path))
]


def says(reading: Reading) -> tuple:
    """Return all that a reading says, without lines and order."""
    facts = reading.facts
    tables = {
        name: Counter(
            json.dumps({key: str(value) for key, value in row.items() if key != "line"})
            for row in facts.table(name).to_pylist()
        )
        for name in facts.tables
    }
    return (
        reading.outcome,
        reading.format,
        reading.language,
        tables,
        facts.accounts,
        len(facts.refused),
        len(facts.left_out),
    )


@pytest.mark.parametrize(("path", "number"), CASES)
@FEW
@given(data=st.data())
def test_captions_order_encoding_and_delimiter_change_nothing(
    path: Path, number: int, data: st.DataObject
) -> None:
    block = blocks(path)[number]
    encoding = data.draw(st.sampled_from(encodings(block)), label="encoding")
    delimiter = data.draw(st.sampled_from(DELIMITERS), label="delimiter")
    header, *rows = written(block, encoding, data)
    shuffled = data.draw(st.permutations(rows)) if dated(path) else rows
    columns = data.draw(st.permutations(range(len(header))), label="columns")

    plain = read(path.name, as_bytes([header, *rows], "utf-8", ","), TODAY)
    other = [[row[column] for column in columns] for row in [header, *shuffled]]
    varied = read(path.name, as_bytes(other, encoding, delimiter), TODAY)

    assert plain.outcome == "recognised"
    assert says(varied) == says(plain)


def encodings(block: Block) -> list[str]:
    """Return the encodings to try: a few words in one byte a letter may be any of several."""
    has_text = not {"text", "title"}.isdisjoint(block.columns)
    return [name for name in ENCODINGS if has_text or name not in ("cp850", "mac_roman")]


def written(block: Block, encoding: str, data: st.DataObject) -> list[list[str]]:
    """Return the table's rows with other captions, in letters that the encoding has."""
    name = encoding.partition(",")[0]
    place = block.columns.get("text", block.columns.get("title"))
    rows = [[*row, *[""] * (len(block.header) - len(row))] for row in block.rows]
    for row in rows if place is not None else ():
        caption = data.draw(NASTY, label="caption")
        row[place] = f"{SPANISH} {caption}" if name in ONE_BYTE else caption
    return [
        [cell.encode(name, errors="ignore").decode(name) for cell in row]
        for row in [block.header, *rows]
    ]


def dated(path: Path) -> bool:
    """Return whether the file writes the year of its days, or each row tells it."""
    return path.parent.name not in YEARLESS


TEXTS = [
    path
    for path in golden_files()
    if path.suffix != ".json"
    and not is_archive(path.read_bytes())
    and not is_workbook(path.read_bytes())
    and ("-damaged" not in path.stem or "as-csv" in path.stem)
]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
@FEW
@given(data=st.data())
def test_a_whole_file_says_the_same_however_it_is_written(path: Path, data: st.DataObject) -> None:
    """Tables under lines that tell what they are of stay in their place; rows and columns move within."""
    (grid,) = next(text_grids(path.read_bytes()))
    rows, places = [list(row) for row in grid.rows], list(range(len(grid.rows)))
    for block in tables(path, grid):
        if dated(path) and not block.is_displaced:
            for old, new in zip(
                block.records, data.draw(st.permutations(block.records)), strict=True
            ):
                places[old] = new
        if path.parent.name not in IN_PAIRS:
            move_columns(rows, block, HEADERS.get(path.parent.name, [block.header_record]), data)
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"]))
    delimiter = data.draw(st.sampled_from(DELIMITERS), label="delimiter")

    varied = as_bytes([rows[place] for place in places], encoding, delimiter)

    assert says(read(path.name, varied, TODAY)) == says(reading_of(path))


def tables(path: Path, grid) -> list[Block]:
    format_ = next(each for each in all_formats() if each.id == path.parent.name)
    blocks = [each.block for each in format_.tables([grid], reading_file(path))]
    return [block for block in blocks if block.records and block.header in grid.rows]


def move_columns(
    rows: list[list[str]], block: Block, headers: Iterable[int], data: st.DataObject
) -> None:
    """Put the columns of a table in another order; of two of one name the first stays the first."""
    width = len(block.header)
    drawn = data.draw(st.permutations(range(width)), label="columns")
    names = [block.header[place].strip() for place in drawn]
    order = [
        sorted(place for place, name in zip(drawn, names, strict=True) if name == own)[
            names[:number].count(own)
        ]
        for number, own in enumerate(names)
    ]
    for at in (*headers, *block.records):
        row = [*rows[at], *[""] * (width - len(rows[at]))]
        rows[at] = [row[place] for place in order] + row[width:]


def test_every_format_is_in_a_property_test() -> None:
    reviews = {"google_reviews"}
    formats = {path.parent.name for path in [*TEXTS, *(case.values[0] for case in CASES)]}

    assert {each.id for each in all_formats()} - formats - reviews == set()


@FEW
@given(caption=NASTY)
def test_a_caption_is_kept_as_it_was_written(caption: str) -> None:
    (block,) = blocks(next(path for path in WHOLE if path.parent.name == "instagram_content"))
    place = block.columns["text"]
    row = [*block.rows[0][:place], caption, *block.rows[0][place + 1 :]]

    reading = read("a.csv", as_bytes([block.header, row], "utf-8", ","), TODAY)

    assert reading.facts.table("posts")["text"].to_pylist() == [caption.strip() or None]


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_reading_twice_is_reading_once(path: Path) -> None:
    assert all(
        says(one) == says(other)
        for one, other in zip(reading_of(path).leaves(), reading_of(path).leaves(), strict=True)
    )


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_row_is_a_record_refused_or_left_out(path: Path) -> None:
    for leaf in reading_of(path).leaves():
        facts = leaf.facts
        rows = [
            chunk for name in facts.tables if name != "coverage" for chunk in facts.tables[name]
        ]
        told = {line for chunk in rows for line in chunk["line"].to_pylist()}
        gone = [each.line for each in (*facts.refused, *facts.left_out)]

        assert facts.rows == len(told) + len(gone) == len(told.union(gone))


REVIEWS = json.loads(
    next(path for path in WHOLE if path.name == "en.json").read_text(encoding="utf-8")
)["reviews"]


@FEW
@given(
    reviews=st.permutations(REVIEWS),
    comment=NASTY,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    ascii_only=st.booleans(),
)
def test_reviews_say_the_same_in_any_order_and_encoding(
    reviews: list, comment: str, encoding: str, ascii_only: bool
) -> None:
    changed = [row | {"comment": comment} for row in reviews]
    plain = json.dumps({"reviews": [row | {"comment": comment} for row in REVIEWS]}).encode()
    other = json.dumps({"reviews": changed}, ensure_ascii=ascii_only, indent=1).encode(encoding)

    assert says(read("r.json", other, TODAY)) == says(read("r.json", plain, TODAY))
