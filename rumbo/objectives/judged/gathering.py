"""What a store tells of objectives, gathered before any is judged: all of them in a few questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from rumbo import clock
from rumbo.errors import NotAggregable
from rumbo.metrics.frames import rows
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.quiet import GIVEN_UP, resting, said_of, stands
from rumbo.metrics.series import Period, Total, over_time, total
from rumbo.metrics.values import as_frame, asked, by_network, complete_of
from rumbo.objectives.ahead.outlook import History, begins, history_of
from rumbo.objectives.ahead.young_publications import YEAR, growing
from rumbo.objectives.judged.measurable import LastDays, judged_on
from rumbo.objectives.judged.mix import at_mix_before
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.scope import part_of
from rumbo.store.store import Store

DAY = timedelta(days=1)
Group = tuple[str, tuple[str, ...] | None, Part]  # basis, networks, part


@dataclass(frozen=True)
class Known:
    """What an objective is judged by, as the files tell it; `objective` as it was stated by the `day` looked from.

    `last` is the last day with a value, and the last that counts, of each network; `networks` are those it is
    judged by, None for all: of one left out nothing is known since the start. `judged` is the day it is
    judged on, `reason` why it cannot be: then nothing else was asked. `total` is None where its networks
    may not be put together, `days` the value of each day where the middle one counts, `growing` how its
    publications grew, `newest` the last day of anything on its basis, by network. `given_up` says that its people said so
    of all its networks; `at_mix` is a rate of several networks at their mix of before (see `mix`).
    """

    objective: Objective
    day: date
    part: Part = WHOLE
    last: LastDays | None = None
    networks: tuple[str, ...] | None = None
    judged: date | None = None
    reason: str | None = None
    history: History | None = None
    total: Total | None = None
    days: tuple[float, ...] = ()
    growing: pd.DataFrame | None = None
    newest: dict[str, date] | None = None
    given_up: bool = False
    at_mix: float | None = None


def gather(store: Store, objectives: Sequence[Objective], on: date | None = None) -> list[Known]:
    """Return what is known of objectives; `on` is a past day to look from."""
    reached = _reached(store, objectives, on)
    asked = [each for each in reached if each.reason is None]
    histories, courses = _histories(store, asked), _courses(store, asked)
    newest = _newest(store, on) if asked else {}
    return [
        each if each.reason else _told(store, each, histories, courses, newest) for each in reached
    ]


def _reached(store: Store, stated: Sequence[Objective], on: date | None) -> list[Known]:
    """Return the day each is judged on, or why it cannot be."""
    day = on or clock.today()
    objectives = [each.as_of(day) for each in stated]
    open_ = [each for each in objectives if each.is_closed or not each.ended_on]
    spans = complete_of(store, [each.metric for each in open_])
    found, said = [], said_of(store)
    for each in objectives:
        if each.ended_on and not each.is_closed:
            found.append(Known(each, day, judged=each.ended_on, reason="ended"))
            continue
        part = part_of(store, each.scope)
        told = by_network(spans[each.metric.metric, each.metric.basis], each.networks, part)
        last = {row["network"]: (row["last_day"], row["complete_until"]) for row in told}
        rest = resting({name: (days[0], days[1]) for name, days in last.items()}, said)
        waited = {name: days for name, days in last.items() if name not in rest}
        judged, reason = judged_on(each, part, waited, on)
        networks = _counted(each, last)
        gone = bool(last) and all(
            stands(said, name, days[0]) == GIVEN_UP for name, days in last.items()
        )
        found.append(Known(each, day, part, last, networks, judged, reason, given_up=gone))
    return found


def _counted(objective: Objective, last: LastDays) -> tuple[str, ...] | None:
    """Return the networks that an objective is judged by, None for all: those of which anything is known since its start."""
    there = sorted(name for name, days in last.items() if days[1] >= objective.start_day)
    if 0 < len(there) < len(last):
        return tuple(there)
    return None if objective.networks is None else tuple(objective.networks)


def _told(
    store: Store,
    known: Known,
    histories: dict[str, History | None],
    courses: dict[str, pd.DataFrame],
    newest: dict[str, dict[str, date]],
) -> Known:
    objective = known.objective
    return Known(
        *(objective, known.day, known.part, known.last, known.networks, known.judged, None),
        history=(history := histories[objective.objective_id]),
        total=_total(store, known, history),
        days=_days(store, known) if objective.kind == "typical" else (),
        growing=courses.get(objective.objective_id),
        newest=newest.get(objective.metric.basis, {}),
        given_up=known.given_up,
        at_mix=_at_mix(store, known),
    )


def _at_mix(store: Store, known: Known) -> float | None:
    """Return a rate of several networks at their mix of before the objective began."""
    if len(known.networks or known.last or ()) < 2:
        return None
    return at_mix_before(store, known.objective, known.networks, _judged(known), known.part)


def _histories(store: Store, reached: list[Known]) -> dict[str, History | None]:
    """Return each metric by day, those of one basis, network and part in one question."""
    found: dict[str, History | None] = {}
    for (basis, networks, part), group in _grouped(reached).items():
        if basis == "periods":
            found |= {each.objective.objective_id: None for each in group}
            continue
        starts = {each.objective.objective_id: _begins(each) for each in group}
        span = min(starts.values()), max(_judged(each) for each in group) + DAY
        metrics = list(dict.fromkeys(each.objective.metric for each in group))
        frame = as_frame(store, asked(metrics, span, "day", networks, True, part))
        days = pd.to_datetime(frame["period"]).dt.date
        for each in group:
            own, last = each.objective, _judged(each)
            within = (days >= starts[own.objective_id]) & (days <= last)
            mine = rows(frame, within & (frame["metric"] == own.metric.metric))
            found[own.objective_id] = history_of(mine, own.metric, last)
    return found


def _courses(store: Store, reached: list[Known]) -> dict[str, pd.DataFrame]:
    """Return how the publications of each objective grew that still may, those of one part in one question."""
    found: dict[str, pd.DataFrame] = {}
    counted = [
        each
        for each in reached
        if each.objective.metric.basis == "posts" and not each.objective.is_closed
    ]
    for (_, networks, part), group in _grouped(counted).items():
        starts = {
            each.objective.objective_id: min(each.objective.start_day, _judged(each) - YEAR)
            for each in group
        }
        span = min(starts.values()), max(_judged(each) for each in group) + DAY
        names = sorted({each.objective.metric.metric for each in group})
        frame = growing(store, names, None if networks is None else list(networks), part, span)
        days = pd.to_datetime(frame["day"]).dt.date
        for each in group:
            own = each.objective
            within = (days >= starts[own.objective_id]) & (days <= _judged(each))
            found[own.objective_id] = rows(frame, within & (frame["metric"] == own.metric.metric))
    return found


def _newest(store: Store, on: date | None) -> dict[str, dict[str, date]]:
    """Return the last day of anything on each basis, by network, as known by a day."""
    found: dict[str, dict[str, date]] = {}
    for row in store.rows("objectives/newest"):
        found.setdefault(row["basis"], {})[row["network"]] = min(row["newest"], on or row["newest"])
    return found


def _total(store: Store, known: Known, history: History | None) -> Total | None:
    """Return the value of an objective's days so far; None where its networks may not be put together."""
    objective, judged = known.objective, _judged(known)
    made = history and history.total(objective.metric, objective.start_day, judged)
    if made:
        return made
    try:
        return total(store, objective.metric, _period(known), known.networks, known.part)
    except NotAggregable:  # stated when one network reported it, now there are several
        return None


def _days(store: Store, known: Known) -> tuple[float, ...]:
    objective = known.objective
    try:
        frame = over_time(
            store, objective.metric, _period(known), "day", known.networks, True, known.part
        )
    except NotAggregable:
        return ()
    return tuple(float(each) for each in frame["val"])


def _grouped(reached: list[Known]) -> dict[Group, list[Known]]:
    found: dict[Group, list[Known]] = {}
    for each in reached:
        key = (each.objective.metric.basis, each.networks, each.part)
        found.setdefault(key, []).append(each)
    return found


def _begins(known: Known) -> date:
    objective = known.objective
    return begins(objective.metric, objective.networks, _judged(known), objective.start_day - DAY)


def _period(known: Known) -> Period:
    return Period(known.objective.start_day, _judged(known) + DAY)


def _judged(known: Known) -> date:
    assert known.judged is not None  # noqa: S101 where it is not, there is a reason
    return known.judged
