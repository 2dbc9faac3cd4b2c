"""What was dropped stays until its fate is known, whatever happens to who dropped it."""

from __future__ import annotations

import pytest
from filelock import FileLock

from rumbo.clients import Client, new_client
from rumbo.clients.drops import Arrival, arrivals, arrive
from rumbo.errors import StoreBusy
from rumbo.exports.reading import read
from rumbo.wording import say
from tests.store.files import post, posts

POSTS = posts(post(1, likes=4, views=9))
CARD = "Content interactions\nDate,Primary\n2026-03-01T00:00:00,7\n".encode("utf-16")


@pytest.fixture
def here(tmp_path, monkeypatch) -> Client:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    return new_client("Horno El Sauce")


def outcomes(here: Client) -> list[list[str]]:
    return [[each.outcome for each in arrival.receipts()] for arrival in arrivals(here)]


def test_what_arrives_is_kept_as_it_came_and_read_by_nobody(here):
    arrive(here, [("b.csv", POSTS), ("a.csv", b"hola\n")])

    assert [each.name for each in arrivals(here)] == ["b.csv", "a.csv"]
    assert all(each.is_unread for each in arrivals(here))
    assert here.store.rows("uploads/all") == []


def test_each_file_of_a_drop_ends_with_a_fate(here):
    for each in arrive(here, [("a.csv", POSTS), ("b.csv", POSTS), ("c.csv", b"hola\n")]):
        assert each.take()

    assert outcomes(here) == [["imported"], ["repeated"], ["refused"]]


def test_a_fate_is_told_in_the_same_words_after_a_reload(here):
    (each,) = arrive(here, [("c.csv", b"hola\n")])
    each.take()

    told = arrivals(here)[0].receipts()[0]

    assert told.message == read("c.csv", b"hola\n").message


def test_what_another_window_reads_is_left_to_it(here):
    (each,) = arrive(here, [("a.csv", POSTS)])

    with FileLock(each.place / "lock"):
        assert not each.take()

    assert outcomes(here) == [[]]


def test_a_question_is_asked_until_it_is_answered(here):
    (each,) = arrive(here, [("Interactions.csv", CARD)])
    each.take()
    (asked,) = arrivals(here)[0].receipts()
    assert (asked.outcome, asked.needs) == ("question", "network")
    assert [day.isoformat() for day in asked.days or ()] == ["2026-03-01", "2026-03-01"]
    each.put_away()  # what is open stays
    assert len(arrivals(here)) == 1

    receipt = arrivals(here)[0].answer(0, network="instagram")

    assert receipt.outcome == "imported"
    assert outcomes(here) == [["imported"]]
    arrivals(here)[0].put_away()
    assert arrivals(here) == []


def test_a_file_can_be_left_out(here):
    (each,) = arrive(here, [("Interactions.csv", CARD)])
    each.take()

    each.leave_out(0, say("Left out: you said so."))

    assert outcomes(here) == [["refused"]]
    assert here.store.rows("uploads/all") == []


def test_its_bytes_go_once_nothing_needs_them(here):
    first, second = arrive(here, [("a.csv", POSTS), ("Interactions.csv", CARD)])
    for each in (first, second):
        each.take()

    assert [(each.place / "bytes").exists() for each in (first, second)] == [False, True]


def test_what_is_half_written_is_no_arrival(here):
    (each,) = arrive(here, [("a.csv", POSTS)])
    half = each.place.with_name(f".{each.key}-half")
    half.mkdir()
    (half / "bytes").write_bytes(POSTS[:9])

    assert arrivals(here) == [Arrival(each.key, here, each.place)]


def test_a_store_that_is_held_leaves_the_file_unread(here, monkeypatch):
    def busy(*_args, **_kwargs):
        raise StoreBusy("Another program holds it.")

    (each,) = arrive(here, [("a.csv", POSTS)])
    with monkeypatch.context() as patch, pytest.raises(StoreBusy):
        patch.setattr(Client, "take", busy)
        each.take()

    assert arrivals(here)[0].is_unread
    assert each.take()
    assert outcomes(here) == [["imported"]]
