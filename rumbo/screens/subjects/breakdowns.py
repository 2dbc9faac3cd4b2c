"""What files divide an audience or the visits into: every table of groups, as it is told, one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from rumbo.metrics.subjects.terms import term_name
from rumbo.plain import invisible_out
from rumbo.screens.address import keyed
from rumbo.screens.downloads import download
from rumbo.screens.session import as_is, kept, say
from rumbo.screens.tables import show_rows
from rumbo.store.store import Store

UNDIVIDED = "none"


def listed(store: Store, kind: str) -> list[dict]:
    """Return which divisions files tell, of which accounts and periods, the newest period first."""
    return store.rows("breakdowns/listed", kind=kind)


def told(store: Store, kind: str, of: tuple) -> list[dict]:
    """Return the groups of one division in one period: each with what is told of it."""
    account, breakdown, from_day, to_day, by_day = of
    found: dict[str, dict] = {}
    for row in store.rows(
        "breakdowns/told",
        kind=kind,
        account_id=account,
        breakdown=breakdown,
        from_day=from_day,
        to_day=to_day,
        by_day=by_day,
    ):
        found.setdefault(row["bucket"], {"bucket": row["bucket"]})[row["term"]] = row["val"]
    if breakdown == UNDIVIDED:
        return [row | {"bucket": _day_or_all(row["bucket"])} for row in found.values()]
    return sorted(
        found.values(), key=lambda row: -max(row[each] for each in row if each != "bucket")
    )


def _day_or_all(bucket: str) -> str:
    try:
        return as_is().day(date.fromisoformat(bucket))
    except ValueError:
        return as_is()("All")


def over_time(store: Store, account: str, breakdown: str) -> list[dict]:
    """Return the groups with a value for each period, of the term that most groups have."""
    plain, found = as_is(), {}
    periods = [
        row
        for row in listed(store, "audience")
        if (row["account_id"], row["breakdown"]) == (account, breakdown)
    ]
    newest = told(
        store,
        "audience",
        (account, breakdown, *(periods[0][each] for each in ("from_day", "to_day", "by_day"))),
    )
    terms = Counter(name for row in newest for name in row if name != "bucket")
    for row in store.rows(
        "breakdowns/over_time",
        account_id=account,
        breakdown=breakdown,
        term=max(terms, key=terms.__getitem__),
    ):
        own = found.setdefault(row["bucket"], {"bucket": row["bucket"]})
        own[plain.day(row["to_day"])] = row["val"]
    return list(found.values())


def divided(
    kind: str, of: Sequence[str] = (), without: Sequence[str] = (), title: str = ""
) -> None:
    """Offer every division that files tell of an audience or of the website, with its period.

    `of` names those offered where not all are, `without` those that stand elsewhere; `title` says what they are.
    """
    words = say()
    rows = [
        row
        for row in kept(listed, kind)
        if (not of or row["breakdown"] in of) and row["breakdown"] not in without
    ]
    if not rows:
        return
    with st.expander(
        title or words("Everything that the files divide"),
        key=keyed(f"divided_{kind}"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            _one(kind, rows)


def _one(kind: str, rows: list[dict]) -> None:
    words, plain = say(), as_is()
    tables = list(dict.fromkeys((row["account_id"], row["breakdown"]) for row in rows))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            words("Divided by"),
            tables,
            format_func={each: _named(*each) for each in tables}.__getitem__,
            key=keyed(f"divided_by_{kind}"),
            width=380,
        )
        periods = [
            (row["from_day"], row["to_day"], row["by_day"])
            for row in rows
            if (row["account_id"], row["breakdown"]) == chosen
        ]
        period = st.selectbox(
            words("Period"),
            periods,
            format_func={each: plain.span(each[0], each[1]) for each in periods}.__getitem__,
            key=keyed(f"divided_in_{kind}_{chosen}"),
            width=260,
        )
    if kind == "audience" and len(periods) > 1:
        _course(*chosen)
    groups = kept(told, kind, (*chosen, *period))
    show_rows(groups, {"bucket": term_name(chosen[1], plain.language)})
    download(pd.DataFrame(groups), term_name(chosen[1], plain.language), f"csv_divided_{kind}")


def _course(account: str, breakdown: str) -> None:
    """Show how the groups changed: a row a group, a column a period, the newest first."""
    rows = kept(over_time, account, breakdown)
    if not rows:
        return
    with st.expander(say()("Over time"), key=keyed(f"course_{account}_{breakdown}")):
        show_rows(rows, {"bucket": term_name(breakdown, as_is().language)})


def _named(account: str, breakdown: str) -> str:
    plain, (network, _, name) = as_is(), account.partition(":")
    own = f" · {invisible_out(name)}" if name else ""
    return f"{plain.network(network)}{own}: {term_name(breakdown, plain.language)}"
