"""X analytics, Videos > Download: two tables in one file, the account by day and then its videos.

Dates and addresses of the videos may be empty; a video without either is known by its title.
Known from descriptions only: the words are matched as loosely as they can be.
"""

from __future__ import annotations

from dataclasses import replace

from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block, Format, Section
from rumbo.wording import say

NO_ADDRESS = say("A video without an address: its views are already in the days.")

_posts = posts(
    id_in_link=r"/status/(\d+)",
    account_in_link=r"//[\w.]+/(?!i/)(\w+)/status",
    default_kind="video",
    undated=True,
)


def _videos(block: Block) -> Facts:
    named = [name for name in ("post_id", "link") if name in block.columns]
    cells = zip(*map(block.cells, named), strict=True) if named else [()] * len(block.rows)
    known = [place for place, each in enumerate(cells) if any(map(str.strip, each))]
    facts = _posts(
        replace(
            block,
            rows=[block.rows[place] for place in known],
            lines=[block.lines[place] for place in known],
            records=[block.records[place] for place in known],
        )
    )
    nameless = sorted(set(range(len(block.rows))) - set(known))
    facts.rows += len(nameless)
    facts.left_out += [Line(block.lines[place], NO_ADDRESS) for place in nameless]
    return facts


FORMAT = Format(
    id="x_video_overview",
    network="x",
    name="X videos",
    words="x_video",
    sections=(
        Section(("day", "views", "watched_ms"), days(), lacks=("text", "link")),
        Section(("views", "duration"), _videos, any_of=("text", "link"), main=False),
    ),
)
