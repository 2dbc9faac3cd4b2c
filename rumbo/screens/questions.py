"""What files leave open: their network or account, answered for many at once or each for itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from rumbo.clients import Client
from rumbo.screens.files import days_of, described, kind_of, shown_name, span
from rumbo.screens.session import attempt, emphasis, say
from rumbo.store.imports import Receipt
from rumbo.wording import Sentence

ANSWERS = {"here": "Import it here all the same", "nowhere": "Leave it out"}
Place = tuple[str, list[Receipt], int]  # a name for its widgets, and where a receipt stands


def ask(here: Client, places: list[Place], settled: Callable[[Receipt], Receipt]) -> None:
    """Show the open questions, those of one kind together, and import what is answered."""
    groups: dict[tuple, list[Place]] = {}
    for place in places:
        each = place[1][place[2]]
        groups.setdefault((each.needs, tuple(each.choices)), []).append(place)
    for (needs, choices), group in groups.items():
        _ask_group(here, needs, choices, group, settled)


def _ask_group(
    here: Client, needs: str, choices: tuple[str, ...], group: list[Place], settled: Callable
) -> None:
    words, key, several = say(), f"{needs}_{'_'.join(choices)}", len(group) > 1
    with st.form(f"ask_{key}"):
        st.markdown(f"**{_question(needs, len(group))}**")
        for_all = None
        if several:
            for_all = _answer(words("All of these are"), needs, choices, f"all_{key}")
        answers = [_ask_one(place, needs, choices) or for_all for place in group]
        said = st.form_submit_button(words("Import with these answers"), type=emphasis())
    if said:
        for (_, found, number), answer in zip(group, answers, strict=True):
            if answer:
                attempt(lambda f=found, n=number, a=answer: _take(here, f, n, a, settled))
        st.rerun()


def _question(needs: str, count: int) -> str:
    words = say()
    if needs == "client":
        return words.count(
            "The account of this file is known as another business's",
            "{n} files are of accounts known as another business's",
            count,
        )
    if needs == "network":
        return words.count(
            "This file does not say of which network it is",
            "{n} files do not say of which network they are",
            count,
        )
    return words.count(
        "This file does not say of which account it is",
        "{n} files do not say of which account they are",
        count,
    )


def _ask_one(place: Place, needs: str, choices: tuple[str, ...]) -> str | None:
    name, found, number = place
    reading = found[number].reading
    if needs == "client":
        about = say().sentence(found[number].message)
        return _answer(f"{shown_name(found[number].file)} · {about}", needs, choices, f"one_{name}")
    days = days_of(reading.facts)
    about = described(kind_of(reading), None, None, None, span(*days) if days else None)
    return _answer(f"{shown_name(found[number].file)} · {about}", needs, choices, f"one_{name}")


def _answer(label: str, needs: str, choices: tuple[str, ...], key: str) -> str | None:
    words = say()
    shown = {"network": words.network, "client": lambda each: words(ANSWERS[each])}.get(needs, str)
    return st.segmented_control(label, choices, format_func=shown, key=key)


def _take(here: Client, found: list[Receipt], number: int, answer: str, settled: Callable) -> None:
    each = found[number]
    if each.needs == "client":
        found[number] = settled(_of_another(here, each, answer))
        return
    network = answer if each.needs == "network" else each.network
    account = None if each.needs == "network" else answer
    found[number] = settled(here.take(each.reading, network, account, is_ours=each.is_ours))


def _of_another(here: Client, each: Receipt, answer: str) -> Receipt:
    """Import a file of another business's account all the same, or leave it out."""
    if answer == "here":
        return here.take(each.reading, is_ours=True)
    left = Sentence("Left out: this account is {client}'s.", each.message.values)
    return replace(each, outcome="refused", message=left, needs=None, choices=[])
