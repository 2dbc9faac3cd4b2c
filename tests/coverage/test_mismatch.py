"""Why figures differ, with the bakery's own numbers."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.clients import Client
from rumbo.coverage import mismatch
from rumbo.coverage.mismatch import answers
from rumbo.locale import words
from tests.coverage.conftest import Take
from tests.coverage.stories import days, hundred, seen_twice, with_hole
from tests.store.files import card, post, posts

EN = words("en")


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_data_every_answer_says_so(bakery: Client, language: str):
    found = answers(bakery.store, words(language))

    assert len(found) == 6
    assert all(len(each.own) == 1 for each in found)


def test_a_months_reach_is_between_its_best_day_and_the_sum(take: Take, bakery: Client):
    values = days(date(2026, 9, 1), date(2026, 11, 13), lambda place: 500 if place == 40 else 100)
    take("Reach.csv", card("Reach", values), "instagram")

    assert mismatch.reach(bakery.store, EN).own == (
        "Instagram, October 2026: 31 days add up to 3,500; a typical one reaches 100, the best 500. "
        "How many people they were lies between 500 and 3,500.",
    )


def test_posts_of_a_month_and_what_happened_in_it(take: Take, bakery: Client):
    values = days(date(2026, 9, 1), date(2026, 11, 13), lambda _: 3)
    take("Interactions.csv", card("Content interactions", values), "instagram")
    take(
        "p.csv", posts(post(1, "10/05/2026", likes=40, comments=2), post(2, "09/05/2026", likes=7))
    )

    (line,) = mismatch.two_bases(bakery.store, EN).own
    assert "October 2026: the posts published then (1) have 42 interactions" in line
    assert "received 93 in that month" in line


def test_posts_seen_twice_have_grown(take: Take, bakery: Client):
    seen_twice(take)

    (line,) = mismatch.two_bases(bakery.store, EN).own
    assert line == (
        "Instagram: 2 posts stand in several exports. Between 31 Jan 2026 and 31 Mar 2026 "
        "their interactions went from 35 to 45."
    )


def test_a_post_of_the_evening_in_california_is_of_the_next_day(take: Take, bakery: Client):
    seen_twice(take)

    answer = mismatch.time_zones(bakery.store, EN)
    assert "Europe/Madrid" in answer.why
    assert answer.own == (
        "Instagram: 1 of 3 posts fall on another day than the file writes. "
        "The newest, “Pan 2…”: 20 Jan 2026 there, 21 Jan 2026 here.",
    )


def test_posts_that_stay_on_their_day_are_said_to(take: Take, bakery: Client):
    take("p.csv", posts(post(1)))

    assert mismatch.time_zones(bakery.store, EN).own == (
        "Instagram: its only post stays on the day that the file writes.",
    )


def test_a_change_of_definition_within_the_days_is_named(take: Take, bakery: Client):
    take(
        "Views.csv", card("Views", days(date(2024, 7, 1), date(2024, 8, 31), hundred)), "instagram"
    )

    (line,) = mismatch.definitions(bakery.store, words("es")).own
    assert line.startswith("Instagram cuenta visualizaciones")
    assert "del 1 jul 2024 al 31 ago 2024" in line


def test_a_change_outside_the_days_is_not(take: Take, bakery: Client):
    take(
        "Views.csv", card("Views", days(date(2024, 8, 1), date(2024, 9, 30), hundred)), "instagram"
    )

    assert "falls into your days" in mismatch.definitions(bakery.store, EN).own[0]


def test_the_last_two_days_of_a_file_changed_in_the_next(take: Take, bakery: Client):
    with_hole(take)

    assert mismatch.last_days(bakery.store, EN).own == (
        "Instagram, Reach of the day: 2 last days of a file said 200; "
        "a later file says 220 for them (+10%).",
    )


def test_posts_of_neighbours_are_counted_apart(take: Take, bakery: Client):
    seen_twice(take)

    assert mismatch.of_others(bakery.store, EN).own == (
        "Instagram: posts of other accounts that came along: 1, with 900 views. None is counted as yours.",
    )


def test_a_post_grows_from_export_to_export(take: Take, bakery: Client):
    seen_twice(take)

    asked = {
        "network": "instagram",
        "post_id": "17900000000000102",
        "names": ["a"],
        "terms": ["likes"],
    }
    assert bakery.store.rows("posts/growth", **asked) == [
        {"name": "a", "as_of": date(2026, 1, 31), "age_days": 10, "val": 20.0},
        {"name": "a", "as_of": date(2026, 3, 31), "age_days": 69, "val": 26.0},
    ]
