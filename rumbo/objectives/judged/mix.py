"""What a rate of several networks would be had their mix stayed that of the year before the objective began."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rumbo.metrics.beside import is_mix
from rumbo.metrics.one_mix import rate_at_mix
from rumbo.metrics.part import Part
from rumbo.metrics.series import total_of
from rumbo.metrics.values import as_rows, asked
from rumbo.objectives.stated.journal import Objective
from rumbo.store.store import Store

YEAR, DAY = timedelta(days=365), timedelta(days=1)


def at_mix_before(
    store: Store, objective: Objective, networks: Sequence[str] | None, judged: date, part: Part
) -> float | None:
    """Return the rate since the start at the mix of before; None where that mix is not known or is none."""
    metric, start = objective.metric, objective.start_day
    if metric.agg != "ratio" or not is_mix(metric) or not metric.adds_over_networks:
        return None
    days = (start - YEAR, judged + DAY)
    rows = as_rows(store, asked([metric], days, "total", networks, False, part, start))
    before, since = (
        {row["network"]: total_of(row) for row in rows if row["period"] == first}
        for first in (days[0], start)
    )
    return rate_at_mix(before, since)
