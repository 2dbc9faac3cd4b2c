"""The accounts and places that files tell of, and what they call themselves."""

from __future__ import annotations

from rumbo.store.store import Store


def accounts(store: Store) -> tuple[str, ...]:
    """Return the ids of the accounts and places that the files hold, in order."""
    found = {row["account_id"] for row in store.rows("accounts/resolution")}
    return tuple(sorted(each for each in found if each and not each.endswith(":")))


def account_names(store: Store) -> dict[str, str]:
    """Return what the accounts and places call themselves, by their ids, where a file tells it."""
    rows = store.rows("accounts/resolution")
    return {row["account_id"]: row["account_name"] for row in rows if row["account_name"]}
