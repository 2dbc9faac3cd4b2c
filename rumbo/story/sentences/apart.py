"""What stands apart from the publications of some days, in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rumbo.locale import Words
from rumbo.metrics.publications.apart import Apart


def apart_sentences(found: Sequence[Apart], networks: Collection[str], words: Words) -> list[str]:
    """Return how many publications are stories and how many bear no day, with their networks; none where there are none."""
    chosen = [each for each in found if each.network in networks]
    stories, undated = sum(each.stories for each in chosen), sum(each.undated for each in chosen)
    told = []
    if stories:
        told.append(
            words.count(
                "Of {posts} publications {n} is a story: {networks}. Rates are of the others: a story is gone after a day.",
                "Of {posts} publications {n} are stories: {networks}. Rates are of the others: a story is gone after a day.",
                stories,
                posts=sum(each.posts for each in chosen),
                networks=_named([each.network for each in chosen if each.stories], words),
            )
        )
    if undated:
        told.append(
            words.count(
                "{n} publication bears no day and stands in no sum by day: {networks}.",
                "{n} publications bear no day and stand in no sum by day: {networks}.",
                undated,
                networks=_named([each.network for each in chosen if each.undated], words),
            )
        )
    return told


def _named(networks: Sequence[str], words: Words) -> str:
    return words.list([words.network(each) for each in networks])
