"""The reviews themselves: how the stars divide, and what was said last."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.metrics.series import reported
from rumbo.screens.pickers import period_of
from rumbo.screens.session import kept, say

LATEST = 8


def by_stars(store, start: date, end: date) -> list[dict]:  # noqa: ANN001
    """Return how many reviews gave each number of stars."""
    return store.rows("mentions/stars", from_day=start, to_day=end)


def latest(store, limit: int) -> list[dict]:  # noqa: ANN001
    """Return the last reviews with a text."""
    return store.rows("mentions/latest", limit=limit)


def stars() -> None:
    """Show how the ratings of the period divide: an average hides it."""
    words, known = say(), kept(reported).get(("rating_average", "mentions"))
    if not known:
        return
    period = period_of(st.session_state.get("period") or "6m", list(known.values()))
    rows = {row["stars"]: row["reviews"] for row in kept(by_stars, period.start, period.end)}
    most = max(rows.values(), default=1)
    with st.container(border=True):
        st.markdown(f"**{words('How the stars divide')}** · {words.span(period.start, period.end)}")
        for number in range(5, 0, -1):
            count = rows.get(number, 0)
            st.progress(
                count / most, text=f"{'★' * number}{'☆' * (5 - number)}  ·  {words.value(count)}"
            )


def latest_reviews() -> None:
    """Show the last reviews with a text, and whether they were answered."""
    words, rows = say(), kept(latest, LATEST)
    if not rows:
        return
    st.subheader(words("What was said last"), anchor=False)
    for row in rows:
        with st.container(border=True):
            given = round(row["rating"]) if row["rating"] else 0
            st.markdown(
                f"{'★' * given}{'☆' * (5 - given)} · {words.day(row['day'])} · {row['author'] or words('Anonymous')}"
            )
            st.write(row["text"])
            st.caption(
                words("Answer: {answer}", answer=row["answer"])
                if row["answer"]
                else words("Not answered yet")
            )
