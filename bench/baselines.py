"""What a forecast must beat: plain rules, and a library's model where it is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

Weeks = np.ndarray
Many = Sequence[tuple[Weeks, float]]
Asked = Callable[[Many], list[tuple[float, float]]]
Rule = Callable[
    [Weeks, float], tuple[float, float]
]  # weeks, weeks ahead → middle, size of its error
DRAWS = 200
UV = [
    sys.executable,
    "-m",
    "uv",
    "run",
    "--quiet",
    "--script",
    str(Path(__file__).with_name("ets.py")),
]
ALONE = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}


def known(weeks: Weeks) -> Weeks:
    """Return the weeks of which something is known, as a plain rule takes them: one after the other."""
    return weeks[np.isfinite(weeks)]


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


RULES: dict[str, Rule] = {
    "the last week": seasonal_naive,
    "the last four weeks": last_four,
    "a straight line": straight_line,
    "weeks drawn from the last 12": bootstrap,
}


def asked(rule: Rule) -> Asked:
    """Return a rule that answers many at once."""
    return lambda many: [rule(*each) for each in many]


def auto_ets(many: Many) -> list[tuple[float, float]]:
    """Return what exponential smoothing, its form chosen by a library, leads to: in an environment of its own."""
    said = json.dumps([[list(map(float, weeks)), ahead] for weeks, ahead in many])
    made = subprocess.run(UV, input=said, capture_output=True, text=True, check=True, env=ALONE)
    return [tuple(each) for each in json.loads(made.stdout)]


def rules(with_library: bool = False) -> dict[str, Asked]:
    """Return the rules by name; a kept library's model takes minutes and is asked for by `--ets`."""
    plain = {name: asked(rule) for name, rule in RULES.items()}
    return plain | {"AutoETS of statsforecast": auto_ets} if with_library else plain
