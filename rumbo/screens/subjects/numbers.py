"""The few numbers at the head of a subject: each with its change, or why none is said."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Literal

import streamlit as st

from rumbo.figures.look import look
from rumbo.figures.spark import Spark, draw_spark
from rumbo.glossary import Metric
from rumbo.metrics.beside import Comparison, is_mix
from rumbo.metrics.publications.apart import apart
from rumbo.metrics.series import Period, reported
from rumbo.plain import for_markdown
from rumbo.screens.pickers import Choice
from rumbo.screens.session import dark, kept, say
from rumbo.story.sentences.apart import apart_sentences
from rumbo.story.sentences.findings import SHORT_REFUSALS, refusal_words
from rumbo.story.sentences.holding import holding

MOST = 4

Compared = dict[tuple[str, str], list[tuple[str, Comparison]]]
Sparks = dict[tuple[str, str], Spark]


def key_numbers(metrics: list[Metric], compared: Compared, choice: Choice, sparks: Sparks) -> None:
    """Show the main metrics of a subject in the period, those that are reported, each with its course and networks."""
    period, among = choice.period, choice.among
    there = [each for each in metrics if compared.get((each.metric, each.basis))][:MOST]
    if not there:
        return
    grid = st.grid(len(there), min_column_width=140, border=True)
    for each in there:
        network, comparison = compared[(each.metric, each.basis)][0]
        with grid.cell():
            number(each, network, comparison)
            below = list(course(sparks.get((each.metric, each.basis))))
            if network == "all" and len(among) > 1:
                below.append(networks_held(each, period, among))
            if said := others(each, compared[(each.metric, each.basis)][1:]):
                below.append(said)
            if below:
                st.caption("  \n".join(below))
    _caption(there, compared, choice)


def course(spark: Spark | None) -> Iterator[str]:
    """Yield a small line as Markdown, and the words of the target that is drawn in it."""
    if spark is None:
        return
    drawn = b64encode(draw_spark(spark, look(dark())).encode()).decode()
    yield f"![{for_markdown(spark.alt)}](data:image/svg+xml;base64,{drawn})"
    if spark.wanted:
        yield for_markdown(spark.wanted)


def others(metric: Metric, found: Sequence[tuple[str, Comparison]]) -> str:
    """Return what a metric that is no sum is on the other networks; empty where there are none."""
    words = say()
    told = [
        f"{words.network(network)} {words.number(each.now.value, metric.unit)}"
        for network, each in found
        if is_mix(metric) and each.now.value is not None
    ]
    return " · ".join(told)


def networks_held(metric: Metric, period: Period, among: Sequence[str]) -> str:
    """Return the networks that a figure holds, and those chosen of which it knows nothing in the period."""
    spans = kept(reported).get((metric.metric, metric.basis), {})
    return holding(spans, period, among, say())


def _caption(metrics: list[Metric], compared: Compared, choice: Choice) -> None:
    """Say with which days the numbers are compared, why some are not, and what stands apart from them."""
    words, period, earlier = say(), choice.period, choice.earlier
    firsts = [compared[(each.metric, each.basis)][0][1] for each in metrics]
    lines = []
    if any(each.change is not None for each in firsts):
        span = words.span(earlier.start, earlier.end - timedelta(days=1))
        lines.append(
            words("Arrows: against the same days a year ago, {span}.", span=span)
            if choice.is_year_ago
            else words("Arrows: against the {n} days before, {span}.", n=earlier.days, span=span)
            if earlier.days == period.days
            else words(
                "Arrows: against {span}, {n} days; this one has {days}.",
                span=span,
                n=earlier.days,
                days=period.days,
            )
        )
    lines += [
        refusal_words(each, words, choice.is_year_ago)
        for each in dict.fromkeys(one.refusal for one in firsts)
        if each
    ]
    if any(each.basis == "posts" for each in metrics):
        lines += apart_sentences(kept(apart, period), choice.among, words)
    st.caption(" ".join(lines))


def number(metric: Metric, network: str, comparison: Comparison) -> None:
    """Show one number. One of a network alone says which."""
    words = say()
    name, refusal = metric.name(words.language), comparison.refusal
    label = name if network == "all" else f"{name} · {words.network(network)}"
    below = f" · {words('per post')}" if metric.unit == "per_post" else ""
    st.metric(
        f"{label}{below}",
        words.number(comparison.now.value, metric.unit),
        delta=words(SHORT_REFUSALS[refusal])
        if refusal
        else words.change(comparison.change, metric.unit),
        delta_color=_colour(metric, comparison),
        delta_arrow=_arrow(comparison),
    )


def _arrow(comparison: Comparison) -> Literal["up", "down", "off"]:
    way = comparison.way
    return "off" if way is None or way == "same" else way


def _colour(metric: Metric, comparison: Comparison) -> Literal["blue", "orange", "gray"]:
    """Return blue for the better, orange for the worse, grey where a change is neither."""
    if comparison.way in (None, "same") or metric.direction == "context":
        return "gray"
    return "blue" if comparison.way == metric.direction else "orange"
