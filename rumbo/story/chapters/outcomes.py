"""What it brought: what the business itself counts, in the whole weeks of the period; silent where nobody told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from rumbo.glossary import metric
from rumbo.locale import Words
from rumbo.metrics.beside import beside_before
from rumbo.metrics.outcomes.weeks import monday, typed, visits
from rumbo.metrics.outcomes.work import BROUGHT, HOURS, TAKINGS, work
from rumbo.metrics.series import Period
from rumbo.networks import OWN
from rumbo.story.about import About
from rumbo.story.chapters.subjects import compared_table, told
from rumbo.story.sentences.work import TOGETHER, work_sentences
from rumbo.story.slides import Slide, SlideTable

TYPED = tuple((each, "periods") for each in (*BROUGHT, TAKINGS, HOURS, "fees"))
WEEK = timedelta(days=7)


def slides(about: About) -> Iterator[Slide]:
    """Yield the results of the business itself, or what it takes to see them."""
    words = about.words
    results = dict(typed(about.store))
    if seen := visits(about.store):
        results[words("Visits to the website")] = seen
    rows = [row for name, weeks in results.items() if (row := _row(name, weeks, about))]
    if typed_in := _work(about):
        yield typed_in
    if not rows and not typed_in:
        yield Slide(
            "outcomes",
            "brought",
            words("What it brought to the business is not known here"),
            (_ask(words),),
        )
    if not rows:
        return
    yield Slide(
        "outcomes",
        "brought",
        words("What the business itself counted"),
        (
            words(
                "Whole weeks only. That it came at the same time does not say that it came from the networks."
            ),
        ),
        table=SlideTable(
            (words("Result"), words("Now"), words("Before"), words("Weeks")), tuple(rows)
        ),
    )


def _work(about: About) -> Slide | None:
    """Return what the whole months of the period cost and brought, as typed in; None where nothing was."""
    words, (now, then) = about.words, (about.period, about.period.before())
    done = work(about.store, *now.span)
    if not done.months:
        return None
    asked = [metric(*name) for name in TYPED if name in about.known]
    found = beside_before(about.store, asked, now, None, about.known, then)
    rows = [
        (each, OWN, beside)
        for each in asked
        for _, beside in found.get((each.metric, each.basis), [])
        if beside.now.value is not None
    ]
    cost, brought, *more = work_sentences(done, words)
    return Slide(
        "work",
        "brought",
        brought,
        (cost, *more),
        tuple(told(*each, about) for each in rows),
        table=compared_table(rows, words),
        notes=(words(TOGETHER),),
    )


def _ask(words: Words) -> str:
    return words(
        "Networks count applause and visits; contacts, bookings and sales only you can count. With them, week by week, this page says whether they move along."
    )


def _row(name: str, weeks: Mapping[date, float], about: About) -> tuple[str, ...] | None:
    words = about.words
    now, then = (_in(weeks, each) for each in (about.period, about.period.before()))
    if not now:
        return None
    before = sum(then) if len(then) == len(now) else None
    return (words.text(name), words.number(sum(now)), words.number(before), words.value(len(now)))


def _in(weeks: Mapping[date, float], period: Period) -> list[float]:
    """Return the values of the weeks that lie whole within a period."""
    first = monday(period.start + timedelta(days=6))
    return [
        value
        for week, value in sorted(weeks.items())
        if week >= first and week + WEEK <= period.end
    ]
