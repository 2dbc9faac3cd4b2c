"""What is taken along from a screen: a table as spreadsheets open it, a chart as a picture."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pandas as pd
import streamlit as st

from rumbo.clients import condition
from rumbo.figures.spec import Figure
from rumbo.glossary import Metric
from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.plain import for_sheets
from rumbo.reports.pictures import chart_picture
from rumbo.reports.workbook import sheet_of
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, current, say

UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')  # what one system or another takes in no file's name
MIMES = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}


def take_along(figure: Figure, frame: pd.DataFrame, own: Metric, period: Period) -> None:
    """Offer a chart as a picture and its values as a table, each made when it is asked for."""
    words, spoken = say(), as_is()
    with st.popover(
        words("Download"), icon=":material/download:", on_change="rerun", key=keyed("take_along")
    ) as panel:
        if not panel.open:
            return
        days = (period.start, period.end - timedelta(days=1))
        name = file_name(_business(), figure.title, f"{days[0]} – {days[1]}")
        below = " · ".join([_business(), spoken.span(*days)])
        made = {
            words("Picture (PNG)"): ("png", lambda: chart_picture(figure, below, spoken, "png")),
            words("Drawing (SVG)"): ("svg", lambda: chart_picture(figure, below, spoken, "svg")),
            words("Workbook (XLSX)"): (
                "xlsx",
                lambda: sheet_of(frame, figure.title, {own.name(spoken.language): own.unit}),
            ),
            words("Table (CSV)"): ("csv", lambda: as_csv(frame, spoken)),
        }
        for label, (kind, make) in made.items():
            _button(label, f"{name}.{kind}", make)


def download(frame: pd.DataFrame, subject: str, key: str) -> None:
    """Offer a table as a file that the reader's spreadsheet opens as it is; `subject` says what it holds."""
    spoken = as_is()
    _button(
        say()("Download CSV"),
        f"{file_name(_business(), subject)}.csv",
        lambda: as_csv(frame, spoken),
        key,
    )


def _button(label: str, name: str, make: Callable[[], bytes], key: str | None = None) -> None:
    kind = name.rpartition(".")[2]
    st.download_button(
        label,
        make,
        name,
        MIMES[kind],
        on_click="ignore",
        key=keyed(key or f"download_{kind}"),
        icon=":material/download:",
    )


def file_name(*parts: str) -> str:
    """Return a name for a file, without its ending, that every system takes.

    >>> file_name("Café/Bar", "Alcance: día")
    'Café Bar · Alcance día'
    """
    return " · ".join(" ".join(UNFIT.sub(" ", each).split()).strip(". ")[:60] for each in parts)


def as_csv(frame: pd.DataFrame, words: Words) -> bytes:
    """Return a frame as a CSV in the reader's separators, of which a spreadsheet runs nothing.

    Where the comma parts decimals, semicolons part cells: else a spreadsheet there opens one column.
    Days are ISO: as such every spreadsheet knows them, and shows them in its reader's way.
    """
    decimal = words.decimal
    safe = frame.copy()
    for name in frame.columns:
        if not pd.api.types.is_numeric_dtype(frame[name]):
            safe[name] = [for_sheets(each) for each in frame[name]]
        elif pd.api.types.is_float_dtype(frame[name]) and bool(
            frame[name].dropna().mod(1).eq(0).all()
        ):
            safe[name] = frame[name].astype("Int64")
    sep = ";" if decimal == "," else ","
    return safe.to_csv(index=False, sep=sep, decimal=decimal).encode("utf-8-sig")


def _business() -> str:
    here = current()
    return condition(here).name if here else "Rumbo"
