"""Below a subject: what others publish beside one's own last twelve weeks, and what no file of one's own tells yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import streamlit as st

from rumbo.coverage.feeds import untold
from rumbo.glossary import Metric
from rumbo.metrics.benchmarks import Benchmark, published
from rumbo.metrics.series import Period, by_network, reported
from rumbo.screens.address import keyed
from rumbo.screens.help import told_by
from rumbo.screens.pickers import Choice
from rumbo.screens.session import kept, say
from rumbo.store.store import Store

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


def not_yet_told(subject: str) -> None:
    """Offer the metrics of a subject that no file tells yet, each with the files that would."""
    words, missing = say(), kept(_untold, subject)
    if not missing:
        return
    with st.expander(
        words("What your files do not tell yet, and which would"),
        key=keyed(f"untold_{subject}"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            said = (f"- **{each.name(words.language)}**: {told_by(each)}" for each in missing)
            st.markdown("\n".join(said))


def only_elsewhere(what: str, named: Sequence[tuple[str, str]]) -> None:
    """Say of which days files tell what has nothing in those chosen; nothing where no file tells it."""
    words = say()
    spans = [span for each in named for span in kept(reported).get(each, {}).values()]
    if spans:
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        told = words.span(first, last)
        st.caption(
            words("{what}: nothing in these days; the files tell of {span}.", what=what, span=told)
        )


def _untold(store: Store, subject: str) -> list[Metric]:
    return untold(subject, reported(store))


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
