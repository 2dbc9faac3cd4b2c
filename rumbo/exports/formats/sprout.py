"""Sprout Social, Post Performance and Profile Performance: one row a post, or a profile and day.

The two write dates differently, both with the month first. Numbers have thousands commas, names an
apostrophe that guards them from spreadsheets; a blank is a metric that the network does not have.
"""

from __future__ import annotations

from rumbo.exports.builders.days import days
from rumbo.exports.builders.suites import suite_posts
from rumbo.exports.format import SEVERAL, Format, Section
from rumbo.exports.tables.account_columns import by_account

POSTS, DAYS = suite_posts(), by_account(days(), account="account", network="network")

FORMATS = (
    Format(
        id="sprout_posts",
        network=SEVERAL,
        name="Sprout Social posts",
        words="sprout",
        sections=(
            Section(
                ("day", "post_id", "network", "account", "text"),
                lambda block: POSTS(block.renamed({"day": "published_at"})),
            ),
        ),
    ),
    Format(
        id="sprout_profiles",
        network=SEVERAL,
        name="Sprout Social profiles by day",
        words="sprout",
        sections=(
            Section(
                ("day", "network", "account", "followers"),
                lambda block: DAYS(block.renamed({"kind": "", "link": "", "text": ""})),
                lacks=("post_id",),
            ),
        ),
    ),
)
