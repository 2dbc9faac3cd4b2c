"""The return of the work in sentences: what it cost, with what it came, what one of a thing cost."""

from __future__ import annotations

from collections.abc import Mapping

from rumbo.glossary import metric
from rumbo.locale import Words
from rumbo.metrics.outcomes.work import Each, Money, Work

TOGETHER = "That it came in the same months does not say that it came from the networks. What a reach or a like would have cost as an advertisement is no return, and is not worked out."
PAID = {"fees": "{money} of fees", "ads": "{money} of ads"}


def work_sentences(done: Work, words: Words) -> list[str]:
    """Return what the work of whole months cost and what was counted beside it; nothing where nobody typed it in."""
    if not done.months:
        return []
    return [
        _cost(done, words),
        _brought(done, words),
        *(each_words(each, words) for each in done.each),
    ]


def _cost(done: Work, words: Words) -> str:
    parts = [words(PAID[term], money=money_words(each, words)) for term, each in done.costs.items()]
    if done.hours is not None:
        parts.append(words("{hours} of work", hours=words.number(done.hours, "hours")))
    if not parts:
        return words("What it cost is not typed in.")
    return words("It cost: {parts}.").format(parts=words.list(parts))


def _brought(done: Work, words: Words) -> str:
    parts = [f"{words.number(val)} {_thing(term, words)}" for term, val in done.brought.items()]
    if done.takings:
        parts.append(words("{money} of sales", money=money_words(done.takings, words)))
    if not parts:
        return words("What the business counted beside it is not typed in.")
    return words("The business counted: {parts}.").format(parts=words.list(parts))


def each_words(each: Each, words: Words) -> str:
    """Return what one of a thing cost in money and hours."""
    name = metric(each.term, "periods").name(words.language)
    parts = []
    if each.money is not None and each.currency:
        parts.append(words.money(each.money, each.currency))
    if each.hours is not None:
        parts.append(words.number(each.hours, "hours"))
    return words("{name}, each: {parts}.", name=name, parts=" · ".join(parts))


def money_words(money: Money | Mapping[str, float], words: Words) -> str:
    """Return money of each currency for itself: they are never added."""
    return words.list([words.money(val, currency) for currency, val in sorted(money.items())])


def _thing(term: str, words: Words) -> str:
    name = metric(term, "periods").name(words.language)
    return name[0].lower() + name[1:]
