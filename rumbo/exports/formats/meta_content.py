"""Meta Business Suite, Insights > Content > Export: posts and stories of Instagram, posts and videos of Facebook.

Lifetime values at the day of the download. Times are US Pacific and MM/DD/YYYY in every language.
"""

from __future__ import annotations

from collections.abc import Callable

from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.name_days import span_in_name

PACIFIC = "America/Los_Angeles"
_DAY = r"(?P<m>[A-Z][a-z]{2})-(?P<d>\d{2})-(?P<y>\d{4})"
SPAN = span_in_name(rf"{_DAY}_[A-Z]", rf"_{_DAY}(?:_\d+|$|\D)")
INSTAGRAM_LINK = r"\binstagram\.com/"
FACEBOOK_LINK = r"\b(?:facebook|fb|instagram)\.(?:com|watch|me)/"
STORY_ONLY = ("navigation", "sticker_taps", "replies")


def _posts(link_is: str, default_kind: str | None = None, **names: str) -> Callable[[Block], Facts]:
    # The column «Date» holds a word (Lifetime, Total), not a date.
    return posts(
        zone=PACIFIC,
        id_is=r"\d{8,20}(?:_\d{8,20})?",
        link_is=link_is,
        default_kind=default_kind,
        rename={"span": "", **names},
    )


INSTAGRAM = ("post_id", "account_id", "username", "published_at", "link")

FORMATS = (
    Format(
        id="instagram_content",
        network="instagram",
        name="Instagram posts",
        words="meta_content",
        span=SPAN,
        ends_lines=True,
        sections=(
            Section((*INSTAGRAM, "kind"), _posts(INSTAGRAM_LINK), any_of=("comments", "saves")),
            Section((*INSTAGRAM, "kind"), _posts(INSTAGRAM_LINK), lacks=STORY_ONLY),
        ),
    ),
    Format(
        id="instagram_stories",
        network="instagram",
        name="Instagram stories",
        words="meta_content",
        span=SPAN,
        ends_lines=True,
        sections=(
            Section(
                INSTAGRAM,
                _posts(INSTAGRAM_LINK, default_kind="story"),
                any_of=STORY_ONLY,
                lacks=("comments", "saves"),
            ),
        ),
    ),
    Format(
        id="facebook_content",
        network="facebook",
        name="Facebook posts",
        words="meta_content",
        span=SPAN,
        ends_lines=True,
        sections=(
            Section(
                ("post_id", "page_id", "published_at"),
                _posts(FACEBOOK_LINK, page_id="account_id", page_name="account_name"),
            ),
        ),
    ),
    Format(
        id="facebook_videos",
        network="facebook",
        name="Facebook videos",
        words="meta_content",
        span=SPAN,
        ends_lines=True,
        sections=(
            Section(
                ("video_id", "page_id", "published_at"),
                _posts(
                    FACEBOOK_LINK,
                    video_id="post_id",
                    page_id="account_id",
                    page_name="account_name",
                    default_kind="video",
                ),
                lacks=("post_id",),
            ),
        ),
    ),
)
