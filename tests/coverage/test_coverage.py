"""What is known of which days, computed by hand."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.clients import Client
from rumbo.clients.amendments import amend
from rumbo.coverage.spans import KnownDays, Stretch, known, overlaid, term_name
from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.store.uploads.accounts import hide
from rumbo.store.uploads.imports import import_reading, undo
from tests.coverage.conftest import Take
from tests.coverage.stories import HOLE, days, hundred, seen_twice, with_hole, with_reviews
from tests.store.files import OTHER, card, post, posts, tiktok_content, tiktok_overview


def thing(bakery: Client, name: str) -> KnownDays:
    return next(each for each in known(bakery.store) if each.thing == name)


def test_nothing_is_known_of_an_empty_store(bakery: Client):
    assert known(bakery.store) == []


def test_days_have_their_hole_and_their_overlap(take: Take, bakery: Client):
    with_hole(take)

    reach = thing(bakery, "days")
    assert reach.stretches == (
        Stretch(date(2026, 4, 1), date(2026, 5, 2)),
        Stretch(date(2026, 5, 21), date(2026, 9, 25)),
        Stretch(date(2026, 9, 26), date(2026, 9, 30), True),
        Stretch(date(2026, 10, 1), date(2026, 11, 13)),
    )
    assert reach.holes == [HOLE]
    assert (reach.first, reach.last) == (date(2026, 4, 1), date(2026, 11, 13))


def test_an_upload_undone_leaves_its_hole(take: Take, bakery: Client):
    with_hole(take)
    second = next(
        row["upload_id"]
        for row in bakery.store.rows("uploads/all")
        if row["file_name"] == "Reach (1).csv"
    )
    undo(bakery.store, second)

    assert thing(bakery, "days").holes == [(date(2026, 5, 3), date(2026, 9, 25))]


def test_days_that_a_file_leaves_out_as_zeros_are_known(take: Take, bakery: Client):
    few = {"2026-09-01": 2, "2026-09-05": 1}
    take("Follows.csv", card("Instagram follows", few))

    assert thing(bakery, "days").stretches == (Stretch(date(2026, 9, 1), date(2026, 9, 5)),)


def test_metrics_of_the_same_days_stand_together(take: Take, bakery: Client):
    take("Content.csv", tiktok_content())
    take("Overview.csv", tiktok_overview({f"March {day}": (9, 3, 1, 1, 1) for day in (1, 2, 3)}))

    (one,) = [each for each in known(bakery.store) if each.thing == "days"]
    assert one.terms == ("views", "profile_visits", "comments", "likes", "shares")
    assert one.name(words("en")) == "Views and 4 more"
    assert one.name(words("es")) == "Visualizaciones y 4 más"
    assert one.account == "hornoelsauce"


def test_posts_are_known_up_to_the_day_of_their_export(take: Take, bakery: Client):
    seen_twice(take)

    assert thing(bakery, "posts").stretches == (
        Stretch(date(2026, 1, 15), date(2026, 1, 31), True),
        Stretch(date(2026, 2, 1), date(2026, 3, 31)),
    )


def test_posts_of_a_file_without_a_day_are_known_up_to_the_last_of_them(bakery: Client):
    import_reading(bakery.store, read("posts.csv", posts(post(1, "11/02/2026"))))

    assert thing(bakery, "posts").last == date(2026, 11, 2)


def test_a_hidden_publication_is_none(take: Take, bakery: Client):
    take("Jan.csv", posts(post(1, "01/03/2026", likes=1), post(2, "01/20/2026", likes=2)))

    hide(bakery.store, "instagram", "17900000000000101", "a test")

    (posts_,) = [each for each in known(bakery.store) if each.thing == "posts"]
    assert posts_.first == date(2026, 1, 20)


def test_a_publication_that_counts_under_another_account_is_none_of_this_one(
    take: Take, bakery: Client
):
    take("a.csv", posts(*(post(n, "01/03/2026", likes=1) for n in (1, 2))))
    take(
        "b.csv",
        posts(
            *(post(n, "01/03/2026", OTHER, likes=1) for n in (1, 2)), post(3, "01/20/2026", OTHER)
        ),
    )

    told = {each.account_id: each.first for each in known(bakery.store) if each.thing == "posts"}
    assert told == {
        "instagram:17841450000000017": date(2026, 1, 3),
        "instagram:17841450000000099": date(2026, 1, 20),
    }


def test_reviews_have_no_holes_between_their_pages(take: Take, bakery: Client):
    with_reviews(take)

    assert thing(bakery, "review").stretches == (Stretch(date(2026, 9, 1), date(2026, 9, 3)),)


def test_an_audience_is_a_picture_of_its_day(bakery: Client):
    blocks = ["sep=,", '"Top countries"', '"Chile","Spain"', '"60.1","39.9"', ""]
    data = "\r\n".join(blocks).encode("utf-16")
    (received,) = bakery.receive("Audience.csv", data, network="instagram")
    amend(bakery, received.upload_id or "", "exported_on", date(2026, 4, 18))

    audience = thing(bakery, "audience")
    assert audience.stretches == ()
    assert audience.moments == (date(2026, 4, 18),)


@pytest.mark.parametrize(
    ("spans", "silence", "expected"),
    [
        ([], 0, []),
        ([(1, 3), (4, 6)], 0, [(1, 6, False)]),
        ([(1, 3), (6, 8)], 0, [(1, 3, False), (6, 8, False)]),
        ([(1, 3), (6, 8)], 2, [(1, 8, False)]),
        ([(1, 9), (3, 5)], 0, [(1, 2, False), (3, 5, True), (6, 9, False)]),
    ],
)
def test_spans_are_laid_over_one_another(spans, silence: int, expected):
    def day(number: int) -> date:
        return date(2026, 1, number)

    found = overlaid([(day(first), day(last)) for first, last in spans], silence)

    assert found == [Stretch(day(first), day(last), twice) for first, last, twice in expected]


def test_every_term_has_a_name(take: Take):
    assert term_name("reach", words("es")) == "Alcance del día"
    assert term_name("watch_hours", words("es")) == "Tiempo de visualización"
    assert term_name("some_new_thing", words("en")) == "Some new thing"


def test_a_days_hole_of_one_day_is_one(take: Take, bakery: Client):
    values = days(date(2026, 4, 1), date(2026, 4, 9), hundred)
    del values["2026-04-05"]
    take("Reach.csv", card("Reach", values), "instagram")

    assert thing(bakery, "days").holes == [(date(2026, 4, 5), date(2026, 4, 5))]
