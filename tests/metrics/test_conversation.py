"""The conversation and the community, counted by hand from files of comments, messages and surveys."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.names import state, stated
from rumbo.metrics.series import Period, total
from rumbo.metrics.subjects.community import Interested, interested, returning
from rumbo.metrics.subjects.conversation import (
    Depth,
    answering,
    depth,
    hours,
    waiting,
    went_on,
)
from rumbo.metrics.subjects.opening import Opening
from rumbo.reputation.tone.estimate import sounds, state_tones
from rumbo.statistics.survival import median_wait
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

MAY = Period(date(2026, 5, 1), date(2026, 6, 1))
HEAD = "network,type,id,date,author,message,replied at,reply,link\n"
INBOX = (
    HEAD
    + """instagram,comment,c1,2026-05-04 10:00,ana,Do you open on Sunday?,2026-05-04 12:00,Yes we do,https://www.instagram.com/p/1
instagram,comment,c2,2026-05-05 20:00,ana,Then see you there,,,https://www.instagram.com/p/1
instagram,comment,c3,2026-05-06 09:00,Luis,And on Monday?,2026-05-08 09:00,No,https://www.instagram.com/p/1
facebook,comment,m1,2026-05-10 09:30,Eva,A table for six?,2026-05-10 10:30,Of course,
facebook,comment,m2,2026-05-28 09:30,Eva,And for eight?,,,
"""
)


def inbox(rows: str = INBOX) -> bytes:
    return rows.encode()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("talk") / "store.duckdb")
    receipt = import_reading(made, read("inbox.csv", inbox(), date(2026, 5, 30)))
    assert receipt.outcome == "imported", receipt
    yield made
    made.close()


def value(store: Store, name: str, basis: str = "mentions") -> float | None:
    return total(store, metric(name, basis), MAY).value


def test_what_is_answered_is_counted_of_what_is_a_week_old(store) -> None:
    assert value(store, "comments_received") == 5
    assert value(store, "answered_share") == 3 / 4  # the last is two days old: nobody knows yet
    assert value(store, "answered_in_a_day") == 2 / 4


def test_the_typical_wait_counts_those_that_still_wait(store) -> None:
    found = answering(store, MAY.start, MAY.end)

    # Ended after 1, 2 and 48 hours, two still waiting: the third of the ended brings it below a half.
    assert (found.hours, found.asked, found.answered) == (48, 5, 3)


def test_the_median_is_that_of_kaplan_and_meier() -> None:
    assert median_wait([2, 4, 4, 6, 8], [True, True, False, True, True]) == 6  # .8, .6, .3
    assert median_wait([5, 5], [False, False]) is None
    assert median_wait([], []) is None


def test_who_waits_stands_there_the_oldest_first(store) -> None:
    rows = waiting(store, 10)

    assert [(row["author"], row["text"], row["waiting"]) for row in rows] == [
        ("ana", "Then see you there", 2),
        ("Eva", "And for eight?", 2),
    ]
    assert rows[0]["link"] == "https://www.instagram.com/p/1"


def test_a_conversation_goes_on_where_the_person_writes_again(store) -> None:
    assert went_on(store, MAY.start, MAY.end) == (3, 1)  # ana; Eva wrote again weeks later


def test_when_people_talk(store) -> None:
    assert hours(store, MAY.start, MAY.end) == {
        (1, 1): 1,
        (2, 3): 1,
        (3, 1): 1,
        (4, 1): 1,
        (7, 1): 1,
    }


def test_who_comes_back(tmp_path) -> None:
    rows = [f"instagram,comment,a{n},2026-02-10 10:00,p{n},hi,,,\n" for n in range(24)]
    rows += [
        f"instagram,comment,b{n},2026-05-10 10:00,P{n},again,2026-05-10 11:00,hi,\n"
        for n in range(6)
    ]
    made = Store(tmp_path / "people.duckdb")
    import_reading(made, read("inbox.csv", inbox(HEAD + "".join(rows)), date(2026, 5, 30)))

    (found,) = returning(made, date(2026, 5, 15))

    assert (found.people, found.returned, found.before, found.share) == (6, 6, 24, 0.25)
    made.close()


def test_interested_followers_are_a_range_never_above_all() -> None:
    seen = Interested("tiktok", 40.0, {"actions": 12.0, "visits": 90.0})

    assert (seen.low, seen.high) == (12, 40)


def test_below_two_signals_nothing_is_said(store) -> None:
    assert interested(store, MAY.end - timedelta(days=1)) == []


def test_nps_and_share_of_voice(tmp_path) -> None:
    made = Store(tmp_path / "voice.duckdb")
    answers = "Timestamp,How likely are you to recommend us?\n" + "".join(
        f"5/{day}/2026 10:00:0{day},{rating}\n" for day, rating in enumerate((10, 9, 9, 7, 3), 1)
    )
    import_reading(made, read("Survey.csv", answers.encode(), date(2026, 5, 30)))
    found = "id,date,time,title,text,author,url,source,category,country,sentiment\n" + "".join(
        f"m{n},2026-05-0{n},10:00,t,{text},a,https://x.example/{n},x,news,ES,0\n"
        for n, text in enumerate(("el Faro es mejor", "La Boya", "faro o la boya", "otra cosa"), 1)
    )
    receipt = import_reading(made, read("mentions.csv", found.encode(), date(2026, 5, 30)))
    assert receipt.outcome == "imported", receipt

    assert value(made, "nps") == pytest.approx(100 * (3 - 1) / 5)
    assert value(made, "share_of_voice") is None  # nobody to compare with is named
    state(made, "brand", ["Faro"])
    state(made, "competitor", ["La Boya", ""])
    assert stated(made, "competitor") == ["La Boya"]
    assert value(made, "share_of_voice") == 2 / 4  # two name us, two them, one of these both
    made.close()


def test_how_a_mention_sounds_is_what_its_monitor_says_until_somebody_has_read_it(tmp_path) -> None:
    made = Store(tmp_path / "tones.duckdb")
    found = "id,date,time,title,text,author,url,source,category,country,sentiment\n" + "".join(
        f"m{n},2026-05-0{n},10:00,t,dicho {n},a,https://x.example/{n},x,news,ES,{tone}\n"
        for n, tone in enumerate(("1", "-1", "Positive", "0", "mixed", ""), 1)
    )
    import_reading(made, read("mentions.csv", found.encode(), date(2026, 5, 30)))

    assert value(made, "positive_share") == 2 / 4  # two bear no label
    assert value(made, "negative_share") == 1 / 4
    assert value(made, "net_sentiment") == 25
    assert {each.mention_id for each in sounds(made, ("mention",), MAY.start, MAY.end).texts} == {
        "m5",
        "m6",
    }
    state_tones(made, [("web:", "m1", "negative"), ("web:", "m6", "positive")])
    assert value(made, "positive_share") == 1 / 4  # a few that were read are no sample of the rest
    made.close()


def test_of_a_wait_over_a_closed_sunday_the_open_hours_count() -> None:
    opening = Opening(9, 20, (0, 1, 2, 3, 4, 5), "Europe/Madrid")
    saturday, monday = (
        datetime(2026, 10, 24, 17),
        datetime(2026, 10, 26, 9),
    )  # 19 h in summer, 10 h in winter

    assert opening.within(saturday, monday) == timedelta(hours=2)
    assert opening.within(monday, saturday) == timedelta()
    assert (
        Opening(0, 24, tuple(range(7)), "Europe/Madrid").within(saturday, monday)
        == monday - saturday
    )


def test_a_thread_is_as_deep_as_the_replies_that_name_its_comment(tmp_path) -> None:
    head = "cid,text,uniqueId,createTimeISO,videoWebUrl,repliesToId\n"
    rows = [("1", "ana", ""), ("2", "luis", "1"), ("3", "faro", "1"), ("4", "eva", "")]
    lines = [
        f"{own},hola {own},{who},2026-05-0{own}T10:00:00.000Z,https://www.tiktok.com/@faro/video/7,{to}\n"
        for own, who, to in rows
    ]
    made = Store(tmp_path / "threads.duckdb")
    receipt = import_reading(
        made, read("comments.csv", (head + "".join(lines)).encode(), date(2026, 5, 30))
    )
    assert receipt.outcome == "imported", receipt

    assert depth(made, MAY.start, MAY.end) == Depth(2, 1, 3)
    made.close()


def test_who_asks_again_after_the_answer_waits_again(tmp_path) -> None:
    head = "cid,text,uniqueId,createTimeISO,videoWebUrl,repliesToId\n"
    said = [
        ("1", "ana", "", "04T10"),
        ("2", "el.faro", "1", "04T13"),
        ("3", "ana", "1", "05T10"),  # answered the next day
        ("4", "el.faro", "1", "06T10"),
        ("5", "ana", "1", "07T10"),  # and once more: nobody has answered that
        ("6", "luis", "1", "07T11"),  # talks to ana
        ("7", "eva", "", "20T10"),  # nobody knows yet whether that stays without an answer
    ]
    lines = [
        f"{own},hola {own},{who},2026-05-{at}:00:00.000Z,https://www.tiktok.com/@el.faro/video/7,{to}\n"
        for own, who, to, at in said
    ]
    made = Store(tmp_path / "again.duckdb")
    import_reading(made, read("comments.csv", (head + "".join(lines)).encode(), date(2026, 5, 30)))

    assert [row["text"] for row in waiting(made, 10)] == ["hola 5", "hola 7"]
    assert value(made, "answered_share") == 2 / 3
    assert value(made, "answered_in_a_day") == 2 / 3  # after three hours, after a day
    made.close()


def test_what_the_business_writes_itself_is_an_answer_and_nothing_received(tmp_path) -> None:
    head = "cid,text,uniqueId,createTimeISO,videoWebUrl,repliesToId\n"
    said = [
        ("1", "ana", "", "04T10"),
        ("2", "El.Faro", "1", "04T13"),
        ("3", "luis", "1", "04T14"),
        ("4", "eva", "", "04T10"),
        ("5", "elfaro", "", "04T11"),
        ("6", "pep", "", "20T10"),  # nobody knows yet whether that stays without an answer
    ]
    lines = [
        f"{own},hola {own},{who},2026-05-{at}:00:00.000Z,https://www.tiktok.com/@el.faro/video/7,{to}\n"
        for own, who, to, at in said
    ]
    made = Store(tmp_path / "own.duckdb")
    import_reading(made, read("comments.csv", (head + "".join(lines)).encode(), date(2026, 5, 30)))

    assert value(made, "comments_received") == 4
    assert value(made, "answered_share") == 1 / 2  # ana, not eva; luis replied to ana
    assert value(made, "answered_in_a_day") == 1 / 2
    assert [row["author"] for row in waiting(made, 10)] == ["eva", "pep"]
    found = answering(made, MAY.start, MAY.end)
    assert (found.asked, found.answered) == (3, 1)
    assert returning(made, date(2026, 5, 15))[0].people == 3  # ana, luis and eva
    made.close()


def test_who_comes_back_to_talk_can_be_an_objective_as_the_screen_counts_them(tmp_path) -> None:
    days = [date(2026, 1, 5) + timedelta(days=5 * n) for n in range(24)]
    rows = [
        f"instagram,comment,a{n},{day} 10:00,p{n * n % 7},hi,,,\n" for n, day in enumerate(days)
    ]
    made = Store(tmp_path / "back.duckdb")
    import_reading(made, read("inbox.csv", inbox(HEAD + "".join(rows)), date(2026, 5, 30)))
    about = metric("interested_people", "days")

    for last in (date(2026, 4, 10), date(2026, 4, 25), days[-1]):
        (row,) = made.rows("community/people", day=last)
        told = total(made, about, Period(date(2026, 4, 6), last + timedelta(days=1))).value
        assert told == row["active"] > 0
    made.close()
