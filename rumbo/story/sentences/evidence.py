"""Which metrics accompany the business's own results, in words; never «cause», and silent where it must be."""

from __future__ import annotations

from rumbo.glossary import metric
from rumbo.locale import Words
from rumbo.metrics.outcomes.vanity import Lens, Relation
from rumbo.metrics.outcomes.weeks import ASKED

BASES = dict(ASKED)
CLASSES = {"vanity": "applause", "diagnostic": "a sign on the way", "value": "value"}
SILENT = {
    "no_outcome": "Without a result of the business, applause cannot be told from value.",
    "too_few_weeks": "Silent: {weeks} complete weeks are known of both; it takes 26 for a hint and 52 to speak of a relation.",
    "outcome_too_rare": "Silent: the result is zero in too many weeks to see anything go along with it.",
    "campaigns": "Silent: in more than three of ten weeks money was spent on reach, which moves everything at once.",
    "boosted": "Silent: publications were boosted and the spend is not known.",
}
FOUND = {
    "relates": "**{metric}** goes along with it{lag}. Before looking we called it {kind}.",
    "hint": "**{metric}**: a hint that it goes along with it{lag}. It takes a year of weeks to say more. Before looking we called it {kind}.",
    "no_evidence": "**{metric}**: no sign that it goes along with it; any relation is weak. Before looking we called it {kind}.",
}
LAGS = {1: ", a week ahead", 2: ", two weeks ahead"}


def relation_sentence(found: Relation, words: Words) -> str | None:
    """Return what is known of one metric beside the result, None where nothing is."""
    if found.score not in FOUND:
        return None
    named = metric(found.metric, BASES[found.metric])
    lag = LAGS.get(found.lag or 0)
    return words(
        FOUND[found.score],
        metric=named.name(words.language),
        kind=words(CLASSES[named.class_]),
        lag=words(lag) if lag else "",
    )


def correlation_words(found: Relation, words: Words) -> str:
    """Return how strong a relation is, for those who ask."""
    said = words("Correlation {r}.", r=round(found.correlation or 0.0, 2))
    if found.partial is None:
        return said
    more = words("Among weeks with the same views {r}.", r=round(found.partial, 2))
    return f"{said} {more}"


def silence_sentence(lens: Lens, words: Words) -> str | None:
    """Return why nothing is said, None where something is."""
    if lens.reason:
        return words(SILENT[lens.reason], weeks=lens.weeks)
    if all(each.score == "unknown" for each in lens.relations):
        return words(
            "Nothing stands out: with {weeks} weeks, no metric goes along with this result clearly enough to be named.",
            weeks=lens.weeks,
        )
    return None
