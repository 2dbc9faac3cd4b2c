"""Why an objective cannot be judged, in a sentence; with what is there, where it is too little or too young."""

from __future__ import annotations

from rumbo.glossary import networks_of
from rumbo.locale import Words
from rumbo.networks import OWN
from rumbo.objectives.judged.status import Standing
from rumbo.story.objectives.targets import scope_words

UNMEASURED = {
    "no_data": "Your files do not hold «{metric}».",
    "no_plan": "No planned publication has come due yet, or no export covers its day: there is nothing to count.",
    "before_start": "It starts on {start}, and your files end on {day}.",
    "silent": "It began on {start}, and your files hold nothing of it since.",
    "no_posts": "No publication of {scope} is known yet: there is nothing to count.",
    "redefined": "The network changed what it counts within this period: before and after are not the same thing.",
    "mixed": "Its networks do not count the same thing: state it for one network alone.",
    "gaps": "Too many days are missing: under four fifths of those until {day} are in the files.",
    "one_point": "It rests on one single value so far: too little to judge by.",
    "fresh": "None of the reviews since {start} is a week old yet.",
    "negative": "Corrections took away more than was counted: the sum in the files is no result.",
    "all_zero": "Every value in the files is zero: it never happened, or the network does not measure it.",
    "given_up": "You said that no more will come of its networks: your files hold nothing of it after {day}.",
    "stopped": "Your files hold «{metric}» only up to {day}. That does not mean that there was none since: they do not cover those days.",
}
BEFORE_TYPED = "It starts on {start}, and what was typed in ends on {day}."
FEW = {  # what a value rests on, by the basis of its metric
    "posts": (
        "{actual} from {n} publication: too few to judge by, it takes ten.",
        "{actual} from {n} publications: too few to judge by, it takes ten.",
    ),
    "mentions": (
        "{actual} from {n} review: too few to judge by, it takes ten.",
        "{actual} from {n} reviews: too few to judge by, it takes ten.",
    ),
}
FEW_BY_DAY = "{actual} up to {day}: it rests on fewer than ten cases, too few to judge by."
MATURING = (
    "{actual} up to {day}, and {n} publication of its last days still grows: the last word can be said from {matured} on.",
    "{actual} up to {day}, and {n} publications of its last days still grow: the last word can be said from {matured} on.",
)


def unmeasured(standing: Standing, words: Words) -> str:
    """Return why an objective cannot be judged."""
    objective, young = standing.objective, standing.young
    actual = words.number(standing.actual, objective.metric.unit)
    if standing.reason == "too_few" and objective.metric.basis in FEW:
        return words.count(*FEW[objective.metric.basis], standing.items, actual=actual)
    if standing.reason == "too_few":
        return words(FEW_BY_DAY, actual=actual, day=standing.judged_on)
    if standing.reason == "maturing" and young:
        days = {"day": standing.judged_on, "matured": young.matured_on}
        return words.count(*MATURING, young.count, actual=actual, **days)
    of_months = standing.reason == "before_start" and OWN in networks_of(objective.metric)
    return words(
        BEFORE_TYPED if of_months else UNMEASURED[standing.reason or "no_data"],
        metric=objective.metric.name(words.language),
        start=objective.start_day,
        day=standing.judged_on,
        scope=scope_words(objective.scope, words),
    )
