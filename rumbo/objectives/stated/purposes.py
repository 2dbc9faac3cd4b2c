"""What publications were meant for: the pillar of the plan they belong to, the objectives they serve."""

from __future__ import annotations

from dataclasses import dataclass

from rumbo.objectives.stated.journal import all_objectives
from rumbo.objectives.stated.scope import Scope, part_of
from rumbo.plan.plan_and_posts import matched
from rumbo.store.store import Store

Post = tuple[str, str]  # network and its id


@dataclass(frozen=True)
class Meant:
    """Publications by what they were meant for: pillars by name, objectives by id."""

    pillars: dict[str, frozenset[Post]]
    objectives: dict[str, frozenset[Post]]


def meant(store: Store) -> Meant:
    """Return what each publication was planned for, and those that an objective about some of them is about."""
    pillars: dict[str, set[Post]] = {}
    served: dict[str, set[Post]] = {}
    for each in matched(store).matches:
        if each.post:
            own = each.post.network, each.post.post_id
            if each.item.pillar:
                pillars.setdefault(each.item.pillar, set()).add(own)
            if each.item.objective_id:
                served.setdefault(each.item.objective_id, set()).add(own)
    for one in all_objectives(store):
        if one.scope.of_posts:
            served.setdefault(one.objective_id, set()).update(_within(store, one.scope))
    return Meant(
        {name: frozenset(own) for name, own in sorted(pillars.items())},
        {name: frozenset(own) for name, own in served.items()},
    )


def _within(store: Store, scope: Scope) -> set[Post]:
    part = part_of(store, scope)
    there = set(part.posts or ())
    return {
        (row["network"], row["post_id"])
        for row in store.rows("posts/kinds")
        if row["post_id"] in there and (not part.networks or row["network"] in part.networks)
    }
