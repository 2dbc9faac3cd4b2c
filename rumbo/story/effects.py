"""What a diary entry is and what came of it, as a sentence that refuses more often than it claims."""

from __future__ import annotations

from collections.abc import Mapping

from rumbo.diary.effect import AFTER, Effect
from rumbo.diary.journal import Entry
from rumbo.locale import Words

KINDS = {
    "decision": "Decision",
    "action": "Action",
    "event": "Event",
    "campaign": "Campaign",
    "closure": "Closure",
}
ANSWERS = {
    "claim": "It moved",
    "hint": "A hint",
    "no_evidence": "No evidence yet",
    "never_provable": "Not provable this way",
    "insufficient": "Too little to judge",
}
MISSING = {
    "too_few_weeks_before": "It needs 8 complete weeks before, in which nothing else was changed; it has {before}.",
    "too_few_weeks_after": "It needs 4 complete weeks after, in which nothing else was changed; it has {after}.",
    "too_few_events": "Fewer than ten a week: too few to tell a change from chance.",
    "too_few_alternate_weeks": "It needs 4 weeks with it and 4 without; it has {after} and {before}.",
    "unknown_control": "What was left as it is does not report this metric.",
}
CLAIMS = {  # every other week, before and after
    True: "{metric}: {change} in the weeks with it, four times out of five between {low} and {high}. Chance alone is unlikely.",
    False: "{metric}: {change} a week since then, four times out of five between {low} and {high}. Chance alone is unlikely; other causes of that week are not excluded.",
}
ELSEWHERE = "{metric}: {change} a week since then, but more changed at another time: what did it then may have done it here."
HINTS = "{metric}: it points to {change} a week, between {low} and {high}, still compatible with its usual swings."
EXAMPLE = 0.40  # the change whose waiting time is told
UNCLEAR = ("hint", "no_evidence", "never_provable")


def entry_facts(entry: Entry, words: Words, names: Mapping[str, str]) -> str:
    """Return what an entry is: its kind, its days, its network, and what it should move.

    `names` are those of the accounts, by their ids.
    """
    days = (
        words.span(entry.day, entry.last_day)
        if entry.last_day
        else words("since {day}", day=entry.day)
    )
    parts = [words(KINDS[entry.kind]), days, words.network(entry.network)]
    if entry.metric:
        parts.append(words("should move: {metric}", metric=entry.metric.name(words.language)))
    if entry.control:
        parts.append(
            words("compared with {network}", network=control_words(entry.control, words, names))
        )
    if entry.alternates:
        parts.append(words("every other week"))
    return " · ".join(parts)


def control_words(control: str, words: Words, names: Mapping[str, str]) -> str:
    """Return what an entry is compared with: Facebook, or an account or place of a network."""
    network, _, account = control.partition(":")
    own = [names.get(control, account)] if account else []
    return " · ".join([words.network(network), *own])


def effect_sentence(entry: Entry, effect: Effect | None, words: Words) -> str:
    """Return what came of an entry: a word, and what it rests on."""
    answer, why = effect_parts(entry, effect, words)
    return words("**{answer}.** {why}", answer=answer, why=why) if answer else why


def effect_parts(entry: Entry, effect: Effect | None, words: Words) -> tuple[str, str]:
    """Return the word for what came of an entry, none where nothing is to be judged, and what it rests on."""
    if entry.metric is None:
        return "", words("No metric is named that it should move: nothing to judge.")
    answer = effect.answer if effect else "insufficient"
    return words(ANSWERS[answer]), _why(entry, effect, words)


def _why(entry: Entry, effect: Effect | None, words: Words) -> str:
    if effect is None:
        return words("The metric is not known by whole weeks around that day.")
    if effect.answer in ("claim", "hint"):
        return _moved(entry, effect, words)
    if effect.answer == "insufficient":
        why = MISSING[effect.reason or ""]
        return words(why, before=effect.weeks_before, after=effect.weeks_after)
    if effect.answer == "never_provable":
        return words(
            "This metric swings so much from week to week that not even a doubling would show within half a year."
        )
    return f"{_visible(effect, words)} {_wait(entry, effect, words)}".strip()


def _moved(entry: Entry, effect: Effect, words: Words) -> str:
    low, high = effect.interval_80 or (None, None)
    said = CLAIMS[entry.alternates] if effect.answer == "claim" else HINTS
    return words(
        ELSEWHERE if effect.reason == "larger_step_elsewhere" else said,
        metric=entry.metric.name(words.language) if entry.metric else "",
        change=words.change(effect.change) or "",
        low=words.change(low) or "",
        high=words.change(high) or "",
    )


def _visible(effect: Effect, words: Words) -> str:
    if effect.visible_now is None:
        return ""
    return words(
        "With its usual swings only a change above {size} would show by now.",
        size=words.change(effect.visible_now) or "",
    )


def _wait(entry: Entry, effect: Effect, words: Words) -> str:
    needed = effect.weeks_needed.get(EXAMPLE)
    if needed is None:
        return words("One of +40% is not expected to show within a year.")
    there = effect.weeks_after + (effect.weeks_before if entry.alternates else 0)
    if needed <= there:
        return words("One of +40% would most likely have shown by now.")
    return words.count(
        "One of +40% would need about {n} more week.",
        "One of +40% would need about {n} more weeks.",
        needed - there,
    )


def surer_design(
    entry: Entry, effect: Effect | None, words: Words, steadier: tuple[str, ...] = ()
) -> str:
    """Return how it could be found out more surely; empty where the answer is clear or all is done for it.

    `steadier` are metrics of the same network that swing less.
    """
    if effect is None or effect.answer not in UNCLEAR or effect.weeks_after < AFTER:
        return ""
    found = []
    if not entry.alternates and entry.kind in ("decision", "action"):
        found.append(
            words(
                "Do it one week and not the next: twelve such weeks tell more than half a year before and three months after."
            )
        )
    if not entry.control and not entry.alternates and entry.network:
        found.append(
            words("Name a network or a place you leave as it is: what moves both is taken off.")
        )
    if effect.answer == "never_provable" and steadier:
        found.append(
            words("Or judge it by what swings less: {metrics}.", metrics=words.list(list(steadier)))
        )
    return words("**A surer way.** {ways}", ways=" ".join(found)) if found else ""
