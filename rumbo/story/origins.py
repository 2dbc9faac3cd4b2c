"""What stands behind numbers, as the store tells it: gathered for all of them at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from rumbo.exports.reading import all_formats, short_name
from rumbo.exports.vocabulary import header_of
from rumbo.glossary import Metric, metric, metrics
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.metrics.beside import Spans
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.series import (
    ALL,
    Key,
    Period,
    Total,
    first_unsettled,
    over_time,
    reported,
    total_of,
    unsettled_from,
)
from rumbo.metrics.values import as_rows, asked, by_network, complete_of
from rumbo.networks import OWN
from rumbo.objectives.stated.journal import Objective, all_objectives
from rumbo.objectives.stated.scope import part_of
from rumbo.store.store import Store
from rumbo.story.objectives.targets import scope_words
from rumbo.story.passport import Passport, basis_words, formula, parts, sourced
from rumbo.story.slides import Number, Origin, Story

DAY = timedelta(days=1)
NEVER_PUT_TOGETHER = ("none", "model")

Group = tuple[str, Period, tuple[str, ...], Part]  # basis, days, networks put together, part


def passport(store: Store, number: Number, language: str) -> Passport:
    """Return the passport of a number of a story or a screen."""
    return _Origins(store, (number,)).passport(number, words_of(language))


def with_origins(store: Store, story: Story) -> Story:
    """Return a story with what stands behind each of its numbers, in their order."""
    known, words = _Origins(store, tuple(story.numbers)), words_of(story.language)
    found = [(each, known.passport(each, words)) for each in story.numbers]
    return replace(
        story,
        origins=tuple(
            Origin(tuple(own.lines(words)), sourced(number, own, story.name, words))
            for number, own in found
        ),
    )


@dataclass(frozen=True)
class _Origins:
    """What the store tells of numbers; each question is asked once, values of a kind together."""

    store: Store
    numbers: tuple[Number, ...]

    @cached_property
    def spans(self) -> Spans:
        return reported(self.store)

    @cached_property
    def files(self) -> dict[Key, list[dict]]:
        """Return the files of each metric, the newest first."""
        own = list(dict.fromkeys((each.metric, each.basis) for each in self.numbers))
        names, bases = ([each[side] for each in own] for side in (0, 1))
        found: dict[Key, list[dict]] = {}
        for row in self.store.rows("metrics/sources", metrics=names, bases=bases, networks=None):
            found.setdefault((row["metric"], row["basis"]), []).append(row)
        return found

    @cached_property
    def objectives(self) -> dict[str, Objective]:
        return {each.objective_id: each for each in all_objectives(self.store)}

    @cached_property
    def totals(self) -> dict[Group, dict[str, dict[str, Total]]]:
        """Return the values of the numbers and of their other definitions, by group, metric and network."""
        wanted: dict[Group, dict[Metric, None]] = {}
        for number in self.numbers:
            for each in [metric(number.metric, number.basis), *_alike(number)]:
                if each.agg not in NEVER_PUT_TOGETHER:
                    wanted.setdefault(self.group(number, each.basis), {})[each] = None
        return {group: self._totals(group, list(own)) for group, own in wanted.items()}

    def _totals(self, group: Group, own: list[Metric]) -> dict[str, dict[str, Total]]:
        _, days, networks, part = group
        found: dict[str, dict[str, Total]] = {}
        wanted = asked(own, days.span, "total", networks, bool(networks), part)
        for row in as_rows(self.store, wanted):
            found.setdefault(row["metric"], {})[row["network"]] = total_of(row)
        return found

    def total(self, number: Number, of: Metric) -> Total | None:
        """Return a metric in the days, networks and part of a number; None where it is not put together."""
        found = self.totals.get(self.group(number, of.basis), {}).get(of.metric, {})
        return found.get(number.network) or (
            next(iter(found.values())) if len(found) == 1 else None
        )

    def group(self, number: Number, basis: str) -> Group:
        """Return what a number is asked for with: those of one network each are, all of these at once."""
        days, part = Period(number.first, number.last + DAY), self.part(number)
        networks = () if number.network != ALL and part == WHOLE else self.networks(number)
        return basis, days, networks, part

    def part(self, number: Number) -> Part:
        """Return which part of the business a number is of."""
        of = self.objectives.get(number.objective)
        if not of or not (of.scope.account or of.scope.of_posts):
            return WHOLE
        return part_of(self.store, of.scope)

    def networks(self, number: Number) -> tuple[str, ...]:
        """Return the networks that are in a number."""
        accounts = self.part(number).accounts
        if accounts:
            return tuple(sorted({each.partition(":")[0] for each in accounts}))
        if number.network != ALL:
            return (number.network,)
        spans = self.spans.get((number.metric, number.basis), {})
        return tuple(each for each in spans if not number.networks or each in number.networks)

    def passport(self, number: Number, words: Words) -> Passport:
        own, of = metric(number.metric, number.basis), self.objectives.get(number.objective)
        networks, spans = self.networks(number), self.spans.get((number.metric, number.basis), {})
        seen = {each: spans[each] for each in networks if each in spans}
        files = self._files(own, number, networks)
        return Passport(
            f"{own.definition(words.language)} {basis_words(own, words)}".strip(),
            formula(number, networks, words),
            tuple(_named(number, files, words)),
            tuple(dict.fromkeys((short_name(row["file_name"]), row["as_of"]) for row in files)),
            self._items(own, number, networks),
            tuple((each, *span) for each, span in seen.items()),
            tuple((era.network, era.day, era.what(words.language)) for era in breaks(own, seen)),
            tuple(self._others(number, words)),
            self._changes_from(own, number, seen),
            own.basis == "posts",
            scope_words(of.scope, words) if of else "",
        )

    def _files(self, own: Metric, number: Number, networks: tuple[str, ...]) -> list[dict]:
        """Return the files that tell of a number: one that ends before its first day cannot."""
        return [
            row
            for row in self.files.get((own.metric, own.basis), ())
            if row["network"] in networks and row["as_of"] >= number.first
        ]

    def _items(self, own: Metric, number: Number, networks: tuple[str, ...]) -> int:
        if found := self.total(number, own):
            return found.items
        days = Period(number.first, number.last + DAY)  # each day or post stands for itself
        frame = over_time(self.store, own, days, "day", networks, part=self.part(number))
        return sum(frame["items"])

    def _others(self, number: Number, words: Words) -> Iterator[tuple[str, str]]:
        """Yield the number under the other definitions of the same thing."""
        for each in _alike(number):
            found = self.total(number, each)
            if found and found.value is not None:
                yield each.name(words.language), words.number(found.value, each.unit)

    @cached_property
    def complete(self) -> dict[Key, list[dict]]:
        """Return up to which day the metrics by day are complete."""
        by_day = {metric(each.metric, each.basis): None for each in self.numbers}
        return complete_of(self.store, [each for each in by_day if each.basis == "days"])

    def _changes_from(self, own: Metric, number: Number, seen: dict) -> date | None:
        if not seen or OWN in seen:
            return None
        if own.basis == "days":
            rows = self.complete[own.metric, own.basis]
            day = first_unsettled(by_network(rows, list(seen)))
        else:
            last = max(span[1] for span in seen.values())
            day = unsettled_from(self.store, own, list(seen), last)
        return day if day and day <= number.last else None


def _alike(number: Number) -> list[Metric]:
    """Return the other definitions of the same thing: on another basis, by another denominator."""
    base = number.metric.partition("_by_")[0]
    return [
        each
        for each in metrics()
        if each.metric.partition("_by_")[0] == base
        and (each.metric, each.basis) != (number.metric, number.basis)
    ]


def _named(number: Number, files: Sequence[dict], words: Words) -> Iterator[str]:
    """Yield what each network calls the parts, in the words of the files that told them."""
    formats = {each.id: each for each in all_formats()}
    for network in dict.fromkeys(row["network"] for row in files):
        told = dict.fromkeys(
            formats[row["format"]].words
            for row in files
            if row["network"] == network and row["format"] in formats
        )
        terms = dict.fromkeys(each["term"] for each in parts(number, [network]))
        found = [
            name for term in terms if (name := _header(term, network, list(told), words.language))
        ]
        if found:
            yield f"{words.network(network)}: {', '.join(dict.fromkeys(found))}"


def _header(term: str, network: str, vocabularies: Sequence[str], language: str) -> str | None:
    fields = (f"{term}@{network}", term, f"{term}@meta")
    names = (header_of(each, field, language) for each in vocabularies if each for field in fields)
    return next((each for each in names if each), None)
