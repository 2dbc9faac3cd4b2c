"""Which networks a figure holds, and of which it knows nothing in its period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.networks import OWN

Days = Mapping[str, tuple[date, date]]  # first and last day with data, by network


def holding(spans: Days, period: Period, among: Sequence[str], words: Words) -> str:
    """Return the networks with values in a period, and those asked for that have none: «Facebook e Instagram; sin TikTok»."""
    there = [
        each
        for each in among
        if each in spans and spans[each][0] < period.end and spans[each][1] >= period.start
    ]
    missing = [words.network(each) for each in among if each not in there and each != OWN]
    said = words.list([words.network(each) for each in there]) or "–"
    if not missing:
        return said
    return words("{networks}; without {others}", networks=said, others=words.list(missing))


def holdings(named: Iterable[tuple[str, str]], words: Words) -> list[str]:
    """Return what the figures of a slide hold, given the name of each and its networks: once where all hold the same."""
    by: dict[str, list[str]] = {}
    for name, networks in named:
        by.setdefault(networks, []).append(name)
    if len(by) == 1:
        return [words("In these figures: {networks}.", networks=next(iter(by)))]
    return [f"{words.list(names)}: {networks}." for networks, names in by.items()]
