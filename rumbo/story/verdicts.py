"""Verdicts as sentences: what to do, the evidence, and what is not known."""

from __future__ import annotations

from rumbo.locale import Words
from rumbo.objectives.status import Standing
from rumbo.objectives.verdict import Verdict
from rumbo.story.stated import target_words

WORDS = {
    "keep": "Keep going",
    "watch": "Watch it",
    "rectify": "Rectify the action",
    "revise": "Revise the objective",
    "wait": "Wait",
}
ADVICE = {
    "keep": "What is being done is enough: go on with it.",
    "watch": "It may go either way: look again next week before anything is changed.",
    "rectify": "What is being done is not enough: change the action, not the target.",
    "revise": "No stretch of your own past would be enough: say what is attainable, and why it changes.",
    "wait": "There is not enough to judge yet.",
}
SILENCES = {
    "no_data": "There is no data to look ahead with.",
    "too_short": "Looking ahead needs 56 days, or 20 weeks, of data.",
    "too_many_gaps": "There are too many days without data to look ahead.",
    "all_zero": "It was always zero: there is nothing to look ahead with.",
    "constant": "It never moved: there is nothing to look ahead with.",
    "too_many_zeros": "Too many weeks are zero to look ahead with any precision.",
}


def verdict_line(made: Verdict, words: Words) -> str:
    """Return the verdict in a word and a sentence."""
    return f"**{words(WORDS[made.word])}.** {words(ADVICE[made.word])}"


def evidence(standing: Standing, made: Verdict, words: Words) -> list[str]:
    """Return how we know: the chance with its range, what the rest must bring, what is not known."""
    found = [*_ahead(standing, words), *_needed(standing, made, words)]
    if standing.chance is None and standing.status in ("on_track", "at_risk", "off_track"):
        found.append(words("Judged by its pace alone: {why}", why=_silence(standing, words)))
    if standing.shares is not None and standing.status != "ended":
        found.append(
            words("Where you should be by now follows your own week and the season of a year ago.")
        )
    if standing.status in ("on_track", "at_risk", "off_track", "too_early"):
        found.append(
            words(
                "What we do not know: campaigns to come, changes of the networks, and what others do."
            )
        )
    return found


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
            "An estimate from your own history: by {due} about {value}, four times out of five between {low} and {high}.",
            due=standing.objective.due_day,
            value=words.number(landing.value, unit),
            low=words.number(low, unit),
            high=words.number(high, unit),
        ),
        words(
            "{n} times out of 100 that is enough for the target of {target}.",
            n=in_hundred(standing.chance),
            target=target_words(standing.objective, words),
        ),
    ]


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


def _silence(standing: Standing, words: Words) -> str:
    reason = standing.landing.ahead.reason if standing.landing else None
    return (
        words(SILENCES[reason])
        if reason in SILENCES
        else words("This kind of metric is not looked ahead.")
    )
