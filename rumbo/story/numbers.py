"""Numbers that say what they are: of a metric beside the days before, and of an objective so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from rumbo.glossary import Metric
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.metrics.beside import Comparison, Spans, beside_before, without_quiet
from rumbo.metrics.series import ALL, Key, Period, Total, reported
from rumbo.objectives.judged.status import Standing
from rumbo.store.store import Store
from rumbo.story.slides import Number

DAY = timedelta(days=1)


def number(
    asked: Metric,
    network: str,
    found: Comparison,
    now: Period,
    words: Words,
    together: Sequence[str] = (),
) -> Number:
    """Return a metric of some days, beside those before; `together` are the networks in it where it is of all."""
    return Number(
        asked.name(words.language),
        found.now.value,
        words.number(found.now.value, asked.unit),
        asked.unit,
        asked.metric,
        asked.basis,
        network,
        now.start,
        now.end - DAY,
        found.before.value,
        words.number(found.before.value, asked.unit),
        words.change(found.change, asked.unit) or "",
        tuple(together) if network == ALL else (),
    )


def standing_number(standing: Standing, words: Words) -> Number | None:
    """Return what an objective has brought so far; None where nothing is known of it."""
    objective, judged = standing.objective, standing.judged_on
    if standing.actual is None or judged is None:
        return None
    unit, metric = objective.metric.unit, objective.metric
    return Number(
        words.text(objective.title),
        standing.actual,
        words.number(standing.actual, unit),
        unit,
        metric.metric,
        metric.basis,
        objective.network or ALL,
        objective.start_day,
        judged,
        objective=objective.objective_id,
    )


def numbers_of(
    store: Store,
    metrics: Sequence[Metric],
    period: Period,
    networks: Sequence[str] | None,
    language: str,
) -> list[Number]:
    """Return metrics in a period, each of all networks or of each where they are not put together.

    What may never be added up, or has no value in these days, is there without one.
    """
    words, known = words_of(language), reported(store)
    found = beside_before(store, metrics, period, networks, known)
    return [each for own in metrics for each in _of_one(own, found, known, period, networks, words)]


def _of_one(
    own: Metric,
    found: Mapping[Key, list[tuple[str, Comparison]]],
    known: Spans,
    period: Period,
    networks: Sequence[str] | None,
    words: Words,
) -> list[Number]:
    key = own.metric, own.basis
    among = [each for each in known.get(key, {}) if networks is None or each in networks]
    if rows := found.get(key):
        together = without_quiet([own], known, period, among) or ()
        return [number(own, *each, period, words, together) for each in rows]
    nothing = Comparison(Total(None, 0, None), Total(None, 0, None), None)
    return [number(own, each, nothing, period, words) for each in among]
