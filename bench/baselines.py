"""What a forecast must beat: plain rules, and a library's model where it is installed."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np

Weeks = np.ndarray
Rule = Callable[
    [Weeks, float], tuple[float, float]
]  # weeks, weeks ahead → middle, size of its error
DRAWS = 200


def seasonal_naive(weeks: Weeks, ahead: float) -> tuple[float, float]:
    """Return the last week over and over."""
    return float(weeks[-1] * ahead), 1.0


def last_four(weeks: Weeks, ahead: float) -> tuple[float, float]:
    """Return the last four weeks over and over."""
    return float(weeks[-4:].mean() * ahead), 1.0


def straight_line(weeks: Weeks, ahead: float) -> tuple[float, float]:
    """Return what a straight line through the last 12 weeks leads to."""
    last = weeks[-12:]
    slope, start = np.polyfit(np.arange(len(last)), last, 1)
    to_come = np.arange(len(last), len(last) + max(round(ahead), 1))
    return float(np.maximum(start + slope * to_come, 0).mean() * ahead), 1.0


def bootstrap(weeks: Weeks, ahead: float) -> tuple[float, float]:
    """Return the middle, and the spread, of weeks drawn from the last 12."""
    totals = drawn(weeks, ahead)
    return float(np.median(totals)), max(float(np.std(np.log(totals + 1))), 0.02)


def drawn(weeks: Weeks, ahead: float) -> np.ndarray:
    """Return totals of weeks drawn from the last 12, the same at every call."""
    chance = np.random.default_rng(1)
    picked = chance.choice(weeks[-12:], (DRAWS, max(round(ahead), 1)))
    return picked.mean(axis=1) * ahead


def auto_ets(weeks: Weeks, ahead: float) -> tuple[float, float]:
    """Return what exponential smoothing, its form chosen by a library, leads to."""
    from statsforecast.models import AutoETS

    steps = max(round(ahead), 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = AutoETS(season_length=1).forecast(np.log(weeks + 1), steps, level=[80])
    width = (made["hi-80"] - made["lo-80"]).mean() / 2.56
    return float(np.maximum(np.expm1(made["mean"]), 0).mean() * ahead), max(float(width), 0.02)


RULES: dict[str, Rule] = {
    "the last week": seasonal_naive,
    "the last four weeks": last_four,
    "a straight line": straight_line,
    "weeks drawn from the last 12": bootstrap,
}


def rules() -> dict[str, Rule]:
    """Return the rules that can be computed here."""
    try:
        import statsforecast  # noqa: F401
    except ImportError:
        print(
            "AutoETS is left out: statsforecast is not installed, and wants an older pandas than Rumbo's"
        )
        return RULES
    return RULES | {"AutoETS of statsforecast": auto_ets}
