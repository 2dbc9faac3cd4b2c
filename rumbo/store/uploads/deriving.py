"""What is known, derived anew from what was observed wherever an upload speaks of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from rumbo.store.uploads.merging import judged, links, publishes

if TYPE_CHECKING:
    from rumbo.store.store import Change

OF_SPANS = {"web_values", "spend", "period_values", "day_values", "mentions"}
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
        identify_in(change, row["network"])


def identify_in(change: Change, network: str) -> None:
    """Find anew which accounts of a network are the same, and which publications."""
    change.run("accounts/forget_links", network=network)
    said = change.run("accounts/said", network=network)
    shared = "accounts/shared_posts" if publishes(network) else "accounts/shared_values"
    pairs = judged(network, change.run(shared, network=network), said)
    change.append("account_pairs", pairs)
    change.append("account_links", links(pairs))
    change.run("derive/post_aliases", network=network)
    change.run("derive/post_copies", network=network)


def derive(change: Change, upload_id: str, before: Identity) -> None:
    """Derive what is known from the upload's keys, and of those that go before others now or no longer.

    A whole network is derived where who is who has changed in it.
    """
    _derive_uploads(change, _changed(change, before) | {upload_id})


def derive_moved(change: Change, before: Identity) -> None:
    """Derive the networks in which who is who has changed."""
    _derive_uploads(change, _changed(change, before))


def _changed(change: Change, before: Identity) -> set[str]:
    """Return the uploads to be derived anew; forget what is known of networks in which who is who has changed."""
    now = identity(change)
    moved = now.moved(before)
    for network in sorted(moved):
        change.run("derive/clear_network", network=network)
    uploads = {
        row["upload_id"]
        for network in moved
        for row in change.run("accounts/uploads_of_network", network=network)
    }
    return uploads | {each for each, *_ in now.raised ^ before.raised}


def derive_all(change: Change) -> None:
    """Derive all that is known, from every upload that counts."""
    uploads = [row["upload_id"] for row in change.run("uploads/all") if not row["undone_at"]]
    for each in uploads:
        identify(change, each)
    _derive_uploads(change, set(uploads))


def derive_spans(change: Change) -> None:
    """Derive what is known of whole days and periods; after names or numbers were stated, too.

    What of nothing would be derived is not asked: most files tell of days alone.
    """
    [there] = change.run("derive/clear_spans")
    if there["is_told"]:
        change.run("derive/spans")
    if there["is_heard"]:
        change.run("derive/interested")


def _derive_uploads(change: Change, uploads: set[str]) -> None:
    """Derive what uploads speak of, and the days and periods where one speaks of any."""
    touched = {name for each in sorted(uploads) for name in _derive_upload(change, each)}
    if touched & OF_SPANS:
        derive_spans(change)


def _derive_upload(change: Change, upload_id: str) -> set[str]:
    """Derive what an upload speaks of and return of which tables that is."""
    touched = set()
    for row in change.run("imports/touched", upload_id=upload_id):
        name, slices = row["observations"], row["slices"]
        touched.add(name)
        for number in range(slices):
            params = {"upload_id": upload_id, "slices": slices, "slice": number}
            for each in OF_POSTS if name == "posts" else (name,):
                change.run(f"derive/{each}", **params)
    return touched
