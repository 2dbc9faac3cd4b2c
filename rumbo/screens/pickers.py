"""Which days, which networks, how fine: chosen once for a screen and kept in its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rumbo.glossary import Metric
from rumbo.metrics.few import is_few
from rumbo.metrics.presets import PRESETS, YEAR_STEPS, Spans, grains, period_of, usual_span
from rumbo.metrics.series import Period
from rumbo.screens.address import (
    keyed,
    note,
    remember,
    remember_day,
    remember_several,
    remember_switch,
    share_several,
)
from rumbo.screens.session import kept, say

NETWORKS, METRIC = "networks", "metric"  # chosen on one screen, they hold on the next


@dataclass(frozen=True)
class Choice:
    """What a subject screen shows: `networks` are those of the metric, `among` all that are chosen.

    What stands beside the metric is of these, so that it says the same whichever metric is chosen.
    """

    metric: Metric
    period: Period
    networks: tuple[str, ...]
    grain: str
    beside: bool = False
    among: tuple[str, ...] = ()
    is_year_ago: bool = False

    @property
    def earlier(self) -> Period:
        """Return the days it is compared with: those before, or the same a year ago."""
        return self.period.year_ago() if self.is_year_ago else self.period.before()

    @property
    def apart(self) -> int | None:
        """Return how many steps lie between a step and the one it is compared with; None for those just before."""
        return YEAR_STEPS[self.grain] if self.is_year_ago else None


def choose(
    metrics: Sequence[Metric],
    known: Mapping[tuple[str, str], Spans],
    page: str,
    first: DeltaGenerator,
    second: DeltaGenerator,
) -> Choice | None:
    """Show the controls of a subject screen and return what was chosen; None where no metric is reported.

    The first of `metrics` that any file reports is the one a screen opens with. Metric and period stand
    in the `first` place, all that refines them in the `second`.
    """
    there = {
        f"{each.metric}.{each.basis}": each
        for each in metrics
        if (each.metric, each.basis) in known
    }
    if not there:
        return None
    with first, st.container(horizontal=True, vertical_alignment="bottom"):
        metric = _metric(there, page)
        spans = known[(metric.metric, metric.basis)]
        period = choose_period(spans)
    with second, st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        picked = st.session_state.get(keyed(f"networks_{page}")) or None
        grain = _grain(metric, period, picked) if metric.agg != "none" else "day"
        is_year_ago = _against()
        beside = _beside()
    with second:
        offered = {name for each in there.values() for name in known[(each.metric, each.basis)]}
        among = choose_networks(sorted(offered), f"networks_{page}")
    networks = tuple(each for each in among if each in spans) or among
    return Choice(metric, period, networks, grain, beside, among, is_year_ago)


def _metric(there: Mapping[str, Metric], page: str) -> Metric:
    words, usual = say(), next(iter(there))
    names = {each: _told_apart(there[each], there) for each in there}
    key = f"metric_{page}_{usual}"  # an objective stated meanwhile is opened with, whatever was chosen
    where, elsewhere = st.session_state.get(keyed(METRIC), ("", ""))
    is_next = where == key or not where.startswith(f"metric_{page}_")
    if elsewhere in there and is_next and st.session_state.get(keyed(key)) != elsewhere:
        st.session_state[keyed(key)] = elsewhere
    remember(key, there, usual, "metric")
    chosen = st.selectbox(
        words("Metric"),
        list(there),
        format_func=lambda each: names[each],
        key=keyed(key),
        persist_state="session",
        on_change=_metric_chosen,
        args=(key,),
        width=330,
    )
    note("metric", chosen, usual)
    return there[chosen]


def _metric_chosen(key: str) -> None:
    """Note which metric was chosen last, and where: the next screen that has it opens with it."""
    st.session_state[keyed(METRIC)] = (key, st.session_state[keyed(key)])


def _told_apart(metric: Metric, among: Mapping[str, Metric]) -> str:
    """Return a metric's name; where two bases bear the same, with its basis."""
    words = say()
    name = metric.name(words.language)
    same = [each for each in among.values() if each.name(words.language) == name]
    if len(same) < 2:
        return name
    basis = {"posts": words("by publication"), "periods": words("by period")}.get(
        metric.basis, words("by day")
    )
    return f"{name} ({basis})"


def choose_period(spans: Spans) -> Period:
    """Show the periods that can be chosen, and two days where others are wanted; return the period."""
    words = say()
    names = {
        "28d": words("Last 28 days"),
        "month": words("This month"),
        "whole": words("Last whole month"),
        "quarter": words("This quarter"),
        "year": words("This year"),
        "12w": words("12 weeks"),
        "6m": words("6 months"),
        "12m": words("12 months"),
        "all": words("Everything"),
        "days": words("Other days…"),
    }
    usual = usual_span(spans)
    remember("period", PRESETS, usual)
    span = st.selectbox(
        words("Period"),
        PRESETS,
        format_func=lambda key: names[key],
        key=keyed("period"),
        persist_state="session",
        width=170,
    )
    note("period", span, usual)
    if span == "days":
        return _two_days(period_of(usual, spans))
    note("from", None)
    note("to", None)
    return period_of(span, spans)


def _two_days(proposed: Period) -> Period:
    start = remember_day("from_day", proposed.start, "from")
    last = remember_day("to_day", proposed.end - timedelta(days=1), "to")
    said = st.date_input(
        say()("From and to"),
        (start, max(start, last)),
        format="DD/MM/YYYY",
        key=keyed("two_days"),
        width=250,
    )
    if isinstance(said, tuple) and len(said) == 2:
        start, last = said
    st.session_state[keyed("from_day")], st.session_state[keyed("to_day")] = start, last
    note("from", start.isoformat())
    note("to", last.isoformat())
    return Period(start, last + timedelta(days=1))


def _grain(metric: Metric, period: Period, networks: Sequence[str] | None) -> str:
    coarse = metric.basis == "periods" or kept(is_few, metric, period, networks)
    words, options = say(), ("month",) if coarse else grains(period)
    names = {"week": words("Weeks"), "day": words("Days"), "month": words("Months")}
    remember("grain", options, options[0])
    grain = st.selectbox(
        words("By"),
        options,
        format_func=lambda key: names[key],
        key=keyed("grain"),
        persist_state="session",
        width=130,
    )
    note("grain", grain, options[0])
    return grain


def choose_networks(networks: list[str], key: str) -> tuple[str, ...]:
    """Show the networks and return those chosen; none chosen means all."""
    if len(networks) == 1:
        return tuple(networks)
    words = say()
    remember_several(key, networks, NETWORKS)
    picked = st.pills(
        words("Networks"),
        networks,
        selection_mode="multi",
        format_func=words.network,
        key=keyed(key),
        persist_state="session",
        on_change=share_several,
        args=(key, networks, NETWORKS),
        label_visibility="collapsed",
    )
    chosen = [each for each in networks if each in (picked or networks)]
    note(NETWORKS, ",".join(chosen), ",".join(networks))
    return tuple(chosen)


def _against() -> bool:
    """Show what a period is compared with, and return whether it is the year before."""
    words = say()
    names = {"before": words("The period before"), "year": words("A year ago")}
    remember("against", names, "before")
    chosen = st.selectbox(
        words("Compared with"),
        list(names),
        format_func=names.__getitem__,
        key=keyed("against"),
        persist_state="session",
        width=190,
    )
    note("against", chosen, "before")
    return chosen == "year"


def _beside() -> bool:
    remember_switch("beside")
    beside = st.toggle(say()("Draw it beside"), key=keyed("beside"), persist_state="session")
    note("beside", "yes" if beside else None)
    return beside
