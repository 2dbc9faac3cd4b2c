"""The passport of a number: what it is, how it is made, what its network calls it, and on what it rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rumbo.glossary import Metric, metric, networks_of, tables
from rumbo.locale import Words
from rumbo.metrics.subjects.terms import term_name
from rumbo.networks import OWN
from rumbo.story.slides import Number

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
        return words.list(named) if named else words("typed in, without a file")

    def _maturity(self, words: Words) -> str:
        if self.changes_from is None:
            return words("Settled: it changes only with newer files.")
        if self.is_of_posts:
            return words("Publications from {day} on are still growing.", day=self.changes_from)
        return words("From {day} on its values may still change.", day=self.changes_from)


@dataclass(frozen=True)
class Counted:
    """A figure of a screen that is of no metric: how many of something, what counts as one, and whence it is known.

    `of` is whose it is, where it is not of the business alone.
    """

    label: str
    text: str
    definition: str
    source: str
    of: str = ""

    def lines(self, words: Words) -> Iterator[tuple[str, str]]:
        """Yield what it says, each with its heading."""
        yield words("Definition"), self.definition
        yield words("Source"), self.source[:1].upper() + self.source[1:]

    def sentence(self, business: str, words: Words) -> str:
        """Return it as a sentence with its source, to be copied."""
        return words(
            "{business}, {label}: {value}. {definition} Source: {source}.",
            business=self.of or business,
            label=self.label,
            value=self.text,
            definition=self.definition,
            source=self.source,
        )


def basis_words(own: Metric, words: Words) -> str:
    """Return of what a metric is told: of posts, of days, of what people wrote, of whole periods, of a plan; what is typed in says it itself."""
    if networks_of(own) == [OWN]:
        return ""
    return {
        "posts": words("Of the posts published in the period, with their values as last seen."),
        "days": words("What happened on those days."),
        "mentions": words("Of what people wrote in the period."),
        "periods": words("As files tell it of whole periods; each stands at its last day."),
        "plan": words("Of the posts planned for the period."),
    }.get(own.basis, "")


def parts(number: Number, networks: Sequence[str]) -> list[dict]:
    """Return of what a number is made on these networks: the rows of the glossary."""
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
            each["term"]: each["weight"] for each in parts(number, networks) if each["side"] == side
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
