"""What do people say of us, and do we answer?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.reviews import latest_reviews, stars
from rumbo.screens.session import say
from rumbo.screens.subject import subject

st.title(say()("Reputation"), anchor=False)
chosen = subject(
    "reputation",
    ("reputation",),
    metrics=[
        ("rating_average", "mentions"),
        ("reviews", "mentions"),
        ("low_ratings_share", "mentions"),
        ("response_rate", "mentions"),
        ("response_time", "mentions"),
    ],
    main=[
        ("rating_average", "mentions"),
        ("reviews", "mentions"),
        ("low_ratings_share", "mentions"),
        ("response_rate", "mentions"),
    ],
    drivers=[("reviews", "mentions"), ("response_rate", "mentions"), ("response_time", "mentions")],
)
if chosen:
    stars(chosen.period)
    latest_reviews()
