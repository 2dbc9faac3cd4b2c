"""X (Twitter) Analytics until 2024: by tweet, and by day; the columns of promoted tweets are left aside.

Times are UTC. Counts may be written as 825.0, and a header may end with a colon. An id that a
spreadsheet has rounded is taken from the tweet's address.
"""

from __future__ import annotations

from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.format import Format, Section
from rumbo.exports.name_days import span_in_name

TWEETS = posts(
    zone="UTC",
    order="ymd",
    id_is=r"\d{5,20}",
    id_in_link=r"/status(?:es)?/(\d+)",
    account_in_link=r"//[\w.]+/(?!i/)(\w+)/status",
)
_DAY = r"_(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"
SPAN = span_in_name(rf"{_DAY}_\d{{8}}", rf"_\d{{8}}{_DAY}(?:_[a-z]{{2}}|$)")

FORMATS = (
    Format(
        id="x_tweet_activity",
        network="x",
        name="X posts (until 2024)",
        words="x_old",
        span=SPAN,
        sections=(Section(("link", "text", "published_at", "impressions", "reposts"), TWEETS),),
    ),
    Format(
        id="x_daily_activity",
        network="x",
        name="X account by day (until 2024)",
        words="x_old",
        span=SPAN,
        sections=(
            Section(
                ("day", "published", "impressions", "reposts"),
                days(order="ymd", rename={"follows": "new_followers"}),
            ),
        ),
    ),
)
