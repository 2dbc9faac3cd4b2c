"""What networks tell of an audience, in words: ranges where they leave it open, and what they do not tell."""

from __future__ import annotations

from rumbo.locale import Words
from rumbo.plan.audiences import Audience
from rumbo.plan.followers import Portrait, ShareRange

SAME = 0.005  # shares closer than this are told as one
UNDATED = "undated"
WHO = {
    "followers": "**{network}**, {day}: of your followers {parts}.",
    "views": "**{network}**, {day}: of your views {parts}.",
}
SILENT = {"age": "age", "place": "place", "language": "language"}


def ages(audience: Audience, words: Words) -> str:
    """Return the ages of an audience: 25–44, from 25, up to 44; nothing where they do not matter."""
    if audience.age_from and audience.age_to:
        return f"{audience.age_from}–{audience.age_to}"
    if audience.age_from:
        return words("from {age}", age=audience.age_from)
    return words("up to {age}", age=audience.age_to) if audience.age_to else ""


def share_words(share: ShareRange, words: Words) -> str:
    """Return a share: 62 %, at most 1 %, between 24 % and 62 %."""
    low, high = words.number(share.low, "share"), words.number(share.high, "share")
    if share.high - share.low < SAME and share.is_listed:
        return words("{high}", high=high)
    if share.low < SAME:
        top = high if share.high >= SAME else words.number(share.high, "ratio")
        return words("at most {high}", high=top)
    return words("between {low} and {high}", low=low, high=high)


def portrait_sentence(told: Portrait, audience: Audience, words: Words) -> str:
    """Return what one network tells of an audience."""
    parts = []
    if told.age:
        share = share_words(told.age, words)
        parts.append(words("{share} are {ages}", share=share, ages=ages(audience, words)))
    if told.place:
        share = share_words(told.place, words)
        parts.append(
            words("{share} are in {places}", share=share, places=words.list(list(audience.places)))
        )
    if told.language:
        share = share_words(told.language, words)
        spoken = words.list(list(audience.languages))
        parts.append(words("{share} speak {languages}", share=share, languages=spoken))
    name = words.network(told.network)
    if not parts:
        return words("**{network}** does not report what you aim at.", network=name)
    day = words.day(told.day) if told.day else words(UNDATED)
    said = [words(WHO[told.who], network=name, day=day, parts=words.list(parts))]
    if told.both:
        share = share_words(told.both, words)
        said.append(
            words(
                "Both at once: {share}, because the network tells age and place apart.", share=share
            )
        )
    return " ".join([*said, *_caveats(told, words)])


def _caveats(told: Portrait, words: Words) -> list[str]:
    found = []
    if told.partly:
        bands = words.list(list(told.partly))
        found.append(
            words(
                "The bands {bands} overlap only in part: all or none of them may be meant.",
                bands=bands,
            )
        )
    if told.place and not told.place.is_listed:
        found.append(
            words("Your place is not among the largest that the network lists: that is not zero.")
        )
    if told.silent:
        names = words.list([words(SILENT[each]) for each in told.silent])
        found.append(words("It does not report: {names}.", names=names))
    return found
