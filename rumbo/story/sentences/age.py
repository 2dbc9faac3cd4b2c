"""How old what is known is, in one plain line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rumbo.locale import Words

FRESH = 14  # days for which nothing is said of what is known
GIVEN_UP = 180  # days after which a network is no longer asked about while others go on
MONTH = 30.44
NAMED = 3


def age_line(last: Mapping[str, date], today: date, words: Words) -> str:
    """Return which networks are known only up to long ago; empty where all is fresh.

    `last` is the last day known of each network.
    """
    newest = max(last.values(), default=today)
    if (today - newest).days > FRESH:
        return words(
            "What you see ends on {day}, {ago}. Bring newer files.",
            day=newest,
            ago=ago(newest, today, words),
        )
    old = {
        network: day
        for network, day in sorted(last.items(), key=lambda each: each[1])
        if FRESH < (today - day).days <= GIVEN_UP
    }
    if not old:
        return ""
    named = [f"{words.network(network)} ({words.day(day)})" for network, day in old.items()]
    return words("Older than the rest: {networks}.", networks=words.list(named[:NAMED]))


def ago(day: date, today: date, words: Words) -> str:
    """Return how long ago a day is: 12 days ago, 8 months ago."""
    days = (today - day).days
    months = round(days / MONTH)
    if months < 2:
        return words.count("{n} day ago", "{n} days ago", days)
    return words.count("{n} month ago", "{n} months ago", months)
