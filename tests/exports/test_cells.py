"""Cells to numbers and orders of days, and rows of one key: single rules, worked out by hand."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rumbo.exports.builders.duplicates import keep_apart, leave_out_twins
from rumbo.exports.cells import Unreadable, number, reordered, shown_sign
from rumbo.wording import say

TWICE = say("It stands there twice.")


def rows_of(*rows: list[str]) -> tuple[SimpleNamespace, list[int]]:
    """Return rows of which it is noted which are left out."""
    left: list[int] = []
    kept = SimpleNamespace(kept=range(len(rows)), block=SimpleNamespace(rows=rows))
    kept.leave_out = lambda place, _: left.append(place)
    return kept, left


def test_of_two_rows_of_one_key_the_one_of_the_higher_rank_is_kept() -> None:
    rows, left = rows_of(["a"], ["b"])

    leave_out_twins(rows, ["key", "key"], lambda: [1, 5], TWICE)  # type: ignore[arg-type]

    assert left == [0]


def test_of_two_rows_that_say_the_same_the_fuller_one_is_kept() -> None:
    rows, left = rows_of(["a", ""], ["a", "b"])

    keep_apart(rows, ["key", "key"], {"likes": [1, 1], "views": [None, 2]}, TWICE)  # type: ignore[arg-type]

    assert left == [0]


def test_days_of_both_orders_are_of_none_but_the_networks() -> None:
    days = ["13/01/2026", "14/01/2026", "01/02/2026"]

    assert reordered(days, "mdy") == "dmy"
    assert reordered([*days, "01/13/2026"], "mdy") is None


def test_a_minus_may_be_one_of_typesetters() -> None:
    assert number("−7") == -7


@pytest.mark.parametrize("cell", ["12 34", "1,23,456", "0,119,000"])
def test_groups_of_other_than_three_digits_are_no_number(cell: str) -> None:
    with pytest.raises(Unreadable):
        number(cell)


def test_a_sign_before_three_digits_may_part_thousands_and_shows_nothing() -> None:
    assert shown_sign(["1,234", "12,345"]) is None
    assert shown_sign(["1,234", "12,5"]) == ","
