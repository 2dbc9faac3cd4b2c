"""Statements that contradict themselves, or one another: refused, each with its sentence."""

from __future__ import annotations

import math
from collections.abc import Iterable

from rumbo.errors import ObjectiveError
from rumbo.objectives.stated.wish import KINDS, Wish
from rumbo.units import unit

SENSES = ("at_least", "at_most", "between")
CADENCES = ("weekly", "monthly")


def check(wish: Wish, others: Iterable[Wish] = ()) -> None:
    """Raise ObjectiveError where a wish can be no objective, or contradicts one that stands."""
    _check_words(wish)
    _check_days(wish)
    _check_target(wish)
    _check_scope(wish)
    for other in others:
        _check_against(wish, other)


def _check_words(wish: Wish) -> None:
    if not wish.title.strip():
        raise ObjectiveError("Give the objective a name.")
    if wish.cadence not in (None, *CADENCES):
        raise ObjectiveError("An objective is looked at weekly or monthly.")
    if wish.metric.agg not in KINDS:
        raise ObjectiveError(
            "«{metric}» cannot be an objective: it may not be added up over time. Take its typical value.",
            metric=wish.metric.name("en"),
        )


def _check_days(wish: Wish) -> None:
    if wish.due_day <= wish.start_day:
        raise ObjectiveError(
            "The objective is due on {due}, which is not after its start on {start}.",
            due=wish.due_day,
            start=wish.start_day,
        )
    if wish.baseline_day is not None and wish.baseline_day >= wish.start_day:
        raise ObjectiveError(
            "The starting point counts until {day}, but the objective starts on {start}: it must lie before.",
            day=wish.baseline_day,
            start=wish.start_day,
        )


def _check_target(wish: Wish) -> None:
    if wish.way not in SENSES:
        raise ObjectiveError("A target is at least, at most or between.")
    for value in (wish.target,) if wish.upper is None else (wish.target, wish.upper):
        if not math.isfinite(value) or value < 0:
            raise ObjectiveError("The target must be a number that is not below zero.")
        if value > unit(wish.metric.unit).most:
            raise ObjectiveError(
                "A rate of more than 100% cannot be a target."
                if unit(wish.metric.unit).is_share
                else "A rating cannot be above 5."
            )
    if wish.way != "between":
        return
    if wish.upper is None:
        raise ObjectiveError("Between which two values? The second one is missing.")
    if wish.upper <= wish.target:
        raise ObjectiveError("Nothing lies between those two values: the second must be larger.")


def _check_scope(wish: Wish) -> None:
    if wish.scope.of_posts and wish.metric.basis != "posts":
        raise ObjectiveError(
            "«{metric}» is not measured publication by publication: it cannot be narrowed to a format, a pillar or a campaign.",
            metric=wish.metric.name("en"),
        )
    account, network = wish.scope.account, wish.about.network
    if account and account.partition(":")[0] != network:
        raise ObjectiveError("That account is not of the network that was chosen.")


def _check_against(wish: Wish, other: Wish) -> None:
    """Refuse a ceiling below a floor of the same value, whichever of the two came first."""
    if (wish.metric, wish.about) != (other.metric, other.about):
        return
    for floored, capped in ((other, wish), (wish, other)):
        if floored.floor is None or capped.ceiling is None or capped.ceiling >= floored.floor:
            continue
        if _bind_the_same(floored, capped):
            raise ObjectiveError(
                "It contradicts «{title}»: for these days one asks for more than the other allows.",
                title=other.title,
            )


def _bind_the_same(floored: Wish, capped: Wish) -> bool:
    """Return whether two wishes are about one value: a sum over fewer days may well be smaller."""
    if floored.metric.agg == "sum":
        return capped.start_day <= floored.start_day and floored.due_day <= capped.due_day
    return capped.start_day <= floored.due_day and floored.start_day <= capped.due_day
