"""Did what is done every other week move its metric? The surer of the two designs of the diary.

Weeks with it and weeks without it lie beside one another, so slow swings fall on both alike. The
double rule of `effect.py`: with and without a trend, p < 0.03 in both, in the same direction. No
memory of the noise is expected here: expecting it would make the test claim too much where there is
none (measured: 10 % against 6 %).
"""

from __future__ import annotations

import numpy as np

from rumbo.diary.effect import CLAIM, EVENTS, HINT, Effect, Weeks
from rumbo.diary.power import A_YEAR, CHANGES, NOISE_WEIGHT, SEEN, USUAL_NOISE
from rumbo.diary.ranges import range_of
from rumbo.diary.usual import COUNT, Usual
from rumbo.statistics import Floats
from rumbo.statistics.regression import Step, fit_step, residuals, step_design, step_error
from rumbo.statistics.significance import student_quantile

FEWEST, MOST = 8, 26  # weeks, those with and those without together
NO_MEMORY = 0.0


def judge_alternating(weeks: Weeks, first: int) -> Effect:
    """Return what weekly totals say of something done in week `first` and every other week from there.

    `weeks` are complete weeks, oldest first, None where unknown: the first such week ends the trial.
    """
    totals = np.array([np.nan if each is None else each for each in weeks[first:]], dtype=float)
    unknown = np.flatnonzero(~np.isfinite(totals))
    totals = totals[: unknown[0]] if len(unknown) else totals
    return _judge(totals[:MOST])


def _judge(totals: Floats) -> Effect:
    done = np.arange(len(totals)) % 2 == 0
    without, with_it = int((~done).sum()), int(done.sum())
    missing = _missing(totals)
    if missing:
        return Effect("insufficient", missing, weeks_before=without, weeks_after=with_it)
    logs = np.log(np.maximum(totals, 0) + 1)
    level, trend = (
        fit_step(_design(len(totals), with_trend), logs, usual=NO_MEMORY)
        for with_trend in (False, True)
    )
    noise = _noise(logs)
    needed = {size: _weeks_needed(size, noise) for size in CHANGES}
    answer = _answer(level, trend, needed[CHANGES[-1]])
    return Effect(
        answer,
        usual=Usual(float(np.log1p(totals[~done].mean())), COUNT),
        change=float(np.expm1(level.change)),
        interval=range_of(level, trend, CLAIM if answer == "claim" else None),
        p=max(level.p, trend.p),
        visible_now=_visible(len(totals), noise),
        weeks_needed=needed,
        weeks_before=without,
        weeks_after=with_it,
    )


def _missing(totals: Floats) -> str | None:
    if len(totals) < FEWEST:
        return "too_few_alternate_weeks"
    return "too_few_events" if totals.mean() < EVENTS else None


def _design(weeks: int, with_trend: bool) -> Floats:
    times = np.arange(weeks, dtype=float)
    return step_design(times, times % 2 == 0, with_trend)


def _answer(level: Step, trend: Step, for_a_doubling: int | None) -> str:
    worst = max(level.p, trend.p) if level.change * trend.change > 0 else 1.0
    if worst < HINT:
        return "claim" if worst < CLAIM else "hint"
    return "never_provable" if for_a_doubling is None else "no_evidence"


def _noise(logs: Floats) -> float:
    """Return the noise of a week (in logs), pulled towards what is usual where weeks are few."""
    left = residuals(_design(len(logs), True), logs)
    own = max(float(left @ left) / max(len(logs) - 3, 1), 1e-6) ** 0.5
    pulled = len(logs) * np.log(own) + NOISE_WEIGHT * np.log(USUAL_NOISE)
    return float(np.exp(pulled / (len(logs) + NOISE_WEIGHT)))


def _visible(weeks: int, noise: float) -> float:
    """Return the smallest increase that so many weeks show four times out of five."""
    error = step_error(_design(weeks, True), noise, NO_MEMORY)
    reach = sum(student_quantile(share, weeks - 3) for share in SEEN)
    return float(np.expm1(min(reach * error, 50.0)))


def _weeks_needed(size: float, noise: float) -> int | None:
    lengths = range(FEWEST, A_YEAR + 1, 2)
    return next((weeks for weeks in lengths if _visible(weeks, noise) <= size), None)
