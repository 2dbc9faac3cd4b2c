"""Rules of thumb of the readers that no golden file stands at the edge of, each worked out by hand."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from rumbo.errors import ExportError
from rumbo.exports.builders.bounds import keep_within
from rumbo.exports.builders.days import _last
from rumbo.exports.builders.rows import Rows
from rumbo.exports.builders.web import _numbered
from rumbo.exports.cells.moments import reordered
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.cut_lines import _is_of_another_form
from rumbo.exports.format import Block, File
from rumbo.exports.formats.meta_audience import _by_shape
from rumbo.exports.guided.building import _raise_if_mostly_refused
from rumbo.exports.guided.tables import Table
from rumbo.exports.tables.concatenation import _beginnings
from rumbo.exports.unknown_files import _tells
from rumbo.wording import say

MAY = (date(2026, 5, 1), date(2026, 5, 31))


def of_days(*days: date) -> Facts:
    facts, count = Facts(), len(days)
    values = {"metric": "likes", "val": [1.0] * count, "is_doubtful": [False] * count}
    lines = {"line": list(range(count)), "account_id": "x:a", "day": list(days)}
    facts.add("day_values", lines | values, count)
    return facts


@pytest.mark.parametrize(("outside", "refused"), [(2, 2), (3, 0)])
def test_a_name_that_most_rows_contradict_is_not_believed(outside: int, refused: int) -> None:
    days = [date(2026, 3, 1)] * outside + [MAY[0]] * (5 - outside)
    facts = of_days(*days)

    keep_within(facts, date(2026, 11, 1), MAY)

    assert len(facts.refused) == refused


def test_a_row_of_the_day_before_the_names_first_may_keep_another_clock() -> None:
    inside = [MAY[0] + timedelta(days=each) for each in range(5)]
    facts = of_days(*inside, date(2026, 4, 30), date(2026, 4, 29))

    keep_within(facts, date(2026, 11, 1), MAY)

    assert [each.line for each in facts.refused] == [6]


def test_days_without_a_year_end_before_a_gap_of_more_than_a_month() -> None:
    assert _last([(1, 5), (12, 20), (1, 6), (12, 21)]) == (1, 6)


@pytest.mark.parametrize(("rows", "second"), [(99, "a"), (100, "a (2)")])
def test_one_page_in_a_hundred_may_share_its_address(rows: int, second: str) -> None:
    names = ["a", "a", *(f"b{each}" for each in range(rows - 2))]
    kept = SimpleNamespace(kept=range(rows))

    found = _numbered(kept, [(None, each) for each in names], {"views": [5.0, 3.0] * rows})  # type: ignore[arg-type]

    assert found[:2] == ["a", second]


def short(records: range) -> set[int]:
    """Return the records that count as short together, of 600 rows of five cells of which these have three."""
    rows = [["x"] * (3 if record in records else 5) for record in range(1, 601)]
    file, header = File("a.csv", date(2026, 11, 20)), ["x"] * 5
    block = Block(file, "x", {}, header, rows, list(range(600)), records=list(range(1, 601)))
    return {place + 1 for place in Rows(block)._dropped_together(5)}


def test_a_page_of_256_rows_is_short_as_one() -> None:
    assert set(range(257, 272)) <= short(range(257, 513))
    assert 257 not in short(range(257, 512))


def test_sixteen_lines_of_a_sheet_are_short_as_one() -> None:
    assert short(range(32, 48)) == set(range(32, 48))
    assert short(range(33, 48)) == set()


@pytest.mark.parametrize(
    ("other", "either", "order"), [(1, 2, None), (2, 6, "dmy"), (2, 7, None)]
)  # fmt: skip
def test_two_days_of_the_other_order_and_a_quarter_of_all_are_another_order(
    other: int, either: int, order: str | None
) -> None:
    days = [f"{13 + each}/01/2026" for each in range(other)]
    days += [f"0{1 + each}/02/2026" for each in range(either)]

    assert reordered(days, "mdy") == order


@pytest.mark.parametrize(("above", "is_cut"), [(3, False), (4, True)])
def test_three_days_alike_below_the_first_row_tell_that_a_last_one_was_cut(above, is_cut) -> None:
    rows = [["Pan", "2026-03-01"]] * above + [["Pan", "2026-03-0"]]

    assert _is_of_another_form(rows) is is_cut


def test_a_mapping_by_which_half_of_the_rows_can_be_read_is_right_and_one_of_fewer_is_wrong() -> (
    None
):
    bad = [Line(place, say("It is no number.")) for place in range(3)]

    _raise_if_mostly_refused(Facts(rows=6, refused=bad))
    with pytest.raises(ExportError):
        _raise_if_mostly_refused(Facts(rows=5, refused=bad))


@pytest.mark.parametrize(("third", "begins"), [("", []), ("Alcance", [(1, "")])])
def test_a_row_of_two_known_words_is_a_row_and_one_of_three_is_a_header(third, begins) -> None:
    header, rows = ["Ciudad", "Red", "Vistas"], [["Lugo", "x", "1"], ["País", "Instagram", third]]
    block = Block(File("a.csv", date(2026, 11, 20)), "meta", {}, header, rows, [2, 3])

    assert list(_beginnings(block, [])) == begins


def table_of(header: list[str], rows: list[list[str]]) -> Table:
    lines = list(range(len(rows)))
    return Table(header=header, rows=rows, lines=lines, records=lines)


@pytest.mark.parametrize(("even", "is_table"), [(9, True), (8, False)])
def test_nine_rows_in_ten_of_a_table_are_as_wide_as_its_header(even: int, is_table: bool) -> None:
    rows = [["2026-03-01", "4", "5"]] * (even - 1) + [
        ["note", "", "", "", "of it"],
        ["x", "4", "5"],
    ]

    assert _tells(table_of(["Day", "People", "Times"], rows)) is is_table


@pytest.mark.parametrize(("numbers", "is_table"), [(3, True), (2, False)])
def test_half_of_the_rows_of_a_table_hold_a_number(numbers: int, is_table: bool) -> None:
    rows = [["bread", "7"]] * numbers + [["cake", "none yet"]] * 3

    assert _tells(table_of(["What", "How many"], rows)) is is_table


@pytest.mark.parametrize(("share", "what"), [("100.1", "countries"), ("101.2", "")])
def test_one_country_may_have_a_hair_more_than_all(share: str, what: str) -> None:
    assert _by_shape("Herkunft", [["Uruguay", "Chile"], [share, "0.2"]]) == what
