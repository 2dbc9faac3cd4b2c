"""What a diary entry is and what came of it, as a sentence that refuses more often than it claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rumbo.diary.effect import Effect
from rumbo.diary.journal import Entry
from rumbo.diary.power import AFTER
from rumbo.locale import Words

KINDS = {
    "decision": "Decision",
    "action": "Action",
    "event": "Event",
    "campaign": "Campaign",
    "closure": "Closure",
}
HELP = "A decision is what you do from that day on, an action what you did once, an event what happened without you; campaigns and closures have a last day."
ROSE, FELL = "It rose", "It fell"
MAYBE_ROSE, MAYBE_FELL = "Perhaps it rose", "Perhaps it fell"
ANSWERS = {  # by answer, and whether it went up
    ("claim", True): ROSE,
    ("claim", False): FELL,
    ("hint", True): MAYBE_ROSE,
    ("hint", False): MAYBE_FELL,
    ("no_evidence", True): "Nothing to be seen yet",
    ("no_evidence", False): "Nothing to be seen yet",
    ("never_provable", True): "It cannot be told this way",
    ("never_provable", False): "It cannot be told this way",
}
TOO_SOON = "Too soon to tell"
UNTOLD = {  # why it cannot be judged, as a word
    "too_few_weeks_before": "Too little is known of before",
    "too_few_weeks_after": TOO_SOON,
    "too_few_alternate_weeks": TOO_SOON,
    "too_few_events": "Too few to tell",
    "too_few_reviews": "Too few to tell",
    "unknown_control": "There is nothing to compare with",
    "unknown": "There is no figure for it",
}
MISSING = {
    "too_few_weeks_before": "It takes 8 whole weeks before the one in which it began, with nothing else changed. So far: {before}. Older files may bring more.",
    "too_few_weeks_after": "It takes 4 whole weeks after the one in which it began, with nothing else changed. So far: {after}.",
    "too_few_events": "{metric}: fewer than ten a week. With so few, a change looks just like chance: choose a metric with more.",
    "too_few_reviews": "{metric}: it rests on fewer than ten reviews a week. With so few, a change looks just like chance.",
    "too_few_alternate_weeks": "It takes 4 weeks with it and 4 without. So far: {after} and {before}.",
    "unknown_control": "What was left as it is does not report this metric.",
    "unknown": "The files do not tell it by whole weeks around that day.",
}
LEVELS = {  # before and after, or every other week
    False: "{metric}: about {before} before, about {after} since (probably between {low} and {high}).",
    True: "{metric}: about {before} without it, about {after} with it (probably between {low} and {high}).",
}
CLAIMED = "Its usual ups and downs do not explain that. Something else of those days still might."
HINTED = "It may still be one of its usual ups and downs, which proves neither that it works nor that it does not: give it more weeks."
ELSEWHERE = "But there was a larger jump in the week of {day}: whatever was behind that one may be behind this one too."
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
        return "", words("You did not say which figure it should move: there is nothing to judge.")
    if effect is None or effect.answer == "insufficient" or effect.usual is None:
        return _untold(entry, effect, words)
    answer = words(ANSWERS[effect.answer, (effect.change or 0.0) >= 0])
    if effect.answer in ("claim", "hint"):
        return answer, _moved(entry, effect, words)
    if effect.answer == "never_provable":
        return answer, words(
            "{metric}: about {before} before, with such ups and downs from week to week that not even twice as much would show within half a year. That says nothing against what you do.",
            metric=entry.metric.name(words.language),
            before=_level(entry, effect, 0.0, words),
        )
    return answer, _not_yet(entry, effect, words)


def _untold(entry: Entry, effect: Effect | None, words: Words) -> tuple[str, str]:
    reason = (effect and effect.reason) or "unknown"
    if reason == "too_few_events" and entry.metric and entry.metric.unit == "stars":
        reason = "too_few_reviews"
    before, after = (effect.weeks_before, effect.weeks_after) if effect else (0, 0)
    name = entry.metric.name(words.language) if entry.metric else ""
    return words(UNTOLD[reason]), words(MISSING[reason], metric=name, before=before, after=after)


def _number(entry: Entry, effect: Effect, change: float, words: Words) -> str:
    """Return what a usual week is after a change, in the metric's unit."""
    if effect.usual is None or entry.metric is None:
        return "–"
    return words.number(effect.usual.changed(change), entry.metric.unit)


def _level(entry: Entry, effect: Effect, change: float, words: Words) -> str:
    """Return the same as it stands in a sentence: 249 a week, 4.2 ★."""
    value = _number(entry, effect, change, words)
    by_week = entry.metric is not None and entry.metric.agg == "sum"
    return words("{value} a week", value=value) if by_week else value


def _moved(entry: Entry, effect: Effect, words: Words) -> str:
    low, high = effect.interval_80 or (0.0, 0.0)
    levels = words(
        LEVELS[entry.alternates],
        metric=entry.metric.name(words.language) if entry.metric else "",
        before=_level(entry, effect, 0.0, words),
        after=_level(entry, effect, effect.change or 0.0, words),
        low=_number(entry, effect, low, words),
        high=_number(entry, effect, high, words),
    )
    if effect.answer == "claim":
        return f"{levels} {words(CLAIMED)}"
    if effect.larger_on is None:
        return f"{levels} {words(HINTED)}"
    return f"{levels} {words(ELSEWHERE, day=effect.larger_on)}"


def _not_yet(entry: Entry, effect: Effect, words: Words) -> str:
    """Return what would show by now, and how long a smaller rise would need."""
    said = words(
        "{metric}: about {before} before. With its usual ups and downs only a rise to about {visible} would show by now. That proves neither that it works nor that it does not.",
        metric=entry.metric.name(words.language) if entry.metric else "",
        before=_level(entry, effect, 0.0, words),
        visible=_level(entry, effect, effect.visible_now or 0.0, words),
    )
    return f"{said} {_wait(entry, effect, words)}".strip()


def _wait(entry: Entry, effect: Effect, words: Words) -> str:
    needed, example = effect.weeks_needed.get(EXAMPLE), _level(entry, effect, EXAMPLE, words)
    if needed is None:
        return words("A rise to {example} would not show within a year.", example=example)
    there = effect.weeks_after + (effect.weeks_before if entry.alternates else 0)
    if needed <= there:
        return ""
    return words.count(
        "A rise to {example} would need about {n} more week.",
        "A rise to {example} would need about {n} more weeks.",
        needed - there,
        example=example,
    )


def surer_design(
    entry: Entry,
    effect: Effect | None,
    words: Words,
    steadier: Sequence[str] = (),
    beside: Sequence[str] = (),
) -> str:
    """Return how it could be found out more surely; empty where the answer is clear or all is done for it.

    `steadier` are metrics of the same network that swing less, `beside` what it could be compared
    with: networks, accounts or places by their names.
    """
    if effect is None or effect.answer not in UNCLEAR or effect.weeks_after < AFTER:
        return ""
    found = []
    if not entry.alternates and entry.kind in ("decision", "action"):
        found.append(
            words(
                "Do it one week and not the next, for twelve weeks: that tells more than the weeks before and after."
            )
        )
    if not entry.control and not entry.alternates and entry.network and beside:
        found.append(
            words(
                "Compare with {beside}: change nothing there, and choose it under «Edit note».",
                beside=words.either(list(beside)),
            )
        )
    if effect.answer == "never_provable" and steadier:
        found.append(
            words("Judge it by what swings less: {metrics}.", metrics=words.either(list(steadier)))
        )
    return words("**To be surer.** {ways}", ways=" ".join(found)) if found else ""
