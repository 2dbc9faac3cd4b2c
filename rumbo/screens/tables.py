"""Rows as a table that people read: what each column is called, numbers and days as they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
import streamlit as st

from rumbo.glossary import metrics
from rumbo.metrics.subjects.terms import term_name
from rumbo.plain import for_markdown, one_line
from rumbo.screens.session import as_is, say

MOST = 60  # rows shown; more is no reading
TALLEST = 320
SHORT = 12  # rows read at once: a plain table, which is there at once and is read aloud; more are scrolled and sorted
WIDE = 7  # columns that a plain table holds without being scrolled sideways, which no key would do
FEW = 3  # rows that a table may have as its columns
UNITS = {"spend": "money", "share": "ratio"}  # of what is no metric of the glossary


def show_rows(rows: Sequence[Mapping[str, Any]], heads: Mapping[str, str] | None = None) -> None:
    """Show rows, without the columns in which none of them says anything; `heads` names some of them."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    told = [name for name in names if any(row.get(name) is not None for row in rows)]
    shown = {
        (heads or {}).get(name) or term_name(name, as_is().language): [
            cell(row.get(name), name) for row in rows[:MOST]
        ]
        for name in told
    }
    if len(shown) > WIDE:
        shown = _turned(shown, say()("Metric"))
    if len(shown) <= WIDE and len(rows) <= SHORT:
        plain = {for_markdown(head): map(for_markdown, cells) for head, cells in shown.items()}
        st.table(pd.DataFrame(plain), hide_index=True)
        return
    height = min(TALLEST, 38 + 35 * len(rows))
    st.dataframe(pd.DataFrame(shown), hide_index=True, placeholder="–", height=height)
    if len(rows) > MOST:
        st.caption(say()("The first {n} of {all}.", n=MOST, all=len(rows)))


def _turned(shown: dict[str, list[str]], head: str) -> dict[str, list[str]]:
    """Return many measures of few things with a column a thing, named as the first column names it; else as it was."""
    (_, things), *measures = shown.items()
    if len(things) > FEW or len({head, *things}) <= len(things):
        return shown
    return {head: [name for name, _ in measures]} | {
        thing: [cells[at] for _, cells in measures] for at, thing in enumerate(things)
    }


def cell(value: Any, name: str) -> str:
    """Return a value as it is written in the language of the screen; a dash where there is none."""
    words = as_is()
    match value:
        case None:
            return "–"
        case bool():
            return words("yes") if value else words("no")
        case int() | float():
            return words.number(value, _unit(name))
        case date():
            return words.day(value)
    return words.network(value) if name == "network" else one_line(str(value))


@cache
def _unit(name: str) -> str:
    """Return the unit of a metric or term; what nobody knows is a count."""
    return UNITS.get(name) or next(
        (each.unit for each in metrics() if each.metric == name), "count"
    )
