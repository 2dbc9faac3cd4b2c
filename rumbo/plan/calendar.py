"""The plan by days: a month or a week in whole weeks, each day with what was planned and what was improvised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from rumbo.plan.matching import Adherence, Match, Published

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Day:
    """A day of the grid; `inside` says whether it belongs to the month or week that is shown."""

    day: date
    inside: bool
    planned: tuple[Match, ...]
    improvised: tuple[Published, ...]


def month_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    first = day.replace(day=1)
    return first, (first + 31 * DAY).replace(day=1) - DAY


def week_of(day: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of a week."""
    first = day - day.weekday() * DAY
    return first, first + 6 * DAY


def days_of(plan: Adherence, first: date, last: date) -> list[Day]:
    """Return the days from the Monday before `first` to the Sunday after `last`."""
    begin, end = week_of(first)[0], week_of(last)[1]
    return [
        Day(
            each,
            first <= each <= last,
            tuple(one for one in plan.matches if one.item.day == each),
            tuple(one for one in plan.improvised if one.day == each),
        )
        for each in (begin + place * DAY for place in range((end - begin).days + 1))
    ]
