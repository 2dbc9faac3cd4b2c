"""LinkedIn page, Analytics > Export: content, followers and visitors, each a workbook of several sheets.

Dates are text, MM/DD/YYYY and UTC in every language. Organic and sponsored are parts of the total.
In the first sheet of the followers the «total» is what the day gained; elsewhere it is the level.
"""

from __future__ import annotations

from rumbo.exports.audiences import audience
from rumbo.exports.days import days
from rumbo.exports.format import Format, Section, day_in_name
from rumbo.exports.posts import posts

EXPORTED_ON = day_in_name(r"_(?P<ms>1\d{12})(?!\d)")
GROUPS = ("location", "job_function", "seniority", "industry", "company_size")

FORMATS = (
    Format(
        id="linkedin_page_content",
        network="linkedin",
        name="LinkedIn page content",
        words="linkedin",
        exported_on=EXPORTED_ON,
        sections=(
            Section(("day", "impressions", "reactions"), days()),
            Section(
                ("link", "published_at", "impressions"),
                posts(
                    id_in_link=r"(?:urn:li:\w+:|-(?:activity|share|ugcPost)-)(\d+)",
                    rename={"kind": ""},
                ),
            ),
        ),
    ),
    Format(
        id="linkedin_page_followers",
        network="linkedin",
        name="LinkedIn page followers",
        words="linkedin",
        exported_on=EXPORTED_ON,
        sections=(
            Section(("day", "total_followers"), days(rename={"total_followers": "new_followers"})),
            *(
                Section(
                    (group, "total_followers"),
                    audience(group, group, rename={"total_followers": "followers"}),
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
        exported_on=EXPORTED_ON,
        sections=(
            Section(
                ("day",),
                days(rename={"overview_views": ""}),
                any_of=("profile_visits", "visitors", "overview_views"),
            ),
            *(Section((group, "profile_visits"), audience(group, group)) for group in GROUPS),
        ),
    ),
)
