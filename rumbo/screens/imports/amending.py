"""Saying afterwards which account, year, day order or export day a file is of; an emptied field takes it back."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from rumbo import clock
from rumbo.clients.amendments import amend, open_in, plainly, reception
from rumbo.errors import RumboError
from rumbo.screens.address import keyed
from rumbo.screens.imports.questions.answers import ORDERS
from rumbo.screens.session import attempt, current, emphasis, say, store
from rumbo.store.uploads.statements import Said, said_of

YEARS_SHOWN = 8
OPEN = "amendable"  # what may be said of a file, found once by reading it anew


def amendment(upload: dict, key: str) -> None:
    """Show what is said of a file that counts, and let it be said otherwise."""
    words = say()
    panel = st.popover(
        words("Set its day or account"),
        icon=":material/edit_calendar:",
        key=keyed(f"amend_{key}"),
        on_change="rerun",
    )
    if panel.open:
        with panel:
            _form(upload["upload_id"], upload, key)


def _form(upload_id: str, upload: dict, key: str) -> None:
    words = say()
    try:
        open_ = _open_in(upload_id)
    except RumboError as error:
        st.caption(words.sentence(error.sentence))
        return
    said = said_of(store(), upload_id)
    with st.form(keyed(f"said_{key}"), border=False):
        st.caption(
            words("What you say here counts against the file. An emptied field takes it back.")
        )
        answers = {what: FIELDS[what](getattr(said, what), upload, key) for what in open_}
        if st.form_submit_button(words("Save"), type=emphasis()) and attempt(
            lambda: _save(upload_id, said, answers)
        ):
            st.rerun()


def _open_in(upload_id: str) -> list[str]:
    here = current()
    if here is None:
        st.stop()
    kept: dict[str, list[str]] = st.session_state.setdefault(keyed(OPEN), {})
    if upload_id not in kept:
        kept[upload_id] = open_in(plainly(here, reception(here, upload_id)))
    return kept[upload_id]


def _save(upload_id: str, said: Said, answers: dict[str, Any]) -> None:
    here = current()
    for what, answer in answers.items():
        if here and answer != getattr(said, what):
            amend(here, upload_id, what, answer)


def _given(what: str, said: Any, key: str) -> str:
    """Return the name of a field that begins with what is said: a value given otherwise could not be emptied."""
    name = f"{what}_{key}_{said}"
    st.session_state.setdefault(keyed(name), said)
    return name


def _exported_on(said: date | None, upload: dict, key: str) -> date | None:
    return st.date_input(
        say()("Downloaded on"),
        value=None,
        max_value=upload["received_on"],
        format="YYYY-MM-DD",
        key=keyed(_given("exported_on", said, key)),
    )


def _account(said: str | None, upload: dict, key: str) -> str | None:
    named = {
        row["account_name"] or row["stated_id"].partition(":")[2]
        for row in store().rows("accounts/resolution")
        if row["network"] in upload["network"].split("+") and row["account_id"]
    }
    return st.selectbox(
        say()("Account"),
        sorted({*named, said} - {None, ""}),
        index=None,
        accept_new_options=True,
        placeholder=say()("Choose, or write the account"),
        key=keyed(_given("account", said, key)),
    )


def _year(said: int | None, upload: dict, key: str) -> int | None:  # noqa: ARG001
    last = clock.today().year
    return st.selectbox(
        say()("Year of its last day"),
        sorted({*range(last - YEARS_SHOWN, last + 1), said or last}, reverse=True),
        index=None,
        placeholder=say()("As it was taken"),
        key=keyed(_given("year", said, key)),
    )


def _order(said: str | None, upload: dict, key: str) -> str | None:  # noqa: ARG001
    return st.segmented_control(
        say()("Order of its dates"),
        list(ORDERS),
        format_func=lambda each: say()(ORDERS[each]),
        key=keyed(_given("order", said, key)),
    )


FIELDS = {"exported_on": _exported_on, "account": _account, "year": _year, "order": _order}
