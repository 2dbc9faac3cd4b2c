"""The two questions about any metrics: their values, and up to which day they are complete.

They are asked of the store; of the plan kept they are answered where plan and publications are matched.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from rumbo.glossary import Metric
from rumbo.metrics.part import WHOLE, Part
from rumbo.plan import adherence
from rumbo.store.store import Store


def asked(
    metrics: Sequence[Metric],
    days: tuple[date, date],
    grain: str,
    networks: Sequence[str] | None,
    combine: bool,
    part: Part = WHOLE,
    split: date | None = None,
) -> dict[str, Any]:
    """Return what the question for values takes; `days` from the first up to, not including, the last.

    `metrics` are of one basis; `split` parts two periods that are asked for in all.
    """
    return {
        "metrics": [each.metric for each in metrics],
        "basis": metrics[0].basis,
        "networks": list(networks) if networks else None,
        "accounts": _listed(part.accounts),
        "posts": _listed(part.posts),
        "from_day": days[0],
        "split": split or days[0],
        "to_day": days[1],
        "grain": grain,
        "combine": combine,
    }


def as_frame(store: Store, wanted: dict[str, Any]) -> pd.DataFrame:
    """Return the values as a frame."""
    if wanted["basis"] == adherence.BASIS:
        return pd.DataFrame(adherence.values(store, wanted), columns=list(adherence.COLUMNS))
    return store.query("metrics/values", **wanted)


def as_rows(store: Store, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the values as rows."""
    if wanted["basis"] == adherence.BASIS:
        return adherence.values(store, wanted)
    return store.rows("metrics/values", **wanted)


def complete(
    store: Store, metric: Metric, networks: Sequence[str] | None = None, part: Part | None = None
) -> list[dict[str, Any]]:
    """Return up to which day each network that reports a metric is complete."""
    if metric.basis == adherence.BASIS:
        return adherence.complete(store, networks)
    return store.rows(
        "metrics/complete_until",
        metric=metric.metric,
        basis=metric.basis,
        networks=list(networks) if networks else None,
        accounts=part and part.accounts and list(part.accounts),
    )


def _listed(names: Sequence[str] | None) -> list[str] | None:
    """Return names as a question takes them: none at all is an empty list, all of them is None."""
    return None if names is None else list(names)
