"""Facebook Insights, Export data (until about 2021): posts, videos, the page by day.

Hundreds of columns, each said in words in the row below the header; the metrics of the whole are
kept. Of two columns of one name the first counts times, the second people. The clock has twelve hours.
"""

from __future__ import annotations

from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.format import Format, Section
from rumbo.exports.formats.meta_content import FACEBOOK_LINK, PACIFIC
from rumbo.exports.tables.description_row import described

NAMED = ("post_id", "link", "published_at")


def _format(ending: str, name: str, section: Section) -> Format:
    return Format(f"facebook_insights_{ending}", "facebook", name, "facebook_insights", (section,))


def _posts(kind: str | None) -> Section:
    build = posts(
        zone=PACIFIC,
        id_is=r"\d{5,20}_\d{5,20}",
        link_is=FACEBOOK_LINK,
        default_kind=kind,
    )
    return Section(
        (*NAMED, "reach"),
        described(build, NAMED),
        any_of=("video_views",) if kind else ("engaged_users", "clicks", "likes"),
        lacks=() if kind else ("video_views",),
    )


FORMATS = (
    _format("posts", "Facebook Insights posts", _posts(None)),
    _format("videos", "Facebook Insights videos", _posts("video")),
    _format(
        "page",
        "Facebook Insights page by day",
        Section(
            ("day",),
            described(days(), ("day",)),
            any_of=("followers", "new_followers", "engaged_users", "reach", "impressions"),
            lacks=("post_id",),
        ),
    ),
)
