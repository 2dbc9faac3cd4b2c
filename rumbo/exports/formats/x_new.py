"""X analytics since November 2024: posts, and the account by day; no time of day, English dates.

The last day is partial. «Engagements» is X's own count, wider than ours (clicks, expands, visits).
"""

from __future__ import annotations

from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.format import Format, Section
from rumbo.exports.name_days import span_in_name

_DAY = r"_(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"

FORMATS = (
    Format(
        id="x_content",
        network="x",
        name="X posts",
        words="x",
        span=span_in_name(rf"{_DAY}_\d{{4}}-", rf"{_DAY}\D*$"),
        sections=(
            Section(
                ("day", "text", "link", "impressions"),
                posts(
                    rename={"day": "published_at", "new_followers": "follows"},
                    id_in_link=r"/status/(\d+)",
                    account_in_link=r"//[\w.]+/(?!i/)(\w+)/status",
                ),
            ),
        ),
    ),
    Format(
        id="x_overview",
        network="x",
        name="X account by day",
        words="x",
        sections=(
            Section(
                ("day", "impressions", "interactions", "new_followers"),
                days(),
                lacks=("text", "link"),
            ),
        ),
    ),
)
