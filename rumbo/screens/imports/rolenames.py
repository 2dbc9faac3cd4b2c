"""What the roles of columns are called on the screen."""

from __future__ import annotations

from rumbo.exports.guided.roles import roles
from rumbo.screens.session import say

KINDS = {
    "posts": "a publication",
    "days": "a day",
    "audience": "a group of the audience",
    "mentions": "a review, comment or message",
}
ORDERS = {"dmy": "the day", "mdy": "the month"}
BREAKDOWNS = {
    "countries": "Countries",
    "cities": "Cities",
    "regions": "Regions",
    "ages": "Ages",
    "genders": "Genders",
    "languages": "Languages",
    "devices": "Devices",
    "traffic_source": "Traffic sources",
    "industry": "Industries",
    "groups": "Other groups",
}
ROLES = {
    "ignored": "– not needed –",
    "date": "Day",
    "post_id": "Id of the publication",
    "link": "Address of the publication",
    "text": "Text",
    "title": "Title",
    "kind": "Kind of publication",
    "network": "Network",
    "account": "Id of the account",
    "account_name": "Name of the account",
    "duration": "Length of the video",
    "bucket": "Group",
    "impressions": "Impressions",
    "views": "Views",
    "reach": "Reach",
    "video_views": "Video views",
    "engaged_views": "Engaged views",
    "interactions": "Interactions",
    "reactions": "Reactions",
    "likes": "Likes",
    "clicks": "Clicks",
    "profile_visits": "Profile visits",
    "link_clicks": "Link clicks",
    "comments": "Comments",
    "shares": "Shares",
    "saves": "Saves",
    "replies": "Replies",
    "reposts": "Reposts",
    "bookmarks": "Bookmarks",
    "follows": "New followers from the publication",
    "new_followers": "New followers",
    "lost_followers": "Lost followers",
    "followers": "Followers in all",
    "subscribers_net": "Followers gained minus lost",
    "watched_seconds": "Seconds watched",
    "watch_hours": "Hours watched",
    "followers_share": "Share of the followers",
    "views_share": "Share of the views",
    "mention_id": "Id of the review or comment",
    "parent": "Id of the comment it replies to",
    "author": "Author",
    "rating": "Rating",
    "answer": "Answer",
}
OF_FACTS = {
    "published_on": "date",
    "written_at": "date",
    "day": "date",
    "duration_seconds": "duration",
}


def role_name(role: str) -> str:
    """Return what a role is called."""
    return say()(ROLES[role])


def breakdown_name(breakdown: str) -> str:
    """Return what an audience is divided by."""
    return say()(BREAKDOWNS[breakdown])


def order_name(order: str) -> str:
    """Return what dates begin with."""
    return say()(ORDERS[order])


def column_name(name: str) -> str:
    """Return what a column of canonical rows is called."""
    name = OF_FACTS.get(name, name)
    return role_name(name) if name in ROLES and (name in roles() or name == "network") else name
