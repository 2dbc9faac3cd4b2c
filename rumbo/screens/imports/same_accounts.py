"""Accounts that may be one and the same, and publications that count in no figure: what is known, and saying so."""

from __future__ import annotations

from typing import Any

import streamlit as st

from rumbo.screens.address import keyed
from rumbo.screens.imports.listing import FEW
from rumbo.screens.session import attempt, say, store
from rumbo.store.uploads.accounts import hide, say_same, show
from rumbo.store.uploads.merging import publishes


def merged_accounts() -> None:
    """Show which accounts share publications, whether they are taken for one, and let that be said."""
    words = say()
    pairs = store().rows("accounts/pairs")
    if not pairs:
        return
    st.subheader(words("Accounts"), anchor=False)
    numbered = sorted(enumerate(pairs), key=lambda each: each[1]["verdict"] != "asked")
    asked = sum(pair["verdict"] == "asked" for pair in pairs)
    shown = len(pairs) if len(pairs) <= FEW else max(asked, 1)
    for number, pair in numbered[:shown]:
        _pair(pair, number)
    if rest := numbered[shown:]:
        label = words.count("{n} more pair of accounts", "{n} more pairs of accounts", len(rest))
        with st.expander(label, key=keyed("more_accounts"), on_change="rerun") as panel:
            if panel.open:
                for number, pair in rest:
                    _pair(pair, number)


def _pair(pair: dict[str, Any], number: int) -> None:
    with st.container(border=True):
        st.markdown(_told(pair))
        _answer(pair, number)


def _told(pair: dict[str, Any]) -> str:
    words = say()
    names = {"later": pair["later_name"], "earlier": pair["earlier_name"]}
    counts = {"shared": pair["shared"], "of_fewer": pair["of_fewer"], **names}
    shared = (
        words("«{later}» and «{earlier}» share {shared} of {of_fewer} publications.", **counts)
        if publishes(pair["network"])
        else words(
            "«{later}» and «{earlier}» tell the same in {shared} of {of_fewer} numbers or reviews.",
            **counts,
        )
    )
    verdict = {
        "same": words("They are taken for one account."),
        "apart": words("They are two accounts; what both tell of counts once."),
        "asked": words("Are they one account? Until you say so, what both tell of counts once."),
    }[pair["verdict"]]
    return f"{words.network(pair['network'])} · {shared} **{verdict}**"


def _answer(pair: dict[str, Any], number: int) -> None:
    words, ends = say(), (pair["earlier"], pair["later"])
    with st.container(horizontal=True):
        answers = {"same": words("One account"), "apart": words("Two accounts")}
        for verdict, answer in answers.items():
            if verdict != pair["verdict"] and st.button(answer, key=keyed(f"{verdict}_{number}")):
                _say(ends, verdict == "same")
        if pair["is_said"] and st.button(
            words("Take back what was said"), key=keyed(f"withdraw_{number}")
        ):
            _say(ends, None)


def _say(ends: tuple[str, str], is_same: bool | None) -> None:
    if attempt(lambda: say_same(store(), *ends, is_same)):
        st.rerun()


def hidden() -> None:
    """Show the publications that count in no figure, each with its reason, and let one be shown again or hidden."""
    words, rows = say(), store().rows("posts/hidden")
    if rows:
        told = words.count("{n} publication hidden", "{n} publications hidden", len(rows))
        st.caption(f"{told}. {words('They count in no figure.')}")
    with st.expander(words("Hidden publications"), key=keyed("hidden"), on_change="rerun") as panel:
        if not panel.open:
            return
        for number, row in enumerate(rows):
            with st.container(horizontal=True, vertical_alignment="center"):
                about = (row["text"] or row["post_id"])[:80]
                st.text(f"{words.network(row['network'])} · {words.day(row['day'])} · {about}")
                st.caption(words.text(row["reason"]))
                if st.button(words("Show it again"), key=keyed(f"show_{number}")) and attempt(
                    lambda r=row: show(store(), r["network"], r["post_id"])
                ):
                    st.rerun()
        _hide_one()


def _hide_one() -> None:
    words = say()
    networks = sorted({row["network"] for row in store().rows("accounts/resolution")})
    with st.form(keyed("hide"), clear_on_submit=True):
        st.caption(
            words(
                "A hidden publication counts in no figure. It stays in the store, and can be shown again."
            )
        )
        network = st.selectbox(
            words("Network"), networks, format_func=words.network, key=keyed("hide_network")
        )
        post = st.text_input(words("Its address or id"), key=keyed("hide_post"))
        reason = st.text_input(words("Why"), key=keyed("hide_reason"))
        said = st.form_submit_button(words("Hide this publication"))
    if said and network and attempt(lambda: hide(store(), network, post, reason)):
        st.rerun()
