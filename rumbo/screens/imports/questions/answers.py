"""How an open question is answered: of one file or of many in a table, a choice at a glance or out of a list."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from rumbo.exports.files.file_names import proposed
from rumbo.locale import Words
from rumbo.plain import invisible_out
from rumbo.screens.address import keyed
from rumbo.screens.imports.files import described, kind_of, shown_name, span
from rumbo.screens.imports.listing import HEAD, ROW, TALLEST
from rumbo.screens.imports.questions.places import ReceiptPlace
from rumbo.screens.session import as_is, say

NOWHERE = "nowhere"
AT_A_GLANCE = 6  # answers that stand beside one another; more are a list
ORDERS = {"dmy": "Day, month, year", "mdy": "Month, day, year"}
ANSWERS = {"here": "Import it here all the same", NOWHERE: "Leave it out"}


def ask_in_table(
    key: str,
    needs: str,
    choices: tuple[str, ...],
    group: Sequence[ReceiptPlace],
    for_all: str | None,
) -> list[str | None]:
    """Ask about many, a line a file; a line that is left as it was takes what is said of all."""
    words = as_is()
    likely = [likely_answer(each, needs, choices) for each in group]
    names = {each: _shown(each, needs, words) for each in _options(choices)}
    file, told = words("File"), words("This one is")
    frame = pd.DataFrame(
        {
            file: [invisible_out(shown_name(each.receipt.file)) for each in group],
            told: pd.Series([names.get(each or "") for each in likely], dtype="string"),
            words("What"): [_what(each, needs, words) for each in group],
            words("Days"): [span(*each.receipt.days or (None, None)) or "" for each in group],
        }
    )
    edited = st.data_editor(
        frame,
        hide_index=True,
        placeholder="–",
        disabled=[name for name in frame if name != told],
        height=min(TALLEST, HEAD + ROW * len(frame)),
        column_config={
            file: st.column_config.TextColumn(width=220),
            told: st.column_config.SelectboxColumn(options=list(names.values()), width=190),
        },
        key=keyed(f"each_{key}_{group[0].key}_{len(group)}"),
    )
    meant = {name: each for each, name in names.items()}
    own = [meant.get(each) for each in edited[told]]
    return [_of(each, said, for_all) for each, said in zip(own, likely, strict=True)]


def _of(own: str | None, likely: str | None, for_all: str | None) -> str | None:
    """Return the answer about one; what is said of all goes before what was only proposed."""
    return (for_all or own) if own == likely else (own or for_all)


def _what(place: ReceiptPlace, needs: str, words: Words) -> str:
    if needs == "client":
        return words.sentence(place.receipt.message)
    return words(kind_of(place.receipt.reading))


def ask_one(
    place: ReceiptPlace, needs: str, choices: tuple[str, ...], for_all: str | None
) -> str | None:
    """Ask about one by itself."""
    words, reading = say(), place.receipt.reading
    if needs in ("client", "year"):
        about = words.sentence(place.receipt.message)
    else:
        days = place.receipt.days
        about = described(kind_of(reading), None, None, None, span(*days) if days else None)
    likely = likely_answer(place, needs, choices)
    label = f"{words.text(shown_name(place.receipt.file))} · {about}"
    own = answer(label, needs, choices, f"one_{place.key}", likely)
    return _of(own, likely, for_all)


def likely_answer(place: ReceiptPlace, needs: str, choices: Sequence[str]) -> str | None:
    """Return what the name of a file tells of the answer, None where it tells nothing."""
    return proposed(place.receipt.file, needs, choices)


def answer(
    label: str, needs: str, choices: tuple[str, ...], key: str, said: str | None = None
) -> str | None:
    """Show what may be answered, `said` chosen already; a few answers at a glance, many as a list."""
    words, options = say(), _options(choices)
    is_free = needs == "year" or not choices  # a name that no file has told may be the answer
    if is_free or len(options) > AT_A_GLANCE:
        return st.selectbox(
            label,
            options,
            index=options.index(said) if said else None,
            format_func=lambda each: _shown(each, needs, as_is()),
            accept_new_options=is_free,
            placeholder=words("Choose, or write the account" if is_free else "Choose one"),
            key=keyed(key),
        )
    return st.segmented_control(
        label,
        options,
        default=said,
        format_func=lambda each: _shown(each, needs, words),
        key=keyed(key),
    )


def _options(choices: Sequence[str]) -> list[str]:
    return list(dict.fromkeys((*choices, NOWHERE)))


def _shown(each: str, needs: str, words: Words) -> str:
    if each in ANSWERS:
        return words(ANSWERS[each])
    if needs == "order":
        return words(ORDERS[each])
    return words.network(each) if needs == "network" else words.text(each)
