"""Experiments on the screen: laying one out, and what came of those under way."""

from __future__ import annotations

import random
from datetime import timedelta

import streamlit as st

from rumbo import clock
from rumbo.diary.journal import write
from rumbo.metrics.frames import column, records, rows
from rumbo.metrics.outcomes.weeks import monday
from rumbo.metrics.publications.contrasts import DAYPARTS, WEEKDAYS
from rumbo.metrics.publications.experiments import (
    WEEKS,
    Experiment,
    Outcome,
    begin,
    outcomes,
    seen_by,
)
from rumbo.metrics.publications.fair import YOUNG, publications
from rumbo.metrics.publications.value import Weights
from rumbo.plan.plan_and_posts import matched
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store
from rumbo.store.store import Store
from rumbo.story.sentences.fair import group_name, times

SIDES = {
    "weekday": WEEKDAYS,
    "daypart": (*DAYPARTS, "evening"),
    "kind": ("reel", "carousel", "image", "video", "link", "text"),
}
FIRST = {"weekday": (1, 3), "daypart": (1, 3), "kind": (0, 1)}  # sides proposed, by their places
A_WEEK = (2, 4, 6)
USUAL_SWING = 0.9  # logarithms of what publications earn, as in most accounts


def offer(question: str, networks: tuple[str, ...], swing: float | None) -> None:
    """Offer an experiment: two sides by turns, put into the plan and the diary."""
    words = say()
    with st.expander(
        words("Try it out: an experiment"), key=keyed(f"try_{question}"), on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        experiment = _asked(question, networks)
        visible = seen_by(experiment, swing or USUAL_SWING)
        st.write(
            words(
                "{n} publications on each side, in random order. With your usual swings {lift} or more would show.",
                n=experiment.a_side,
                lift=times(visible, words),
            )
        )
        said = st.button(
            words("Put it into the plan"), type=emphasis(), key=keyed(f"begin_{question}")
        )
        if said and attempt(lambda: _begin(experiment)):
            st.session_state[keyed("begun")] = question
            st.rerun()
    if st.session_state.get(keyed("begun")) == question:
        st.caption(words("It is in the plan and in the diary."))


def _asked(question: str, networks: tuple[str, ...]) -> Experiment:
    words, sides, (one, other) = say(), SIDES[question], FIRST[question]
    named = {side: _named(side) for side in sides}.__getitem__
    first = st.selectbox(
        words("One side"), sides, one, format_func=named, key=keyed(f"one_{question}")
    )
    second = st.selectbox(
        words("The other side"), sides, other, format_func=named, key=keyed(f"other_{question}")
    )
    network = st.selectbox(
        words("Network"),
        networks,
        format_func={each: words.network(each) for each in networks}.__getitem__,
        key=keyed(f"where_{question}"),
    )
    weeks = st.select_slider(words("Weeks"), WEEKS, 8, key=keyed(f"weeks_{question}"))
    a_week = 2
    if question != "weekday":
        a_week = st.select_slider(
            words("Publications a week"), A_WEEK, 2, key=keyed(f"a_week_{question}")
        )
    start = monday(clock.today()) + timedelta(days=7)
    return Experiment(question, (first, second), network, start, weeks, a_week)


def _named(side: str) -> str:
    return group_name(side, as_is())


def _begin(experiment: Experiment) -> None:
    words, (first, second) = as_is(), map(_named, experiment.sides)
    titles = {side: words("Experiment: {side}", side=_named(side)) for side in experiment.sides}
    begin(store(), experiment, titles, random.SystemRandom())
    write(
        store(),
        kind="action",
        day=experiment.start,
        title=words("Experiment: {one} against {other}", one=first, other=second),
        hypothesis=words(
            "{n} publications on each side in {weeks} weeks; judged on the screen of posts.",
            n=experiment.a_side,
            weeks=experiment.weeks,
        ),
        network=experiment.network,
    )


def judged(of: Store, counted: Weights | None) -> list[Outcome]:
    """Return what came of each experiment, by what its planned publications earned."""
    posts = publications(of, counted)
    settled = rows(posts, (posts["age"] >= YOUNG) & column(posts, "value").notna())
    earned = {(row["network"], row["post_id"]): row["value"] for row in records(settled)}
    values = {
        each.item.item_id: earned[key]
        for each in matched(of).matches
        if each.post and (key := (each.post.network, each.post.post_id)) in earned
    }
    return outcomes(of, values)


def running(counted: Weights | None) -> None:
    """Show the experiments that were laid out, and what came of each."""
    words, found = say(), kept(judged, counted)
    if not found:
        return
    st.subheader(words("Experiments"), anchor=False)
    for each in found:
        with st.container(border=True):
            first, second = map(_named, each.sides)
            title = words("{one} against {other}", one=first, other=second)
            st.markdown(f"**{title}** · {words.network(each.network)}")
            st.markdown(_outcome(each, first, second))


def _outcome(each: Outcome, first: str, second: str) -> str:
    words = say()
    if each.lift is None or each.low is None or each.high is None or each.visible is None:
        return words(
            "Under way until {day}: {one} and {other} publications known of {planned} planned; it takes five on each side.",
            day=each.last_day,
            one=each.published[0],
            other=each.published[1],
            planned=each.planned,
        )
    values = {
        "second": second,
        "first": first,
        "lift": times(each.lift, words),
        "low": times(each.low, words),
        "high": times(each.high, words),
    }
    if each.is_clear:
        return words(
            "**A difference.** {second} earns {lift} what {first} does, probably between {low} and {high}.",
            **values,
        )
    return words(
        "**No clear difference yet.** {second} earned {lift} what {first} did, between {low} and {high}; with so many publications {visible} or more would show.",
        visible=times(each.visible, words),
        **values,
    )
