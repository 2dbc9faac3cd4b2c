"""How finely what rests on few reviews can be shown: a week's average of one to three is hardly more than chance."""

from __future__ import annotations

from collections.abc import Iterable

from rumbo.glossary import Metric
from rumbo.metrics.series import Period, by_network
from rumbo.metrics.values import complete
from rumbo.store.store import Store

FEW = 3.0  # reviews a week
WEEK = 7


def is_few(
    store: Store, metric: Metric, period: Period, networks: Iterable[str] | None = None
) -> bool:
    """Return whether a rating or share rests on at most three reviews a week on one of its networks.

    It is then shown by month, each value with the number of its reviews.
    """
    if metric.basis != "mentions" or metric.agg not in ("ratio", "median"):
        return False
    asked = list(networks) if networks else None
    since = {row["network"]: row["first_day"] for row in complete(store, metric, asked)}
    return any(
        each.items * WEEK <= FEW * (period.end - max(period.start, since[network])).days
        for network, each in by_network(store, metric, period, asked).items()
    )
