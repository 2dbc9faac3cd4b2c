"""How to read the bars of the objectives: one sentence, of what is drawn and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.locale import Words
from rumbo.objectives.judged.status import Standing
from rumbo.units import unit


def how_to_read(standings: Sequence[Standing], words: Words) -> str:
    """Return what the parts of the bars mean; empty where none is drawn."""
    drawn = [each for each in standings if each.actual is not None or each.status == "starting"]
    stars = [each for each in drawn if unit(each.objective.metric.unit).is_rating]
    bars = [each for each in drawn if each not in stars]
    ahead = [each for each in bars if each.landing is not None]
    parts = [
        words("solid, what you have so far")
        if any(each.actual is not None for each in bars)
        else "",
        words("striped, where it is heading, with its probable range as a thin line")
        if ahead
        else "",
        words("a diamond, the rating") if stars else "",
        words("thin upright mark, what there should be by that day")
        if any(each.expected != each.objective.target for each in drawn)
        else "",
        words("thick mark, the target") if drawn else "",
    ]
    known = [each for each in parts if each]
    return words("How to read the bars: {parts}.", parts="; ".join(known)) if known else ""
