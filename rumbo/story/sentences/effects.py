"""What a diary entry is and what came of it, as a sentence that refuses more often than it claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from rumbo.diary.effect import Effect
from rumbo.diary.journal import Entry
from rumbo.diary.power import AFTER
from rumbo.locale import Words
from rumbo.metrics.weekly import monday
from rumbo.units import unit

KINDS = {
    "decision": "Decision",
    "action": "Action",
    "event": "Event",
    "campaign": "Campaign",
    "closure": "Closure",
}
HELP = "A decision is what you do from that day on, an action what you did once, an event what happened without you; campaigns and closures have a last day."
UNSEEN, JUMPY = "Nothing to be seen yet", "Too jumpy to tell"
ANSWERS = {  # by answer, and whether it went up
    ("claim", True): "It rose",
    ("claim", False): "It fell",
    ("hint", True): "Perhaps it rose",
    ("hint", False): "Perhaps it fell",
    ("no_evidence", True): UNSEEN,
    ("no_evidence", False): UNSEEN,
    ("never_provable", True): JUMPY,
    ("never_provable", False): JUMPY,
}
UNTOLD = {  # why it cannot be judged, as a word
    "too_few_weeks_before": "Too little is known of before",
    "too_few_weeks_after": "Too soon to tell",
    "changed_again": "It cannot be told apart",
    "too_few_alternate_weeks": "Too soon to tell",
    "too_few_events": "Too few to tell",
    "too_few_reviews": "Too few to tell",
    "unknown_control": "There is nothing to compare with",
    "unknown": "There is no figure for it",
}
MISSING = {
    "too_few_weeks_before": "It takes 8 whole weeks before it with nothing else changed, and only {before} are known. Older files may bring more.",
    "too_few_weeks_after": "It takes 4 whole weeks after it with nothing else changed: look again with files up to {day}.",
    "changed_again": "Only {after} whole weeks lie between it and the next change, or its end. It takes 4.",
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
CLAIMED = "Its usual ups and downs do not explain that; something else of those days still might. What stands out looks larger than it is: it is probably less."
HINTED = "Its usual ups and downs might still explain that: give it more weeks."
ELSEWHERE = "But there was a larger jump in the week of {day}: whatever was behind that one may be behind this one too."
NOT_SEEN = "Its usual ups and downs explain that as well, so it cannot be said either way. By now only a rise to {visible} or more would stand out."
SWINGS = "{metric}: about {before} before, going up and down so much from week to week that not even twice as much would stand out within half a year. That says nothing against what you do."
UNSETTLED = 2  # days: the last of an export still change
EXAMPLE = 0.40  # the change whose waiting time is told
UNCLEAR = ("hint", "no_evidence", "never_provable")


def entry_facts(entry: Entry, words: Words, names: Mapping[str, str]) -> str:
    """Return what an entry is: its kind, its days, its network, and what it should move.

    `names` are those of the accounts, by their ids.
    """
    parts = [words(KINDS[entry.kind]), _days(entry, words), words.network(entry.network)]
    if entry.metric:
        parts.append(words("should move: {metric}", metric=entry.metric.name(words.language)))
    if entry.control:
        parts.append(
            words("compared with {network}", network=control_words(entry.control, words, names))
        )
    if entry.alternates:
        parts.append(words("every other week"))
    return " · ".join(parts)


def _days(entry: Entry, words: Words) -> str:
    if entry.last_day:
        return words.span(entry.day, entry.last_day)
    if entry.kind == "event" and entry.metric is None:
        return words.day(entry.day)
    return words("since {day}", day=entry.day)


def control_words(control: str, words: Words, names: Mapping[str, str]) -> str:
    """Return what an entry is compared with: Facebook, or an account or place of a network."""
    network, _, account = control.partition(":")
    own = [words.text(names.get(control, account))] if account else []
    return " · ".join([words.network(network), *own])


def effect_sentence(entry: Entry, effect: Effect | None, words: Words) -> str:
    """Return what came of an entry: a word, and what it rests on."""
    answer, why = effect_parts(entry, effect, words)
    return words("**{answer}.** {why}", answer=answer, why=why) if answer else why


def effect_parts(entry: Entry, effect: Effect | None, words: Words) -> tuple[str, str]:
    """Return the word for what came of an entry, none where nothing is to be judged, and what it rests on."""
    if entry.metric is None:
        return "", words("You did not say which metric it should move: there is nothing to judge.")
    if effect is None or effect.answer == "insufficient" or effect.usual is None:
        return _untold(entry, effect, words)
    answer = words(ANSWERS[effect.answer, (effect.change or 0.0) >= 0])
    if effect.answer == "never_provable":
        name, before = entry.metric.name(words.language), _level(entry, effect, 0.0, words)
        return answer, words(SWINGS, metric=name, before=before)
    return answer, f"{_levels(entry, effect, words)} {_meaning(entry, effect, words)}"


def _untold(entry: Entry, effect: Effect | None, words: Words) -> tuple[str, str]:
    reason = (effect and effect.reason) or "unknown"
    if reason == "too_few_events" and entry.metric and unit(entry.metric.unit).is_rating:
        reason = "too_few_reviews"
    return words(UNTOLD[reason]), words(
        MISSING[reason],
        metric=entry.metric.name(words.language) if entry.metric else "",
        before=effect.weeks_before if effect else 0,
        after=effect.weeks_after if effect else 0,
        day=monday(entry.day) + timedelta(weeks=1 + AFTER, days=UNSETTLED - 1),
    )


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


def _levels(entry: Entry, effect: Effect, words: Words) -> str:
    low, high = effect.interval or (0.0, 0.0)
    return words(
        LEVELS[entry.alternates],
        metric=entry.metric.name(words.language) if entry.metric else "",
        before=_level(entry, effect, 0.0, words),
        after=_level(entry, effect, effect.change or 0.0, words),
        low=_number(entry, effect, low, words),
        high=_number(entry, effect, high, words),
    )


def _meaning(entry: Entry, effect: Effect, words: Words) -> str:
    """Return what the levels mean, and how long it would take to see more."""
    if effect.answer == "claim":
        return words(CLAIMED)
    if effect.answer == "hint":
        day = effect.larger_on
        return words(ELSEWHERE, day=day) if day else words(HINTED)
    said = words(NOT_SEEN, visible=_level(entry, effect, effect.visible_now or 0.0, words))
    return f"{said} {_wait(entry, effect, words)}".strip()


def _wait(entry: Entry, effect: Effect, words: Words) -> str:
    needed, example = effect.weeks_needed.get(EXAMPLE), _level(entry, effect, EXAMPLE, words)
    if needed is None:
        return words("A smaller one, to {example}, would take more than a year.", example=example)
    there = effect.weeks_after + (effect.weeks_before if entry.alternates else 0)
    if needed <= there:
        return ""
    return words.count(
        "A smaller one, to {example}, would take about {n} more week.",
        "A smaller one, to {example}, would take about {n} more weeks.",
        needed - there,
        example=example,
    )


def surer_ways(
    entry: Entry,
    effect: Effect | None,
    words: Words,
    steadier: Sequence[str] = (),
    beside: Sequence[str] = (),
) -> list[str]:
    """Return how it could be found out more surely; none where the answer is clear or all is done for it.

    `steadier` are metrics of the same network that swing less, `beside` what it could be compared
    with: networks, accounts or places by their names.
    """
    if effect is None or effect.answer not in UNCLEAR or effect.weeks_after < AFTER:
        return []
    found = []
    if not entry.alternates and entry.kind in ("decision", "action"):
        found.append(
            words(
                "Do it one week and not the next, for twelve weeks: that tells more than the weeks before and after. Say so under «Edit note», from the week you begin with."
            )
        )
    if not entry.control and not entry.alternates and entry.network and beside:
        found.append(
            words(
                "Compare with {beside}, where nothing was changed: leave it so, and choose it under «Edit note».",
                beside=words.either(list(beside)),
            )
        )
    if effect.answer == "never_provable" and steadier:
        found.append(
            words(
                "Judge it by what swings less: {metrics}. Choose that under «Edit note».",
                metrics=words.either(list(steadier)),
            )
        )
    return found
