"""A subject screen: its finding, its objectives, the line over time with them drawn in, its drivers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rumbo.coverage.given_up import quiet_networks
from rumbo.coverage.spans import known as spans
from rumbo.figures.spec import Figure
from rumbo.glossary import Metric, metric, of_subject
from rumbo.metrics.quiet import quiet_of
from rumbo.metrics.series import reported
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import Objective, all_objectives
from rumbo.screens.address import keyed, share
from rumbo.screens.charts import behind, passport, show, table
from rumbo.screens.coverage.quiet import ask_of
from rumbo.screens.downloads import take_along
from rumbo.screens.empty import nothing_reported
from rumbo.screens.objectives.cards import bar, card
from rumbo.screens.pickers import NETWORKS, Choice, choose
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import as_is, calmly, kept, meanwhile, say, store
from rumbo.screens.subjects.footnote import footnote, not_yet_told
from rumbo.screens.subjects.numbers import Compared, key_numbers, networks_held
from rumbo.screens.subjects.value_lens import lens_is_on, through_the_lens
from rumbo.screens.subjects.views import View, view
from rumbo.story.numbers import numbers_of, standing_number
from rumbo.story.sentences.findings import comparison_sentence
from rumbo.story.sentences.quiet import why_not_counted
from rumbo.story.slides import Number

DRIVERS = 3
BARS = 1  # objectives whose bar stands above the chart, which must be seen at once

Named = Sequence[tuple[str, str]]  # metrics as (metric, basis)


def subject(
    page: str,
    subjects: tuple[str, ...],
    metrics: Named,
    main: Named,
    drivers: Named,
    below: Callable[[Choice], None] | None = None,
    waiting: Callable[[], None] | None = None,
    besides: Callable[[], None] | None = None,
    ahead: Callable[[Choice], Any] | None = None,
) -> None:
    """Show a subject: another choice draws anew what depends on it, and nothing around it.

    `metrics` are the first that can be chosen, before the others of its subjects; the `main` ones stand at its head, `drivers` are drawn beside; `below`
    shows what else belongs to what was chosen, and `ahead` asks for it while the figures are made. Whatever is chosen, `waiting` shows who waits for an answer, `besides` what else is known.
    """
    known = kept(reported)
    stated = [
        each
        for each in kept(all_objectives)
        if each.metric.subject in subjects and not each.ended_on
    ]
    offered = dict.fromkeys([*metrics, *_others(subjects)])
    options = dict.fromkeys(
        [*(each.metric for each in stated), *(metric(*each) for each in offered)]
    )
    if not any((each.metric, each.basis) in known for each in options):
        nothing_reported(page, list(offered))
        return
    upper, lasting, lower = (st.container() for _ in range(3))
    with upper:
        _apart(partial(_chosen, page, stated, list(options), main, drivers, below, ahead, lower))
    with lasting:
        for each in stated:
            card(kept(judge, each), f"subject_{each.objective_id}", bar=False)
        _apart(waiting)
    _apart(besides)
    for each in subjects:
        _apart(partial(not_yet_told, each))


def _apart(show: Callable[[], None] | None) -> None:
    """Show what is drawn anew alone: it changes nothing around it, and nothing around changes it."""
    if show:
        st.fragment(calmly)(show)


def _chosen(
    page: str,
    stated: Sequence[Objective],
    options: Sequence[Metric],
    main: Named,
    drivers: Named,
    below: Callable[[Choice], None] | None,
    ahead: Callable[[Choice], Any] | None,
    lower: DeltaGenerator,
) -> None:
    """Show the controls and what depends on them; what lies `below` has a place of its own, after what does not."""
    known = kept(reported)
    first, said, second = (st.container() for _ in range(3))
    choice = choose(options, known, page, first, second)
    if choice is None:
        return
    _only_aimed(stated, choice, second)
    heads = tuple(metric(*each) for each in main if each in known)
    beside = [metric(*each) for each in drivers if each in known and metric(*each) != choice.metric]
    with meanwhile(partial(ahead, choice)) if ahead else nullcontext():
        seen: View = kept(
            view, choice, heads, tuple(beside[:DRIVERS]), tuple(stated), say().language
        )
    with said:
        _at_once(choice, seen, _behind(choice, seen, [*heads, choice.metric, *beside, *options]))
    if lens_is_on():
        through_the_lens(choice)
    key_numbers(list(heads), seen.compared, choice, seen.sparks)
    _without(choice, heads)
    side_by_side(seen.small, choice)
    with lower, st.container():  # a place outside a fragment must be filled on its first run
        if below:
            below(choice)


def _only_aimed(stated: Sequence[Objective], choice: Choice, there: DeltaGenerator) -> None:
    """Offer to set aside the networks that no objective of the subject is about."""
    about = {each.network or (each.account or "").partition(":")[0] for each in stated}
    own = [each for each in choice.among if each in about]
    if own and len(own) < len(choice.among) and all(about):
        there.button(
            say()("Only the objective's networks"),
            icon=":material/filter_alt:",
            type="tertiary",
            key=keyed("only_aimed"),
            on_click=share,
            args=(NETWORKS, own),
        )


def _others(subjects: tuple[str, ...]) -> Named:
    """Return the metrics of subjects as the glossary lists them: a new one is offered without a word here."""
    found = [each for subject in subjects for each in of_subject(subject) if each.agg != "model"]
    return [(each.metric, each.basis) for each in found]


def _at_once(choice: Choice, seen: View, numbers: Callable[[], list[Number]]) -> None:
    """Show what must be seen without scrolling: the sentence, the objective's bar, the chart."""
    finding(choice, seen.compared)
    for standing in seen.standings[:BARS]:
        bar(standing, f"bar_{standing.objective.objective_id}")
    main_figure(choice, seen, numbers)


def _behind(choice: Choice, seen: View, metrics: Sequence[Metric]) -> Callable[[], list[Number]]:
    """Return what tells every number of the screen with all that says what it is, the first of it first."""

    def numbers() -> list[Number]:
        spoken, known = as_is(), kept(reported)
        there = tuple(each for each in dict.fromkeys(metrics) if (each.metric, each.basis) in known)
        found = kept(numbers_of, there, choice.period, choice.among, spoken.language)
        stated = (standing_number(each, spoken) for each in seen.standings)
        return [*found, *filter(None, stated)]

    return numbers


def _without(choice: Choice, heads: tuple[Metric, ...]) -> None:
    """Name the networks that are not compared, since nothing of them is known in the period."""
    known = kept(reported)
    own = [known.get((each.metric, each.basis), {}) for each in (choice.metric, *heads)]
    gone = quiet_of(own, choice.period.start)
    here = [name for name in choice.among if name in gone]
    for_long = quiet_networks(store(), kept(spans)) if here else []
    ask_of([each for each in for_long if each.network in here and not each.said])
    asked = {each.network: each.said for each in for_long}
    said = [
        why_not_counted(name, gone[name], asked.get(name), say())
        for name in here
        if name not in asked or asked[name]
    ]
    if said:
        st.caption(" ".join(said))


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
            comparison_sentence(
                choice.metric,
                each,
                words,
                None if network == "all" else network,
                choice.is_year_ago,
            )
            for network, each in found
        ]
    st.subheader(sentences[0], anchor=False)
    if sentences[1:]:
        st.markdown("  \n".join(sentences[1:]))


def main_figure(choice: Choice, seen: View, numbers: Callable[[], list[Number]]) -> None:
    """Draw the chosen metric with its objectives, and all that explains it."""
    words = say()
    by = {"day": words("by day"), "week": words("by week"), "month": words("by month")}
    with st.container(border=True):
        last = max([*seen.frame["last_day"]], default=choice.period.end)
        days = f"{by[choice.grain]} · {words.span(choice.period.start, last)}"
        _titled(f"**{seen.figure.title}** · {days}", choice.metric, choice)
        show(seen.figure, "main")
        if any(each.counts for each in seen.figure.lines):
            st.caption(words("The number at each point is how many reviews it rests on."))
        passport(choice.metric, choice.networks)
        footnote(choice)
        table(seen.frame, choice.metric, "main")
        with st.container(horizontal=True):
            passports("subject", numbers)
            take_along(seen.figure, behind(seen.frame, choice.metric), choice.metric, choice.period)


def side_by_side(drawn: list[tuple[Metric, Figure]], choice: Choice) -> None:
    """Draw the drivers small and beside one another, on the same days and of the same networks."""
    if not drawn:
        return
    grid = st.grid(len(drawn), min_column_width=230, border=True)
    for each, figure in drawn:
        with grid.cell():
            _titled(f"**{figure.title}**", each, choice, each.definition(say().language))
            show(figure, f"driver_{each.metric}_{each.basis}")


def _titled(title: str, metric: Metric, choice: Choice, definition: str | None = None) -> None:
    """Show the title of a figure, and under it the networks that it holds where several are chosen."""
    several = len(choice.among) > 1
    held = networks_held(metric, choice.period, choice.among) if several else ""
    st.markdown(f"{title}  \n:small[:gray[{held}]]" if held else title, help=definition)
