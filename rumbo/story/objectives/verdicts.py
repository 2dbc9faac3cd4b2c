"""How we know: the evidence behind a verdict, what would move it, and what is not known."""

from __future__ import annotations

import math
from datetime import date, timedelta

from rumbo.locale import Words
from rumbo.metrics.beside import SAME
from rumbo.objectives.ahead.young_publications import Young
from rumbo.objectives.judged.by_pace import EARLY
from rumbo.objectives.judged.last_year import LastYear
from rumbo.objectives.judged.levers import Lever
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import Verdict
from rumbo.statistics.pooled_errors import Pool
from rumbo.story.objectives.targets import target_words, uneven_months

MOVERS = {
    "publish_more": "Publishing more often: {now} a week lately, {better} in its better stretches. If each brought what they bring now, about {gain} more a week.",
    "each_more": "What each publication brings: {now} lately, {better} in its better stretches. With as many publications as now, about {gain} more a week.",
    "network": "{network}: {now} a week lately, {better} in its better stretches, about {gain} more a week.",
    "five_stars": "Reviews of five stars: {gain} of them in a row would bring it to {target}.",
    "answer_more": "Answering: {gain} more answers would bring it to {target}.",
    "more_good": "Good reviews: {gain} more of them, and no bad one, would bring it to {target}.",
}
SILENCES = {
    "already_known": "All of it is known already.",
    "no_data": "There is no data to look ahead with.",
    "too_short": "Looking ahead needs four whole weeks of data, and thirteen of what comes seldom.",
    "too_many_gaps": "There are too many days without data to look ahead.",
    "all_zero": "It was always zero: there is nothing to look ahead with.",
    "constant": "It never moved: there is nothing to look ahead with.",
    "too_many_zeros": "Too many weeks are zero to look ahead with any precision.",
    "too_few": "Too little is to come to look ahead with any precision.",
    "too_far": "Its end is more than half a year away: that far nothing is looked ahead.",
}


def evidence(standing: Standing, made: Verdict, words: Words) -> list[str]:
    """Return how we know: the chance with its range, and what the rest must bring."""
    found = [*_ahead(standing, words), *_needed(standing, made, words)]
    if standing.chance is None and standing.status in ("on_track", "at_risk", "off_track"):
        found.append(
            words("Judged by its pace alone: {why}", why=silence_words(standing.silence, words))
        )
    if standing.shares is not None and standing.status != "ended":
        found.append(
            words("Where you should be by now follows your own week and the season of a year ago.")
        )
    if standing.mix and standing.reason != "mixed":
        said = words.list([words.network(each) for each in standing.mix])
        found.append(
            words(
                "A mix of {networks}: it also moves with how much each of them counts.",
                networks=said,
            )
        )
        found += _at_mix(standing, words)
    objective = standing.objective
    uneven = uneven_months(standing.months, objective.target, objective.metric.unit, words)
    if uneven:
        found.append(uneven)
    if standing.status == "too_early":
        quarter = (objective.due_day - objective.start_day).days * EARLY
        found.append(
            words(
                "It is judged from a quarter of its time on: from {day}.",
                day=objective.start_day + timedelta(days=math.ceil(quarter)),
            )
        )
    return found


def _at_mix(standing: Standing, words: Words) -> list[str]:
    """Return what a rate would be had each network kept its weight, where that is another number."""
    actual, even, unit = standing.actual, standing.at_mix, standing.objective.metric.unit
    if actual is None or even is None or abs(actual - even) <= SAME * abs(actual):
        return []
    said = "Had each network counted as much as in the year before it began, it would be {even}, not {actual}."
    return [words(said, even=words.number(even, unit), actual=words.number(actual, unit))]


def before(standing: Standing, known: LastYear | None, words: Words) -> str:
    """Return what the days still to come brought a year ago, empty where that is not known."""
    if known is None:
        return ""
    unit = standing.objective.metric.unit
    return words(
        "A year ago the days still to come, {span}, brought {value}.",
        span=words.span(known.period.start, known.period.end - timedelta(days=1)),
        value=words.number(known.value, unit),
    )


def mover(standing: Standing, most: Lever | None, words: Words) -> str:
    """Return what would move an objective most, as a sum over its own past; empty where nothing says."""
    if most is None:
        return ""
    metric = standing.objective.metric
    forms = {"publish_more": "per_post", "five_stars": "count"}
    unit = forms.get(most.kind, "per_post" if most.kind == "each_more" else metric.unit)
    return words(
        MOVERS[most.kind],
        metric=metric.name(words.language),
        network=words.network(most.network),
        now=words.number(most.now, unit),
        better=words.number(most.better, unit),
        gain=words.number(round(most.gain), "count"),
        target=words.number(standing.objective.target, metric.unit),
    )


def unknowns(standing: Standing, words: Words) -> list[str]:
    """Return what is not known about where an objective stands."""
    objective, judged = standing.objective, standing.judged_on
    if judged and standing.status in ("met", "missed") and _lacks_days(standing, judged):
        return [words("Days are missing in your files: what came is at least this much.")]
    if standing.status not in ("on_track", "at_risk", "off_track", "too_early") or judged is None:
        return []
    found = [words("What happened after {day}: your files end there.", day=judged)]
    if standing.young:
        found.append(_still_growing(standing.young, objective.metric.unit, words))
    found.append(words("Campaigns to come, changes of the networks, and what others do."))
    return found


def _lacks_days(standing: Standing, judged: date) -> bool:
    """Return whether a sum by day stands on fewer days than have gone by."""
    objective = standing.objective
    by_day = objective.kind == "accumulate" and objective.metric.basis == "days"
    return by_day and standing.items <= (judged - objective.start_day).days


def _still_growing(young: Young, unit: str, words: Words) -> str:
    """Return how many publications still grow, and how much by how earlier ones grew."""
    if young.growth is None:
        return words.count(
            "How much {n} publication of the last days will still grow.",
            "How much {n} publications of the last days will still grow.",
            young.count,
        )
    low, high = young.growth.interval()
    return words.count(
        "How much {n} publication of the last days will still grow: by how your earlier ones grew, between {low} and {high} more.",
        "How much {n} publications of the last days will still grow: by how your earlier ones grew, between {low} and {high} more.",
        young.count,
        low=words.number(low, unit),
        high=words.number(high, unit),
    )


def age(standing: Standing, today: date, words: Words) -> str:
    """Return up to which day an objective is judged and how old that is; empty once it is over."""
    judged = standing.judged_on
    if judged is None or judged >= standing.objective.due_day or judged >= today:
        return ""
    return words.count("{n} day ago", "{n} days ago", (today - judged).days)


def _ahead(standing: Standing, words: Words) -> list[str]:
    landing, unit = standing.landing, standing.objective.metric.unit
    if (
        landing is None
        or standing.chance is None
        or landing.value is None
        or landing.interval is None
    ):
        return []
    low, high = landing.interval
    return [
        words(
            "An estimate from your own history: by {due} about {value}, probably between {low} and {high}.",
            due=standing.objective.due_day,
            value=words.number(landing.value, unit),
            low=words.number(low, unit),
            high=words.number(high, unit),
        ),
        *_not_carried_on(landing.ahead.lost, words),
        *_kept(landing.ahead.pool, words),
        words(
            "The chance to meet the target of {target} is {n} in 100.",
            n=in_hundred(standing.chance),
            target=target_words(standing.objective, words),
        ),
    ]


def _not_carried_on(lost: float, words: Words) -> list[str]:
    if not lost:
        return []
    said = "What was lost at once, {lost}, is not carried on: it is more than all that moved in the half year before it."
    return [words(said, lost=words.number(lost, "count"))]


def _kept(pool: Pool | None, words: Words) -> list[str]:
    """Return how often ranges of this kind have held on other accounts."""
    if pool is None:
        return []
    if pool.held is None:
        return [
            words(
                "Take the range with care: such ranges have not been tried on other accounts yet."
            )
        ]
    if pool.is_provisional:
        return [
            words(
                "Take the range with care: such ranges held {n} of 10 times so far, on only {accounts} accounts.",
                n=round(10 * pool.held),
                accounts=pool.accounts,
            )
        ]
    return [words("Of 100 such ranges, {n} held on other accounts.", n=round(100 * pool.held))]


def in_hundred(chance: float) -> str:
    """Return a chance as a whole number of cases that never claims certainty."""
    return "<1" if chance < 0.005 else ">99" if chance > 0.995 else str(round(100 * chance))


def _needed(standing: Standing, made: Verdict, words: Words) -> list[str]:
    if made.needed is None or made.best is None or made.needed <= 0:
        return []
    unit, judged = standing.objective.metric.unit, standing.judged_on
    days = (standing.objective.due_day - judged).days if judged else 0
    return [
        words(
            "The remaining {days} days must bring {needed}; the most that as many days ever brought is {best}.",
            days=days,
            needed=words.number(made.needed, unit),
            best=words.number(made.best, unit),
        )
    ]


def silence_words(reason: str | None, words: Words) -> str:
    """Return why nothing is looked ahead, in words."""
    if reason in SILENCES:
        return words(SILENCES[reason])
    return words("This kind of metric is not looked ahead.")
