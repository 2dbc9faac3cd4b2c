"""Facebook recommendations: yes or no in place of stars, as tools that gather them write them.

A yes is 1 of 1, a no is 0 of 1: it is a rating of its own scale and never becomes stars.
"""

from __future__ import annotations

from dataclasses import replace

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.vocabulary import vocabulary


def _recommendations(block: Block) -> Facts:
    words, place = vocabulary("recommending"), block.columns["recommends"]

    def said(row: list[str]) -> list[str]:
        if place >= len(row) or not (meaning := words.meaning(row[place])):
            return row
        return [*row[:place], meaning[0], *row[place + 1 :]]

    named = replace(block, rows=list(map(said, block.rows))).renamed({"recommends": "rating"})
    in_english = vocabulary("facebook_recommendations").language(block.header) == "en"
    return reviews("facebook", scale=1.0, order="mdy" if in_english else "dmy")(named)


FORMAT = Format(
    id="facebook_recommendations",
    network="facebook",
    name="Facebook recommendations",
    words="facebook_recommendations",
    sections=(Section(("recommends", "written_at"), _recommendations, any_of=("text", "author")),),
)
