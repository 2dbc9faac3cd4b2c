"""The conversation, of the files that hold it word by word: who waits, how fast answers come, whether it goes on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from rumbo.glossary import Metric
from rumbo.metrics.series import Key, Period, Total, totals_by_network
from rumbo.metrics.subjects.opening import Opening
from rumbo.statistics.survival import median_wait
from rumbo.store.store import Store

FEWEST = 5  # comments and messages that a typical wait takes


@dataclass(frozen=True)
class Answering:
    """How fast comments and messages are answered: hours of the typical one, None where most still wait or few are known."""

    hours: float | None
    asked: int
    answered: int


def waiting(store: Store, limit: int) -> list[dict[str, Any]]:
    """Return who waits for an answer, the oldest first; each row says how many there are in all."""
    return store.rows("conversation/waiting", limit=limit)


def answering(store: Store, start: date, end: date, opening: Opening | None = None) -> Answering:
    """Return how fast what was written from `start` up to `end` was answered; what still waits counts as such.

    With `opening` the hours count in which somebody is there.
    """
    rows = store.rows("conversation/answers", from_day=start, to_day=end)
    waits = [
        _wait(row["written_at"], row["answered_at"] or row["known_until"], opening) for row in rows
    ]
    happened = [row["answered_at"] is not None for row in rows]
    hours = median_wait(waits, happened) if len(rows) >= FEWEST else None
    return Answering(hours, len(rows), sum(happened))


def _wait(written: datetime, until: datetime, opening: Opening | None) -> float:
    """Return the hours between two moments, those that are open alone where opening hours are given."""
    wait = opening.within(written, until) if opening else until - written
    return max(wait, timedelta()) / timedelta(hours=1)


def hours(store: Store, start: date, end: date) -> dict[tuple[int, int], int]:
    """Return how much was written by weekday (1–7) and quarter of the day (0–3)."""
    rows = store.rows("conversation/hours", from_day=start, to_day=end)
    return {(row["weekday"], row["part"]): row["mentions"] for row in rows}


@dataclass(frozen=True)
class Depth:
    """Threads of comments, those of two turns and more, and the turns of the longest."""

    threads: int
    deep: int
    longest: int


def depth(store: Store, start: date, end: date) -> Depth:
    """Return how deep the threads go that began from `start` up to `end`, where files tell which comment replies to which."""
    (row,) = store.rows("conversation/depth", from_day=start, to_day=end)
    return Depth(**row)


def went_on(store: Store, start: date, end: date) -> tuple[int, int]:
    """Return how many conversations were answered, and how many went on after that."""
    (row,) = store.rows("conversation/threads", from_day=start, to_day=end)
    return row["conversations"], row["went_on"]


@dataclass(frozen=True)
class Conversation:
    """What is known of the conversation in some days; `went_on` of those answered, `by_hour` as `hours` tells it."""

    rates: dict[Key, dict[str, Total]]
    answers: Answering
    went_on: tuple[int, int]
    depth: Depth
    by_hour: dict[tuple[int, int], int]


def conversation(store: Store, rates: tuple[Metric, ...], period: Period) -> Conversation:
    """Return what is known of the conversation in a period, with `rates` by network; its questions are asked two at a time."""
    days = store, period.start, period.end
    with ThreadPoolExecutor(2) as asked:
        answers, on = asked.submit(answering, *days), asked.submit(went_on, *days)
        by_hour, deep = asked.submit(hours, *days), asked.submit(depth, *days)
        by_network = asked.submit(totals_by_network, store, rates, period)
    return Conversation(
        by_network.result(), answers.result(), on.result(), deep.result(), by_hour.result()
    )
