"""Networks of which nothing has come for long while others go on: given up, or are their files missing?

Their people are asked once; what they said stands until something newer comes, and can be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rumbo.coverage.spans import KnownDays
from rumbo.metrics.quiet import LONG, quiet_of, said_of, stands
from rumbo.store.store import Store, now


@dataclass(frozen=True)
class Quiet:
    """A network without anything since its `last` day; `said` is given_up, missing or None, not yet said."""

    network: str
    last: date
    said: str | None = None


def quiet_networks(store: Store, known: Sequence[KnownDays]) -> list[Quiet]:
    """Return the networks that are quiet for long, with what was said of them."""
    if not known:
        return []
    newest = max(each.last for each in known)
    gone = quiet_of([{each.network: (each.first, each.last)} for each in known], newest - LONG)
    said = said_of(store) if gone else {}
    return [Quiet(each, last, stands(said, each, last)) for each, last in sorted(gone.items())]


def say_of(store: Store, quiet: Quiet, said: str | None) -> None:
    """Note why nothing has come of a network, or take that back."""
    row = {"network": quiet.network, "said": said, "last_day": quiet.last, "said_at": now()}
    with store.change() as change:
        change.append("network_statements", [row])
