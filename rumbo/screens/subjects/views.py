"""What a subject screen shows, worked out as a whole before any of it is drawn.

One answer for one choice: it is kept as a whole too, so that a choice made before costs one look-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from rumbo.diary.calendar import Occasions, occasions
from rumbo.figures.spec import Figure
from rumbo.glossary import Metric
from rumbo.locale import words
from rumbo.metrics.beside import Spans, beside_before
from rumbo.metrics.eras import breaks
from rumbo.metrics.few import is_few
from rumbo.metrics.series import ALL, Period, over_time, reported, several, unsettled_from
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.scope import part_of
from rumbo.screens.pickers import Choice
from rumbo.screens.session import kept
from rumbo.screens.subjects.numbers import Compared, Sparks
from rumbo.store.store import Store
from rumbo.story.figures.build import driver_figure, metric_figure, steps_before
from rumbo.story.figures.sparks import spark_of
from rumbo.story.objectives.targets import scope_words

PARTS = 2  # lines of a format, a pillar, a campaign or an account beside those of the networks


@dataclass(frozen=True)
class View:
    """A subject screen: its comparisons, its objectives, the main figure with its values, the small ones.

    `sparks` are the courses of its numbers, those that have one.
    """

    compared: Compared
    standings: list[Standing]
    frame: pd.DataFrame
    figure: Figure
    small: list[tuple[Metric, Figure]]
    sparks: Sparks


def view(
    store: Store,
    choice: Choice,
    heads: tuple[Metric, ...],
    beside: tuple[Metric, ...],
    stated: tuple[Objective, ...],
    language: str,
) -> View:
    """Return what a screen shows of a choice: `heads` as numbers, `beside` as small figures."""
    known, metrics = kept(reported), tuple(dict.fromkeys([choice.metric, *heads]))
    with ThreadPoolExecutor(1) as aside:  # the two large questions at once
        asked = aside.submit(
            beside_before, store, metrics, choice.period, choice.among, known, choice.earlier
        )
        lasting = [each for each in heads if each.agg != "none"]
        by = {each: _coarse(store, each, choice) for each in (*lasting, *beside)}
        by |= {choice.metric: choice.grain}
        frames = courses = _series(store, by, choice.period, choice.networks)
        if choice.among != choice.networks:  # numbers are of all networks that are chosen
            own = {each: by[each] for each in lasting}
            courses = _series(store, own, choice.period, choice.among)
        compared = asked.result()
    own, around = [each for each in stated if belongs(each, choice)], kept(occasions)
    frame = _with_total(store, frames[(choice.metric.metric, choice.metric.basis)], choice, own)
    parts = [each for each in stated if is_part(each, choice)][:PARTS]
    return View(
        compared,
        [kept(judge, each) for each in stated],
        frame,
        _main(store, choice, frame, own, parts, known, around, language),
        [
            (each, _small(each, choice, by[each], frames, known, around, language))
            for each in beside
            if len(frames[(each.metric, each.basis)])
        ],
        _sparks(compared, by, courses, choice, stated, language),
    )


def _sparks(
    compared: Compared,
    by: dict[Metric, str],
    frames: dict,
    choice: Choice,
    stated: Sequence[Objective],
    language: str,
) -> Sparks:
    """Return the course of each number that stands in a card, with the target of the objective about it."""
    found: Sparks = {}
    for each, grain in by.items():
        key = each.metric, each.basis
        if key not in frames or not compared.get(key):
            continue
        network, alone = compared[key][0][0], set(frames[key]["network"])
        whose = {None, *(alone if len(alone) == 1 else ())} if network == ALL else {network}
        own = [one for one in stated if one.network in whose]
        about = [one for one in own if belongs(one, replace(choice, metric=each))]
        spark = spark_of(each, frames[key], network, choice.period, grain, words(language), about)
        if spark:
            found[key] = spark
    return found


def belongs(objective: Objective, choice: Choice) -> bool:
    """Return whether an objective is about what the line shows: the metric, of a whole network."""
    same = objective.metric == choice.metric and objective.account is None
    same = same and not objective.scope.of_posts
    return same and (objective.network is None or objective.network in choice.networks)


def is_part(objective: Objective, choice: Choice) -> bool:
    """Return whether an objective is about a part of what the line shows, and so has a line of its own."""
    scope, network = objective.scope, _network(objective)
    if objective.metric != choice.metric or not (scope.account or scope.of_posts):
        return False
    return network in choice.networks if network else choice.metric.adds_over_networks


def _network(objective: Objective) -> str | None:
    """Return the one network that an objective is about, by its name or by its account."""
    account = objective.account or ""
    return objective.network or account.partition(":")[0] or None


def _parts(
    store: Store, stated: Sequence[Objective], choice: Choice, language: str
) -> dict[str, pd.DataFrame]:
    """Return the values of what each objective is about, by its name."""
    shown = {}
    for each in stated:
        network = _network(each)
        shown[scope_words(each.scope, words(language))] = over_time(
            store,
            choice.metric,
            choice.period,
            choice.grain,
            [network] if network else choice.networks,
            combine=network is None,
            part=part_of(store, each.scope),
        )
    return shown


def _series(store: Store, by: dict[Metric, str], period: Period, networks: tuple[str, ...]) -> dict:
    """Return the values of metrics, each in its own grain; those of one grain are asked for at once."""
    found: dict = {}
    for grain in dict.fromkeys(by.values()):
        own = [each for each, its in by.items() if its == grain]
        found |= several(store, own, period, grain, networks)
    return found


def _coarse(store: Store, metric: Metric, choice: Choice) -> str:
    """Return the grain of a small figure: never days, and months for what rests on few reviews."""
    if metric.basis == "periods" or is_few(store, metric, choice.period, choice.networks):
        return "month"
    return "week" if choice.grain == "day" else choice.grain


def _with_total(
    store: Store, frame: pd.DataFrame, choice: Choice, stated: Sequence[Objective]
) -> pd.DataFrame:
    """Add the line of all networks together where an objective is about all of them."""
    about_all = any(each.network is None for each in stated)
    if not about_all or len(choice.networks) < 2 or not choice.metric.adds_over_networks:
        return frame
    total = over_time(store, choice.metric, choice.period, choice.grain, choice.networks, True)
    return pd.concat([total, frame])


def _main(
    store: Store,
    choice: Choice,
    frame: pd.DataFrame,
    stated: Sequence[Objective],
    parts: Sequence[Objective],
    known: Spans,
    around: Occasions,
    language: str,
) -> Figure:
    before = None
    if choice.beside:
        earlier = steps_before(choice.period, choice.grain, choice.apart)
        before = over_time(store, choice.metric, earlier, choice.grain, choice.networks)
    return metric_figure(
        choice.metric,
        frame,
        choice.period,
        choice.grain,
        words(language),
        [*stated, *parts],
        breaks(choice.metric, choice.networks),
        _unsettled_from(choice.metric, choice.networks, known),
        before,
        around.of(choice.networks),
        around.holidays(choice.period, language),
        _parts(store, parts, choice, language),
        choice.apart,
    )


def _small(
    metric: Metric,
    choice: Choice,
    grain: str,
    frames: dict,
    known: Spans,
    around: Occasions,
    language: str,
) -> Figure:
    return driver_figure(
        metric,
        frames[(metric.metric, metric.basis)],
        choice.period,
        grain,
        words(language),
        breaks(metric, choice.networks),
        _unsettled_from(metric, choice.networks, known),
        around.of(choice.networks),
    )


def _unsettled_from(metric: Metric, networks: tuple[str, ...], known: Spans) -> date | None:
    """Return the first day whose values may still change; None where nothing is known of the networks."""
    spans = known[(metric.metric, metric.basis)]
    last = [span[1] for network, span in spans.items() if network in networks]
    return kept(unsettled_from, metric, networks, max(last)) if last else None
