"""Publications beside what was to be expected of them, in words."""

from __future__ import annotations

from collections.abc import Iterable

from rumbo.locale import Words
from rumbo.metrics.publications.groups import FEWEST_POSTS, Contrast
from rumbo.plain import one_line

SHAPES = {
    "above": "▲",
    "within": "●",
    "below": "▼",
    "maturing": "◔",
    "alone": "○",
    "unknown": "–",
}
STANDINGS = {
    "above": "Better than expected",
    "within": "As expected",
    "below": "Below what was expected",
    "maturing": "Too recent",
    "alone": "Nothing like it to compare with",
    "unknown": "Not reported by the network",
}
KINDS = {
    "image": "Image",
    "reel": "Reel",
    "carousel": "Carousel",
    "story": "Story",
    "video": "Video",
    "link": "Link",
    "text": "Text",
}
CONTRASTS = {
    "weekday": "Does the day of the week matter?",
    "daypart": "Does the time of day matter?",
    "kind": "Does the format matter?",
    "planned": "Does what was planned earn more?",
    "pillar": "Does the pillar matter?",
}
GROUPS = {
    "Monday": "Monday",
    "Tuesday": "Tuesday",
    "Wednesday": "Wednesday",
    "Thursday": "Thursday",
    "Friday": "Friday",
    "Saturday": "Saturday",
    "Sunday": "Sunday",
    "night": "Small hours (0–6)",
    "morning": "Morning (6–13)",
    "afternoon": "Afternoon (13–20)",
    "evening": "Evening (20–24)",
    "planned": "Planned",
    "improvised": "Improvised",
}


def kind_name(kind: str | None, words: Words) -> str:
    """Return what a format is called."""
    return words(KINDS.get(kind or "", "Other"))


def group_name(group: str, words: Words) -> str:
    """Return what a group of publications is called; a pillar keeps its own name."""
    if group in KINDS:
        return kind_name(group, words)
    return words(GROUPS[group]) if group in GROUPS else words.text(group)


def standing_name(standing: str, words: Words) -> str:
    """Return a standing with its shape."""
    return f"{SHAPES[standing]} {words(STANDINGS[standing])}"


def headline(standings: Iterable[str], words: Words) -> str:
    """Return what can be said of all publications shown."""
    told = list(standings)
    judged = sum(told.count(each) for each in ("above", "within", "below"))
    if not judged:
        return words(
            "Too little to compare: no publication has eight others of its format and age."
        )
    sentence = words.count(
        "Of {n} publication compared, {above} did better than expected and {below} worse.",
        "Of {n} publications compared, {above} did better than expected and {below} worse.",
        judged,
        above=told.count("above"),
        below=told.count("below"),
    )
    young = told.count("maturing")
    if not young:
        return sentence
    more = words.count("{n} is still maturing.", "{n} are still maturing.", young)
    return f"{sentence} {more}"


def times(lift: float, words: Words) -> str:
    """Return a lift as a factor: ×1.8."""
    factor = 1 + lift
    return (
        f"×{words.number(factor, 'ratio_number')}"
        if factor < 9.95
        else f"×{words.value(round(factor))}"
    )


def answer(compared: Contrast, words: Words) -> str:
    """Return what can be said of groups of publications: mostly that nobody can tell, and from when one could."""
    if compared.answer == "winner" and compared.best:
        best = compared.groups[0]
        return words(
            "**{best}** earns {lift} what the others do, probably between {low} and {high}.",
            best=group_name(best.name, words),
            lift=times(best.lift, words),
            low=times(best.low, words),
            high=times(best.high, words),
        )
    if compared.answer == "no_difference" and compared.visible_lift is not None:
        return words(
            "**No clear difference.** With your {n} publications only {lift} or more would show.",
            n=compared.posts,
            lift=times(compared.visible_lift, words),
        )
    if compared.answer == "too_many_groups":
        return words("**Too many groups.** With more than eight, chance alone makes one look good.")
    return words(
        "**Too few publications to tell.** {n} are old enough and known; it takes {least}, with at least five in two groups.",
        n=compared.posts,
        least=FEWEST_POSTS,
    )


def caption_start(text: str | None, words: Words, length: int = 90) -> str:
    """Return how a caption begins, on one line, cut between words."""
    if not isinstance(text, str) or not text.strip():
        return words("Without text")
    line = one_line(text).strip()
    if len(line) <= length:
        return line
    cut = line[:length]
    return (cut.rpartition(" ")[0] or cut).rstrip(" .,;:…") + "…"
