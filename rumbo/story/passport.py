"""The passport of a number: what it is, how it is made, what its network calls it, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rumbo.errors import NotAggregable
from rumbo.exports.reading import all_formats, short_name
from rumbo.exports.vocabulary import header_of
from rumbo.glossary import Metric, metric, metrics, tables
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.series import (
    ALL,
    Period,
    over_time,
    reported,
    sources,
    total,
    unsettled_from,
)
from rumbo.metrics.subjects.terms import term_name
from rumbo.networks import OWN
from rumbo.objectives.stated.journal import Objective, all_objectives
from rumbo.objectives.stated.scope import part_of
from rumbo.store.store import Store
from rumbo.story.objectives.targets import scope_words
from rumbo.story.slides import Number

DAY = timedelta(days=1)
CITED = 3  # files that a sentence names
SIGNS = (" + ", " − ", " × ")
AGGREGATED = {"median": "Median of: {what}", "level": "Last value of: {what}"}


@dataclass(frozen=True)
class Passport:
    """What stands behind a number.

    `items` are the posts, days or reviews it was made from, `named` what the networks themselves
    call its parts, `changes_from` the first of its days that may still change, `others` the same
    thing by its other definitions; `about` is what its objective is about, where it is of one.
    """

    definition: str
    formula: str
    named: tuple[str, ...]
    files: tuple[tuple[str, date], ...]
    items: int
    known: tuple[tuple[str, date, date], ...]
    breaks: tuple[tuple[str, date, str], ...]
    others: tuple[tuple[str, str], ...]
    changes_from: date | None = None
    is_of_posts: bool = False
    about: str = ""

    def lines(self, words: Words) -> Iterator[tuple[str, str]]:
        """Yield what it says, each with its heading."""
        if self.about:
            yield words("About"), self.about
        yield words("Definition"), self.definition
        yield words("Formula"), self.formula
        if self.named:
            yield words("What the network calls it"), "; ".join(self.named)
        yield words("Files"), self.file_words(words)
        yield words("Rows"), words.value(self.items)
        for network, first, last in self.known:
            yield words("Days known"), f"{words.network(network)}: {words.span(first, last)}"
        yield words("Maturity"), self._maturity(words)
        for network, day, said in self.breaks:
            yield words("Definition changed"), f"{words.network(network)}, {words.day(day)}: {said}"
        for name, value in self.others:
            yield words("By another definition"), f"{name}: {value}"

    def file_words(self, words: Words, most: int | None = None) -> str:
        """Return the files it rests on, up to so many of them."""
        named = [f"{words.quoted(name)} ({words.day(day)})" for name, day in self.files[:most]]
        return words.list(named) if named else words("none: it was typed in")

    def _maturity(self, words: Words) -> str:
        if self.changes_from is None:
            return words("Settled: it changes only with newer files.")
        if self.is_of_posts:
            return words("Publications from {day} on are still growing.", day=self.changes_from)
        return words("From {day} on its values may still change.", day=self.changes_from)


def basis_words(own: Metric, words: Words) -> str:
    """Return of what a metric is told: of posts, of days, of what people wrote, of whole periods, of a plan."""
    return {
        "posts": words("Of the posts published in the period, with their values as last seen."),
        "days": words("What happened on those days."),
        "mentions": words("Of what people wrote in the period."),
        "periods": words("As files tell it of whole periods; each stands at its last day."),
        "plan": words("Of the posts planned for the period."),
    }.get(own.basis, "")


def passport(store: Store, number: Number, language: str) -> Passport:
    """Return the passport of a number of a story or a screen."""
    own, words, of = (
        metric(number.metric, number.basis),
        words_of(language),
        _objective(store, number),
    )
    part = part_of(store, of.scope) if of else WHOLE
    spans = reported(store).get((number.metric, number.basis), {})
    networks = _networks(number, part, list(spans))
    seen = {each: spans[each] for each in networks if each in spans}
    return Passport(
        f"{own.definition(language)} {basis_words(own, words)}".strip(),
        formula(number, networks, words),
        tuple(_named(number, networks, words)),
        tuple((short_name(name), day) for name, day in sources(store, own, networks)),
        _items(store, number, networks, part),
        tuple((each, *span) for each, span in seen.items()),
        tuple((era.network, era.day, era.what(language)) for era in breaks(own, seen)),
        tuple(_others(store, number, networks, part, words)),
        _changes_from(store, own, number, seen),
        own.basis == "posts",
        scope_words(of.scope, words) if of else "",
    )


def _objective(store: Store, number: Number) -> Objective | None:
    return next(
        (each for each in all_objectives(store) if each.objective_id == number.objective), None
    )


def _networks(number: Number, part: Part, spans: list[str]) -> list[str]:
    """Return the networks that are in a number."""
    if part.accounts:
        return sorted({each.partition(":")[0] for each in part.accounts})
    if number.network != ALL:
        return [number.network]
    return [each for each in spans if not number.networks or each in number.networks]


def _changes_from(
    store: Store, own: Metric, number: Number, seen: dict[str, tuple[date, date]]
) -> date | None:
    if not seen or OWN in seen:
        return None
    last = max(span[1] for span in seen.values())
    day = unsettled_from(store, own, list(seen), last)
    return day if day and day <= number.last else None


def _parts(number: Number, networks: Sequence[str]) -> list[dict]:
    return [
        each
        for each in tables()["metric_parts"]
        if (each["metric"], each["basis"]) == (number.metric, number.basis)
        and each["network"] in ("*", *networks)
    ]


def formula(number: Number, networks: Sequence[str], words: Words) -> str:
    """Return how a number is made of what files report: (Likes + 4 × Comments) ÷ Reach."""
    sides = []
    for side in ("numerator", "denominator"):
        weights = {
            each["term"]: each["weight"]
            for each in _parts(number, networks)
            if each["side"] == side
        }
        if weights:
            sides.append(_summed(weights, words.language))
    said = " ÷ ".join(
        f"({each})" if len(sides) > 1 and any(sign in each for sign in SIGNS) else each
        for each in sides
    )
    whole = AGGREGATED.get(metric(number.metric, number.basis).agg)
    return words(whole, what=said) if whole else said


def _summed(weights: dict[str, float], language: str) -> str:
    """Return a sum in words; a weight that all its terms have stands before it."""
    common = max(weights.values()) if len({*weights.values()}) == 1 and len(weights) > 1 else 1
    said = ""
    for term, weight in weights.items():
        times = abs(weight / common)
        sign, factor = "−" if weight < 0 else "+", "" if times == 1 else f"{times:g} × "
        said += f" {sign} {factor}{term_name(term, language)}"
    said = said.removeprefix(" + ").strip()
    return said if common == 1 else f"{common:g} × ({said})"


def _named(number: Number, networks: Sequence[str], words: Words) -> Iterator[str]:
    """Yield what each network calls the parts, in the words of its own files."""
    for network in networks:
        terms = dict.fromkeys(each["term"] for each in _parts(number, networks))
        told = [each.words for each in all_formats() if each.network == network and each.words]
        found = [
            said
            for term in terms
            if (
                said := next(
                    (name for one in told if (name := header_of(one, term, words.language))), None
                )
            )
        ]
        if found:
            yield f"{words.network(network)}: {', '.join(dict.fromkeys(found))}"


def _items(store: Store, number: Number, networks: Sequence[str], part: Part) -> int:
    own, days = metric(number.metric, number.basis), Period(number.first, number.last + DAY)
    try:
        return total(store, own, days, networks, part).items
    except NotAggregable:  # each day or post stands for itself
        return sum(over_time(store, own, days, "day", networks, part=part)["items"])


def _others(
    store: Store, number: Number, networks: Sequence[str], part: Part, words: Words
) -> Iterator[tuple[str, str]]:
    """Yield the number under the other definitions of the same thing: another basis, another denominator."""
    base, days = number.metric.partition("_by_")[0], Period(number.first, number.last + DAY)
    for each in metrics():
        same = each.metric.partition("_by_")[0] == base
        if not same or (each.metric, each.basis) == (number.metric, number.basis):
            continue
        try:
            value = total(store, each, days, networks, part).value
        except NotAggregable:
            continue
        if value is not None:
            yield each.name(words.language), words.number(value, each.unit)


def sourced(number: Number, found: Passport, business: str, words: Words) -> str:
    """Return a number as a sentence with its source, to be copied."""
    return words(
        "{business}, {metric} ({network}), {days}: {value}. {definition} Source: {files}.",
        business=business,
        metric=number.label,
        network=words.network(number.network),
        days=words.span(number.first, number.last),
        value=number.text,
        definition=found.definition,
        files=found.file_words(words, CITED),
    )
