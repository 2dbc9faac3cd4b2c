"""The passport of a number: what it is, how it is made, what its network calls it, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rumbo.errors import NotAggregable
from rumbo.exports.reading import all_formats
from rumbo.exports.vocabulary import header_of
from rumbo.glossary import metric, metrics, tables
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.metrics.eras import breaks
from rumbo.metrics.series import Period, reported, sources, total
from rumbo.store.store import Store
from rumbo.story.slides import Number

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Passport:
    """What stands behind a number.

    `items` are the posts, days or reviews it was made from, `named` what the networks themselves
    call its parts, `others` the same thing by its other definitions.
    """

    definition: str
    formula: str
    named: tuple[str, ...]
    files: tuple[tuple[str, date], ...]
    items: int
    known: tuple[tuple[str, date, date], ...]
    breaks: tuple[tuple[str, date, str], ...]
    others: tuple[tuple[str, str], ...]

    def lines(self, words: Words) -> Iterator[tuple[str, str]]:
        """Yield what it says, each with its heading."""
        yield words("Definition"), self.definition
        yield words("Formula"), self.formula
        if self.named:
            yield words("What the network calls it"), "; ".join(self.named)
        files = [f"{words.quoted(name)} ({words.day(day)})" for name, day in self.files]
        yield words("Files"), words.list(files) if files else "–"
        yield words("Rows"), words.value(self.items)
        for network, first, last in self.known:
            yield words("Days known"), f"{words.network(network)}: {words.span(first, last)}"
        for network, day, said in self.breaks:
            yield words("Definition changed"), f"{words.network(network)}, {words.day(day)}: {said}"
        yield from self.others


def passport(store: Store, number: Number, language: str) -> Passport:
    """Return the passport of a number of a story."""
    own = metric(number.metric, number.basis)
    spans = reported(store).get((number.metric, number.basis), {})
    networks = list(spans) if number.network == "all" else [number.network]
    seen = {each: spans[each] for each in networks if each in spans}
    return Passport(
        own.definition(language),
        formula(number, networks),
        tuple(_named(number, networks, language)),
        tuple(sources(store, own, networks)),
        _items(store, number, networks),
        tuple((each, *span) for each, span in seen.items()),
        tuple((era.network, era.day, era.what(language)) for era in breaks(own, seen)),
        tuple(_others(store, number, networks, language)),
    )


def _parts(number: Number, networks: list[str]) -> list[dict]:
    return [
        each
        for each in tables()["metric_parts"]
        if (each["metric"], each["basis"]) == (number.metric, number.basis)
        and each["network"] in ("*", *networks)
    ]


def formula(number: Number, networks: list[str]) -> str:
    """Return how a number is made of what files report: (likes + 4 × comments) ÷ reach."""
    sides = []
    for side in ("numerator", "denominator"):
        weights = {
            each["term"]: each["weight"]
            for each in _parts(number, networks)
            if each["side"] == side
        }
        if weights:
            sides.append(" + ".join(_weighed(term, weight) for term, weight in weights.items()))
    return " ÷ ".join(f"({each})" if len(sides) > 1 and " + " in each else each for each in sides)


def _weighed(term: str, weight: float) -> str:
    return term if weight == 1 else f"{weight:g} × {term}"


def _named(number: Number, networks: list[str], language: str) -> Iterator[str]:
    """Yield what each network calls the parts, in the words of its own files."""
    for network in networks:
        terms = dict.fromkeys(each["term"] for each in _parts(number, networks))
        words = [each.words for each in all_formats() if each.network == network and each.words]
        found = [
            said
            for term in terms
            if (
                said := next(
                    (name for one in words if (name := header_of(one, term, language))), None
                )
            )
        ]
        if found:
            yield f"{network}: {', '.join(dict.fromkeys(found))}"


def _items(store: Store, number: Number, networks: list[str]) -> int:
    try:
        days = Period(number.first, number.last + DAY)
        return total(store, metric(number.metric, number.basis), days, networks).items
    except NotAggregable:
        return 0


def _others(
    store: Store, number: Number, networks: list[str], language: str
) -> Iterator[tuple[str, str]]:
    """Yield the number under the other definitions of the same thing: another basis, another denominator."""
    base, days = number.metric.partition("_by_")[0], Period(number.first, number.last + DAY)
    words = words_of(language)
    for each in metrics():
        same = each.metric.partition("_by_")[0] == base
        if not same or (each.metric, each.basis) == (number.metric, number.basis):
            continue
        try:
            value = total(store, each, days, networks).value
        except NotAggregable:
            continue
        if value is not None:
            yield each.name(language), words.number(value, each.unit)


def sourced(number: Number, found: Passport, business: str, words: Words) -> str:
    """Return a number as a sentence with its source, to be copied."""
    files = words.list([words.quoted(name) for name, _ in found.files[:3]]) if found.files else "–"
    return words(
        "{business}, {metric} ({network}), {days}: {value}. {definition} Source: {files}.",
        business=business,
        metric=number.label,
        network=words.network(number.network),
        days=words.span(number.first, number.last),
        value=number.text,
        definition=found.definition,
        files=files,
    )
