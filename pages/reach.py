"""How many do we reach, and do they come to our profiles?"""

from __future__ import annotations

from rumbo.screens.lens import heading
from rumbo.screens.session import say
from rumbo.screens.subject import subject

heading(say()("Reach"))
subject(
    "reach",
    ("reach", "community"),
    metrics=[
        ("typical_daily_reach", "days"),
        ("reach", "days"),
        ("reach_per_post", "posts"),
        ("profile_visits", "days"),
        ("visit_rate", "days"),
        ("new_followers", "days"),
        ("net_growth", "days"),
        ("follow_rate", "days"),
        ("views", "days"),
        ("views", "posts"),
        ("impressions", "days"),
        ("impressions", "posts"),
        ("engaged_views", "posts"),
        ("watch_time", "posts"),
        ("frequency", "posts"),
        ("followers", "days"),
        ("follows_of_posts", "posts"),
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
