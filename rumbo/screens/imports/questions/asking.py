"""What files leave open: their network or account, answered for many at once or each for itself."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rumbo.clients import condition
from rumbo.screens.address import keyed
from rumbo.screens.imports.listing import FEW
from rumbo.screens.imports.questions.answers import (
    NOWHERE,
    answer,
    ask_in_table,
    ask_one,
    likely_answer,
)
from rumbo.screens.imports.questions.places import ReceiptPlace
from rumbo.screens.session import attempt, emphasis, say
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence

UNFOLDED = 2  # kinds of questions that are shown at once


def ask(places: Sequence[ReceiptPlace], about: str = "") -> None:
    """Show the open questions, those of one kind together, and import what is answered.

    Of many kinds the first are shown and the others folded; `about` tells two such lists apart.
    """
    groups = _groups(places)
    shown = len(groups) if len(groups) <= UNFOLDED + 1 else UNFOLDED
    for place, (key, choices, group) in enumerate(groups):
        if place < shown:
            _ask_group(about + key, choices, group)
            continue
        question = _question(group)
        with st.expander(
            question, icon=":material/help:", key=keyed(f"fold_{about}{key}"), on_change="rerun"
        ) as panel:
            if panel.open:
                _ask_group(about + key, choices, group, folded=True)


def _groups(
    places: Sequence[ReceiptPlace],
) -> list[tuple[str, tuple[str, ...], list[ReceiptPlace]]]:
    """Return what is asked together with its name and all that may be answered: of accounts, a network at a time."""
    groups: dict[tuple[str, ...], list[ReceiptPlace]] = {}
    for place in places:
        each = place.receipt
        needs, choices = each.needs or "", tuple(each.choices)
        one = (needs, each.network or "") if needs == "account" and choices else (needs, *choices)
        groups.setdefault(one, []).append(place)
    found = []
    for group in groups.values():
        choices = tuple(dict.fromkeys(each for one in group for each in one.receipt.choices))
        found.append((f"{group[0].receipt.needs}_{'_'.join(choices)}", choices, group))
    return found


def _ask_group(
    key: str, choices: tuple[str, ...], group: Sequence[ReceiptPlace], folded: bool = False
) -> None:
    words, needs = say(), group[0].receipt.needs or ""
    with st.form(keyed(f"ask_{key}"), border=not folded):
        if not folded:
            st.markdown(f"**{_question(group)}**")
        if any(likely_answer(each, needs, choices) for each in group):
            st.caption(words("What the names of the files tell is filled in already; check it."))
        for_all = None
        if len(group) > 1:
            for_all = answer(words("All of these are"), needs, choices, f"all_{key}")
        if len(group) > FEW and choices and needs != "year":
            answers = ask_in_table(key, needs, choices, group, for_all)
        else:
            answers = [ask_one(place, needs, choices, for_all) for place in group]
        said = st.form_submit_button(
            words("Import into {business}", business=condition(group[0].asker.here).name),
            type=emphasis(),
        )
    if said:
        for place, told in zip(group, answers, strict=True):
            if told:
                attempt(lambda p=place, a=told: _take(p, a))
        st.rerun()


def _question(group: Sequence[ReceiptPlace]) -> str:
    words, count, each = say(), len(group), group[0].receipt
    needs = each.needs
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
    if needs == "year":
        return words.count(
            "The days of this file have no year, or are of another account",
            "The days of {n} files have no year, or are of another account",
            count,
        )
    if needs == "order":
        return words.count(
            "Nothing tells whether this file writes the day or the month first",
            "Nothing tells whether {n} files write the day or the month first",
            count,
        )
    if each.network:
        return words.count(
            "This file of {network} does not say of which account it is",
            "{n} files of {network} do not say of which account they are",
            count,
            network=words.network(each.network),
        )
    return words.count(
        "This file does not say of which account it is",
        "{n} files do not say of which account they are",
        count,
    )


def _take(place: ReceiptPlace, told: str) -> None:
    each = place.receipt
    if told == NOWHERE:
        place.asker.leave_out(place.number, _left_out(each))
    elif each.needs == "client":
        place.asker.answer(place.number, is_ours=True)
    elif each.needs == "network":
        place.asker.answer(place.number, network=told)
    elif each.needs == "order":
        place.asker.answer(place.number, order=told)
    elif each.needs == "year" and told in each.choices:
        place.asker.answer(place.number, year=int(told))
    else:
        place.asker.answer(place.number, network=each.network, account=told)


def _left_out(each: Receipt) -> Sentence:
    if each.needs == "client":
        return Sentence("Left out: this account is {client}'s.", each.message.values)
    return Sentence("Left out: you said so.")
