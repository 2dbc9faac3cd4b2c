"""Below the line of the community: who is truly interested, who comes back, and who the audience is."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo.locale import Words
from rumbo.metrics.subjects.community import (
    Advocates,
    Growth,
    Interested,
    Returning,
    advocates,
    follower_growth,
    interested,
    returning,
)
from rumbo.screens.pickers import Choice
from rumbo.screens.session import kept, say
from rumbo.screens.subjects.breakdowns import divided

ELSEWHERE = ("content_format", "hour", "page", "traffic_source")  # on Interaction and Traffic


def who_is_with_us(choice: Choice) -> None:
    """Show the interested followers as a range, who came back, and what files divide the audience by."""
    last = choice.period.end - timedelta(days=1)
    _growth(kept(follower_growth, choice.period.start, choice.period.end))
    _interested(kept(interested, last))
    _returning(kept(returning, last))
    _advocates(kept(advocates, last))
    divided("audience", without=ELSEWHERE)


def _growth(found: list[Growth]) -> None:
    if not found:
        return
    words = say()
    with st.container(border=True):
        st.markdown(f"**{words('How the followers grow')}**")
        st.markdown("\n".join(f"- {growth_sentence(each, words)}" for each in found))
        st.caption(
            words(
                "From the last count before the period, else the first within it. A share is said from 200 followers on; who left is told by few networks."
            )
        )


def growth_sentence(each: Growth, words: Words) -> str:
    """Return how the followers of an account grew, and how many of them left."""
    said = words(
        "**{network}**: from {first} ({first_day}) to {last} ({last_day})",
        network=words.network(each.network),
        first=words.number(each.first),
        first_day=each.first_day,
        last=words.number(each.last),
        last_day=each.last_day,
    )
    if each.rate is not None:
        sign = "−" if each.rate < 0 else "+"
        said += f", {sign}{words.number(abs(each.rate), 'ratio')}"
    if each.unfollow_rate is not None:
        left = words.number(each.unfollow_rate, "ratio")
        said += words("; {share} of the first ones left", share=left)
    return f"{said}."


def _advocates(found: list[Advocates]) -> None:
    if not found:
        return
    words = say()
    with st.container(border=True):
        st.markdown(f"**{words('Who speaks of you to others')}**")
        lines = [
            words(
                "**{network}**: {people} people mentioned you {mentions} times; {again} of them more than once.",
                network=words.network(each.network),
                people=each.people,
                mentions=each.mentions,
                again=each.again,
            )
            for each in found
        ]
        st.markdown("\n".join(f"- {each}" for each in lines))
        st.caption(
            words("Of mentions whose author the files name, in the last 90 days of the period.")
        )


def signal_names(words: Words) -> dict[str, str]:
    """Return what each signal of interest counts."""
    return {
        "actions": words("{n} comment, share or save a typical post"),
        "clicks": words("{n} click on the link of a typical post"),
        "visits": words("{n} visit the profile on a typical day"),
        "people": words("{n} people known by name wrote twice and more in 90 days"),
    }


def _interested(found: list[Interested]) -> None:
    if not found:
        return
    words = say()
    with st.container(border=True):
        st.markdown(f"**{words('Followers who are truly interested')}**")
        st.markdown("\n".join(f"- {interested_sentence(each, words)}" for each in found))
        st.caption(
            words(
                "A range between signals that are named, never a count of people: each signal sees other people, and not all of them follow. With fewer than two signals nothing is said."
            )
        )


def interested_sentence(each: Interested, words: Words) -> str:
    """Return a network's range with the signals it lies between."""
    names = signal_names(words)
    told = [
        names[name].replace("{n}", words.number(round(value)))
        for name, value in each.signals.items()
    ]
    low, high = words.number(round(each.low)), words.number(round(each.high))
    network = words.network(each.network)
    if each.followers is None:
        said = words("**{network}**: between {low} and {high}", network=network, low=low, high=high)
    else:
        said = words(
            "**{network}**: between {low} and {high} of {followers} followers",
            network=network,
            low=low,
            high=high,
            followers=words.number(each.followers),
        )
    return f"{said}: {words.list(told)}."


def _returning(found: list[Returning]) -> None:
    if not found:
        return
    words = say()
    with st.container(border=True):
        st.markdown(f"**{words('Who comes back')}**")
        st.markdown("\n".join(f"- {_returning_sentence(each, words)}" for each in found))
        st.caption(
            words(
                "Of comments, messages and reviews whose author the files name, in the last 90 days of the period and the 90 before. From twenty people on, a share is said."
            )
        )


def _returning_sentence(each: Returning, words: Words) -> str:
    network = words.network(each.network)
    if each.share is None:
        return words(
            "**{network}**: {people} people wrote, {returned} of them also before.",
            network=network,
            people=each.people,
            returned=each.returned,
        )
    return words(
        "**{network}**: {people} people wrote; of the {before} before, {share} came back.",
        network=network,
        people=each.people,
        before=each.before,
        share=words.number(each.share, "share"),
    )
