"""The reviews themselves: how the stars divide, and what was said last."""

from __future__ import annotations

import re
from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.metrics.series import Period
from rumbo.reputation.replies import KINDS, draft, kind_of, state_templates, templates, unanswered
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store
from rumbo.story.sentences.age import ago

LATEST = 6
AT_ONCE = 5
ADDRESS = re.compile(r"https://[\w./?=&%#~+:@-]+")  # what may stand in a link as it is


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


def waiting_reviews() -> None:
    """Show which reviews wait for an answer, and how the business answers; nothing where none waits."""
    words, rows = say(), kept(unanswered, AT_ONCE)
    if not rows:
        return
    said = words.count(
        "{n} review without an answer, the oldest first",
        "{n} reviews without an answer, the oldest first",
        rows[0]["waiting"],
    )
    st.subheader(said, anchor=False)
    own = kept(templates)
    for row in rows:
        _waiting_one(row, own)
    if rows[0]["waiting"] > len(rows):
        st.caption(words("The first {n} of {all}.", n=len(rows), all=rows[0]["waiting"]))
    _templates(own)


def _waiting_one(row: dict, own: dict[str, str]) -> None:
    words, day = say(), row["day"]
    who = words.text(row["author"]) if row["author"] else words("Anonymous")
    stars = f"{drawn(round(row['rating']))} · " if row["rating"] else ""
    with st.container(border=True):
        st.markdown(
            f"{stars}**{who}** · {words.network(row['network'])} · {words.day(day)} ({ago(day, clock.today(), words)})"
        )
        if row["text"]:
            st.text(as_is().text(row["text"]))
        link = row["link"] or ""
        if ADDRESS.fullmatch(link):
            st.link_button(words("Open the review"), link, icon=":material/open_in_new:")
        if template := own.get(kind_of(row["rating"])):
            st.caption(words("Draft, to be copied:"))
            st.code(draft(template, row["author"]), language=None, wrap_lines=True)


def _templates(own: dict[str, str]) -> None:
    """Let the business say how it answers: a text for each kind of review."""
    words = say()
    names = {
        "good": words("To 4 and 5 stars"),
        "middling": words("To 3 stars, or none"),
        "bad": words("To 1 and 2 stars"),
    }
    with st.expander(
        words("How you answer: your own words"), key=keyed("replies"), on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        with st.form(keyed("reply_templates"), border=False):
            said = {
                kind: st.text_area(
                    names[kind],
                    own.get(kind, ""),
                    key=keyed(f"reply_{kind}"),
                    placeholder=words("Thank you, {name}. We are glad that…", name="{name}"),
                )
                for kind in KINDS
            }
            st.caption(words("{name} becomes the first name of whoever wrote.", name="{name}"))
            pressed = st.form_submit_button(words("Save"), type=emphasis())
        if pressed and attempt(lambda: state_templates(store(), said)):
            st.rerun()
