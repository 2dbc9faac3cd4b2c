"""What is known, derived anew from what was observed wherever an upload speaks of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rumbo.store.store import Change

OF_POSTS = ("touched", "snapshots", "posts", "post_values")  # in this order


@dataclass(frozen=True)
class Identity:
    """Which account each that uploads state is known as (None for one not known yet), and which post another.

    `raised` are the uploads that go before others by their user's word, and how new they are by that.
    """

    accounts: dict[str, str | None]
    posts: frozenset[tuple[str, str, str]]
    raised: frozenset[tuple[str, date, datetime]]

    def moved(self, before: Identity) -> set[str]:
        """Return the networks in which an account or a publication is another than before."""
        both = self.accounts.keys() & before.accounts.keys()
        accounts = {each for each in both if self.accounts[each] != before.accounts[each]}
        posts = {network for network, *_ in self.posts ^ before.posts}
        return {each.partition(":")[0] for each in accounts} | posts


def identity(change: Change) -> Identity:
    """Return who is who, as it stands."""
    accounts = {row["stated_id"]: row["account_id"] for row in change.run("accounts/resolution")}
    aliases = change.run("accounts/post_aliases")
    raised = change.run("uploads/raised")
    return Identity(accounts, _frozen(aliases), _frozen(raised))


def _frozen(rows: Iterable[dict]) -> frozenset[tuple]:
    return frozenset(tuple(row.values()) for row in rows)


def identify(change: Change, upload_id: str) -> None:
    """Find anew which uploads go before others, and what is known under several names in the networks of one."""
    change.run("derive/raised")
    for row in change.run("accounts/networks_of_upload", upload_id=upload_id):
        network = row["network"]
        change.run("accounts/forget_links", network=network)
        links = _links(change.run("accounts/shared_posts", network=network))
        change.append("account_links", links)
        change.run("derive/post_aliases", network=network)


def _links(pairs: Iterable[dict]) -> list[dict[str, str]]:
    """Return each account that shares publications with others, and the one named first that it is."""
    groups: list[list[str]] = []
    for pair in pairs:  # the oldest come first, so a group begins with the account named first
        ends = {pair["earlier"], pair["later"]}
        touching = [group for group in groups if ends & set(group)]
        merged = [each for group in touching for each in group]
        merged += [each for each in (pair["earlier"], pair["later"]) if each not in merged]
        groups = [group for group in groups if group not in touching] + [merged]
    return [
        {"account_id": other, "same_as": first} for first, *others in groups for other in others
    ]


def derive(change: Change, upload_id: str, before: Identity) -> None:
    """Derive what is known from the upload's keys, and of those that go before others now or no longer.

    A whole network is derived where who is who has changed in it.
    """
    now = identity(change)
    moved = now.moved(before)
    for network in sorted(moved):
        change.run("derive/clear_network", network=network)
    uploads = {
        row["upload_id"]
        for network in moved
        for row in change.run("accounts/uploads_of_network", network=network)
    }
    uploads |= {each for each, *_ in now.raised ^ before.raised}
    for each in sorted(uploads | {upload_id}):
        _derive_upload(change, each)


def derive_all(change: Change) -> None:
    """Derive all that is known, from every upload that counts."""
    uploads = [row["upload_id"] for row in change.run("uploads/all") if not row["undone_at"]]
    for each in uploads:
        identify(change, each)
    for each in uploads:
        _derive_upload(change, each)


def _derive_upload(change: Change, upload_id: str) -> None:
    for row in change.run("imports/touched", upload_id=upload_id):
        name, slices = row["observations"], row["slices"]
        for number in range(slices):
            params = {"upload_id": upload_id, "slices": slices, "slice": number}
            for each in OF_POSTS if name == "posts" else (name,):
                change.run(f"derive/{each}", **params)
