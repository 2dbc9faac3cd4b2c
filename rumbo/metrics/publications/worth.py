"""Does planned content earn more value than improvised, and one pillar more than another? Through the same gate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rumbo.metrics.frames import column, rows
from rumbo.metrics.publications.contrasts import grouped
from rumbo.metrics.publications.fair import publications
from rumbo.metrics.publications.groups import MOST_GROUPS, Contrast
from rumbo.metrics.publications.value import Weights
from rumbo.plan.items import strategy
from rumbo.plan.plan_and_posts import matched
from rumbo.store.store import Store

Key = tuple[str, str]


def worth(store: Store, counted: Weights) -> dict[str, Contrast]:
    """Return what can be said of «planned» and «pillar», by value per thousand reached."""
    kept = matched(store)
    planned = {_key(each.post): each.item.pillar for each in kept.matches if each.post}
    both = dict.fromkeys(planned, "planned") | {
        _key(each): "improvised" for each in kept.improvised
    }
    pillars = {key: pillar for key, pillar in planned.items() if pillar}
    largest = {name for name, _ in Counter(pillars.values()).most_common(MOST_GROUPS)}
    return {
        "planned": _compared(store, counted, both),
        "pillar": _compared(
            store, counted, {key: each for key, each in pillars.items() if each in largest}
        ),
    }


def _key(post) -> Key:  # noqa: ANN001
    return (post.network, post.post_id)


def _compared(store: Store, counted: Weights, groups: Mapping[Key, str]) -> Contrast:
    placed = publications(store, counted)
    keys = list(zip(placed["network"], placed["post_id"], strict=True))
    inside = rows(placed, [key in groups for key in keys])
    named = [groups[key] for key in zip(inside["network"], column(inside, "post_id"), strict=True)]
    return grouped(inside, named)


def balance(store: Store) -> list[tuple[str, int]]:
    """Return how many planned publications of each pillar came out, those of the strategy without any too."""
    counted = matched(store).pillars
    stated = [each.strip(" .") for each in strategy(store).get("pillars", "").split(";")]
    known = {each.casefold() for each in counted}
    missing = [each for each in stated if each and each.casefold() not in known]
    return sorted(counted.items(), key=lambda each: -each[1]) + [(each, 0) for each in missing]
