"""Networks of which nothing has come for long while others go on: given up, or their files are missing.

They are left out of what is compared, proposed and judged, and named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

Spans = Mapping[str, tuple[date, date]]


def quiet(spans: Spans, since: date) -> dict[str, date]:
    """Return the networks without data since a day, with their last one; none where no other has any."""
    last = {network: ends for network, (_, ends) in spans.items()}
    gone = {network: day for network, day in last.items() if day < since}
    return gone if len(gone) < len(last) else {}


def quiet_of(many: Iterable[Spans], since: date) -> dict[str, date]:
    """Return the same for networks that report several metrics: quiet are those quiet in all of them."""
    joined: dict[str, tuple[date, date]] = {}
    for spans in many:
        for network, (first, last) in spans.items():
            known = joined.get(network, (first, last))
            joined[network] = min(known[0], first), max(known[1], last)
    return quiet(joined, since)
