"""Who is with us, who is truly interested, and who comes back?"""

from __future__ import annotations

from rumbo.screens.session import say
from rumbo.screens.subjects.community import who_is_with_us, who_they_are
from rumbo.screens.subjects.subject import subject
from rumbo.screens.subjects.value_lens import heading

MAIN = [
    ("new_followers", "days"),
    ("net_growth", "days"),
    ("follow_rate", "days"),
    ("followers", "days"),
]

heading(say()("Community"))
subject(
    "community",
    ("community",),
    metrics=MAIN,
    main=MAIN,
    drivers=[
        ("new_followers", "days"),
        ("follow_rate", "days"),
        ("lost_followers", "days"),
        ("returning_viewers_share", "days"),
    ],
    below=who_is_with_us,
    besides=who_they_are,
)
