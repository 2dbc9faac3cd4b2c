"""What do people say of us, and do we answer?"""

from __future__ import annotations

from rumbo.screens.pickers import Choice
from rumbo.screens.session import say
from rumbo.screens.subjects.alerts import crisis_watch
from rumbo.screens.subjects.places import places_compared
from rumbo.screens.subjects.reputation import surveyed, voices
from rumbo.screens.subjects.reviews import latest_reviews, stars, waiting_reviews
from rumbo.screens.subjects.subject import subject
from rumbo.screens.subjects.value_lens import heading
from rumbo.screens.tones.estimates import how_it_sounds


def what_was_said(choice: Choice) -> None:
    """Show how the stars divide in the days chosen, and what surveys say."""
    stars(choice.period)
    places_compared(choice.period)
    surveyed(choice.period)
    how_it_sounds(choice, ("mention", "review"))


def said_of_late() -> None:
    """Show the last reviews, and ask for the names of others."""
    latest_reviews()
    voices()


heading(say()("Reputation"))
crisis_watch()
subject(
    "reputation",
    ("reputation",),
    metrics=[
        ("rating_average", "mentions"),
        ("reviews", "mentions"),
        ("low_ratings_share", "mentions"),
        ("response_rate", "mentions"),
        ("response_time", "mentions"),
        ("recommendation_rate", "mentions"),
        ("nps", "mentions"),
        ("mentions_received", "mentions"),
        ("share_of_voice", "mentions"),
    ],
    main=[
        ("rating_average", "mentions"),
        ("reviews", "mentions"),
        ("low_ratings_share", "mentions"),
        ("response_rate", "mentions"),
    ],
    drivers=[("reviews", "mentions"), ("response_rate", "mentions"), ("response_time", "mentions")],
    below=what_was_said,
    waiting=waiting_reviews,
    besides=said_of_late,
)
