"""LinkedIn page, Analytics > Export: content, followers and visitors, each a workbook of several sheets.

Dates are text, MM/DD/YYYY and UTC in every language. Organic and sponsored are parts of the total.
In the first sheet of the followers the «total» is what the day gained; elsewhere it is the level.
Whose page it is stands in the file's name alone; a file that was renamed is of a page without a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from rumbo.exports.builders.audience import audience
from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Find, Format, Found, Section, by_header
from rumbo.exports.name_days import day_in_name
from rumbo.exports.tables.account_columns import owned
from rumbo.exports.tables.unknown_divisions import GROUP, by_new_group

PAGE = re.compile(r"(?P<slug>.+)_(?:content|followers|visitors)_1\d{12}(?!\d)")
STATED_ON = day_in_name(r"_(?P<ms>1\d{12})(?!\d)")
FOLLOWERS, VISITS = "total_followers", "profile_visits"
AS_LEVEL = {FOLLOWERS: "followers"}
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


def _by_groups(measure: str, rename: Mapping[str, str]) -> Find:
    """Return what finds the tables: by their headers, and in the other sheets by the measure that stands there."""

    def section(name: str) -> Section:
        return Section((), _page(audience(GROUP, name, rename=rename)), main=False)

    def find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
        found = by_header(format_, grids, file)
        told = {each.block.sheet for each in found}
        others = [grid for grid in grids if grid.sheet not in told]
        return [*found, *by_new_group(format_, others, file, section, (measure,), ("day",), 2)]

    return find


def _groups(measure: str, rename: Mapping[str, str]) -> Iterator[Section]:
    """Yield the tables of one group and its measure; two groups side by side divide together."""
    for group in GROUPS:
        others = tuple(each for each in GROUPS if each != group)
        build = _page(audience(group, group, rename=rename))
        yield Section((group, measure), build, lacks=others)


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
        find=_by_groups(FOLLOWERS, AS_LEVEL),
        sections=(
            Section(
                ("day", FOLLOWERS),
                _page(days(rename={FOLLOWERS: "new_followers"})),
            ),
            *_groups(FOLLOWERS, AS_LEVEL),
        ),
    ),
    Format(
        id="linkedin_page_visitors",
        network="linkedin",
        name="LinkedIn page visitors",
        words="linkedin",
        stated_on=STATED_ON,
        find=_by_groups(VISITS, {}),
        sections=(
            Section(
                ("day",),
                _page(days(rename={"overview_views": ""})),
                any_of=(VISITS, "visitors", "overview_views"),
            ),
            *_groups(VISITS, {}),
        ),
    ),
)
