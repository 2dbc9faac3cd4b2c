"""The reviews themselves: how the stars divide, and what was said last."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo.metrics.series import Period
from rumbo.screens.session import as_is, kept, say

LATEST = 6


def by_stars(store, start: date, end: date) -> list[dict]:  # noqa: ANN001
    """Return how many reviews gave each number of stars."""
    return store.rows("mentions/stars", from_day=start, to_day=end)


def latest(store, limit: int) -> list[dict]:  # noqa: ANN001
    """Return the last reviews with a text."""
    return store.rows("mentions/latest", limit=limit)


def stars(period: Period) -> None:
    """Show how the ratings of the period divide: an average hides it."""
    words = say()
    rows = {row["stars"]: row["reviews"] for row in kept(by_stars, period.start, period.end)}
    if not rows:
        return
    most, last = max(rows.values()), period.end - timedelta(days=1)
    with st.container(border=True):
        st.markdown(f"**{words('How the stars divide')}** · {words.span(period.start, last)}")
        for number in range(5, 0, -1):
            count = rows.get(number, 0)
            said = words.count("{n} review", "{n} reviews", count)
            st.progress(count / most, text=f"{drawn(number)}  ·  {said}")


def drawn(given: int) -> str:
    """Return a rating as stars."""
    return "★" * given + "☆" * (5 - given)


def latest_reviews() -> None:
    """Show the last reviews with a text, and whether they were answered."""
    words, rows = say(), kept(latest, LATEST)
    if not rows:
        return
    st.subheader(words("Latest reviews"), anchor=False)
    grid = st.grid(2, min_column_width=300, border=True)
    for row in rows:
        with grid.cell():
            _review(row)


def _review(row: dict) -> None:
    words = say()
    given = f"{drawn(round(row['rating']))} · " if row["rating"] else ""
    st.markdown(
        f"{given}{words.day(row['day'])} · {words.text(row['author']) if row['author'] else words('Anonymous')}"
    )
    st.text(as_is().text(row["text"]))
    st.caption(
        words("Answer: {answer}", answer=row["answer"])
        if row["answer"]
        else words("Not answered yet")
    )
