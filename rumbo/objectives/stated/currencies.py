"""In which currency is money told?"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.glossary import MONEY, Metric, in_currency
from rumbo.store.store import Store


def in_currencies(store: Store, metrics: Sequence[Metric]) -> list[Metric]:
    """Return metrics, money with the currency that counts; nothing is asked where none is money."""
    if not any(each.unit == MONEY for each in metrics):
        return list(metrics)
    told = {row["term"]: row["currency"] for row in store.rows("metrics/currencies")}
    return [in_currency(each, told) for each in metrics]
