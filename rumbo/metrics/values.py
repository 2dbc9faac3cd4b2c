"""The two questions about any metrics: their values, and up to which day they are complete.

They are asked of the store; of the plan kept they are answered where plan and publications are matched.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd

from rumbo.glossary import Metric, metrics
from rumbo.metrics.part import WHOLE, Part
from rumbo.plan import adherence
from rumbo.store.store import Store

Row = dict[str, Any]

# What is answered of all of them, by store and its version
_complete: WeakKeyDictionary[Store, tuple[int, list[Row]]] = WeakKeyDictionary()


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
        return pd.DataFrame(adherence.plan_values(store, wanted), columns=list(adherence.COLUMNS))
    return store.query("metrics/values", **wanted)


def as_rows(store: Store, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the values as rows."""
    if wanted["basis"] == adherence.BASIS:
        return adherence.plan_values(store, wanted)
    return store.rows("metrics/values", **wanted)


def complete(
    store: Store, metric: Metric, networks: Sequence[str] | None = None, part: Part | None = None
) -> list[Row]:
    """Return up to which day each network that reports a metric is complete."""
    return by_network(complete_of(store, [metric])[_key(metric)], networks, part)


def complete_of(store: Store, own: Sequence[Metric]) -> dict[tuple[str, str], list[Row]]:
    """Return up to which day metrics are complete, account by account, in one question for all there are."""
    found: dict[tuple[str, str], list[Row]] = {_key(each): [] for each in own}
    for row in _all_complete(store) if any(each[1] != adherence.BASIS for each in found) else ():
        if (row["metric"], row["basis"]) in found:
            found[row["metric"], row["basis"]].append(row)
    for each in (each for each in found if each[1] == adherence.BASIS):
        found[each] = [row | {"account_id": None} for row in adherence.complete(store)]
    return found


def _all_complete(store: Store) -> list[Row]:
    """Return up to which day every metric is complete; asked of one, it takes half as long as of all."""
    version, kept = store.version(), _complete.get(store)
    if kept is None or kept[0] != version:
        every = [_key(each) for each in metrics() if each.basis != adherence.BASIS]
        names, bases = ([each[side] for each in every] for side in (0, 1))
        kept = version, store.rows("metrics/complete_until", metrics=names, bases=bases)
        _complete[store] = kept
    return kept[1]


def by_network(
    rows: Sequence[Row], networks: Sequence[str] | None, part: Part | None = None
) -> list[Row]:
    """Return what accounts say together of each network asked for; of a part only its own accounts count."""
    own = part and part.accounts
    wanted = [
        row
        for row in rows
        if (networks is None or row["network"] in networks)
        and (own is None or row["account_id"] in (None, *own))
    ]
    return [
        {"network": network}
        | {"first_day": min(row["first_day"] for row in each)}
        | {day: max(row[day] for row in each) for day in ("last_day", "complete_until")}
        for network, group in groupby(wanted, itemgetter("network"))
        if (each := list(group))
    ]


def _key(metric: Metric) -> tuple[str, str]:
    return metric.metric, metric.basis


def _listed(names: Sequence[str] | None) -> list[str] | None:
    """Return names as a question takes them: none at all is an empty list, all of them is None."""
    return None if names is None else list(names)
