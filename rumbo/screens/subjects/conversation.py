"""Below the line of the interaction: who waits for an answer, how fast we answer, when people talk to us."""

from __future__ import annotations

import re
from datetime import timedelta

import streamlit as st
from babel.dates import get_day_names

from rumbo import clock
from rumbo.glossary import metric
from rumbo.metrics.subjects.conversation import Conversation, answering, conversation, waiting
from rumbo.metrics.subjects.opening import Opening
from rumbo.screens.address import keyed
from rumbo.screens.pickers import Choice
from rumbo.screens.session import current, kept, say
from rumbo.screens.subjects.breakdowns import divided
from rumbo.screens.subjects.numbers import networks_held
from rumbo.screens.tables import show_rows
from rumbo.screens.tones.estimates import how_it_sounds

LISTED, LONGEST = 12, 280
ADDRESS = re.compile(r"https://[\w./?=&%#~+:@-]+")  # what may stand in a link as it is
DIVIDED = ("content_format", "hour")  # of the audience
RATES = ("conversation_rate", "amplification_rate", "applause_rate")


def told_of(choice: Choice) -> Conversation:
    """Return what is known of the conversation of the days chosen."""
    return kept(conversation, tuple(metric(each, "posts") for each in RATES), choice.period)


def conversed(choice: Choice) -> None:
    """Show the conversation of the days chosen."""
    told = told_of(choice)
    _rates(choice, told)
    _answers(choice, told)
    _depth(told)
    _hours(choice, told)
    how_it_sounds(choice, ("comment", "message"))


def divided_by_hour() -> None:
    """Offer what files tell of the hours in which the audience is there, and of what it looks at."""
    divided("audience", of=DIVIDED)


def _rates(choice: Choice, told: Conversation) -> None:
    """Show conversation, amplification and applause by network: known from counts alone."""
    words = say()
    networks = sorted({network for each in told.rates.values() for network in each})
    if not networks:
        return
    rows = [
        {"network": network}
        | {
            name: each[network].value if network in each else None
            for (name, _), each in told.rates.items()
        }
        for network in networks
    ]
    with st.container(border=True):
        st.markdown(f"**{words('Conversation, amplification and applause, per post')}**")
        heads = {each: metric(each, "posts").name(words.language) for each in RATES}
        show_rows(rows, heads)
        held = networks_held(metric(RATES[0], "posts"), choice.period, choice.among)
        st.caption(
            words("In these figures: {networks}.", networks=held)
            + " "
            + words("From counts alone: who wrote, and whether we answered, they do not tell.")
        )


def who_waits() -> None:
    """Show whoever waits for an answer today, the oldest first."""
    words, rows = say(), kept(waiting, LISTED)
    if not rows:
        return
    count = rows[0]["waiting"]
    with st.container(border=True):
        said = words.count(
            "{n} waits for an answer, the oldest first",
            "{n} wait for an answer, the oldest first",
            count,
        )
        st.markdown("\n\n".join([f"**{said}**", *(_one(row) for row in rows)]))
        if count > len(rows):
            st.caption(words("The first {n} of {all}.", n=len(rows), all=count))


def _one(row: dict) -> str:
    words, day = say(), row["here_at"].date()
    ago = words.count("{n} day", "{n} days", (clock.today() - day).days)
    who = words.text(row["author"]) if row["author"] else words("Anonymous")
    link = row["link"] or ""
    there = f" · [{words('Open')}]({link})" if ADDRESS.fullmatch(link) else ""
    head = f"**{who}** · {words.network(row['network'])} · {words.day(day)} ({ago}){there}"
    return f"{head}  \n{words.text(row['text'][:LONGEST])}"


def _answers(choice: Choice, told: Conversation) -> None:
    words, found = say(), told.answers
    if not found.asked:
        return
    answered, on = told.went_on
    with st.container(border=True):
        st.markdown(f"**{words('How fast we answer')}**")
        if opening := _opening():
            found = kept(answering, choice.period.start, choice.period.end, opening)
        lines = [
            words(
                "{answered} of {asked} comments and messages were answered.",
                answered=found.answered,
                asked=found.asked,
            )
        ]
        if found.hours is not None:
            typical = words.number(found.hours, "hours")
            lines.append(
                words("The typical one waits {hours} for its first answer.", hours=typical)
            )
        if answered:
            lines.append(
                words(
                    "{on} of {answered} answered conversations went on: the person wrote again.",
                    on=on,
                    answered=answered,
                )
            )
        how = words(
            "The typical wait counts those that still wait as waiting (Kaplan–Meier); of fewer than five none is said, nor where most still wait."
        )
        st.markdown(f"{' '.join(lines)}  \n:small[:gray[{how}]]")


def _depth(told: Conversation) -> None:
    """Show how many threads have two turns and more, where files tell which comment replies to which."""
    words, found = say(), told.depth
    if found.deep:
        st.markdown(
            words(
                "{deep} of {threads} comments were replied to under the post: two turns and more; the longest thread has {longest}.",
                deep=found.deep,
                threads=found.threads,
                longest=found.longest,
            )
        )


def _opening() -> Opening | None:
    """Offer to count opening hours alone, and return them; None where the clock counts."""
    words, here = say(), current()
    if not st.toggle(words("Count opening hours alone"), key=keyed("opening_alone")):
        return None
    names, usual = get_day_names("abbreviated", locale=words.language), Opening()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        opens, closes = st.slider(
            words("Open from and to"),
            0,
            24,
            (usual.opens, usual.closes),
            format="%d h",
            key=keyed("opening_hours"),
            width=260,
        )
        days = st.pills(
            words("Open on"),
            range(7),
            selection_mode="multi",
            default=usual.days,
            format_func=names.__getitem__,
            key=keyed("opening_days"),
        )
    zone = ((here.profile() if here else None) or {}).get("time_zone", usual.zone)
    return Opening(opens, closes, tuple(sorted(days)), zone) if days and opens < closes else None


def _hours(choice: Choice, told: Conversation) -> None:
    words, found = say(), told.by_hour
    if not found:
        return
    parts = [words("0–6 h"), words("6–12 h"), words("12–18 h"), words("18–24 h")]
    names = get_day_names("wide", locale=words.language)
    rows = [
        {"day": names[day].capitalize()}
        | {name: found.get((day + 1, part), 0) for part, name in enumerate(parts)}
        for day in range(7)
    ]
    with st.container(border=True):
        last = choice.period.end - timedelta(days=1)
        st.markdown(
            f"**{words('When people talk to us')}** · {words.span(choice.period.start, last)}"
        )
        show_rows(rows, {"day": words("Day")} | {name: name for name in parts})
