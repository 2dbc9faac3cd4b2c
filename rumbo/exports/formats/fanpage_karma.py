"""Fanpage Karma, posts: four rows of remarks, then one row a publication of any profile and network.

«-» is a metric that the profile does not show. The words are those of parsers of such files.
"""

from __future__ import annotations

from rumbo.exports.builders.suites import suite_posts
from rumbo.exports.format import SEVERAL, Format, Section

FORMAT = Format(
    id="fanpage_karma",
    network=SEVERAL,
    name="Fanpage Karma",
    words="fanpage_karma",
    sections=(
        Section(
            ("account", "name", "network", "published_at", "text", "post_id"),
            suite_posts(order="ymd", name="name"),
        ),
    ),
)
