"""A clock that is behind what has come is doubted; a business that lives a day ahead is not."""

from datetime import date

import pytest

from rumbo.exports.reading import read
from rumbo.store.uploads.imports import undo
from rumbo.store.wrong_day import wrong_day
from tests.store.files import post, posts

FILE = posts(post(1, "11/28/2026", likes=4), post(2, "11/29/2026", likes=4))


@pytest.mark.parametrize(
    ("today", "doubted"), [("2026-11-30", False), ("2026-11-29", False), ("2026-11-28", True)]
)
def test_a_day_before_that_of_a_file_is_doubted(store, take, monkeypatch, today, doubted) -> None:
    take("posts.csv", FILE)  # received on 2026-11-30
    monkeypatch.setenv("RUMBO_TODAY", today)

    assert (wrong_day(store) is not None) == doubted


def test_it_is_said_of_which_file_and_no_longer_once_that_is_undone(
    store, take, monkeypatch
) -> None:
    receipt = take("posts.csv", FILE)
    monkeypatch.setenv("RUMBO_TODAY", "2020-01-05")

    said = str(wrong_day(store))
    assert "it is 2020-01-05, but “posts.csv”, which is in already, is of 2026-11-30" in said

    undo(store, receipt.upload_id or "")
    assert wrong_day(store) is None


def test_a_file_that_comes_under_a_clock_far_behind_says_that_the_clock_may_be_wrong() -> None:
    reading = read("posts.csv", FILE, date(2020, 1, 5))

    assert len(reading.facts.refused) == 2
    assert [str(each) for each in reading.facts.notes if "clock" in str(each)] == [
        "Most rows are later than 2020-01-05, which was today by the clock of this computer as the file came."
        " If that clock is wrong, set it right and bring the file again."
    ]
    assert not [each for each in read("posts.csv", FILE).facts.notes if "clock" in str(each)]
