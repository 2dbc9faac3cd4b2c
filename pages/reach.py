"""How many do we reach, and do they come to our profiles?"""

from __future__ import annotations

from rumbo.screens.session import say
from rumbo.screens.subjects.subject import subject
from rumbo.screens.subjects.value_lens import heading

heading(say()("Reach"))
subject(
    "reach",
    ("reach",),
    metrics=[
        ("typical_daily_reach", "days"),
        ("reach", "days"),
        ("reach_per_post", "posts"),
        ("profile_visits", "days"),
        ("visit_rate", "days"),
        ("new_followers", "days"),
        ("views", "days"),
        ("views", "posts"),
        ("impressions", "days"),
        ("impressions", "posts"),
        ("engaged_views", "posts"),
        ("watch_time", "posts"),
        ("watch_time", "days"),
        ("new_viewers_share", "days"),
        ("reach", "periods"),
        ("impressions", "periods"),
        ("video_views", "periods"),
        ("frequency", "posts"),
    ],
    main=[
        ("typical_daily_reach", "days"),
        ("profile_visits", "days"),
        ("new_followers", "days"),
        ("link_clicks", "days"),
    ],
    drivers=[
        ("reach_per_post", "posts"),
        ("profile_visits", "days"),
        ("new_followers", "days"),
        ("posts_published", "posts"),
    ],
)
