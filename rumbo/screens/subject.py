"""A subject screen: its finding, its objectives, the line over time with them drawn in, its drivers."""

from __future__ import annotations

import streamlit as st

from rumbo.errors import NotAggregable
from rumbo.figures.build import metric_figure
from rumbo.metrics.glossary import Metric, metric
from rumbo.metrics.series import Comparison, breaks, compare, over_time, provisional_from
from rumbo.objectives.journal import Objective, all_objectives
from rumbo.objectives.status import judge
from rumbo.screens.charts import passport, show, table
from rumbo.screens.empty import nothing_reported
from rumbo.screens.objectives import card
from rumbo.screens.pickers import Choice, choose
from rumbo.screens.session import kept, say
from rumbo.story.findings import comparison_sentence

DRIVERS = 3


def subject(
    subjects: tuple[str, ...], metrics: list[tuple[str, str]], drivers: list[tuple[str, str]]
) -> None:
    """Show a subject: `metrics` can be chosen, `drivers` are shown beside; both as (metric, basis)."""
    choice = choose([metric(*each) for each in metrics])
    if choice is None:
        nothing_reported(metrics)
        return
    st.subheader(finding(choice), anchor=False)
    stated = [
        each
        for each in kept(all_objectives)
        if each.metric.subject in subjects and not each.ended_on
    ]
    for objective in stated:
        card(kept(judge, objective), f"subject_{objective.objective_id}")
    main(choice, [each for each in stated if _belongs(each, choice)])
    side_by_side(
        [metric(*each) for each in drivers if each != (choice.metric.metric, choice.metric.basis)][
            :DRIVERS
        ],
        choice,
    )


def finding(choice: Choice) -> str:
    """Return the sentence that stands above the figure: this period against the one before."""
    words = say()
    if choice.metric.agg == "none":
        return words(
            "{metric}, day by day: the same people come back, so it is never added up.",
            metric=choice.metric.name(words.language),
        )
    parts = kept(comparisons, choice)
    sentences = [
        (network, comparison_sentence(choice.metric, each, words)) for network, each in parts
    ]
    if len(sentences) == 1:
        return sentences[0][1]
    return "  \n".join(f"{words.network(network)} · {sentence}" for network, sentence in sentences)


def comparisons(store, choice: Choice) -> list[tuple[str, Comparison]]:  # noqa: ANN001
    """Return the period against the one before: all networks together where that may be, else each."""
    try:
        return [("all", compare(store, choice.metric, choice.period, choice.networks))]
    except NotAggregable:
        return [
            (each, compare(store, choice.metric, choice.period, (each,)))
            for each in choice.networks
        ]


def main(choice: Choice, stated: list[Objective]) -> None:
    """Draw the chosen metric with its objectives, and all that explains it."""
    words = say()
    grain = "day" if choice.metric.agg == "none" else choice.grain
    frame = kept(over_time, choice.metric, choice.period, grain, choice.networks)
    figure = metric_figure(
        choice.metric,
        frame,
        choice.period,
        grain,
        words,
        stated,
        kept(breaks, choice.metric, choice.networks),
        kept(provisional_from, choice.metric, choice.networks),
    )
    with st.container(border=True):
        st.markdown(
            f"**{figure.title}** · {words('by day') if grain == 'day' else words('by week')} · {words.span(choice.period.start, frame['last_day'].max())}"
        )
        show(figure, "main")
        passport(choice.metric, choice.networks)
        table(frame, choice.metric, "main")


def side_by_side(metrics: list[Metric], choice: Choice) -> None:
    """Draw the drivers small and beside one another, on the same days."""
    words = say()
    drawn = []
    for each in metrics:
        frame = kept(over_time, each, choice.period, "week", choice.networks)
        if len(frame):
            drawn.append(
                (
                    each,
                    metric_figure(
                        each,
                        frame,
                        choice.period,
                        "week",
                        words,
                        (),
                        kept(breaks, each, choice.networks),
                    ),
                )
            )
    for column, (each, figure) in zip(st.columns(max(len(drawn), 1)), drawn, strict=False):
        with column, st.container(border=True):
            st.markdown(f"**{figure.title}**", help=each.definition(words.language))
            show(_small(figure), f"driver_{each.metric}")


def _small(figure):  # noqa: ANN001, ANN202
    from dataclasses import replace

    return replace(figure, height=210)


def _belongs(objective: Objective, choice: Choice) -> bool:
    same = (objective.metric.metric, objective.metric.basis) == (
        choice.metric.metric,
        choice.metric.basis,
    )
    return same and (objective.network is None or objective.network in choice.networks)
