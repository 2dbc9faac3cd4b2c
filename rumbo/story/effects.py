"""What came of a diary entry, as a sentence that refuses more often than it claims."""

from __future__ import annotations

from rumbo.diary.effect import Effect
from rumbo.diary.journal import Entry
from rumbo.locale import Words

ANSWERS = {
    "claim": "It moved",
    "hint": "A hint",
    "no_evidence": "No evidence yet",
    "never_provable": "Not provable this way",
    "insufficient": "Too little to judge",
}
MISSING = {
    "too_few_weeks_before": "It needs 8 complete weeks before; there are {before}.",
    "too_few_weeks_after": "It needs 4 complete weeks after; there are {after}.",
    "too_few_events": "Fewer than ten a week: too few to tell a change from chance.",
}
EXAMPLE = 0.40  # the change whose waiting time is told


def effect_sentence(entry: Entry, effect: Effect | None, words: Words) -> str:
    """Return what came of an entry: a word, and what it rests on."""
    if entry.metric is None:
        return words("No metric is named that it should move: nothing to judge.")
    if effect is None:
        return words(
            "**{answer}.** {why}",
            answer=words(ANSWERS["insufficient"]),
            why=words("The metric is not known by whole weeks around that day."),
        )
    return words(
        "**{answer}.** {why}", answer=words(ANSWERS[effect.answer]), why=_why(entry, effect, words)
    )


def _why(entry: Entry, effect: Effect, words: Words) -> str:
    name = entry.metric.name(words.language) if entry.metric else ""
    if effect.answer in ("claim", "hint") and effect.change is not None and effect.interval_80:
        values = {
            "metric": name,
            "change": words.change(effect.change) or "",
            "low": words.change(effect.interval_80[0]) or "",
            "high": words.change(effect.interval_80[1]) or "",
        }
        if effect.answer == "claim":
            return words(
                "{metric}: {change} a week since then, four times out of five between {low} and {high}. Chance alone is unlikely; other causes of that week are not excluded.",
                **values,
            )
        return words(
            "{metric}: it points to {change} a week, between {low} and {high}, still compatible with its usual swings.",
            **values,
        )
    if effect.answer == "insufficient":
        return words(
            MISSING[effect.reason or ""], before=effect.weeks_before, after=effect.weeks_after
        )
    if effect.answer == "never_provable":
        return words(
            "This metric swings too much to judge this change: choose a steadier one, or do it in alternate weeks."
        )
    return f"{_visible(effect, words)} {_wait(effect, words)}".strip()


def _visible(effect: Effect, words: Words) -> str:
    if effect.visible_now is None:
        return ""
    return words(
        "With its usual swings only a change above {size} would show by now.",
        size=words.change(effect.visible_now) or "",
    )


def _wait(effect: Effect, words: Words) -> str:
    weeks = effect.weeks_needed.get(EXAMPLE)
    if weeks is None:
        return words("One of +40 % is not expected to show within a year.")
    return words("One of +40 % would need {weeks} weeks after the change in all.", weeks=weeks)
