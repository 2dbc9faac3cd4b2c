"""Which metrics accompany the business's own results, in words; never «cause», and silent where it must be."""

from __future__ import annotations

from rumbo.glossary import metric
from rumbo.locale import Words
from rumbo.metrics.outcomes.vanity import MONTH, Lens, Relation
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
SILENT_BY_MONTH = {
    "too_few_weeks": "Silent: {weeks} complete months are known of both; it takes 26 for a hint and 52 to speak of a relation.",
    "outcome_too_rare": "Silent: the result is zero in too many months to see anything go along with it.",
    "campaigns": "Silent: in more than three of ten months money was spent on reach, which moves everything at once.",
}
HINT_BY_MONTH = "**{metric}**: a hint that it goes along with it{lag}. It takes 52 months to say more. Before looking we called it {kind}."
LAGS_BY_MONTH = {1: ", a month ahead", 2: ", two months ahead"}


def relation_sentence(found: Relation, words: Words, by: str = "week") -> str | None:
    """Return what is known of one metric beside the result, None where nothing is."""
    if found.score not in FOUND:
        return None
    named = metric(found.metric, BASES[found.metric])
    lag = (LAGS_BY_MONTH if by == MONTH else LAGS).get(found.lag or 0)
    said = HINT_BY_MONTH if by == MONTH and found.score == "hint" else FOUND[found.score]
    return words(
        said,
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
        said = (SILENT_BY_MONTH if lens.by == MONTH else {}).get(lens.reason, SILENT[lens.reason])
        return words(said, weeks=lens.weeks)
    if lens.by == MONTH and all(each.score == "unknown" for each in lens.relations):
        return words(
            "Nothing stands out: with {weeks} months, no metric goes along with this result clearly enough to be named.",
            weeks=lens.weeks,
        )
    if all(each.score == "unknown" for each in lens.relations):
        return words(
            "Nothing stands out: with {weeks} weeks, no metric goes along with this result clearly enough to be named.",
            weeks=lens.weeks,
        )
    return None
