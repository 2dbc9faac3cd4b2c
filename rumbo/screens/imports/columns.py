"""The columns of a table that no format knows: a choice for each, and what none of them says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import streamlit as st

from rumbo.exports.guided.checking import two_ways
from rumbo.exports.guided.mapping import LONGEST, Mapping, breakdowns, networks
from rumbo.exports.guided.proposing import completed
from rumbo.exports.guided.roles import IGNORED, roles_of
from rumbo.exports.guided.tables import Table
from rumbo.exports.reading import short_name
from rumbo.plain import one_line
from rumbo.screens.address import keyed
from rumbo.screens.imports.rolenames import ORDERS, breakdown_name, order_name, role_name
from rumbo.screens.session import say
from rumbo.store.uploads.imports import Receipt

ABREAST = 3


def with_roles(own: str, table: Table, first: Mapping) -> Mapping:
    """Show a choice for each column, those left aside behind a click, and return what was chosen."""
    words, places = say(), range(len(first.columns))
    keys = [keyed(f"role_{own}_{place}") for place in places]
    aside = [place for place in places if first.columns[place].role == IGNORED]
    chosen: dict[int, str] = {}
    for start in range(0, len(kept := [place for place in places if place not in aside]), ABREAST):
        for place, column in zip(kept[start:], st.columns(ABREAST), strict=False):
            with column:
                chosen[place] = _role(place, keys, table, first)
    if aside:
        count = words.count("{n} column not used", "{n} columns not used", len(aside))
        with st.expander(count):
            for place in aside:
                chosen[place] = _role(place, keys, table, first)
    parts = [replace(part, role=chosen[place]) for place, part in enumerate(first.columns)]
    return replace(first, columns=tuple(parts))


def _role(place: int, keys: list[str], table: Table, first: Mapping) -> str:
    """Show what a column is taken for and why; who had a role before it is given away gets none."""
    words, part = say(), first.columns[place]
    options = [IGNORED, *roles_of(first.table)]

    def give_away() -> None:
        role = st.session_state[keys[place]]
        for other, key in enumerate(keys):
            if other != place and role != IGNORED and st.session_state.get(key) == role:
                st.session_state[key] = IGNORED

    return st.selectbox(
        words.text(part.header.strip()) or words("Column {n}", n=place + 1),
        options,
        index=options.index(part.role),
        format_func={each: role_name(each) for each in options}.__getitem__,
        key=keys[place],
        help=f"{words.sentence(part.reason)}  \n{_samples(table, place)}",
        on_change=give_away,
    )


def _samples(table: Table, place: int) -> str:
    filled = [each for cell in table.samples(place) if (each := one_line(cell).strip())]
    shown = [cell[:40].replace("`", "'") for cell in dict.fromkeys(filled)]
    return " · ".join(f"`{cell}`" for cell in shown[:3])


def with_answers(
    own: str, each: Receipt, table: Table, mapping: Mapping, first: Mapping
) -> Mapping:
    """Ask for what no column says: the network, the account, what groups are, and a name."""
    words = say()
    follows = completed(table, mapping, each.file)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        network, account = _whose(own, mapping, follows.network or first.network)
        breakdown, order = follows.breakdown, follows.order or first.order
        if mapping.table == "audience":
            breakdown = _one_of(
                own, words("The groups are"), breakdowns(), breakdown_name, breakdown
            )
        if example := two_ways(table, mapping):
            order = _one_of(
                own, words("«{day}» begins with", day=example), ORDERS, order_name, order
            )
        name = st.text_input(
            words("Name of such tables"),
            value=first.name or short_name(each.file).rsplit(".", 1)[0][: LONGEST["name"]],
            max_chars=LONGEST["name"],
            key=keyed(f"name_{own}"),
        )
    answers = {"network": network, "account": account, "breakdown": breakdown, "order": order}
    return replace(follows, **answers, decimal=first.decimal, name=name.replace(":", " ").strip())


def _whose(own: str, mapping: Mapping, network: str | None) -> tuple[str | None, str | None]:
    words, given = say(), mapping.roles
    if "network" in given:
        return None, None
    names = networks()
    chosen = st.selectbox(
        words("Network"),
        names,
        index=names.index(network) if network in names else None,
        format_func={each: words.network(each) for each in names}.__getitem__,
        placeholder=words("Which network?"),
        key=keyed(f"network_{own}"),
    )
    if {"account", "account_name"} & set(given):
        return chosen, None
    account = st.text_input(
        words("Account"),
        value=mapping.account or "",
        placeholder=words("Only if there are several"),
        max_chars=LONGEST["account"],
        key=keyed(f"account_{own}"),
    )
    return chosen, account.replace(":", " ").strip() or None


def _one_of(
    own: str, label: str, options: Iterable[str], called: Callable[[str], str], chosen: str | None
) -> str | None:
    options = list(options)
    return st.selectbox(
        label,
        options,
        index=options.index(chosen) if chosen in options else None,
        format_func={each: called(each) for each in options}.__getitem__,
        key=keyed(f"{own}_{options[0]}"),
    )
