"""Interaction, reach, visits, community, reputation: each a slide, its first known metric drawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from rumbo.diary.calendar import Occasions
from rumbo.figures.spec import Figure
from rumbo.glossary import Metric, metric
from rumbo.locale import Words
from rumbo.metrics.beside import Comparison, beside_before
from rumbo.metrics.eras import breaks
from rumbo.metrics.few import is_few
from rumbo.metrics.series import Period, several, unsettled_from
from rumbo.story import periods
from rumbo.story.about import About
from rumbo.story.figures.build import metric_figure
from rumbo.story.numbers import number
from rumbo.story.sentences.findings import REFUSALS
from rumbo.story.sentences.holding import holding, holdings
from rumbo.story.slides import Number, Slide, SlideTable

SUBJECTS = {
    "interaction": (
        ("interactions", "posts"),
        ("comments", "posts"),
        ("shares", "posts"),
        ("conversation_rate", "posts"),
        ("engagement_rate_by_reach", "posts"),
        ("interactions", "days"),
    ),
    "reach": (
        ("typical_daily_reach", "days"),
        ("reach_per_post", "posts"),
        ("views", "days"),
        ("impressions", "posts"),
    ),
    "traffic": (
        ("profile_visits", "days"),
        ("link_clicks", "days"),
        ("link_clicks", "posts"),
    ),
    "community": (("new_followers", "days"), ("net_growth", "days")),
    "reputation": (
        ("rating_average", "mentions"),
        ("reviews", "mentions"),
        ("low_ratings_share", "mentions"),
        ("response_rate", "mentions"),
    ),
}
NAMES = {
    "interaction": "Interaction",
    "reach": "Reach",
    "traffic": "Traffic",
    "community": "Community",
    "reputation": "Reputation",
}
WEEKS = 26  # drawn at least, so that a month is seen beside those before it
LONG = 230  # days from which a figure goes by months
WAYS = {
    "same": "{metric}: {now} in {period}, as in {earlier} ({before}).",
    "up": "{metric}: {now} in {period}, up from {before} in {earlier}.",
    "down": "{metric}: {now} in {period}, down from {before} in {earlier}.",
}


def slides(about: About) -> Iterator[Slide]:
    """Yield a slide for each subject of which the files tell anything."""
    now, then = about.compared
    asked = [metric(*name) for names in SUBJECTS.values() for name in names if name in about.known]
    found = beside_before(about.store, asked, now, about.networks, about.known, then)
    for subject, names in SUBJECTS.items():
        rows = [
            (metric(*name), network, each)
            for name in names
            for network, each in found.get(name, [])
            if each.now.value is not None
        ]
        if rows:
            yield _slide(subject, rows, about)


def _slide(subject: str, rows: list[tuple[Metric, str, Comparison]], about: About) -> Slide:
    words = about.words
    main, network, first = rows[0]
    figure = _figure(main, about)
    return Slide(
        subject,
        "happened",
        sentence(main, network, first, about),
        tuple(_said(rows, about)),
        tuple(told(*each, about) for each in rows),
        table=compared_table(rows, words),
        figure=figure,
        shaded=(about.period.start, about.period.end),
        status=words(NAMES[subject]),
        notes=tuple(dict.fromkeys(_definition(each, words) for each, _, _ in rows)),
    )


def _definition(each: Metric, words: Words) -> str:
    return f"{each.name(words.language)}: {each.definition(words.language)}"


def sentence(asked: Metric, network: str, found: Comparison, about: About) -> str:
    """Return how a metric stands against the period before, both named, or why that is not said."""
    words, (now, then) = about.words, about.compared
    name = asked.name(words.language)
    if network != "all":
        name = words("{metric} on {network}", metric=name, network=words.network(network))
    value = words.number(found.now.value, asked.unit)
    if found.way is None:
        reason = f" {words(REFUSALS[found.refusal])}" if found.refusal else ""
        said = words(
            "{metric}: {now} in {period}.",
            metric=name,
            now=value,
            period=periods.within(now, words),
        )
        return said + reason
    return words(
        WAYS[found.way],
        metric=name,
        now=value,
        period=periods.within(now, words),
        before=words.number(found.before.value, asked.unit),
        earlier=periods.within(then, words),
    )


def _said(rows: list[tuple[Metric, str, Comparison]], about: About) -> Iterator[str]:
    """Yield what the other networks do, with what is compared, and where the two are not equally long."""
    words, (now, then) = about.words, about.compared
    main = rows[0][0]
    for each, network, found in rows[1:]:
        if each == main:
            yield sentence(each, network, found, about)
    if now.days != then.days and any(found.way is not None for _, _, found in rows):
        yield words(
            "{period} has {n} days and {earlier} {m}: sums of the two differ by that alone.",
            period=periods.name(now, words),
            n=now.days,
            earlier=periods.within(then, words),
            m=then.days,
        )
    yield from _held(rows, about)


def _held(rows: list[tuple[Metric, str, Comparison]], about: About) -> list[str]:
    """Return the networks in what is put together, and those asked for of which nothing is known in the period."""
    among = {each for key in _keys(rows) for each in about.known[key] if about.asked.is_about(each)}
    together = {each: None for each, network, _ in rows if network == "all"}
    if len(among) < 2 or not together:
        return []
    now, words = about.compared[0], about.words
    return holdings(
        (
            (
                each.name(words.language),
                holding(about.known[each.metric, each.basis], now, sorted(among), words),
            )
            for each in together
        ),
        words,
    )


def _keys(rows: list[tuple[Metric, str, Comparison]]) -> set[tuple[str, str]]:
    return {(each.metric, each.basis) for each, _, _ in rows}


def told(asked: Metric, network: str, found: Comparison, about: About) -> Number:
    """Return a metric of the period, beside the one before, as a number that says what it is."""
    now, spans = about.compared[0], about.known.get((asked.metric, asked.basis), {})
    among = [each for each in spans if about.asked.is_about(each)]
    return number(asked, network, found, now, about.words, among)


def compared_table(rows: list[tuple[Metric, str, Comparison]], words: Words) -> SlideTable:
    """Return metrics of the period beside the one before as a table."""
    heads = (words("Metric"), words("Network"), words("Now"), words("Before"), words("Change"))
    return SlideTable(
        heads,
        tuple(
            (
                each.name(words.language),
                words.network(network),
                words.number(found.now.value, each.unit),
                words.number(found.before.value, each.unit),
                words.change(found.change, each.unit) or "–",
            )
            for each, network, found in rows
        ),
    )


def _figure(asked: Metric, about: About) -> Figure:
    """Return the weeks, or months, up to the end of the period: it is seen beside what was before."""
    days, grain = _drawn(about)
    if grain == "week" and is_few(about.store, asked, days, about.networks):
        days, grain = Period(days.start.replace(day=1), days.end), "month"
    frame = several(about.store, [asked], days, grain, about.networks)[(asked.metric, asked.basis)]
    spans = about.known[(asked.metric, asked.basis)]
    networks = tuple(each for each in spans if about.asked.is_about(each))
    last = max(spans[each][1] for each in networks)
    return metric_figure(
        asked,
        frame,
        days,
        grain,
        about.words,
        breaks=breaks(asked, networks),
        provisional_from=unsettled_from(about.store, asked, networks, last),
        entries=Occasions(tuple(about.entries)).of(networks),
    )


def _drawn(about: About) -> tuple[Period, str]:
    now = about.compared[0]
    start = min(now.start, now.end - timedelta(weeks=WEEKS))
    monday = start - timedelta(days=start.weekday())
    if (now.end - start).days > LONG:
        return Period(start.replace(day=1), now.end), "month"
    return Period(monday, now.end), "week"
