"""Networks of which nothing has come for long while others go on: given up, or their files are missing.

They are left out of what is compared, proposed and judged, and named. What their people say of them counts
until something newer comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rumbo.store.store import Store

Spans = Mapping[str, tuple[date, date]]
Said = Mapping[
    str, tuple[str, date]
]  # by network: what, and the last day that was known of it then
LONG = timedelta(days=90)
GIVEN_UP, MISSING = "given_up", "missing"


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


def said_of(store: Store) -> Said:
    """Return what was said of networks of which nothing came any more, and not taken back."""
    return {
        row["network"]: (row["said"], row["last_day"])
        for row in store.rows("coverage/said_of_networks")
    }


def stands(said: Said, network: str, last: date) -> str | None:
    """Return what was said of a network; None where nothing was, or something newer of it has come since."""
    what, known = said.get(network, (None, date.min))
    return what if known >= last else None


def resting(spans: Spans, said: Said) -> set[str]:
    """Return the networks that others need not wait for: given up as was said, or quiet for long.

    Those whose files are said to be missing are waited for; where no other network is left, none rests.
    """
    newest = max((last for _, last in spans.values()), default=date.min)
    gone = quiet(spans, newest - LONG) if len(spans) > 1 else {}
    found = set()
    for network, (_, last) in spans.items():
        what = stands(said, network, last)
        if what == GIVEN_UP and last < newest or network in gone and what != MISSING:
            found.add(network)
    return found
