"""Did a dated change move its metric? An answer that refuses more often than it claims.

The double rule: the level after the change, with and without a trend, must differ from before with
p < 0.03 in both and in the same direction; and the largest step of these weeks must be that of the
change (or a week off), for a claim. Of the tests compared on series in which nothing happened this
was the only one that kept its word (`bench/calibration.py`). `answer` is one of

claim           the metric moved; other causes of that week are not excluded
hint            both p < 0.10: points somewhere, still compatible with the usual swings; or (reason
                larger_step_elsewhere) as sure as a claim, but more happened at another time
no_evidence     nothing to be seen yet; `visible_now` and `weeks_needed` say what could be
never_provable  not even a doubling would show within half a year
insufficient    not enough to judge by: `reason` says what is missing

Reasons of the last: too_few_weeks_before, too_few_weeks_after (more are to come), changed_again
(no more are: it ended, or something else began), too_few_events.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from rumbo.diary.power import AFTER, CHANGES, swings, visible, weeks_needed
from rumbo.diary.ranges import range_of
from rumbo.diary.usual import COUNT, FEWEST_STARS, MOST_STARS, RATE, SHARE, STARS, Usual
from rumbo.statistics import Floats
from rumbo.statistics.regression import Step, fit_step, largest_step, step_design

BEFORE = 8  # complete weeks needed before, as AFTER after
MOST_BEFORE, MOST_AFTER = 52, 26  # older and later weeks say little about this change
EVENTS = 10  # a week, on average before the change
CLAIM, HINT = 0.03, 0.10
HALF_A_YEAR = 26

Weeks = Sequence[float | None] | Floats


@dataclass(frozen=True)
class Effect:
    """What can be said of a change: as shares (0.4 = 40 % more), weeks complete on either side.

    `usual` tells such shares in the metric's own unit. `visible_now` is the smallest increase that
    would show with the weeks there are; `interval` holds for both tests; `weeks_needed` how many weeks after the change (in all) an
    increase of each size needs, None beyond a year. `larger_step` is the week, counted in the weeks
    judged, of a step so much larger that it makes a claim a hint, `larger_on` its Monday where that is known.
    """

    answer: str
    reason: str | None = None
    usual: Usual | None = None
    change: float | None = None
    interval: tuple[float, float] | None = None
    p: float | None = None
    weeks_before: int = 0
    weeks_after: int = 0
    visible_now: float | None = None
    weeks_needed: dict[float, int | None] = field(default_factory=dict)
    larger_step: int | None = None
    larger_on: date | None = None


@dataclass(frozen=True)
class _Series:
    """Weeks on the scale that is `tested`, and what stands `above` and below (`rest`) as it is."""

    tested: Floats
    above: Floats
    rest: Floats
    events: Floats
    scale: str
    weights: Floats | None = None

    def usual(self, first: int, end: int) -> Usual:
        """Return the level of the weeks from `first` to before `end`: a ratio of sums."""
        above, rest = (float(each[first:end].sum()) for each in (self.above, self.rest))
        return Usual(float(np.log(max(above, 0.5) / max(rest, 0.5))), self.scale)


@dataclass(frozen=True)
class _Window:
    """The weeks around a change, on the scale that is tested."""

    values: Floats
    times: Floats
    after: Floats
    weights: Floats | None
    usual: Usual
    events: float
    is_open: bool

    @property
    def before_count(self) -> int:
        return int((~self.after.astype(bool)).sum())

    @property
    def after_count(self) -> int:
        return int(self.after.sum())

    def swings(self) -> tuple[float, float]:
        """Return the usual noise before the change, and its memory."""
        past = self.after == 0
        return swings(self.times[past], self.values[past])


def judge(
    weeks: Weeks,
    change_at: int,
    others: Collection[int] = (),
    control: Weeks | None = None,
) -> Effect:
    """Return what weekly totals say of a change made in week `change_at`, which is left out.

    `weeks` are complete weeks, oldest first, None where unknown; `others` the weeks of further
    entries and of changes of definition: the window ends before them. `control` is the same metric
    where nothing was changed, another place or network: its swings are taken off.
    """
    totals = _numbers(weeks)
    above = np.maximum(totals, 0) + 1
    tested = np.log(above)
    if control is not None:
        tested = tested - np.log(np.maximum(_numbers(control), 0) + 1)
    return _judge(_Series(tested, above, np.ones(len(above)), totals, COUNT), change_at, others)


def judge_rate(
    numerators: Weeks,
    denominators: Weeks,
    change_at: int,
    others: Collection[int] = (),
    *,
    of_stars: bool = False,
) -> Effect:
    """Return what weekly rates say of a change; weeks weigh by their denominators.

    Shares (numerator never above denominator) are judged as logits, other rates as logarithms;
    ratings `of_stars` as the share of the way from one star to five, and their events are reviews.
    """
    above, below = np.maximum(_numbers(numerators), 0), np.maximum(_numbers(denominators), 0)
    events = above
    if of_stars:
        way = (above - FEWEST_STARS * below) / (MOST_STARS - FEWEST_STARS)
        above, events = np.maximum(way, 0), below
    is_share = of_stars or not np.any(above > below)
    rest = below - above if is_share else below
    logs = np.log((above + 0.5) / (rest + 0.5))
    scale = STARS if of_stars else SHARE if is_share else RATE
    return _judge(_Series(logs, above, rest, events, scale, below + 1), change_at, others)


def _numbers(weeks: Weeks) -> Floats:
    return np.array([np.nan if each is None else each for each in weeks], dtype=float)


def _judge(series: _Series, change_at: int, others: Collection[int]) -> Effect:
    window = _window(series, change_at, others)
    before, after = window.before_count, window.after_count
    needed = weeks_needed(before, *window.swings()) if before >= BEFORE else {}
    reason = _missing(window)
    if reason:
        return Effect(
            "insufficient",
            reason,
            usual=window.usual,
            weeks_before=before,
            weeks_after=after,
            weeks_needed=needed,
        )
    level = fit_step(_design(window, False), window.values, window.weights)
    trend = fit_step(_design(window, True), window.values, window.weights)
    larger = _larger_step(window)
    answer, reason = _answer(level, trend, needed, larger is None)
    return Effect(
        answer,
        reason,
        usual=window.usual,
        change=float(np.expm1(level.change)),
        interval=range_of(level, trend, CLAIM if answer == "claim" else None),
        p=max(level.p, trend.p),
        weeks_before=before,
        weeks_after=after,
        visible_now=visible(before, after, *window.swings()),
        weeks_needed=needed,
        larger_step=larger if reason else None,
    )


def _window(series: _Series, change_at: int, others: Collection[int]) -> _Window:
    """Return the unbroken weeks around a change: a gap or another entry ends them."""
    logs = series.tested
    blocked = ~np.isfinite(logs)
    blocked[[each for each in others if 0 <= each < len(logs)]] = True
    first = int(max([0, change_at - MOST_BEFORE, *(np.flatnonzero(blocked[:change_at]) + 1)]))
    later = np.flatnonzero(blocked[change_at + 1 :]) + change_at + 1
    last = min([len(logs), change_at + 1 + MOST_AFTER, *later])
    times = np.array([each for each in range(first, last) if each != change_at], dtype=int)
    before = series.events[first:change_at]
    return _Window(
        logs[times],
        times.astype(float),
        (times > change_at).astype(float),
        None if series.weights is None else series.weights[times],
        series.usual(first, change_at),
        float(before.mean()) if len(before) else 0.0,
        last == len(logs),
    )


def _missing(window: _Window) -> str | None:
    if window.before_count < BEFORE:
        return "too_few_weeks_before"
    if window.events < EVENTS:
        return "too_few_events"
    if window.after_count < AFTER:
        return "too_few_weeks_after" if window.is_open else "changed_again"
    return None


def _design(window: _Window, with_trend: bool) -> Floats:
    return step_design(window.times, window.after, with_trend)


def _answer(
    level: Step, trend: Step, needed: dict[float, int | None], is_largest: bool
) -> tuple[str, str | None]:
    same_direction = level.change * trend.change > 0
    worst = max(level.p, trend.p) if same_direction else 1.0
    if worst < CLAIM:
        return ("claim", None) if is_largest else ("hint", "larger_step_elsewhere")
    if worst < HINT:
        return "hint", None
    weeks = needed[CHANGES[-1]]
    return ("never_provable" if weeks is None or weeks > HALF_A_YEAR else "no_evidence"), None


def _larger_step(window: _Window) -> int | None:
    """Return the week of the largest step of all, None where it is that of the change, give or take a week."""
    cut = largest_step(window.values, AFTER)
    return None if abs(cut - window.before_count) <= 1 else int(window.times[cut])
