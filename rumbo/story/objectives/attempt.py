"""A target that is being typed, in sentences: its place in the past, its chance, what warns against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rumbo.coverage.howto import howto
from rumbo.glossary import Metric, networks_of
from rumbo.locale import Words
from rumbo.networks import OWN
from rumbo.objectives.ahead.attainable import Attainable, Suggestion, named
from rumbo.objectives.ahead.ground import Ground
from rumbo.objectives.stated.aims import Aim
from rumbo.story.objectives.targets import uneven_months
from rumbo.story.objectives.verdicts import SILENCES, in_hundred
from rumbo.story.sentences.quiet import not_counted

NAMES = {
    "too_easy": "Easy",
    "prudent": "Prudent",
    "realistic": "Realistic",
    "ambitious": "Ambitious",
    "stretch": "Hard",
    "no_evidence": "Very hard",
}
VERDICTS = {
    "too_easy": "It would happen by itself: ask for a little more.",
    "prudent": "Prudent: most likely it will be met.",
    "realistic": "Realistic: it may well be met, if it goes on as it has.",
    "ambitious": "Ambitious, and within reach.",
    "stretch": "Hard to reach: something must change for it.",
    "no_evidence": "Nothing in your own past says that it is within reach.",
}
WARNINGS = {
    "vanity": "This is a vanity metric: it sells nothing and builds no trust. Which decision would it change?",
    "too_short": "Under four weeks a single good post decides it: give it more time.",
    "below_baseline": "This asks for less than what you already have.",
}
BRINGS = {
    "days": ("daily", "posts"),
    "posts": ("posts",),
    "mentions": ("reviews",),
    "plan": ("posts",),
    "periods": ("periods", "daily"),
}
USUAL = {"mentions": "google_business", "periods": "google_business"}
TENTHS = 10
SURE = 0.01  # a chance beyond says no more than the verdict


def suggestion_label(each: Suggestion, ground: Ground, sense: str, words: Words) -> str:
    """Return what is suggested, called as it is judged, with the pace it asks for: Realistic · 730 (57 a week)."""
    judged = _sober(ground.weigh(each.target, sense))
    unit, name = ground.metric.unit, words(NAMES[judged if each.chance is not None else each.name])
    value = words.number(each.target, unit)
    if ground.metric.agg != "sum":
        return f"{name} · {value}"
    weekly = words.number(each.weekly, "per_post" if each.weekly < TENTHS else unit)
    return words("{name} · {value} ({weekly} a week)", name=name, value=value, weekly=weekly)


def starting_point(ground: Ground, words: Words) -> str:
    """Return what the last stretch of as many days brought, or why nothing is known of it."""
    if ground.refused:
        return words("Its networks do not count the same thing: state it for one network alone.")
    if ground.until is None:
        return words("Nothing of it is in the files yet: there is no starting point.")
    if ground.baseline is None:
        return words(
            "The files hold less than {days} days of it: no starting point.", days=ground.days
        )
    if ground.metric.agg == "level":
        return words("Now it is {value}.", value=words.number(ground.baseline, ground.metric.unit))
    return words(
        "Where you start from: {value} in the {days} days until {day}.",
        value=words.number(ground.baseline, ground.metric.unit),
        days=ground.days,
        day=ground.until,
    )


def left_out(ground: Ground, words: Words) -> list[str]:
    """Return the networks that a proposal does without, each with the last month of which it tells."""
    return [not_counted(network, last, words) for network, last in ground.left_out]


def weighed(made: Attainable, ground: Ground, words: Words) -> Iterator[str]:
    """Yield what speaks for and against a target, the plainest first."""
    if made.place is not None:
        yield _place(made, ground, words)
    if made.chance is not None:
        if made.verdict:
            yield words(VERDICTS[_sober(made)])
        if SURE < made.chance < 1 - SURE:
            yield words(
                "As things have gone so far, the chance to meet it is about {n} in 100; before the start this is a rough estimate.",
                n=in_hundred(made.chance),
            )
    elif (reason := ground.at_start.ahead.reason) in SILENCES and reason != "no_data":
        yield words(SILENCES[reason])


def _sober(made: Attainable) -> str:
    """Return the verdict by the names of what is suggested; what was never reached is hard, whatever is forecast."""
    if made.place == 0 and made.verdict in ("too_easy", "ambitious"):
        return "stretch"
    if made.verdict == "ambitious" and made.chance is not None:
        return named(made.chance)
    return made.verdict or "stretch"


def _place(made: Attainable, ground: Ground, words: Words) -> str:
    best = words.number(made.best, ground.metric.unit)
    tenths = round((made.place or 0.0) * TENTHS)
    if not made.place:
        return words(
            "No stretch of {days} days of your own past reached it; the best was {best}.",
            days=ground.days,
            best=best,
        )
    if made.place == 1:
        return words("Every stretch of {days} days of your own past reached it.", days=ground.days)
    if not tenths:
        return words(
            "Fewer than one in ten stretches of {days} days of your own past reached it; the best was {best}.",
            days=ground.days,
            best=best,
        )
    return words(
        "About {n} of every 10 stretches of {days} days of your own past reached it; the best was {best}.",
        n=tenths,
        days=ground.days,
        best=best,
    )


def warned(made: Attainable, ground: Ground, target: float, words: Words) -> list[str]:
    """Return plain warnings against a target."""
    uneven = uneven_months(ground.months, target, ground.metric.unit, words)
    found = [words(WARNINGS[each]) for each in made.warnings if each in WARNINGS]
    return [*found, uneven] if uneven else found


def bringer(metric: Metric, network: str | None, words: Words) -> str:
    """Return which file would bring a metric that no file reports; nothing where none is known."""
    of = networks_of(metric)
    if OWN in of:
        return words("You can type it in, a month at a time, under «Import».")
    from_where = network or next(iter(of), USUAL.get(metric.basis, "instagram"))
    way = howto(from_where, *BRINGS[metric.basis])
    if way is None:
        return ""
    return words(
        "You need the file «{file}» of {network}: drop it under «Import».",
        file=way.name(words.language),
        network=words.network(from_where),
    )


def would_need(aim: Aim, networks: Iterable[str], words: Words) -> str:
    """Return which file would let an aim be measured."""
    found = [
        f"{words.quoted(way.name(words.language))} ({words.network(network)})"
        for network in networks
        if (way := howto(network, *aim.exports))
    ]
    if "typed" in aim.exports:
        found = [words("the numbers of a month, typed in under «Import»")]
    if not found:
        found = [words("the reviews of Google")] if "reviews" in aim.exports else []
    return words(
        "{wish}: bring {files}.", wish=aim.said("wish", words.language), files=words.list(found[:3])
    )
