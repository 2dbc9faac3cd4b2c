"""What others publish, as a footnote beside one's own last twelve weeks: never the judge."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo.metrics.benchmarks import Benchmark, published
from rumbo.metrics.series import Period, by_network
from rumbo.screens.pickers import Choice
from rumbo.screens.session import kept, say

TWELVE = timedelta(weeks=12)


def footnote(choice: Choice) -> None:
    """Show what was published of the metric on each network shown, beside the twelve weeks to the last day."""
    found = [(name, each) for name in choice.networks for each in published(choice.metric, name)]
    if not found:
        return
    words = say()
    own = kept(by_network, choice.metric, Period(choice.period.end - TWELVE, choice.period.end))
    lines = []
    for name in dict.fromkeys(name for name, _ in found):
        value = own[name].value if name in own else None
        said = words(
            "{network}, your last twelve weeks: **{value}**.",
            network=words.network(name),
            value=words.number(value, choice.metric.unit),
        )
        others = [_said(each, choice.metric.unit) for of, each in found if of == name]
        lines.append(" ".join([said, *others]))
    st.caption("  \n".join(lines))
    st.caption(
        words(
            "Published figures are of others, mostly of large brands: a footnote. You are compared with yourself."
        )
    )


def _said(each: Benchmark, unit: str) -> str:
    words = say()
    return words(
        "{publisher}, data of {year}: {value} ({definition}; {measured}).",
        publisher=each.publisher,
        year=str(each.year),
        value=words.number(each.value, unit),
        definition=each.definition(words.language),
        measured=each.measured(words.language),
    )
