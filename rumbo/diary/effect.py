"""Did a dated change move its metric? An answer that refuses more often than it claims.

The double rule: the level after the change, with and without a trend, must differ from before with
p < 0.05 in both and in the same direction; and the largest step of these weeks must be that of the
change (or a week off), for a claim. Of the tests compared on series in which nothing happened this
was the only one that kept its word (`bench/calibration.py`). `answer` is one of

claim           the metric moved; other causes of that week are not excluded
hint            both p < 0.10: points somewhere, still compatible with the usual swings; or (reason
                larger_step_elsewhere) as sure as a claim, but more happened at another time
no_evidence     nothing to be seen yet; `visible_now` and `weeks_needed` say what could be
never_provable  not even a doubling would show within half a year
insufficient    not enough to judge by: `reason` says what is missing

Reasons of the last: too_few_weeks_before, too_few_weeks_after, too_few_events.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from rumbo.diary.regression import (
    Step,
    fit_step,
    largest_step,
    residuals,
    shrunk_memory,
    step_design,
    step_error,
)
from rumbo.metrics.significance import student_quantile
from rumbo.objectives.smoothing import Floats

BEFORE, AFTER = 8, 4  # complete weeks needed on either side
MOST_BEFORE, MOST_AFTER = 52, 26  # older and later weeks say little about this change
EVENTS = 10  # a week, on average before the change
CLAIM, HINT = 0.05, 0.10
USUAL_NOISE, NOISE_WEIGHT = 0.40, 10  # weekly log noise of real accounts, worth so many weeks
CHANGES = (0.10, 0.20, 0.40, 1.00)
SEEN = (0.975, 0.9)  # significant, nine times out of ten on paper: measured, four out of five
HALF_A_YEAR, A_YEAR = 26, 52

Weeks = Sequence[float | None] | Floats


@dataclass(frozen=True)
class Effect:
    """What can be said of a change: as shares (0.4 = 40 % more), weeks complete on either side.

    `visible_now` is the smallest increase that would show with the weeks there are; `weeks_needed`
    how many weeks after the change (in all) an increase of each size needs, None beyond a year.
    """

    answer: str
    reason: str | None = None
    change: float | None = None
    interval_80: tuple[float, float] | None = None
    interval_95: tuple[float, float] | None = None
    p: float | None = None
    weeks_before: int = 0
    weeks_after: int = 0
    visible_now: float | None = None
    weeks_needed: dict[float, int | None] = field(default_factory=dict)


@dataclass(frozen=True)
class _Window:
    """The weeks around a change, on the scale that is tested."""

    values: Floats
    times: Floats
    after: Floats
    weights: Floats | None
    events: float

    @property
    def before_count(self) -> int:
        return int((~self.after.astype(bool)).sum())

    @property
    def after_count(self) -> int:
        return int(self.after.sum())


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
    logs = np.log(np.maximum(totals, 0) + 1)
    if control is not None:
        logs = logs - np.log(np.maximum(_numbers(control), 0) + 1)
    return _judge(logs, totals, None, change_at, others)


def judge_rate(
    numerators: Weeks, denominators: Weeks, change_at: int, others: Collection[int] = ()
) -> Effect:
    """Return what weekly rates say of a change; weeks weigh by their denominators.

    Shares (numerator never above denominator) are judged as logits, other rates as logarithms.
    """
    above, below = np.maximum(_numbers(numerators), 0), np.maximum(_numbers(denominators), 0)
    is_share = not np.any(above > below)
    rest = below - above if is_share else below
    return _judge(np.log((above + 0.5) / (rest + 0.5)), above, below + 1, change_at, others)


def _numbers(weeks: Weeks) -> Floats:
    return np.array([np.nan if each is None else each for each in weeks], dtype=float)


def _judge(
    logs: Floats,
    events: Floats,
    weights: Floats | None,
    change_at: int,
    others: Collection[int],
) -> Effect:
    window = _window(logs, events, weights, change_at, others)
    before, after = window.before_count, window.after_count
    reason = _missing(window)
    if reason:
        needed = _weeks_needed(window) if before >= BEFORE else {}
        return Effect(
            "insufficient",
            reason,
            weeks_before=before,
            weeks_after=after,
            weeks_needed=needed,
        )
    level = fit_step(_design(window, False), window.values, window.weights)
    trend = fit_step(_design(window, True), window.values, window.weights)
    needed = _weeks_needed(window)
    answer, reason = _answer(level, trend, needed, _is_largest(window))
    return Effect(
        answer,
        reason,
        change=float(np.expm1(level.change)),
        interval_80=_interval(level, 0.9),
        interval_95=_interval(level, 0.975),
        p=max(level.p, trend.p),
        weeks_before=before,
        weeks_after=after,
        visible_now=_visible(before, after, *_swings(window)),
        weeks_needed=needed,
    )


def _window(
    logs: Floats,
    events: Floats,
    weights: Floats | None,
    change_at: int,
    others: Collection[int],
) -> _Window:
    """Return the unbroken weeks around a change: a gap or another entry ends them."""
    blocked = ~np.isfinite(logs)
    blocked[[each for each in others if 0 <= each < len(logs)]] = True
    first = max([0, change_at - MOST_BEFORE, *(np.flatnonzero(blocked[:change_at]) + 1)])
    later = np.flatnonzero(blocked[change_at + 1 :]) + change_at + 1
    last = min([len(logs), change_at + 1 + MOST_AFTER, *later])
    times = np.array([each for each in range(first, last) if each != change_at], dtype=int)
    before = events[first:change_at]
    return _Window(
        logs[times],
        times.astype(float),
        (times > change_at).astype(float),
        None if weights is None else weights[times],
        float(before.mean()) if len(before) else 0.0,
    )


def _missing(window: _Window) -> str | None:
    if window.before_count < BEFORE:
        return "too_few_weeks_before"
    if window.events < EVENTS:
        return "too_few_events"
    return "too_few_weeks_after" if window.after_count < AFTER else None


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


def _is_largest(window: _Window) -> bool:
    """Return whether the largest step of all weeks is that of the change, give or take a week."""
    return abs(largest_step(window.values, AFTER) - window.before_count) <= 1


def _interval(step: Step, share: float) -> tuple[float, float]:
    reach = student_quantile(share, step.freedom) * step.error
    return float(np.expm1(step.change - reach)), float(np.expm1(step.change + reach))


def _visible(before: int, after: int, noise: float, memory: float) -> float:
    """Return the smallest increase seen four times out of five, by the test with a trend."""
    times = np.arange(before + after, dtype=float)
    design = step_design(times, times >= before, with_trend=True)
    reach = sum(student_quantile(share, before + after - 3) for share in SEEN)
    return float(np.expm1(min(reach * step_error(design, noise, memory), 50.0)))


def _swings(window: _Window) -> tuple[float, float]:
    """Return the usual weekly noise (in logs) before the change, and its memory."""
    past = window.after == 0
    design = step_design(window.times[past], window.after[past], True)[:, [0, 2]]
    values = window.values[past]
    weeks, left = len(values), residuals(design, values)
    own = max(float(left @ left) / max(weeks - 2, 1), 1e-6) ** 0.5
    logs = weeks * np.log(own) + NOISE_WEIGHT * np.log(USUAL_NOISE)
    return float(np.exp(logs / (weeks + NOISE_WEIGHT))), shrunk_memory(design, values)


def _weeks_needed(window: _Window) -> dict[float, int | None]:
    """Return, by size of change, the first number of weeks after it that would show it."""
    before, swings = window.before_count, _swings(window)
    visible = {after: _visible(before, after, *swings) for after in range(AFTER, A_YEAR + 1)}
    return {
        change: next((after for after, least in visible.items() if least <= change), None)
        for change in CHANGES
    }
