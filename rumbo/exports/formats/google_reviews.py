"""Google Takeout, Business Profile: the reviews of a place, in pages of JSON.

A review without a text is a review. A translation stands beside the original: the original is
kept. One place may lie under several accounts: a review is known by place and review id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from rumbo.errors import NotUnderstood
from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import File, Format, Section
from rumbo.exports.mentions import Mention, add_mentions
from rumbo.wording import say

STARS = {"ONE": 1.0, "TWO": 2.0, "THREE": 3.0, "FOUR": 4.0, "FIVE": 5.0}
NAME = re.compile(r"locations/([^/]+)/reviews/([^/]+)$")


def _reviews(document: object, file: File) -> Facts | None:  # noqa: ARG001
    if not isinstance(document, Mapping):
        return None
    if document.get("type") == "FeatureCollection":
        raise NotUnderstood(
            "These are places or reviews saved by a Google Maps user, not the reviews a business received. Export «Google Business Profile» in Takeout."
        )
    rows = document.get("reviews")
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        return None
    if rows and not any("starRating" in row for row in rows):
        return None
    facts = Facts(rows=len(rows))
    mentions: dict[str, Mention] = {}
    for number, row in enumerate(rows, 1):
        mention = _mention(row, number, facts)
        if mention and (mention.mention_id in mentions):
            facts.left_out.append(Line(number, say("The same review stands in this file twice.")))
        elif mention:
            mentions[mention.mention_id] = mention
    add_mentions(facts, mentions.values())
    return facts


def _mention(row: Mapping, number: int, facts: Facts) -> Mention | None:
    name = NAME.search(str(row.get("name", "")))
    written = _time(row.get("createTime"))
    if not name or not written:
        facts.refused.append(Line(number, say("A review without its name or its date.")))
        return None
    place = f"google_business:{name[1]}"
    facts.accounts.setdefault(place, name[1])
    reply = row.get("reviewReply") if isinstance(row.get("reviewReply"), Mapping) else {}
    reviewer = row.get("reviewer") if isinstance(row.get("reviewer"), Mapping) else {}
    return Mention(
        line=number,
        account_id=place,
        mention_id=name[2],
        kind="review",
        written_at=written,
        author=_text(reviewer.get("displayName")),  # type: ignore[union-attr]
        rating=STARS.get(str(row.get("starRating"))),
        rating_scale=5.0,
        text=_original(row.get("comment")),
        answered_at=_time(reply.get("updateTime")),  # type: ignore[union-attr]
        answer=_original(reply.get("comment")),  # type: ignore[union-attr]
        is_answered=bool(reply),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _original(value: object) -> str | None:
    """Return a comment without Google's translation of it."""
    comment = _text(value)
    if comment is None:
        return None
    if "(Original)" in comment:
        comment = comment.split("(Original)", 1)[1]
    elif "(Translated by Google)" in comment:
        comment = comment.split("(Translated by Google)", 1)[0] or comment
    return comment.strip() or None


def _time(text: object) -> datetime | None:
    """Return an ISO time with up to nine digits of a second, in UTC without a zone."""
    match = re.fullmatch(
        r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})", str(text)
    )
    if not match:
        return None
    try:
        return (
            datetime.fromisoformat(match[1] + match[2].replace("Z", "+00:00"))
            .astimezone(UTC)
            .replace(tzinfo=None)
        )
    except ValueError:
        return None


FORMAT = Format(
    id="google_reviews",
    network="google_business",
    name="Google reviews",
    words="google_reviews",
    document=_reviews,
    # The same pages flattened into a table.
    sections=(
        Section(
            ("mention_id", "rating", "written_at", "text"),
            reviews("google_business"),
            lacks=("place", "written_s"),
        ),
    ),
)
