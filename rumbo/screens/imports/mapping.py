"""A table that no format knows: what its columns are, corrected where need be, and imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from rumbo import clock
from rumbo.errors import RumboError
from rumbo.exports.guided.applying import preview, proposed
from rumbo.exports.guided.checking import Check, checks
from rumbo.exports.guided.mapping import Mapping, aligned, dumped, loaded
from rumbo.exports.guided.proposing import propose
from rumbo.exports.guided.roles import TABLES, roles
from rumbo.exports.guided.tables import Table
from rumbo.metrics.outcomes.month_files import number_columns
from rumbo.plain import one_line
from rumbo.plan.items import Item, add
from rumbo.plan.reading import plan_in
from rumbo.screens.address import keyed
from rumbo.screens.imports.columns import with_answers, with_roles
from rumbo.screens.imports.files import shown_name
from rumbo.screens.imports.questions.places import ReceiptPlace
from rumbo.screens.imports.rolenames import KINDS, column_name
from rumbo.screens.plan.items import with_objectives
from rumbo.screens.session import as_is, attempt, emphasis, say, store
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence

LONGEST_PLAN = 2**20  # bytes
UNFOLDED = 2  # tables that are shown whole at once
KEPT = "tables"  # tables being mapped in this session, and what their columns are likely to be
SHAPES = {"holds": "✔", "look": "△", "answer": "?"}


def map_all(places: Sequence[ReceiptPlace]) -> None:
    """Show the tables that nobody knows yet: the first whole, the others folded."""
    words = say()
    for number, place in enumerate(places):
        name = f"✎ **{words.text(shown_name(place.receipt.file))}**"
        if number < UNFOLDED:
            with st.container(border=True):
                st.markdown(name)
                _map_columns(place)
            continue
        with st.expander(name, key=keyed(f"map_{place.key}"), on_change="rerun") as panel:
            if panel.open:
                _map_columns(place)


def _map_columns(place: ReceiptPlace) -> None:
    """Show what the columns of a table are taken for, let it be corrected, and import it."""
    words, key, each = say(), place.key, place.receipt
    known = _known(place)
    if known is None:
        st.write(words.sentence(each.message))
        return
    st.write(
        words(
            "Rumbo does not know this table yet. Say what its columns are: it is imported then, and tables like it are read without asking."
        )
    )
    if _belongs_elsewhere(place, known[1]):
        st.rerun()
    table, mapping = _chosen(key, each, *known)
    looked = checks(table, mapping)
    _preview(table, mapping, looked)
    _say_checks(looked)
    if _finish(key, mapping, looked) and attempt(lambda: _import(place, mapping)):
        st.rerun()


def _belongs_elsewhere(place: ReceiptPlace, mapping: Mapping) -> bool:
    """Offer what is no export to where it belongs, a plan or numbers of months; return whether it went there."""
    words, data = say(), place.asker.reading(place.number).data
    if len(data) > LONGEST_PLAN:
        return False
    counts = any(roles()[name].is_metric for name in mapping.roles)
    planned = plan_in(data, clock.today(), counts)
    if planned:
        st.info(
            words(
                "This reads as an editorial plan: {n} publications, {first} to {last}.",
                n=len(planned),
                first=words.day(min(each.day for each in planned)),
                last=words.day(max(each.day for each in planned)),
            ),
            icon=":material/edit_calendar:",
        )
        if st.button(
            words("Add them to the plan"), type=emphasis(), key=keyed(f"plan_{place.key}")
        ):
            return attempt(lambda: _to_plan(place, planned))
    elif months := number_columns(data):
        st.info(
            words(
                "This reads as numbers of months ({names}). Drop it below, under «{title}».",
                names=words.list(months),
                title=words("Type in what no file tells: followers, bookings, sales, hours, fees"),
            ),
            icon=":material/edit_note:",
        )
    return False


def _to_plan(place: ReceiptPlace, planned: list[Item]) -> None:
    count = add(store(), with_objectives(planned))
    place.asker.leave_out(place.number, Sentence("Added to the plan: {n}.", {"n": count}))
    _tables().pop(place.key, None)


def _import(place: ReceiptPlace, mapping: Mapping) -> None:
    receipt = place.asker.answer(place.number, mapping=mapping)
    if receipt.reading.outcome == "guided":  # nothing was stored: the reason stays to be seen
        raise RumboError("{reason}", reason=receipt.message)
    _tables().pop(place.key, None)


def _tables() -> dict[str, tuple[Table, Mapping] | None]:
    return st.session_state.setdefault(keyed(KEPT), {})


def _known(place: ReceiptPlace) -> tuple[Table, Mapping] | None:
    """Return the table and the proposal for it, found once a session."""
    tables = _tables()
    if place.key not in tables:
        tables[place.key] = proposed(place.asker.reading(place.number))
    return tables[place.key]


def _chosen(key: str, each: Receipt, table: Table, first: Mapping) -> tuple[Table, Mapping]:
    """Return the mapping as it stands on the screen."""
    words = say()
    first = _from_file(key, table) or first
    about = f"{key}_{hash(dumped(first))}"
    kind = st.segmented_control(
        words("Each row is"),
        TABLES,
        default=first.table,
        format_func={name: words(KINDS[name]) for name in TABLES}.__getitem__,
        key=keyed(f"kind_{about}"),
        required=True,
    )
    if kind != first.table:
        first = propose(table, each.file, kind)
    mapping = with_roles(f"{about}_{kind}", table, first)
    return table, with_answers(f"{about}_{kind}", each, table, mapping, first)


def _from_file(key: str, table: Table) -> Mapping | None:
    """Return the mapping of a file that was dropped for this table, None without one."""
    words = say()
    with st.popover(words("Use a saved mapping"), icon=":material/upload_file:"):
        file = st.file_uploader(
            words("A mapping file of Rumbo"), type="json", key=keyed(f"load_{key}")
        )
    if file is None:
        return None
    try:
        mapping = loaded(file.getvalue())
        if mapping.signature != table.signature:
            raise RumboError("This mapping is of a table with other columns.")
    except RumboError as error:
        st.error(words.sentence(error.sentence))
        return None
    return aligned(mapping, table.header)


def _preview(table: Table, mapping: Mapping, looked: list[Check]) -> None:
    words = say()
    if any(each.state == "answer" for each in looked):
        return
    st.caption(words("The first rows, as they would be understood"))
    try:
        rows = pd.DataFrame(preview(table, mapping))
    except RumboError as error:
        st.warning(words.sentence(error.sentence))
        return
    if "network" in rows:
        rows["network"] = [words.network(each) for each in rows["network"]]
    rows.columns = pd.Index([column_name(each) for each in rows.columns])
    st.dataframe(rows.map(_shown), hide_index=True, placeholder="–")


def _shown(cell: Any) -> Any:
    return as_is().text(cell) if isinstance(cell, str) else cell


def _say_checks(looked: list[Check]) -> None:
    words = say()
    lines = [f"{SHAPES[each.state]} {words.sentence(each.sentence)}" for each in looked]
    st.markdown("  \n".join(lines))


def _finish(key: str, mapping: Mapping, looked: list[Check]) -> bool:
    """Show the button that imports and the one that gives the mapping away; return whether to import."""
    words, is_open = say(), any(each.state == "answer" for each in looked)
    with st.container(horizontal=True):
        said = st.button(
            words("Import with this mapping"),
            type=emphasis(),
            disabled=is_open,
            key=keyed(f"import_{key}"),
        )
        st.download_button(
            words("Download this mapping"),
            dumped(mapping),
            file_name=f"{one_line(mapping.name) or 'rumbo'}.json",
            mime="application/json",
            key=keyed(f"give_{key}"),
        )
    return said
