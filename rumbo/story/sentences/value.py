"""The lens in words: how many actions of value, per thousand of what, and which places change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rumbo.locale import Words
from rumbo.metrics.publications.lens import ValueSeen
from rumbo.metrics.publications.value import Weights

RATES = {
    "reach": "{rate} value actions per 1,000 people reached",
    "views": "{rate} value actions per 1,000 views",
}
POINTS = {
    "reach": "{rate} value points per 1,000 people reached",
    "views": "{rate} value points per 1,000 views",
}


def rate_words(rate: float, base: str, counted: Weights, words: Words) -> str:
    """Return a rate with what it counts and per thousand of what."""
    plain = all(weight in (0.0, 1.0) for _, weight in counted)
    said = words.number(rate, "per_post")
    return words(RATES[base] if plain else POINTS[base], rate=said)


def lens_sentence(seen: ValueSeen, counted: Weights, words: Words) -> str:
    """Return what one network's likes turn into."""
    name = words.network(seen.network)
    if seen.rate is None:
        return words("**{network}**: the network reports too little to say.", network=name)
    rate = rate_words(seen.rate, seen.base, counted, words)
    if seen.likes is None:
        return words(
            "**{network}**: **{rate}**{change}.",
            network=name,
            rate=rate,
            change=_change(seen, words),
        )
    return words(
        "**{network}**: behind {likes} likes, **{rate}**{change}.",
        network=name,
        likes=words.number(seen.likes),
        rate=rate,
        change=_change(seen, words),
    )


def _change(seen: ValueSeen, words: Words) -> str:
    if seen.before is None or seen.rate is None:
        return ""
    return words(" ({before} in the period before)", before=words.number(seen.before, "per_post"))


def rank_sentence(row: Mapping[str, Any] | Any, words: Words) -> str:
    """Return a publication's places by likes and by value within its network."""
    return words(
        "By likes number {likes} of {of}, by value number {value}.",
        likes=int(row["by_likes"]),
        value=int(row["by_value"]),
        of=int(row["of"]),
    )


def value_name(counted: Weights, words: Words, names: Mapping[str, str]) -> str:
    """Return which actions count and how much."""
    said = [
        names[part] if weight == 1 else f"{names[part]} × {words.value(weight)}"
        for part, weight in counted
        if weight
    ]
    return words("What counts: {parts}.", parts=words.list(said))
