"""When the last word on an objective is said, and what is said of one that was set afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.objectives.judged.verdict import Assessment, assess
from rumbo.objectives.stated.journal import end, find, revise, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.objectives.advice import verdict_line
from rumbo.story.objectives.verdicts import unknowns
from rumbo.story.sentences.findings import standing_sentence
from tests.store.files import card, post, posts, reviews

EN = words("en")
START, SECOND, DUE = date(2026, 9, 1), date(2026, 9, 3), date(2026, 9, 30)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def published(store: Store, name: str, saves: dict[date, int]) -> None:
    """Import the posts of an Instagram export, which tells up to the newest of them."""
    rows = [
        post((day - date(2026, 1, 1)).days, f"{day:%m/%d/%Y}", saves=count)
        for day, count in saves.items()
    ]
    import_reading(store, read(name, posts(*rows)))


def wanted(store: Store, target: float, metric: str = "saves", **more) -> str:
    about = {"metric_id": metric, "basis": "posts", "start_day": START, "due_day": DUE}
    return state(store, title="T", target=target, **about | more)


def on(store: Store, objective: str, day: date | None = None) -> Assessment:
    return assess(store, find(store, objective), day)


def every(days: int, first: date, last: date, saves: int) -> dict[date, int]:
    return {first + timedelta(days=n): saves for n in range(0, (last - first).days + 1, days)}


def test_while_posts_are_young_nothing_is_missed(store) -> None:
    published(store, "posts.csv", every(3, SECOND, DUE, 10))  # ten posts

    made = on(store, wanted(store, 110))

    assert (made.standing.status, made.standing.reason) == ("not_measurable", "maturing")
    assert made.standing.actual == 100
    # those of the 24th, 27th and 30th; the newest is a week old on the seventh
    assert standing_sentence(made.standing, EN).endswith(
        "3 publications of its last days still grow: the last word can be said from 7 Oct 2026 on."
    )
    assert made.verdict.word == "bring"  # in November a newer file can be had


def test_what_is_reached_stays_reached(store) -> None:
    published(store, "posts.csv", every(3, SECOND, DUE, 10))

    assert on(store, wanted(store, 100)).standing.status == "met"


def test_the_user_may_have_the_last_word_with_what_is_known(store) -> None:
    published(store, "posts.csv", every(3, SECOND, DUE, 10))
    own = wanted(store, 110)
    end(store, own, "No more files will come", DUE + timedelta(days=1))

    assert on(store, own).standing.status == "missed"


def test_one_given_up_before_its_day_has_no_last_word(store) -> None:
    published(store, "posts.csv", every(3, SECOND, DUE, 10))
    own = wanted(store, 110)
    end(store, own, "Other plans", DUE - timedelta(days=1))

    assert on(store, own).standing.status == "ended"


def test_young_posts_are_projected_by_how_others_grew(store) -> None:
    """Twenty earlier posts doubled from their first days on; three of the last week have ten each."""
    early = every(3, date(2026, 6, 1), date(2026, 6, 28), 10)
    for day in early:  # exported two days later, as another post of that day says
        later = day + timedelta(days=2)
        published(store, f"{day}.csv", {day: 5, later: 5})
    others = {day + timedelta(days=2): 10 for day in early}
    published(store, "posts.csv", early | others | every(3, SECOND, DUE, 10))

    made = on(store, wanted(store, 110))

    # 11 ÷ 6 from the day itself: 11 × 11 ÷ 6 − 11 = 9 for that of today, less for the older two
    assert made.standing.young and made.standing.young.count == 3
    assert 9 < made.standing.young.middle < 27
    assert (made.standing.status, made.verdict.word) == ("on_track", "keep")
    assert any("by how your earlier ones grew" in each for each in unknowns(made.standing, EN))
    assert on(store, wanted(store, 200)).standing.status == "off_track"


def test_a_target_changed_today_counts_for_data_of_two_days_ago(store) -> None:
    days = {f"{START + timedelta(days=n)}": 10 for n in range(22)}
    import_reading(store, read("visits.csv", card("Instagram profile visits", days)))
    own = wanted(store, 600, "profile_visits", basis="days")
    assert on(store, own, date(2026, 9, 22)).standing.status == "off_track"

    revise(store, own, 300, "The fair was called off", date(2026, 9, 22))
    made = on(store, own, date(2026, 9, 22))

    assert made.standing.judged_on == date(2026, 9, 20)
    assert (made.standing.status, made.standing.expected) == ("on_track", 200)


def test_one_set_when_its_time_was_over_is_not_congratulated(store, monkeypatch) -> None:
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-30")
    days = {f"{START + timedelta(days=n)}": 10 for n in range(40)}
    import_reading(store, read("visits.csv", card("Instagram profile visits", days)))

    made = on(store, wanted(store, 100, "profile_visits", basis="days"))

    assert made.standing.status == "met"
    assert verdict_line(made.verdict, made.standing, EN).startswith(
        "**Set afterwards.** Its target was written down on 30 Nov 2026"
    )


def test_missed_on_few_is_no_reproach(store) -> None:
    import_reading(store, read("reviews.json", reviews("FIVE", "THREE", "FOUR")))
    own = wanted(*(store, 4.5, "rating_average"), basis="mentions", due_day=date(2026, 9, 3))

    made = on(store, own)

    assert (made.standing.status, made.verdict.word) == ("missed", "wait")


def test_too_few_are_told_with_their_number(store) -> None:
    import_reading(store, read("reviews.json", reviews("FIVE", "THREE", "FOUR")))
    own = wanted(*(store, 4.5, "rating_average"), basis="mentions", due_day=date(2026, 9, 9))

    said = standing_sentence(on(store, own).standing, EN)

    assert said == "4.00\u00a0★ from 3 reviews: too few to judge by, it takes ten."


def test_a_follower_total_known_once_is_known(store) -> None:
    told = b"Date,New followers,Total followers,Reached audience,Engaged audience\n2026/09/10,3,782,NAN,5\n"
    import_reading(store, read("audience.csv", b"\xef\xbb\xbf" + told))

    made = on(store, wanted(store, 800, "followers", basis="days"))

    assert (made.standing.actual, made.standing.judged_on) == (782, date(2026, 9, 10))
