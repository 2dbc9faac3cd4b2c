"""TikTok Studio, Analytics > Download data: headers stay English, dates are localised and have no year.

A video's id holds the second of its upload in its high half, which gives back the year. «Time» is
the day of the export.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from rumbo.exports import cells
from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section


def uploaded_on(video_id: str) -> date | None:
    """Return the UTC day of a video's upload, which its id holds in the high 32 bits."""
    if not video_id.isdigit() or int(video_id) >> 63:
        return None
    return datetime.fromtimestamp(int(video_id) >> 32, UTC).date()


_posts = posts(
    rename={"exported": ""},
    id_is=r"\d{15,20}",
    id_in_link=r"/(?:video|photo)/(\d+)",
    account_in_link=r"/@([\w.]+)/",
    year_of=uploaded_on,
    default_kind="video",
)


def _content(block: Block) -> Facts:
    facts = _posts(block)
    published = [day for day in facts.table("posts")["published_on"].to_pylist() if day]
    written = next((each for each in cells.moments(block.cells("exported")).values if each), None)
    if published and written:
        facts.stated_on = _on_or_after(max(published) - timedelta(days=1), written)
    return facts


def _on_or_after(day: date, written: cells.Moment) -> date | None:
    """Return the first day of that month and day that is not before another."""
    for year in (written.year,) if written.year else range(day.year, day.year + 5):
        try:
            if (candidate := date(year, written.month, written.day)) >= day:
                return candidate
        except ValueError:
            continue
    return None


FORMATS = (
    Format(
        id="tiktok_overview",
        network="tiktok",
        name="TikTok overview",
        words="tiktok",
        sections=(Section(("day", "views", "profile_visits"), days(), lacks=("reach",)),),
    ),
    Format(
        id="tiktok_content",
        network="tiktok",
        name="TikTok videos",
        words="tiktok",
        sections=(Section(("exported", "link", "published_at", "views"), _content),),
    ),
)
