"""Zeros before a metric was counted are not zeros."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.exports.inspection import inspection
from rumbo.exports.reading import read
from tests.coverage.conftest import Take
from tests.store.files import card, tiktok_overview

NEW_YEAR = date(2026, 1, 1)


def days(*values: int) -> dict[str, int]:
    return {
        (NEW_YEAR + timedelta(days=place)).isoformat(): value for place, value in enumerate(values)
    }


LATE = days(*[0] * 30, *[100, 0, 80, 90, 120, 70, 60, 110])


def test_zeros_before_the_first_views_are_no_fact(take: Take, bakery):
    receipt = take("Views.csv", card("Views", LATE), "instagram")

    rows = bakery.store.rows("coverage/days")
    assert [(row["metric"], row["from_day"], row["to_day"]) for row in rows] == [
        ("views", date(2026, 1, 31), date(2026, 2, 7))
    ]
    assert receipt.rows == {
        "read": 38, "new": 8, "updated": 0, "repeated": 0, "not_taken": 0, "refused": 0, "left_out": 30
    }  # fmt: skip


def test_the_receipt_says_from_when_on_it_counted(take: Take, bakery):
    receipt = take("Views.csv", card("Views", LATE), "instagram")

    assert [note.english() for note in receipt.reading.facts.notes] == [
        "Only zeros in views before 2026-01-31: the network did not count it yet; kept aside as not measured."
    ]
    lines = bakery.store.rows("uploads/lines", upload_id=receipt.upload_id, outcome="left_out")
    assert len(lines) == 30
    assert lines[0]["what"] == "2026-01-01"
    assert "did not count" in lines[0]["reason"]


def test_the_inspection_counts_them_as_they_stand(take: Take):
    told = inspection(read("Views.csv", card("Views", LATE)))["tables"]["day_values"]

    assert told == {
        "records": 38, "first": "2026-01-01", "last": "2026-02-07", "totals": {"views": 630}
    }  # fmt: skip


def test_other_values_of_the_same_row_stay(take: Take, bakery):
    months = {**{f"January {day}": (0, 3, 0, 0, 0) for day in range(1, 32)}} | {
        f"February {day}": (50 + day, 3, 1, 0, 0) for day in range(1, 15)
    }
    receipt = take("Overview.csv", tiktok_overview(months))

    known = {row["metric"]: row["from_day"] for row in bakery.store.rows("coverage/days")}
    assert known["views"] == date(2026, 2, 1)
    assert known["profile_visits"] == known["likes"] == NEW_YEAR
    assert receipt.rows["new"] == receipt.rows["read"] == 45


def test_a_short_run_of_zeros_is_a_quiet_time(take: Take, bakery):
    take("Views.csv", card("Views", days(*[0] * 27, *[100] * 10)), "instagram")

    assert bakery.store.rows("coverage/days")[0]["from_day"] == NEW_YEAR


def test_zeros_before_mostly_zeros_are_zeros(take: Take, bakery):
    take("Views.csv", card("Views", days(*[0] * 40, 5, 0, 0, 0, 4, 0, 0, 0)), "instagram")

    assert bakery.store.rows("coverage/days")[0]["from_day"] == NEW_YEAR


def test_no_new_follower_is_a_true_zero(take: Take, bakery):
    take("Follows.csv", card("Instagram follows", days(*[0] * 40, *[2] * 20)))

    assert bakery.store.rows("coverage/days")[0]["from_day"] == NEW_YEAR


HEAD = "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views"


def test_views_of_x_that_are_all_zero_are_not_available(take: Take, bakery):
    rows = [f'"Tue, Nov {day}, 2026",1{day},3,7,0,1,1,0,0,1,4,1,0,0' for day in (3, 10, 17)]
    rows += [f'"Thu, Nov {day}, 2026",2{day},3,7,0,1,1,0,0,1,4,1,0,0' for day in (5, 12, 19)]
    receipt = take("account_overview_analytics.csv", "\n".join([HEAD, *rows]).encode())

    known = {row["metric"] for row in bakery.store.rows("coverage/days")}
    assert "impressions" in known
    assert not known & {"views", "video_views", "media_views"}
    assert receipt.rows["new"] == 6


def test_a_page_that_was_idle_had_true_zeros(take: Take, bakery):
    """Nothing else of it happened either: no visit, no like."""
    months = {**{f"January {day}": (0, 0, 0, 0, 0) for day in range(1, 32)}} | {
        f"February {day}": (50 + day, 3, 1, 0, 0) for day in range(1, 15)
    }
    receipt = take("Overview.csv", tiktok_overview(months))

    known = {row["metric"]: row["from_day"] for row in bakery.store.rows("coverage/days")}
    assert known["views"] == known["profile_visits"] == NEW_YEAR
    assert not any("did not count" in note.english() for note in receipt.reading.facts.notes)


def test_interactions_alone_had_true_zeros(take: Take, bakery):
    take("Interactions.csv", card("Instagram content interactions", LATE))

    assert bakery.store.rows("coverage/days")[0]["from_day"] == NEW_YEAR
