"""A subject screen: its finding, its objectives, the line over time with them drawn in, its drivers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from rumbo.diary.journal import entries
from rumbo.figures.build import driver_figure, metric_figure, steps_before
from rumbo.figures.spec import Figure
from rumbo.metrics.beside import beside_before, eras_of, several
from rumbo.metrics.glossary import Metric, metric
from rumbo.metrics.series import over_time, provisional_from, reported
from rumbo.objectives.journal import Objective, all_objectives
from rumbo.objectives.status import judge
from rumbo.screens.charts import passport, show, table
from rumbo.screens.empty import nothing_reported
from rumbo.screens.numbers import Compared, key_numbers
from rumbo.screens.objectives import card
from rumbo.screens.pickers import Choice, choose
from rumbo.screens.session import kept, say
from rumbo.story.findings import comparison_sentence

DRIVERS = 3
YOUNG = 7  # days in which a post earns most of what it will
BARS = 2  # objectives shown with their bar: with more than six charts a screen grows slow

Named = Sequence[tuple[str, str]]  # metrics as (metric, basis)


def subject(
    page: str, subjects: tuple[str, ...], metrics: Named, main: Named, drivers: Named
) -> Choice | None:
    """Show a subject and return what was chosen to be seen, None where no file reports it.

    `metrics` can be chosen, the `main` ones stand at its head, `drivers` are drawn beside.
    """
    known = kept(reported)
    stated = [
        each
        for each in kept(all_objectives)
        if each.metric.subject in subjects and not each.ended_on
    ]
    options = dict.fromkeys(
        [*(each.metric for each in stated), *(metric(*each) for each in metrics)]
    )
    choice = choose(list(options), known, page)
    if choice is None:
        nothing_reported(list(metrics))
        return None
    heads = [metric(*each) for each in main if each in known]
    beside = [metric(*each) for each in drivers if each in known and metric(*each) != choice.metric]
    compared = kept(comparisons, tuple(dict.fromkeys([choice.metric, *heads])), choice)
    finding(choice, compared)
    key_numbers(heads, compared, choice.period)
    for place, objective in enumerate(stated):
        key = f"subject_{objective.objective_id}"
        card(kept(judge, objective), key, bar=place < BARS)
    frames = kept(series, (choice.metric, *beside[:DRIVERS]), choice)
    main_figure(choice, frames, [each for each in stated if belongs(each, choice)])
    side_by_side(beside[:DRIVERS], choice, frames)
    return choice


def comparisons(store, metrics: tuple[Metric, ...], choice: Choice) -> Compared:  # noqa: ANN001
    """Return the metrics beside the period before."""
    return beside_before(store, metrics, choice.period, choice.networks, kept(reported))


def series(store, metrics: tuple[Metric, ...], choice: Choice) -> dict:  # noqa: ANN001
    """Return all that a subject screen draws: its metric first, in the grain chosen, then its drivers."""
    coarse = drawn_by(choice)
    if choice.grain == coarse:
        return several(store, metrics, choice.period, coarse, choice.networks)
    own = several(store, metrics[:1], choice.period, choice.grain, choice.networks)
    return several(store, metrics[1:], choice.period, coarse, choice.networks) | own


def drawn_by(choice: Choice) -> str:
    """Return the grain of the small figures: never days."""
    return "week" if choice.grain == "day" else choice.grain


def finding(choice: Choice, compared: Compared) -> None:
    """Show the sentence that stands above the figure: this period against the one before."""
    words, name = say(), choice.metric.name(say().language)
    found = compared.get((choice.metric.metric, choice.metric.basis), [])
    if choice.metric.agg == "none":
        sentences = [
            words(
                "{metric}, day by day: the same people come back, so it is never added up.",
                metric=name,
            )
        ]
    elif not found:
        sentences = [words("{metric}: not reported in this period.", metric=name)]
    else:
        sentences = [
            comparison_sentence(choice.metric, each, words, None if network == "all" else network)
            for network, each in found
        ]
    st.subheader(sentences[0], anchor=False)
    if sentences[1:]:
        st.markdown("  \n".join(sentences[1:]))


def main_figure(choice: Choice, frames: dict, stated: list[Objective]) -> None:
    """Draw the chosen metric with its objectives, and all that explains it."""
    words = say()
    frame = _with_total(frames[(choice.metric.metric, choice.metric.basis)], choice, stated)
    figure = _figure(choice, frame, stated)
    by = {"day": words("by day"), "week": words("by week"), "month": words("by month")}
    with st.container(border=True):
        last = max([*frame["last_day"]], default=choice.period.end)
        st.markdown(
            f"**{figure.title}** · {by[choice.grain]} · {words.span(choice.period.start, last)}"
        )
        show(figure, "main")
        passport(choice.metric, choice.networks)
        table(frame, choice.metric, "main")


def _figure(choice: Choice, frame: pd.DataFrame, stated: list[Objective]) -> Figure:
    before = None
    if choice.beside:
        earlier = steps_before(choice.period, choice.grain)
        before = kept(over_time, choice.metric, earlier, choice.grain, choice.networks)
    return metric_figure(
        choice.metric,
        frame,
        choice.period,
        choice.grain,
        say(),
        stated,
        eras_of(choice.metric, choice.networks),
        kept(unsettled_from, choice.metric, choice.networks),
        before,
        [each for each in kept(entries) if each.network in (None, *choice.networks)],
    )


def unsettled_from(store, metric: Metric, networks: tuple[str, ...]) -> date | None:  # noqa: ANN001
    """Return the first day whose values may still change; a young post is still growing."""
    if metric.basis != "posts":
        return provisional_from(store, metric, networks)
    spans = kept(reported)[(metric.metric, metric.basis)]
    last = [span[1] for network, span in spans.items() if network in networks]
    return max(last) - timedelta(days=YOUNG - 1) if last else None


def _with_total(frame: pd.DataFrame, choice: Choice, stated: list[Objective]) -> pd.DataFrame:
    """Add the line of all networks together where an objective is about all of them."""
    about_all = any(each.network is None for each in stated)
    if not about_all or len(choice.networks) < 2 or not choice.metric.adds_over_networks:
        return frame
    total = kept(over_time, choice.metric, choice.period, choice.grain, choice.networks, True)
    return pd.concat([total, frame])


def side_by_side(metrics: Sequence[Metric], choice: Choice, frames: dict) -> None:
    """Draw the drivers small and beside one another, on the same days."""
    words = say()
    drawn = [(each, frame) for each in metrics if len(frame := frames[(each.metric, each.basis)])]
    if not drawn:
        return
    grid = st.grid(len(drawn), min_column_width=230, border=True)
    for each, frame in drawn:
        eras = eras_of(each, choice.networks)
        until = kept(unsettled_from, each, choice.networks)
        figure = driver_figure(each, frame, choice.period, drawn_by(choice), words, eras, until)
        with grid.cell():
            st.markdown(f"**{figure.title}**", help=each.definition(words.language))
            show(figure, f"driver_{each.metric}_{each.basis}")


def belongs(objective: Objective, choice: Choice) -> bool:
    """Return whether an objective is about the metric and a network that are shown."""
    same = (objective.metric.metric, objective.metric.basis) == (
        choice.metric.metric,
        choice.metric.basis,
    )
    return same and (objective.network is None or objective.network in choice.networks)
