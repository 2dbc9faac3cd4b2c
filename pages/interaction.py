"""Do people take part: do they comment, share, save?"""

from __future__ import annotations

from rumbo.screens.session import say
from rumbo.screens.subjects.conversation import conversed, divided_by_hour, told_of, who_waits
from rumbo.screens.subjects.subject import subject
from rumbo.screens.subjects.value_lens import heading

heading(say()("Interaction"))
subject(
    "interaction",
    ("interaction",),
    metrics=[
        ("interactions", "posts"),
        ("weighted_interactions", "posts"),
        ("conversation_rate", "posts"),
        ("comments", "posts"),
        ("amplification_rate", "posts"),
        ("shares", "posts"),
        ("saves", "posts"),
        ("saves", "days"),
        ("save_rate", "posts"),
        ("interest_index", "posts"),
        ("engagement_rate_by_reach", "posts"),
        ("engagement_rate_by_views", "posts"),
        ("engagement_rate_by_impressions", "posts"),
        ("engagement_rate_by_followers", "posts"),
        ("interactions_per_thousand_views", "posts"),
        ("relative_conversation", "posts"),
        ("interactions", "days"),
        ("interactions", "periods"),
        ("comments_received", "mentions"),
        ("messages_received", "mentions"),
        ("answered_share", "mentions"),
        ("answered_in_a_day", "mentions"),
        ("applause_rate", "posts"),
        ("likes", "posts"),
    ],
    main=[
        ("interactions", "posts"),
        ("comments", "posts"),
        ("conversation_rate", "posts"),
        ("amplification_rate", "posts"),
    ],
    drivers=[
        ("conversation_rate", "posts"),
        ("amplification_rate", "posts"),
        ("engagement_rate_by_views", "posts"),
        ("posts_published", "posts"),
    ],
    below=conversed,
    waiting=who_waits,
    besides=divided_by_hour,
    ahead=told_of,
)
