"""Help: how to get the files, why figures differ, what metrics mean, which files are understood."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import streamlit as st

from rumbo.coverage.feeds import TYPED, formats_of, ways_to
from rumbo.coverage.howto import HowTo, howtos
from rumbo.coverage.mismatch import Answer, answers
from rumbo.exports.reading import all_formats
from rumbo.glossary import Metric, metrics
from rumbo.screens.address import keyed, note, remember
from rumbo.screens.session import in_markdown, kept, language, say

SECTIONS = {
    "files": "How to get the files",
    "differences": "Why does it not match?",
    "metrics": "Glossary",
    "formats": "Files understood",
}
SEVERAL = "multi"  # what tools say that tell of several networks
SUBJECTS = {
    "interaction": "Interaction",
    "reach": "Reach",
    "traffic": "Traffic",
    "community": "Community",
    "reputation": "Reputation",
    "plan": "Plan",
}
BASES = {
    "posts": "of the posts published in the period",
    "days": "of what happened in the period",
    "mentions": "of what people wrote in the period",
    "plan": "of the plan of the period",
    "periods": "as told of whole periods",
}
UNITS = {
    "count": "a count",
    "people": "people",
    "points": "points",
    "score": "points from −100 to 100",
    "ratio": "a share, in %",
    "ratio_number": "a ratio",
    "per_post": "per post",
    "per_thousand": "per thousand",
    "hours": "hours",
    "stars": "stars, 1 to 5",
    "money": "money",
}
SOURCES = {
    "": "the networks' own figures",
    "convention": "a convention, not a measurement",
    "Bayesian average, m = 10": "Bayesian average, as if ten ratings came first",
}
CLASSES = {"value": "● value", "diagnostic": "◐ diagnostic", "vanity": "○ vanity"}


def how_to() -> None:
    """Show, beside the box for files, how to get them; closed until it is asked for."""
    words = say()
    with st.expander(
        words("How do I get these files?"),
        key=keyed("how_to"),
        on_change="rerun",
        icon=":material/help:",
    ) as panel:
        if panel.open:
            ways()


def sections() -> None:
    """Show the help, one section at a time; which one stands in the address."""
    words = say()
    remember("section", SECTIONS, next(iter(SECTIONS)))
    chosen = st.pills(
        words("Section"),
        list(SECTIONS),
        required=True,
        format_func=lambda each: words(SECTIONS[each]),
        key=keyed("section"),
        label_visibility="collapsed",
    )
    note("section", chosen, next(iter(SECTIONS)))
    shown: dict[str, Callable[[], None]] = {
        "files": ways,
        "differences": differences,
        "metrics": glossary,
        "formats": understood,
    }
    shown[chosen or next(iter(SECTIONS))]()


# How to get the files


def ways() -> None:
    """Show the way to the files of the network chosen."""
    words = say()
    networks = list(dict.fromkeys(each.network for each in howtos()))
    st.caption(
        words(
            "Networks move their menus: look for the words, not for the exact place. Almost all of it works only on a computer."
        )
    )
    remember("network", networks, networks[0])
    chosen = st.pills(
        words("Network"),
        networks,
        required=True,
        format_func=group_name,
        key=keyed("network"),
        label_visibility="collapsed",
    )
    note("network", chosen, networks[0])
    for each in howtos():
        if each.network == chosen:
            way(each)


def group_name(network: str) -> str:
    """Return the name of a network, or of a kind of source that is none."""
    words = say()
    return words("Other tools") if network == SEVERAL else words.network(network)


def way(each: HowTo) -> None:
    """Show the way to one export: through the menus, what to expect, whether it is understood."""
    words = say()
    st.markdown(f"**{each.name(words.language)}**  \n{each.path(words.language)}")
    names = [words(one.name) for one in all_formats() if one.id in each.formats]
    if names:
        known = words("Understood as: {names}.", names=words.list(names))
    else:
        known = words("Not read by itself yet: Rumbo asks what its columns are.")
    unseen = words("Read by its description; no real file was at hand.")
    parts = [each.expect(words.language), known, "" if each.seen == "files" else unseen]
    st.caption(" ".join(filter(None, parts)))


# Why figures differ


def own_answers(store, language: str) -> list[Answer]:  # noqa: ANN001
    """Return every reason with the numbers of the business."""
    return answers(store, in_markdown(language))


def differences() -> None:
    """Show why figures differ from what a network shows, with the business's own numbers."""
    words = say()
    st.subheader(words("Why does this not match what Meta shows?"), anchor=False)
    for each in kept(own_answers, language()):
        with st.container(border=True):
            st.markdown(f"**{each.title}**")
            st.write(each.why)
            st.markdown("\n".join(f"- {line}" for line in each.own))


# Glossary


def glossary() -> None:
    """Show every metric, by subject."""
    words = say()
    st.markdown(
        "  \n".join(
            (
                words(
                    "**● value**: it tells whether people act: they answer, pass it on, come, buy, come back."
                ),
                words(
                    "**◐ diagnostic**: it explains why a value goes up or down; no aim in itself."
                ),
                words(
                    "**○ vanity**: it grows by itself or by paying, and says nothing of the business."
                ),
            )
        )
    )
    listed = sorted(metrics(), key=lambda each: list(SUBJECTS).index(each.subject))
    for subject, own in groupby(listed, lambda each: each.subject):
        st.subheader(words(SUBJECTS[subject]), anchor=False)
        st.markdown("\n\n".join(entry(each) for each in own))


def entry(each: Metric) -> str:
    """Return a metric as its entry in the glossary."""
    words = say()
    facts = [words(CLASSES[each.class_]), words(UNITS[each.unit]), words(BASES[each.basis])]
    source = words(SOURCES.get(each.source, each.source))
    lines = [
        f"**{each.name(words.language)}** · {' · '.join(facts)}",
        each.definition(words.language),
        told_by(each),
        f":small[{words('Source: {source}', source=source)}]",
    ]
    return "  \n".join(lines)


def told_by(each: Metric) -> str:
    """Return which files tell a metric, each with its network."""
    words = say()
    if TYPED in formats_of(each):
        return words("No file tells it: it is typed in once a month, on Import.")
    files: dict[str, list[str]] = {}
    for way in ways_to(each):
        files.setdefault(group_name(way.network), []).append(way.name(words.language))
    if not files:
        return words("It comes from the plan, not from a file.")
    named = [f"{network} ({', '.join(own)})" for network, own in files.items()]
    return words("Told by: {files}.", files="; ".join(named))


# Files understood


def understood() -> None:
    """Show which files are understood, by network."""
    words = say()
    st.write(
        words(
            "Known by their content: the name, the language and the order of columns do not matter. Zips are opened."
        )
    )
    listed = sorted(all_formats(), key=lambda each: group_name(each.network))
    lines = [
        f"- **{group_name(network)}**: {'; '.join(sorted(words(each.name) for each in own))}"
        for network, own in groupby(listed, lambda each: each.network)
    ]
    st.markdown("\n".join(lines))
