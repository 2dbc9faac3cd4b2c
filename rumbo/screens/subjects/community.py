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
from rumbo.screens.plan.declared_audiences import aimed_at
from rumbo.screens.session import kept, say
from rumbo.screens.subjects.breakdowns import divided

ELSEWHERE = ("content_format", "hour", "page", "traffic_source")  # on Interaction and Traffic


def who_is_with_us(choice: Choice) -> None:
    """Show the interested followers as a range, and who came back."""
    words, last = say(), choice.period.end - timedelta(days=1)
    _told(
        words("How the followers grow"),
        [
            growth_sentence(each, words)
            for each in kept(follower_growth, choice.period.start, choice.period.end)
        ],
        words(
            "From the last count before the period, else the first within it. A share is said from 200 followers on; who left is told by few networks."
        ),
    )
    _told(
        words("Followers who are truly interested"),
        [interested_sentence(each, words) for each in kept(interested, last)],
        words(
            "A range between signals that are named, never a count of people: each signal sees other people, and not all of them follow. With fewer than two signals nothing is said."
        ),
    )
    _told(
        words("Who comes back"),
        [returning_sentence(each, words) for each in kept(returning, last)],
        words(
            "Of comments, messages and reviews whose author the files name, in the last 90 days of the period and the 90 before. From twenty people on, a share is said."
        ),
    )
    _told(
        words("Who speaks of you to others"),
        [advocates_sentence(each, words) for each in kept(advocates, last)],
        words("Of mentions whose author the files name, in the last 90 days of the period."),
    )


def who_they_are() -> None:
    """Show whom the business speaks to, and what files divide the audience by."""
    aimed_at()
    divided("audience", without=ELSEWHERE)


def _told(title: str, sentences: list[str], note: str) -> None:
    """Show what is told of each network under its title, and how it is known; nothing where nothing is."""
    if sentences:
        with st.container(border=True):
            st.markdown(f"**{title}**")
            st.markdown("\n".join(f"- {each}" for each in sentences))
            st.caption(note)


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


def advocates_sentence(each: Advocates, words: Words) -> str:
    """Return how many people of a network mentioned the business, and how often."""
    return words(
        "**{network}**: {people} people mentioned you {mentions} times; {again} of them more than once.",
        network=words.network(each.network),
        people=each.people,
        mentions=each.mentions,
        again=each.again,
    )


def signal_names(words: Words) -> dict[str, str]:
    """Return what each signal of interest counts."""
    return {
        "actions": words("{n} comment, share or save a typical post"),
        "clicks": words("{n} click on the link of a typical post"),
        "visits": words("{n} visit the profile on a typical day"),
        "people": words("{n} people known by name wrote twice and more in 90 days"),
    }


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


def returning_sentence(each: Returning, words: Words) -> str:
    """Return how many people wrote, and how many of those before came back."""
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
