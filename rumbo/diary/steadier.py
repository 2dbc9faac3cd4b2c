"""Which metrics of a network swing little enough to show a change?"""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from rumbo.diary.effect import EVENTS
from rumbo.diary.journal import Entry
from rumbo.diary.power import USUAL_NOISE
from rumbo.glossary import Metric, metric
from rumbo.metrics.series import reported
from rumbo.metrics.values import complete
from rumbo.metrics.weekly import weekly
from rumbo.statistics.regression import residuals
from rumbo.store.store import Store

WEEKS, FEWEST, MOST = 26, 12, 3
STEADY = USUAL_NOISE / 2  # weekly noise (in logs) with which a doubling shows within weeks


def steadier(store: Store, entry: Entry) -> list[Metric]:
    """Return the steadiest metrics of an entry's network, those that swing least first."""
    found = []
    for key, spans in reported(store).items():
        chosen = metric(*key)
        if chosen.agg != "sum" or chosen == entry.metric or entry.network not in {None, *spans}:
            continue
        noise = _noise(store, chosen, [entry.network] if entry.network else list(spans))
        if noise is not None and noise <= STEADY:
            found.append((noise, chosen))
    return [each for _, each in sorted(found, key=lambda pair: pair[0])[:MOST]]


def _noise(store: Store, chosen: Metric, networks: list[str]) -> float | None:
    """Return how much the weeks of a metric swing around their trend (in logs); None where few are known."""
    last = min(row["complete_until"] for row in complete(store, chosen, networks))
    known = weekly(store, chosen, networks, last - timedelta(weeks=WEEKS), last)
    values = [each for each in known.values if each is not None] if known else []
    if len(values) < FEWEST or sum(values) < EVENTS * len(values):
        return None
    logs, times = np.log(np.maximum(values, 0) + 1), np.arange(len(values), dtype=float)
    left = residuals(np.column_stack([np.ones(len(times)), times]), logs)
    return float((left @ left / (len(values) - 2)) ** 0.5)
