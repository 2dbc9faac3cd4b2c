"""Tables of publications and of comments that no format knows: what each row is."""

from dataclasses import replace

import pytest

from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.inspection import inspection
from rumbo.exports.reading import Reading
from tests.exports.golden import TODAY
from tests.exports.strangers import DAYS, a_file, roles

HEADER = ["Post ID", "Description", "Publish time", "Views", "Reach", "Likes"]


def posts(post_id: str) -> list[list]:
    return [[post_id, f"Text {day}", f"{day} 10:00", 100, 90, 8] for day in DAYS]


def test_no_other_format_is_named_because_it_came_nearest() -> None:
    reading = a_file([HEADER, *posts("1.80E+16")])

    assert reading.outcome == "guided"
    assert "Hootsuite" not in reading.message.english()


def test_rounded_ids_offer_the_day_and_the_text_instead() -> None:
    reading = a_file([HEADER, *posts("1.80E+16")])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert roles(reading)["Post ID"] == "ignored"
    assert inspection(read_so)["tables"]["posts"]["records"] == len(DAYS)


def test_rounded_ids_of_a_known_format_are_told_with_both_ways_out() -> None:
    more = ["Account ID", "Account username", "Account name", "Permalink", "Post type", "Date"]
    rows = [
        [*row, "1", "cafe", "Café", f"https://www.instagram.com/p/C{at}/", "IG image", "Lifetime"]
        for at, row in enumerate(posts("1.80E+16"))
    ]
    reading = a_file([[*HEADER, *more], *rows])

    assert reading.outcome == "guided"
    assert "rounded the publication ids in “Post ID”" in reading.message.english()


def test_days_that_read_two_ways_are_asked_about() -> None:
    rows = [[f"0{day}/09/2026", 100, 7] for day in range(1, 9)]
    reading = a_file([["Day", "Reach", "Likes"], *rows])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert "whether the day or the month stands first in “01/09/2026”" in read_so.message.english()


def test_a_total_that_somebody_wrote_below_the_publications_is_no_refused_row() -> None:
    rows = [
        [
            f"18{at:017}",
            f"2026-09-{at + 1:02} 10:00",
            "t",
            "https://x.com/cafe/status/18" + f"{at:017}",
            9,
            3,
            1,
        ]
        for at in range(5)
    ]
    header = ["Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements"]
    reading = a_file([header, *rows, ["Total", "", "", "", 45, 15, 5]])

    assert reading.format == "x_content"
    assert reading.facts.refused == []
    assert reading.facts.table("posts").num_rows == 5


def kind_of(reading: Reading) -> str:
    _, mapping = proposed(reading) or pytest.fail(reading.message.english())
    return mapping.table


def test_comments_that_count_their_own_likes_are_no_publications() -> None:
    header = ["comment", "cid", "author", "videoId", "commentsCount", "voteCount", "published"]
    rows = [[f"Nice {day}", f"Ug{day}", "@ana", "dQw4w9WgXcQ", 12, 3, day] for day in DAYS]
    reading = a_file([header, *rows])

    assert kind_of(reading) == "mentions"
    assert roles(reading)["comment"] == "text"
    assert "likes" not in roles(reading).values()


def test_a_column_of_how_many_comments_makes_no_table_of_comments() -> None:
    header = ["caption", "commentsCount", "likesCount", "url", "timestamp"]
    rows = [[f"T {day}", 2, 9, f"https://www.instagram.com/p/C{day[-2:]}/", day] for day in DAYS]

    assert kind_of(a_file([header, *rows])) == "posts"


def test_fetched_comments_of_a_page_are_mentions_of_its_network() -> None:
    header = [
        "facebookUrl",
        "commentUrl",
        "id",
        "date",
        "text",
        "profileName",
        "likesCount",
        "commentsCount",
    ]
    rows = [
        [
            "https://www.facebook.com/p",
            f"https://www.facebook.com/c{day}",
            day,
            day,
            "Hi",
            "Ana",
            3,
            0,
        ]
        for day in DAYS
    ]
    reading = a_file([header, *rows])

    assert (reading.format, reading.network) == ("fetched_comments", "facebook")
    assert reading.facts.table("mentions").num_rows == len(DAYS)
