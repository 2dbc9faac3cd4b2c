"""What people drop that is known and not kept: other reports of a source, and downloads of one's own data.

Each is named, with the way to the file that says how things went.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rumbo.exports.files.grid import Grid
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.thresholds import count
from rumbo.wording import Sentence, say

WITHIN = count("unkept_reports.WITHIN")
INDEXING = say(
    "This is Search Console's report of page indexing or page quality: it counts pages, not searches. In Search Console: Performance › Export."
)
LINKS = say(
    "This is Search Console's list of links: it counts links, not searches. In Search Console: Performance › Export."
)
FILTERS = say(
    "These are the filters of a Search Console export, not its values: they belong to the zip they came in."
)
VISITS = {"sessions", "users", "event_count", "page_views", "engaged_sessions"}
HEADLESS = say(
    "This looks like a report of Google Analytics without the lines above it that say whose it is and of which days. Download it there as CSV and drop it as it comes; with a program, fetch it by date."
)
HASHTAGS = say(
    "This table says of hashtags what is told of the publications themselves: drop the export of publications of the same program."
)
ADS = say(
    "This is a report of advertising of a network, or in a form, that Rumbo does not read: its numbers were not taken for the account's own. It reads those of Meta, Google, LinkedIn and TikTok that say of which days they are."
)
META = say("In Meta Business Suite: Insights › Content › Export data.")
FETCHED = say(
    "The network itself gives no table of values: drop that of a program which fetches publications with day, text, likes, reposts and replies."
)
WAYS = {
    "Instagram": META,
    "Facebook": META,
    "TikTok": say("In TikTok Studio: Analytics › Content › Download data."),
    "X": say("On x.com with Premium: Analytics › Content › Download."),
    "LinkedIn": say("On LinkedIn: Analytics of the page or of your profile › Export."),
    "Threads": say(
        "Threads gives no file of values: type the numbers in, or use a suite's export."
    ),
    "YouTube": say("In YouTube Studio: Analytics › Advanced mode › the arrow down › CSV."),
    "Bluesky": FETCHED,
    "Mastodon": FETCHED,
}
CHAT = say(
    "This is a chat that WhatsApp exported: what was said, in no table. WhatsApp gives no file of values: type the numbers in, or name the columns of a table of messages."
)


CAMPAIGN = re.compile(r"\b(?:campa|kampa|кампан)|キャンペーン|حملة|광고 캠페인")
MONEY = re.compile(r"\([A-Z]{3}\)\s*$")  # as reports of advertising name their currency: (EUR)


@dataclass(frozen=True)
class Report:
    """A table that is known by the fields of its header; a `whole` one has no other columns."""

    needs: tuple[str, ...]
    message: Sentence
    whole: bool = False


def personal(network: str) -> Sentence:
    """Return what is said of the copy of one's own data that a network gives."""
    return say(
        "This is the download of your own data from {network}: what you did there, not how it was seen. {way}",
        network=network,
        way=WAYS[network],
    )


REPORTS = (
    Report(("not_indexed", "indexed"), INDEXING),
    Report(("reason", "validation", "pages"), INDEXING),
    Report(("url", "crawled"), INDEXING, whole=True),
    Report(("poor", "improvable", "good"), INDEXING),
    Report(("linking_page", "crawled"), LINKS),
    Report(("linking_sites", "target_page"), LINKS),
    Report(("linking_pages", "site"), LINKS),
    Report(("hashtag", "posts"), HASHTAGS),
    Report(("campaign", "spent", "impressions"), ADS),
    Report(("crawl_requests",), INDEXING),
    Report(("sitemap", "last_read"), INDEXING),
    Report(("rank", "link_text"), LINKS, whole=True),
    Report(("filter", "value"), FILTERS, whole=True),
    Report(("first_name", "last_name", "company", "connected"), personal("LinkedIn")),
    Report(("date", "link", "message"), personal("LinkedIn"), whole=True),
    Report(("date", "type", "link"), personal("LinkedIn"), whole=True),
    Report(("conversation", "sender", "recipient"), personal("LinkedIn")),
    Report(("date", "link", "option"), personal("LinkedIn"), whole=True),
    Report(("first_name", "last_name", "headline"), personal("LinkedIn")),
    Report(("sender", "recipient", "direction"), personal("LinkedIn")),
    Report(("organization", "followed"), personal("LinkedIn"), whole=True),
    Report(("address", "boosts"), personal("Mastodon")),
    Report(("channel_id", "channel_url", "channel_title"), personal("YouTube"), whole=True),
    Report(("video_id", "duration", "privacy"), personal("YouTube")),
)
# Folders and files of which one is in every copy of one's own data.
FOLDERS = {
    "Instagram": ("your_instagram_activity/", "connections/followers_and_following/"),
    "Facebook": ("your_facebook_activity/", "posts/your_posts_", "activity_across_facebook/"),
    "TikTok": ("user_data_tiktok.json", "user_data.json", "Posts/Posts.txt"),
    "X": ("data/tweets.js", "data/tweet.js", "data/manifest.js"),
    "Threads": ("your_threads_activity/", "threads_and_replies"),
    "YouTube": ("Takeout/YouTube",),
    "Mastodon": ("outbox.json",),
}
TIKTOK = frozenset(
    {
        *("Activity", "Your Activity", "App Settings", "Profile", "Profile And Settings"),
        *("Video", "Post", "Direct Messages", "Direct Message", "Comment", "Ads and data"),
        *("Tiktok Shopping", "TikTok Shop", "Likes and Favorites"),
    }
)
# How the names in documents of such a copy begin.
KEYS = {
    "Instagram": (
        *("ig_", "likes_media_", "relationships_", "comments_media_", "saved_saved_"),
        "organic_insights_",
    ),
    "Threads": ("text_post_app_",),
    "Facebook": ("label_values", "page_posts"),
    "Mastodon": ("orderedItems",),
}
SCRIPTS = {
    "X": re.compile(r"window\.(?:YTD\.|__THAR_CONFIG)"),
    "TikTok": re.compile(r"Date: .+ UTC\s+(?:Link: https?://\S*tiktok|Username: )"),
}
WHATSAPP = re.compile(r"\u200e?\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d.{0,8}?(?: - |\] )\S")


def unkept_table(grids: Sequence[Grid]) -> Sentence | None:
    """Return what is said of a table that is known and not kept, None of another."""
    words = vocabulary("unkept")
    for grid in grids:
        for row in grid.rows[:WITHIN]:
            if _is_of_analytics(row):
                return HEADLESS
            if _is_of_ads(row):
                return ADS
            columns = words.columns(row)
            is_whole = len(columns) == sum(bool(cell.strip()) for cell in row)
            for report in REPORTS:
                if all(name in columns for name in report.needs) and (is_whole or not report.whole):
                    return report.message
    return None


def _is_of_analytics(row: Sequence[str]) -> bool:
    """Return whether a row is a header of Google Analytics, all of it: visits or events by what divides them."""
    words, named = vocabulary("ga4"), [cell for cell in row if cell.strip()]
    fields = {meaning[0] for cell in named if (meaning := words.meaning(cell))}
    divides = any(field.startswith("@") for field in fields)
    return divides and bool(fields & VISITS) and all(map(words.meaning, named))


def _is_of_ads(row: Sequence[str]) -> bool:
    """Return whether a row is a header that names a campaign, and money in a currency."""
    return any(CAMPAIGN.search(fold(cell)) for cell in row) and any(map(MONEY.search, row))


def unkept_document(document: object) -> Sentence | None:
    """Return what is said of a JSON document out of a copy of one's own data, None of another."""
    first = document[0] if isinstance(document, list) and document else None
    if isinstance(first, Mapping):
        return _of_list(first)
    if not isinstance(document, Mapping):
        return None
    if len(TIKTOK & document.keys()) > 1:
        return personal("TikTok")
    for network, begins in KEYS.items():
        if any(str(key).startswith(begins) for key in document):
            return personal(network)
    if any(str(key).endswith("_v2") for key in document):
        return personal("Facebook")
    if {"participants", "messages", "thread_path"} <= document.keys():
        return personal("Facebook" if "facebook" in str(document["thread_path"]) else "Instagram")
    feed = document.get("feed") or document.get("posts")
    first = feed[0] if isinstance(feed, list) and feed else None
    own = first.get("post", first) if isinstance(first, Mapping) else None
    return _of_list(own) if isinstance(own, Mapping) else None


def _of_list(first: Mapping) -> Sentence | None:
    media = first.get("media")
    shown = media[0] if isinstance(media, list) and media else None
    if isinstance(shown, Mapping) and {"uri", "creation_timestamp"} <= shown.keys():
        return personal("Instagram")
    if "string_list_data" in first:
        return personal("Instagram")
    if isinstance(first.get("tweet"), Mapping):
        return personal("X")
    if str(first.get("uri", "")).startswith("at://"):
        return personal("Bluesky")
    if "timestamp" in first and ("attachments" in first or isinstance(first.get("data"), list)):
        return personal("Facebook")
    return None


def unkept_script(text: str) -> Sentence | None:
    """Return what is said of a text out of a copy of one's own data that is no table, None of any other."""
    for network, begins in SCRIPTS.items():
        if begins.match(text):
            return personal(network)
    return CHAT if WHATSAPP.match(text) else None


def unkept_archive(names: Collection[str]) -> Sentence | None:
    """Return what is said of a zip that is a copy of one's own data, by the names of its files."""
    for network, folders in FOLDERS.items():
        if any(folder in name for folder in folders for name in names):
            return personal(network)
    return None
