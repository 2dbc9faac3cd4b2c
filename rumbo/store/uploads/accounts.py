"""What its user says of accounts and of single publications: one and the same or not, shown or hidden."""

from __future__ import annotations

from typing import Any

from rumbo.errors import NotFound, RumboError
from rumbo.store.store import Store, now
from rumbo.store.uploads.deriving import derive_moved, identify_in, identity
from rumbo.store.uploads.merging import ASKED, SAME, publishes
from rumbo.wording import Sentence, say

MERGED = "«{later}» and «{earlier}» are taken for one account: {shared} of {of_fewer} publications stand in both. Where they are two, say so under «Accounts» (`accounts` on the command line)."
ASKED_IF = "«{later}» and «{earlier}» share {shared} of {of_fewer} publications, each of which counts once. Where they are one account, say so under «Accounts» (`accounts` on the command line)."
RENAMED = "«{later}» and «{earlier}» are taken for one: {shared} of {of_fewer} numbers or reviews that both tell are the same. Where they are two, say so under «Accounts» (`accounts` on the command line)."
Pairs = dict[tuple[str, str], str]


def told_pairs(store: Store) -> Pairs:
    """Return the verdict on each two accounts that share publications."""
    return {(row["earlier"], row["later"]): row["verdict"] for row in store.rows("accounts/pairs")}


def news_of_pairs(store: Store, before: Pairs) -> list[Sentence]:
    """Return what became of accounts since: which are taken for one, and which may be one."""
    told = {SAME: MERGED, ASKED: ASKED_IF}
    return [
        say(
            told[row["verdict"]] if publishes(row["network"]) else RENAMED,
            **{name: row[name] for name in ("shared", "of_fewer")},
            later=row["later_name"],
            earlier=row["earlier_name"],
        )
        for row in store.rows("accounts/pairs")
        if row["verdict"] in told
        and not row["is_said"]
        and before.get((row["earlier"], row["later"])) != row["verdict"]
    ]


def say_same(store: Store, one: str, other: str, is_same: bool | None) -> None:
    """Write down that two named accounts of a network are the same, or two; None takes back what was said.

    Raises NotFound where no file that counts names one of them.
    """
    known = {row["stated_id"] for row in store.rows("accounts/resolution")}
    for each in (one, other):
        if each not in known or each.endswith(":"):
            raise NotFound("There is no account «{account}».", account=each)
    network = one.partition(":")[0]
    if one == other or other.partition(":")[0] != network:
        raise RumboError("Two accounts of one network can be the same; these are not two of one.")
    row = {"account_id": one, "other_id": other, "is_same": is_same, "said_at": now()}
    with store.change() as change:
        before = identity(change)
        change.append("account_statements", [row])
        identify_in(change, network)
        derive_moved(change, before)
        change.check("import")


def hide(store: Store, network: str, post: str, reason: str) -> str:
    """Let a publication, told by its id or address, count in no figure, and return its id.

    The reason stays on record. Raises NotFound where there is none, RumboError without a reason.
    """
    if not reason.strip():
        raise RumboError("Say why it is hidden: that stays on record.")
    return _say_hidden(store, network, post, {"is_hidden": True, "reason": reason.strip()})


def show(store: Store, network: str, post: str) -> str:
    """Let a hidden publication count again, and return its id; raise NotFound where it is not hidden."""
    own = _post_id(store, network, post)
    if (network, own) not in {
        (row["network"], row["post_id"]) for row in store.rows("posts/hidden")
    }:
        raise NotFound("No publication «{post}» is hidden.", post=post)
    return _say_hidden(store, network, post, {"is_hidden": False, "reason": None})


def _say_hidden(store: Store, network: str, post: str, said: dict[str, Any]) -> str:
    own = _post_id(store, network, post)
    row = {"network": network, "post_id": own, **said, "said_at": now()}
    with store.change() as change:
        change.append("hidden_posts", [row])
    return own


def _post_id(store: Store, network: str, post: str) -> str:
    found = store.rows("posts/one", network=network, post_id=post.strip())
    if not found:
        raise NotFound("There is no publication «{post}» of {network}.", post=post, network=network)
    return found[0]["post_id"]
