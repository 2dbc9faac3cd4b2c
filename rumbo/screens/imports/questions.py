"""What files leave open: their network or account, answered for many at once or each for itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import streamlit as st

from rumbo.clients import Client, condition
from rumbo.exports.files.file_names import proposed
from rumbo.exports.reading import Reading
from rumbo.screens.address import keyed
from rumbo.screens.imports.files import described, kind_of, shown_name, span
from rumbo.screens.session import attempt, emphasis, say
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence

NOWHERE = "nowhere"
ORDERS = {"dmy": "Day, month, year", "mdy": "Month, day, year"}
ANSWERS = {"here": "Import it here all the same", NOWHERE: "Leave it out"}


class Waiting(Protocol):
    """What the files came with that wait for an answer."""

    @property
    def here(self) -> Client:
        """Return the business they came for."""
        ...

    def reading(self, number: int) -> Reading:
        """Return what one of them says."""
        ...

    def answer(self, number: int, **given: Any) -> Receipt:
        """Import one of them with what was answered."""
        ...

    def leave_out(self, number: int, why: Sentence) -> None:
        """Take one of them never."""
        ...


@dataclass(frozen=True)
class ReceiptPlace:
    """A receipt on the screen: the name of its widgets, and where its answer goes."""

    key: str
    receipt: Receipt
    asker: Waiting
    number: int


def ask(places: Sequence[ReceiptPlace]) -> None:
    """Show the open questions, those of one kind together, and import what is answered."""
    groups: dict[tuple[str, tuple[str, ...]], list[ReceiptPlace]] = {}
    for place in places:
        about = (place.receipt.needs or "", tuple(place.receipt.choices))
        groups.setdefault(about, []).append(place)
    for (needs, choices), group in groups.items():
        _ask_group(needs, choices, group)


def _ask_group(needs: str, choices: tuple[str, ...], group: Sequence[ReceiptPlace]) -> None:
    words, key = say(), f"{needs}_{'_'.join(choices)}"
    with st.form(keyed(f"ask_{key}")):
        st.markdown(f"**{_question(needs, len(group))}**")
        if any(_proposed(each, needs, choices) for each in group):
            st.caption(words("What the names of the files tell is filled in already; check it."))
        for_all = None
        if len(group) > 1:
            for_all = _answer(words("All of these are"), needs, choices, f"all_{key}")
        answers = [_ask_one(place, needs, choices, for_all) for place in group]
        said = st.form_submit_button(
            words("Import into {business}", business=condition(group[0].asker.here).name),
            type=emphasis(),
        )
    if said:
        for place, answer in zip(group, answers, strict=True):
            if answer:
                attempt(lambda p=place, a=answer: _take(p, a))
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
    return words.count(
        "This file does not say of which account it is",
        "{n} files do not say of which account they are",
        count,
    )


def _ask_one(
    place: ReceiptPlace, needs: str, choices: tuple[str, ...], for_all: str | None
) -> str | None:
    """Ask about one; what is said of all goes before what was only proposed."""
    words, reading = say(), place.receipt.reading
    if needs in ("client", "year"):
        about = words.sentence(place.receipt.message)
    else:
        days = place.receipt.days
        about = described(kind_of(reading), None, None, None, span(*days) if days else None)
    likely = _proposed(place, needs, choices)
    label = f"{words.text(shown_name(place.receipt.file))} · {about}"
    own = _answer(label, needs, choices, f"one_{place.key}", likely)
    return (for_all or own) if own == likely else (own or for_all)


def _proposed(place: ReceiptPlace, needs: str, choices: Sequence[str]) -> str | None:
    return proposed(place.receipt.file, needs, choices)


def _answer(
    label: str, needs: str, choices: tuple[str, ...], key: str, said: str | None = None
) -> str | None:
    words = say()
    named = {"network": words.network, "order": lambda each: words(ORDERS[each])}.get(
        needs, words.text
    )

    def shown(each: str) -> str:
        return words(ANSWERS[each]) if each in ANSWERS else named(each)

    options = list(dict.fromkeys((*choices, NOWHERE)))
    if needs == "year" or not choices:  # a name that no file has told may be the answer
        return st.selectbox(
            label,
            options,
            index=options.index(said) if said else None,
            format_func=shown,
            accept_new_options=True,
            placeholder=words("Choose, or write the account"),
            key=keyed(key),
        )
    return st.segmented_control(label, options, default=said, format_func=shown, key=keyed(key))


def _take(place: ReceiptPlace, answer: str) -> None:
    each = place.receipt
    if answer == NOWHERE:
        place.asker.leave_out(place.number, _left_out(each))
    elif each.needs == "client":
        place.asker.answer(place.number, is_ours=True)
    elif each.needs == "network":
        place.asker.answer(place.number, network=answer)
    elif each.needs == "order":
        place.asker.answer(place.number, order=answer)
    elif each.needs == "year" and answer in each.choices:
        place.asker.answer(place.number, year=int(answer))
    else:
        place.asker.answer(place.number, network=each.network, account=answer)


def _left_out(each: Receipt) -> Sentence:
    if each.needs == "client":
        return Sentence("Left out: this account is {client}'s.", each.message.values)
    return Sentence("Left out: you said so.")
