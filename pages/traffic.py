"""Do people come to us: to the profile, to the website, to the door? And what does it cost?"""

from __future__ import annotations

from rumbo.screens.session import say
from rumbo.screens.subjects.subject import subject
from rumbo.screens.subjects.traffic import by_name_and_group, where_from
from rumbo.screens.subjects.value_lens import heading

MAIN = [
    ("social_sessions", "days"),
    ("social_sessions", "periods"),
    ("profile_visits", "days"),
    ("search_clicks", "days"),
    ("google_actions", "periods"),
]

heading(say()("Traffic"))
subject(
    "traffic",
    ("traffic",),
    metrics=MAIN,
    main=MAIN,
    drivers=[
        ("profile_visits", "days"),
        ("link_clicks", "days"),
        ("search_clicks", "days"),
        ("social_sessions", "days"),
    ],
    below=where_from,
    besides=by_name_and_group,
)
