"""Which days, which networks, how fine: chosen once for a screen and kept in its address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from rumbo.metrics.glossary import Metric
from rumbo.metrics.series import Period, reported
from rumbo.screens.session import kept, say

SPANS = {"12w": 84, "6m": 182, "12m": 364, "all": None}


@dataclass(frozen=True)
class Choice:
    """What a subject screen shows."""

    metric: Metric
    period: Period
    networks: tuple[str, ...]
    grain: str


def choose(metrics: list[Metric]) -> Choice | None:
    """Show the controls of a subject screen and return what was chosen; None where no metric is reported."""
    words, known = say(), kept(reported)
    there = [each for each in metrics if (each.metric, each.basis) in known]
    if not there:
        return None
    spans = {
        key: known[(each.metric, each.basis)]
        for each in there
        if (key := f"{each.metric}.{each.basis}")
    }
    names = {f"{each.metric}.{each.basis}": each for each in there}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        chosen = st.selectbox(
            words("Metric"),
            list(names),
            format_func=lambda key: names[key].name(words.language),
            key="metric",
            bind="query-params",
            width=330,
        )
        networks = sorted(spans[chosen])
        picked = st.pills(
            words("Networks"),
            networks,
            selection_mode="multi",
            default=networks,
            format_func=words.network,
            key=f"networks_{'_'.join(networks)}",
        )
        span = st.segmented_control(
            words("Period"),
            list(SPANS),
            default="6m",
            required=True,
            format_func=lambda key: _span_name(key),
            key="period",
            bind="query-params",
        )
        grain = st.segmented_control(
            words("By"),
            ["week", "day"],
            default="week",
            required=True,
            format_func=lambda key: words("Weeks") if key == "week" else words("Days"),
            key="grain",
            bind="query-params",
        )
    period = period_of(span or "6m", [spans[chosen][name] for name in picked or networks])
    return Choice(names[chosen], period, tuple(picked or networks), grain or "week")


def _span_name(key: str) -> str:
    words = say()
    return {
        "12w": words("12 weeks"),
        "6m": words("6 months"),
        "12m": words("12 months"),
        "all": words("Everything"),
    }[key]


def period_of(span: str, known: list[tuple[date, date]]) -> Period:
    """Return the days a span covers, counted back from the last day with data."""
    last = max(last for _, last in known)
    first = min(first for first, _ in known)
    length = SPANS[span]
    start = first if length is None else last - timedelta(days=length - 1)
    return Period(start, last + timedelta(days=1))
