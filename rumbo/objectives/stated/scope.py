"""What an objective is about: all of the business, or a network, an account, a format, a pillar, a campaign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rumbo.metrics.accounts import accounts
from rumbo.metrics.part import Part
from rumbo.plan.plan_and_posts import matched
from rumbo.store.store import Store


@dataclass(frozen=True)
class Scope:
    """A part of the business; where nothing is named, all of it.

    A format is what a network calls a publication (reel, image, …); pillar and campaign are those
    of the plan, so only what was planned belongs to them.
    """

    network: str | None = None
    account: str | None = None
    format: str | None = None
    pillar: str | None = None
    campaign: str | None = None

    @property
    def of_posts(self) -> bool:
        """Return whether only some publications belong to it."""
        return bool(self.format or self.pillar or self.campaign)

    @property
    def names(self) -> tuple[str | None, ...]:
        """Return what it names, from the widest to the narrowest."""
        return self.network, self.account, self.format, self.pillar, self.campaign


@dataclass(frozen=True)
class Scopes:
    """What there is to choose from: ids or names, in order."""

    accounts: tuple[str, ...]
    formats: tuple[str, ...]
    pillars: tuple[str, ...]
    campaigns: tuple[str, ...]


def part_of(store: Store, scope: Scope) -> Part:
    """Return what belongs to a scope as it is known today."""
    networks = (scope.network,) if scope.network else None
    accounts = (scope.account,) if scope.account else None
    return Part(networks, accounts, _posts(store, scope) if scope.of_posts else None)


def scopes(store: Store) -> Scopes:
    """Return the accounts and formats that the files hold, the pillars and campaigns of the plan."""
    kinds = {row["kind"] for row in store.rows("posts/kinds")}
    items = [each.item for each in matched(store).matches]
    return Scopes(
        accounts(store),
        tuple(sorted(kinds)),
        _named([each.pillar for each in items]),
        _named([each.campaign for each in items]),
    )


def _named(names: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(sorted({each for each in names if each}))


def _posts(store: Store, scope: Scope) -> tuple[str, ...]:
    found: set[str] | None = None
    if scope.format:
        rows = store.rows("posts/kinds")
        found = {row["post_id"] for row in rows if row["kind"] == scope.format}
    if scope.pillar or scope.campaign:
        planned = {
            each.post.post_id
            for each in matched(store).matches
            if each.post
            and scope.pillar in (None, each.item.pillar)
            and scope.campaign in (None, each.item.campaign)
        }
        found = planned if found is None else found & planned
    return tuple(sorted(found or ()))
