"""TikTok Business Suite, Analytics > Export: the account by day, its audience by day, its videos.

Dates have a year, headers stay English; «NAN» and «--» are values that TikTok does not know.
"""

from __future__ import annotations

from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.format import Format, Section

VIDEOS = posts(
    id_in_link=r"/(?:video|photo)/(\d+)",
    account_in_link=r"/@([\w.]+)/",
    default_kind="video",
)

FORMAT = Format(
    id="tiktok_business",
    network="tiktok",
    name="TikTok Business",
    words="tiktok_business",
    sections=(
        Section(("day", "views", "reach", "profile_visits"), days()),
        Section(("day", "reach", "followers"), days(), any_of=("engaged_audience",)),
        Section(("text", "link", "published_at", "saves"), VIDEOS),
    ),
)
