"""How often the diary claims an effect where there was none, and how often it sees a real one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bench.result import Result
from bench.series import Series
from rumbo.diary.effect import Effect, judge
from rumbo.diary.shifts import suggest_shifts
from rumbo.statistics.control import chart
from rumbo.statistics.weeks import by_week, clean

WINDOWS = ((8, 4), (13, 4), (13, 8), (26, 4), (26, 8), (26, 12))
TRUE = (0.85, 1.0)
MEMORY, NOISES, DRIFTS = 0.45, (0.2, 0.4), (-0.012, 0.0, 0.012)
PER_DAY, DISPERSION = 60, 0.12
SEED = 20261123


def measure(series: list[Series], runs: int) -> list[Result]:
    results = [*_simulated(runs), *_placebos(series, runs), _promises(runs)]
    return [*results, *_shifts(series, runs), _chart(runs)]


def weeks_of(
    draw: np.random.Generator, length: int, noise: float, drift: float = 0.0, memory: float = MEMORY
) -> np.ndarray:
    """Return weekly totals of daily counts: negative binomial, a random weekday pattern, AR(1) noise."""
    shocks = draw.normal(0, noise * (1 - memory**2) ** 0.5, length + 20)
    logs = np.zeros(length + 20)
    for at in range(1, len(logs)):
        logs[at] = memory * logs[at - 1] + shocks[at]
    profile = draw.dirichlet(np.full(7, 30.0)) * 7
    level = np.exp(logs[20:] + drift * np.arange(length))
    mean = PER_DAY * level[:, None] * profile
    size = 1 / DISPERSION
    return draw.negative_binomial(size, size / (size + mean)).sum(axis=1).astype(float)


def _simulated(runs: int) -> Iterator[Result]:
    draw = np.random.default_rng(SEED)
    for lift, limit, found in ((1.0, 0.05, 0.024), (1.4, None, 0.20), (2.0, None, None)):
        judged = [
            _judged(weeks_of(draw, before + 1 + after, noise, _drift(draw)), before, lift)
            for before, after in WINDOWS
            for noise in NOISES
            for _ in range(runs)
        ]
        answers = [each.answer for each in judged]
        name = "claims without an effect" if lift == 1 else f"claims of a true {lift - 1:+.0%}"
        yield Result.at_most(
            f"diary, simulated: {name} ({len(answers)})", _share(answers, "claim"), limit, found
        )
        if lift > 1:
            yield _true(judged, lift, "diary, simulated")
        if lift == 1:
            yield Result.at_most(
                "diary, simulated: hints or claims without an effect",
                _share(answers, "claim", "hint"),
                None,
                0.053,
            )


def _drift(draw: np.random.Generator) -> float:
    return float(draw.choice(DRIFTS)) if draw.random() < 0.5 else 0.0


def _judged(weeks: np.ndarray, change_at: int, lift: float) -> Effect:
    moved = weeks.copy()
    moved[change_at + 1 :] *= lift
    return judge(moved, change_at)


def _share(answers: list[str], *counted: str) -> float:
    return float(np.mean([each in counted for each in answers]))


def _placebos(series: list[Series], runs: int) -> Iterator[Result]:
    """Yield what is claimed of random dates in real weeks, as they are and raised by 40 %."""
    sets = list(_random_dates(series, np.random.default_rng(SEED), max(runs // 4, 40)))
    for lift, limit, found in ((1.0, 0.05, 0.047), (1.4, None, 0.20)):
        judged = [_judged(weeks, at, lift) for weeks, at in sets]
        answers = [each.answer for each in judged if each.answer != "insufficient"]
        if not answers:
            return
        name = "claims at dates of nothing" if lift == 1 else f"claims of an added {lift - 1:+.0%}"
        yield Result.at_most(
            f"diary, real weeks: {name} ({len(answers)})", _share(answers, "claim"), limit, found
        )
        if lift > 1:
            yield _true(judged, lift, "diary, real weeks")


def _true(judged: list[Effect], lift: float, where: str) -> Result:
    """Return how often the range of a claim holds the change that was made."""
    ranges = [each.interval for each in judged if each.answer == "claim" and each.interval]
    holds = [low <= lift - 1 <= high for low, high in ranges]
    name = f"{where}: ranges of claims that hold a true {lift - 1:+.0%} ({len(ranges)})"
    bounds = TRUE if lift == 1.4 else None
    return Result.between(name, float(np.mean(holds)) if holds else 1.0, bounds, None)


def _random_dates(
    series: list[Series], draw: np.random.Generator, dates: int
) -> Iterator[tuple[np.ndarray, int]]:
    for each in series:
        if each.every != "day":
            continue
        weeks = by_week(clean(each.values))
        windows = [(b, a) for b, a in WINDOWS if b + 1 + a <= len(weeks)]
        for _ in range(dates if windows else 0):
            before, after = windows[draw.integers(len(windows))]
            start = int(draw.integers(0, len(weeks) - before - after))
            yield weeks[start : start + before + 1 + after], before


def _promises(runs: int) -> Result:
    """Return how often an effect is seen that is as large as was said to be visible."""
    draw = np.random.default_rng(SEED + 1)
    seen = []
    for before, after in ((13, 8), (26, 8), (26, 12)):
        for _ in range(runs):
            weeks = weeks_of(draw, before + 1 + after, 0.25)
            least = judge(weeks, before).visible_now
            seen.append(_judged(weeks, before, 1 + (least or 0)).answer)
    value = _share(seen, "claim")
    return Result.between("diary, simulated: sees what it said it would see", value, None, 0.8)


def _shifts(series: list[Series], runs: int) -> Iterator[Result]:
    draw = np.random.default_rng(SEED + 2)
    quiet = [len(suggest_shifts(weeks_of(draw, 52, 0.3))) for _ in range(runs)]
    moved = []
    for _ in range(runs):
        weeks = weeks_of(draw, 52, 0.3)
        weeks[26:] *= 3
        moved.append(any(abs(at - 26) <= 2 for at in suggest_shifts(weeks)))
    yield Result.at_most("shifts suggested a year without any", float(np.mean(quiet)), None, None)
    yield Result.at_most("shifts of ×3 suggested", float(np.mean(moved)), None, None)
    real = [by_week(each.values) for each in series if each.every == "day"]
    real = [weeks for weeks in real if np.isfinite(weeks).all()]
    if not real:
        return
    found = sum(len(suggest_shifts(weeks)) for weeks in real)
    years = sum(len(weeks) for weeks in real) / 52
    yield Result.at_most("shifts suggested a year in real weeks", found / years, None, None)


def _chart(runs: int) -> Result:
    """Return how often a control chart of half a year of weeks speaks where nothing changed."""
    draw = np.random.default_rng(SEED + 3)
    said = [chart(weeks_of(draw, 26, 0.3)).variation for _ in range(runs)]
    value = float(np.mean([each != "only_noise" for each in said]))
    return Result.at_most("control chart, no change: improving or worsening", value, None, None)
