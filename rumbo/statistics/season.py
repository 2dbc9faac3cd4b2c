"""The season of a business, where its own years agree on one.

What the same days of earlier years brought, against what would have been forecast then. It moves a
forecast only where two years are known and the whole of the last year erred like the one before:
single busy months come by chance, and moving by them did more harm than good (`bench/calibration.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rumbo.statistics import Floats, Places
from rumbo.statistics.weeks import by_week, sums_ahead, usual_weeks

YEAR = 365.25  # days
YEARS = (1, 2, 3)
WEEKS = 52
MONTH = 4  # weeks that the errors compared look ahead
FEWEST_PAIRS = 40  # weeks of both years
FEWEST_PAST = 4
AGREED = 0.6
LEAST, LEAST_OF_SCALE = float(np.log(1.15)), 0.5
LEAST_HINT, HINT_OF_SCALE = float(np.log(1.5)), 2.0


@dataclass(frozen=True)
class Season:
    """How far a forecast is moved, as a logarithm, by years that agree; else the `hint` of a single year."""

    shift: float = 0.0
    hint: float | None = None


def season(
    known: Floats, weeks: Floats, steps: int, of_week: int, spans: tuple[int, ...], scale: float
) -> Season:
    """Return the season of the coming `steps`.

    `known` are counts by step, `of_week` steps a week, `weeks` the same by week, both ending now,
    NaN unknown; `scale` is the size of the forecast's errors.
    """
    ratios = [_ratio(known, steps, of_week, spans, year) for year in YEARS]
    found = [each for each in ratios if each is not None]
    if len(found) >= 2 and agreement(weeks, spans) >= AGREED:
        shift = float(np.mean(found))
        if abs(shift) >= max(LEAST, LEAST_OF_SCALE * scale):
            return Season(shift)
    last = ratios[0]
    if last is not None and abs(last) >= max(LEAST_HINT, HINT_OF_SCALE * scale):
        return Season(hint=last)
    return Season()


def _ratio(
    known: Floats, steps: int, of_week: int, spans: tuple[int, ...], year: int
) -> float | None:
    """Return log(what came so many years ago ÷ what would have been forecast); None where unknown."""
    cut = len(known) - round(YEAR * year * of_week / 7)
    before = known[:cut] if cut > 0 else known[:0]
    came = known[cut : cut + steps] if cut > 0 else known[:0]
    whole = by_week(before) if of_week == 7 else before
    if np.isfinite(whole).sum() < FEWEST_PAST or len(came) < steps or not np.isfinite(came).all():
        return None
    usual = usual_weeks(whole, np.array([len(whole)]), spans)[0]
    return float(np.log((came.sum() + 1) / (usual * steps / of_week + 1)))


def agreement(weeks: Floats, spans: tuple[int, ...]) -> float:
    """Return how alike the errors of the last year and of the one before are, −1 to 1 (cosine)."""
    last = len(weeks) - MONTH
    ends = np.arange(max(FEWEST_PAST + WEEKS, last - WEEKS + 1), last + 1)
    if len(ends) < FEWEST_PAIRS:
        return 0.0
    now, then = _errors(weeks, ends, spans), _errors(weeks, ends - WEEKS, spans)
    both = np.isfinite(now) & np.isfinite(then)
    now, then = now[both], then[both]
    size = float(np.sqrt((now**2).sum() * (then**2).sum()))
    return float((now * then).sum()) / size if both.sum() >= FEWEST_PAIRS and size else 0.0


def _errors(weeks: Floats, ends: Places, spans: tuple[int, ...]) -> Floats:
    usual = usual_weeks(weeks, ends, spans)
    return np.log((sums_ahead(weeks, ends, MONTH) + 1) / (usual * MONTH + 1))
