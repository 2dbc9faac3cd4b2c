"""LinkedIn page, Analytics > Export: content, followers and visitors, each a workbook of several sheets.

Dates are text, MM/DD/YYYY and UTC in every language. Organic and sponsored are parts of the total.
In the first sheet of the followers the «total» is what the day gained; elsewhere it is the level.
Whose page it is stands in the file's name alone; a file that was renamed is of a page without a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rumbo.exports.builders.audiences import audience
from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section, day_in_name
from rumbo.exports.tables.account_columns import owned

PAGE = re.compile(r"(?P<slug>.+)_(?:content|followers|visitors)_1\d{12}(?!\d)")
STATED_ON = day_in_name(r"_(?P<ms>1\d{12})(?!\d)")
GROUPS = ("location", "job_function", "seniority", "industry", "company_size")


def _page(build: Callable[[Block], Facts]) -> Callable[[Block], Facts]:
    """Return the builder for the page that only the file's name tells."""

    def built(block: Block) -> Facts:
        facts, match = build(block), PAGE.match(block.file.stem)
        if not match:
            return facts
        slug = match["slug"].casefold()
        return owned(facts, f"linkedin:{slug}", slug)

    return built


FORMATS = (
    Format(
        id="linkedin_page_content",
        network="linkedin",
        name="LinkedIn page content",
        words="linkedin",
        stated_on=STATED_ON,
        sections=(
            Section(("day", "impressions", "reactions"), _page(days())),
            Section(
                ("link", "published_at", "impressions"),
                _page(
                    posts(
                        id_in_link=r"(?:urn:li:\w+:|-(?:activity|share|ugcPost)-)(\d+)",
                        rename={"kind": ""},
                    )
                ),
            ),
        ),
    ),
    Format(
        id="linkedin_page_followers",
        network="linkedin",
        name="LinkedIn page followers",
        words="linkedin",
        stated_on=STATED_ON,
        sections=(
            Section(
                ("day", "total_followers"),
                _page(days(rename={"total_followers": "new_followers"})),
            ),
            *(
                Section(
                    (group, "total_followers"),
                    _page(audience(group, group, rename={"total_followers": "followers"})),
                )
                for group in GROUPS
            ),
        ),
    ),
    Format(
        id="linkedin_page_visitors",
        network="linkedin",
        name="LinkedIn page visitors",
        words="linkedin",
        stated_on=STATED_ON,
        sections=(
            Section(
                ("day",),
                _page(days(rename={"overview_views": ""})),
                any_of=("profile_visits", "visitors", "overview_views"),
            ),
            *(
                Section((group, "profile_visits"), _page(audience(group, group)))
                for group in GROUPS
            ),
        ),
    ),
)
