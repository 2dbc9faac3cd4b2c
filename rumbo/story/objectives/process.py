"""What the weeks of an objective say, in two judgements: do they move, and can they meet what is asked."""

from __future__ import annotations

from rumbo.locale import Words
from rumbo.objectives.judged.process import Process
from rumbo.objectives.judged.status import Standing
from rumbo.statistics.control import FEWEST, RUN, TREND
from rumbo.story.objectives.targets import amount

VARIATION = {
    "only_noise": "Its usual swings",
    "improving": "Something changed for the better",
    "worsening": "Something changed for the worse",
    "moving": "Something changed",
}
_EDGE = "Two of the last three weeks lie at the edge of its usual range of {low} to {high}."
_BEYOND = "The last week, {last}, lies outside its usual range of {low} to {high}."
_NOISE = "The last of these {n} weeks lie where they usually do, between {low} and {high}: ups and downs within it mean nothing."
RULES = ("beyond_limits", "run", "trend", "near_limit")  # the plainest first
REASONS = {  # by rule, and whether the last weeks lie high
    ("beyond_limits", True): _BEYOND,
    ("beyond_limits", False): _BEYOND,
    ("run", True): "{n} weeks in a row above its middle of {middle}.",
    ("run", False): "{n} weeks in a row below its middle of {middle}.",
    ("trend", True): "{n} weeks in a row, each higher than the one before.",
    ("trend", False): "{n} weeks in a row, each lower than the one before.",
    ("near_limit", True): _EDGE,
    ("near_limit", False): _EDGE,
    (None, True): _NOISE,
    (None, False): _NOISE,
}
LENGTHS = {"run": RUN, "trend": TREND}
_MEETS = "It consistently meets what is asked"
_LUCK = "Hit or miss"
ASSURANCE = {
    ("will_pass", "at_least"): _MEETS,
    ("will_pass", "at_most"): _MEETS,
    ("will_pass", "between"): _MEETS,
    ("hit_or_miss", "at_least"): _LUCK,
    ("hit_or_miss", "at_most"): _LUCK,
    ("hit_or_miss", "between"): _LUCK,
    ("will_fail", "at_least"): "It consistently falls short",
    ("will_fail", "at_most"): "It is consistently too much",
    ("will_fail", "between"): "It is consistently outside",
}
ONE_MIX = "Each network counts as much in every week as in all of them together: only what the networks bring moves it, not how much each of them counts."
_SOME = "What is asked of a week, {asked}, lies within its usual range of {low} to {high}: some weeks reach it and others do not, though nothing has changed."
MET = {
    (
        "will_pass",
        "at_least",
    ): "Even a poor week of the usual ones, {low}, reaches the {asked} that is asked.",
    (
        "will_pass",
        "at_most",
    ): "Even the highest of the usual weeks, {high}, stays within the {asked} that is asked.",
    ("hit_or_miss", "at_least"): _SOME,
    ("hit_or_miss", "at_most"): _SOME,
    (
        "will_pass",
        "between",
    ): "All of the usual weeks, {low} to {high}, are within what is asked: {asked}.",
    (
        "hit_or_miss",
        "between",
    ): "The usual weeks lie from {low} to {high}, what is asked is {asked}: some meet it and others do not, though nothing has changed.",
    (
        "will_fail",
        "between",
    ): "The usual weeks, {low} to {high}, lie outside what is asked, {asked}: going on like this will not do.",
    (
        "will_fail",
        "at_least",
    ): "Even the best of the usual weeks, {high}, does not reach the {asked} that is asked: going on like this will not do.",
    (
        "will_fail",
        "at_most",
    ): "Even the lowest of the usual weeks, {low}, is above the {asked} that is asked: going on like this will not do.",
}


def variation(standing: Standing, seen: Process, words: Words) -> str:
    """Return whether the weeks move more than they usually do, and what says so; empty under ten."""
    drawn = seen.chart
    if drawn.variation is None:
        return ""
    return words(
        "**{answer}.** {why}",
        answer=words(VARIATION[drawn.variation]),
        why=_why(standing, seen, words),
    )


def _why(standing: Standing, seen: Process, words: Words) -> str:
    drawn, unit = seen.chart, standing.objective.metric.unit
    high = (drawn.last or 0) > (drawn.mean or 0)
    rule = next((each for each in RULES if each in drawn.rules), None)
    return words(
        REASONS[rule, high],
        n=LENGTHS.get(rule or "", drawn.points),
        low=words.number(drawn.lower, unit),
        high=words.number(drawn.upper, unit),
        middle=words.number(drawn.mean, unit),
        last=words.number(drawn.last, unit),
    )


def assurance(standing: Standing, seen: Process, words: Words) -> str:
    """Return whether weeks as they usually are meet what is asked of them; empty where nothing is asked."""
    drawn, objective = seen.chart, standing.objective
    if drawn.assurance is None or seen.target is None:
        return ""
    unit, sense = objective.metric.unit, objective.sense
    return words(
        "**{answer}.** {why}",
        answer=words(ASSURANCE[drawn.assurance, sense]),
        why=words(
            MET[drawn.assurance, sense],
            asked=amount(seen.target, seen.most, unit, words),
            low=words.number(drawn.lower, unit),
            high=words.number(drawn.upper, unit),
        ),
    )


def basis(seen: Process, words: Words) -> str:
    """Return on which weeks the chart rests, or how many it would need."""
    if seen.chart.variation is None:
        return words(
            "Whether it moves more than usual is said from {least} complete weeks on; there are {n}.",
            least=FEWEST,
            n=seen.chart.points,
        )
    said = words("Judged on the last {n} complete weeks.", n=seen.chart.points)
    if seen.since:
        said = words(
            "Judged on {n} complete weeks, since «{entry}» ({day}).",
            n=seen.chart.points,
            entry=seen.since.title,
            day=seen.since.day,
        )
    return f"{said} {words(ONE_MIX)}" if seen.weeks.at_mix else said
