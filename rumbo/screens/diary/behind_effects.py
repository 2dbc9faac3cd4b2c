"""What stands behind the numbers of the diary: the metric of each entry since its day, and its usual week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rumbo.diary.answers import effect_of
from rumbo.diary.effect import Effect
from rumbo.diary.journal import Entry
from rumbo.metrics.series import Period, reported
from rumbo.screens.session import as_is, kept
from rumbo.story.numbers import numbers_of
from rumbo.story.passport import Counted
from rumbo.story.sentences.effects import effect_parts
from rumbo.story.slides import Number


def behind_effects(written: Sequence[Entry]) -> list[Number | Counted]:
    """Return the figures that stand in what came of entries."""
    return [figure for each in written if each.metric for figure in _of(each)]


def _of(entry: Entry) -> Iterator[Number | Counted]:
    words, title = as_is(), as_is().text(entry.title)
    effect: Effect | None = kept(effect_of, entry)
    if entry.metric and effect and effect.usual and effect.change is not None:
        yield Counted(
            f"{title} · {entry.metric.name(words.language)}",
            effect_parts(entry, effect, words)[1],
            words(
                "A usual week before and since: whole weeks from Monday, without the week of the change, up to the next note that could have moved the same. {before} weeks before and {after} since.",
                before=effect.weeks_before,
                after=effect.weeks_after,
            ),
            words("the files named under the metric"),
        )
    for each in _since(entry):
        yield replace(each, label=f"{title} · {each.label}")


def _since(entry: Entry) -> list[Number]:
    """Return the metric of an entry from its day on, up to its end or the last day known."""
    last = _last_day(entry)
    if entry.metric is None or last is None or last < entry.day:
        return []
    period = Period(entry.day, last + timedelta(days=1))
    networks = (entry.network,) if entry.network else None
    return kept(numbers_of, (entry.metric,), period, networks, as_is().language)


def _last_day(entry: Entry) -> date | None:
    if entry.metric is None or entry.last_day:
        return entry.last_day
    spans = kept(reported).get((entry.metric.metric, entry.metric.basis), {})
    own = [span for network, span in spans.items() if entry.network in (None, network)]
    return max((last for _, last in own), default=None)
