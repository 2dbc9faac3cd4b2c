"""Publications through the lens of value: what likes hide, per 1,000 people reached.

Networks are never put together: what one of them reports as a share or a reach is not another's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from rumbo.metrics.frames import column, rows
from rumbo.metrics.publications.value import FEWEST_REACHED, base_of, bases, weighed
from rumbo.metrics.series import Period

FEWEST_RANKED = 8  # publications of a network before any is said to fall or to rise
HEAD, TAIL = 0.25, 0.5  # the best quarter by one measure that is in the worse half by the other


@dataclass(frozen=True)
class ValueSeen:
    """One network in a period: its likes, its value actions, and how many of them per 1,000 of its base.

    `base` is reach or views; `before` the rate of the period before; None where it is not reported.
    """

    network: str
    base: str
    posts: int
    likes: float | None
    actions: float | None
    rate: float | None
    before: float | None


def in_days(posts: pd.DataFrame, period: Period, networks: tuple[str, ...]) -> pd.DataFrame:
    """Return the publications of a period and its networks."""
    days = pd.to_datetime(posts["day"])
    inside = (days >= pd.Timestamp(period.start)) & (days < pd.Timestamp(period.end))
    return rows(posts, inside & column(posts, "network").isin(networks))


def through(
    posts: pd.DataFrame, counted: Mapping[str, float], period: Period, networks: tuple[str, ...]
) -> list[ValueSeen]:
    """Return each network that published in a period, the one with most publications first."""
    based = bases(posts)
    now, before = (in_days(posts, each, networks) for each in (period, period.before()))
    found = [
        _seen(
            network,
            rows(now, now["network"] == network),
            rows(before, before["network"] == network),
            counted,
            based,
        )
        for network in sorted(set(now["network"]))
    ]
    return sorted(found, key=lambda each: (-each.posts, each.network))


def _seen(
    network: str,
    own: pd.DataFrame,
    earlier: pd.DataFrame,
    counted: Mapping[str, float],
    based: Mapping[str, str],
) -> ValueSeen:
    actions, likes = weighed(own, counted), column(own, "likes")
    return ValueSeen(
        network,
        based[network],
        len(own),
        float(likes.sum()) if likes.notna().any() else None,
        float(actions.sum()) if actions.notna().any() else None,
        _rate(own, counted, based),
        _rate(earlier, counted, based),
    )


def _rate(
    posts: pd.DataFrame, counted: Mapping[str, float], based: Mapping[str, str]
) -> float | None:
    """Return value actions per 1,000: a ratio of sums over publications that report both."""
    actions, base = weighed(posts, counted), base_of(posts, based)
    both = actions.notna() & base.notna()
    whole = float(base[both].sum())
    return 1000 * float(actions[both].sum()) / whole if whole >= FEWEST_REACHED else None


def ranked(placed: pd.DataFrame) -> pd.DataFrame:
    """Return publications with by_likes and by_value, their places within their network, and how many have one (of).

    `placed` has the value per 1,000 in `value`; both places are unknown where either is, and for
    stories, which nobody can like for longer than a day.
    """
    known = column(placed, "value").notna() & column(placed, "likes").notna()
    known &= column(placed, "kind") != "story"
    both = rows(placed, known)
    by_network = both.groupby("network")
    return placed.assign(
        by_likes=by_network["likes"].rank(ascending=False, method="min"),
        by_value=by_network["value"].rank(ascending=False, method="min"),
        of=by_network["value"].transform("size"),
    )


def fallen_and_risen(placed: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the favourites that fall through the lens and the hidden ones that rise, the clearest first."""
    there = ranked(placed)
    there = rows(there, there["of"] >= FEWEST_RANKED)
    of = column(there, "of")
    there = there.assign(likely=there["by_likes"] / of, worth=there["by_value"] / of)
    there = there.assign(apart=(there["likely"] - there["worth"]).abs())
    there = there.sort_values("apart", ascending=False, kind="stable")
    likes, worth = column(there, "likely"), column(there, "worth")
    falls, rises = (likes <= HEAD) & (worth > TAIL), (worth <= HEAD) & (likes > TAIL)
    return rows(there, falls), rows(there, rises)
