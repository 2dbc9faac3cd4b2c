"""Why an objective cannot be judged: each reason a word, for which the story has its sentence.

no_data        no file reports the metric
no_plan        nothing planned has come due
before_start   what is known ends before the objective begins
no_posts       nothing published belongs to its format, pillar or campaign
redefined      a network changed what the metric means within its period
mixed          its networks may not be put together
silent         nothing is reported since its start
gaps           under four fifths of its days are known
one_point      a rate or a typical value would rest on a single thing
too_few        it rests on fewer than ten things, and nothing is forecast
negative       corrections took away more than was counted
all_zero       it was never anything but zero: not measured, or never happened
maturing       its time is over, and some of its publications still grow
fresh          none of its reviews is a week old, so that none can be called unanswered
stopped        the files go on without it
given_up       its people said of all its networks that nothing more will come
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rumbo.glossary import may_fall
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import Part
from rumbo.metrics.series import ENOUGH, Total
from rumbo.metrics.values import complete
from rumbo.objectives.ahead.outlook import History
from rumbo.objectives.judged.by_pace import settled
from rumbo.objectives.stated.journal import Objective
from rumbo.plan.adherence import BASIS
from rumbo.store.store import Store

LastDays = dict[str, tuple[date, date]]  # with a value, and that counts in a verdict, by network
FEWEST = 10  # things
STOPPED = timedelta(days=14)  # files that go on longer without a metric no longer report it


def nothing(objective: Objective) -> str:
    """Return why nothing at all is known of an objective."""
    return "no_plan" if objective.metric.basis == BASIS else "no_data"


def doubt(objective: Objective, value: Total, days: int, known: History | None) -> str | None:
    """Return why a value of `days` days bears no verdict, None where it does."""
    if value.value is None:
        return "silent"
    if value.value < 0 and not may_fall(objective.metric):
        return "negative"
    if objective.kind in ("rate", "typical") and value.items < 2 < days:
        return "one_point"
    by_day = objective.kind != "level" and objective.metric.basis == "days"
    if by_day and value.items < ENOUGH * days and not _is_settled(objective, value.value):
        return "gaps"
    return "all_zero" if _never_moved(objective, value, known) else None


def _is_settled(objective: Objective, value: float) -> bool:
    """Return whether days that are missing can change nothing: they only add to what has come."""
    adds_up = objective.kind == "accumulate" and not may_fall(objective.metric)
    return adds_up and settled(objective, value) is not None


def before(objective: Objective, last: LastDays) -> str:
    """Return why nothing that counts is known since an objective began, where the files end before."""
    return _fresh(objective, last) or "before_start"


def silence(objective: Objective, last: LastDays) -> str:
    """Return why nothing is known since an objective began."""
    return _fresh(objective, last) or "silent"


def _fresh(objective: Objective, last: LastDays) -> str | None:
    """Return fresh where there are things since the start that are too young to count."""
    matures = objective.metric.metric == "response_rate"
    there = any(newest >= objective.start_day for newest, _ in last.values())
    return "fresh" if matures and there else None


def are_few(objective: Objective, value: Total) -> bool:
    """Return whether a rate or a typical value rests on too few things to judge by.

    Of publications and reviews those are counted, of a rate by day what it divides by.
    """
    if objective.kind not in ("rate", "typical"):
        return False
    if objective.metric.basis in ("posts", "mentions"):
        return value.items < FEWEST
    by_count = objective.metric.basis == "days" and value.denominator is not None
    return by_count and (value.denominator or 0.0) < FEWEST


def redefined(objective: Objective, networks: Iterable[str], judged: date) -> bool:
    """Return whether one of its networks changed what the metric means between its start and a day."""
    changes = breaks(objective.metric, list(networks))
    return any(objective.start_day < each.day <= judged for each in changes)


def _never_moved(objective: Objective, value: Total, known: History | None) -> bool:
    if objective.kind != "accumulate" or objective.sense == "at_most" or known is None:
        return False
    return not value.value and not any(known.above)


def stopped(objective: Objective, last: LastDays, newest: Mapping[str, date]) -> date | None:
    """Return the last day of the metric where the files of a network go on without it.

    `newest` is the last day of anything on its basis, by network. Of reviews nothing can stop: a day
    without one is a day without one.
    """
    if objective.metric.basis == "mentions":
        return None
    for network, day in newest.items():
        ended = last[network][0] if network in last else None
        if ended and ended >= objective.start_day and day - ended >= STOPPED:
            return ended
    return None


def judged_on(
    objective: Objective, part: Part, last: LastDays, on: date | None
) -> tuple[date | None, str | None]:
    """Return the day an objective is judged on, and why it cannot be (`ended` where it was given up)."""
    until = known_until(objective, {network: days[1] for network, days in last.items()})
    until = min(until, on) if until and on else until
    if until is None:
        return None, nothing(objective)
    if until < objective.start_day:
        return until, before(objective, last)
    if part.posts == ():
        return until, "no_posts"
    judged = min(until, objective.due_day)
    if objective.is_closed and judged < objective.due_day:
        return objective.ended_on, "ended"
    return judged, "redefined" if redefined(objective, last, judged) else None


def last_days(store: Store, objective: Objective, part: Part) -> LastDays:
    """Return the last day with a value, and the last that counts in a verdict, of each network."""
    rows = complete(store, objective.metric, objective.networks, part)
    return {row["network"]: (row["last_day"], row["complete_until"]) for row in rows}


def known_until(objective: Objective, complete: dict[str, date]) -> date | None:
    """Return the last day all networks of the objective are complete, None without any data."""
    current = [day for day in complete.values() if day >= objective.start_day]
    return min(current) if current else max(complete.values(), default=None)
