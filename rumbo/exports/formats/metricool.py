"""Metricool, Analytics > CSV: one row a post of one network.

Its header is not known for sure, so the file's name must speak for it too, which begins with the
network and what was exported. The planner's CSV, which has no metrics, is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rumbo.exports.builders.suites import suite_posts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import SEVERAL, File, Format, Found, Section, by_header
from rumbo.exports.name_days import day_in_name
from rumbo.exports.vocabulary import vocabulary

NAME = re.compile(
    r"(?<![a-z])(?P<network>[a-z]+)[-_ ](?:posts?|reels?|stories|videos?|publicaciones|historias)[-_ ]\d{4}",
    re.I,
)


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the posts of a file whose name begins with a network that we know."""
    match = NAME.search(file.stem)
    network = match and vocabulary("networks").meaning(match["network"])
    if not network:
        return []
    return [
        replace(each, block=replace(each.block, network=network[0]))
        for each in by_header(format_, grids, file)
    ]


FORMAT = Format(
    id="metricool",
    network=SEVERAL,
    name="Metricool",
    words="metricool",
    find=_find,
    stated_on=day_in_name(r"(?<!\d{4}-\d{2}-\d{2}_)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\D*$"),
    sections=(
        Section(
            ("published_at", "link"),
            suite_posts(order="ymd", account=""),
            any_of=("reach", "impressions", "views", "likes"),
        ),
    ),
)
