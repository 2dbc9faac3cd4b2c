"""What a file does not say: the answer given, or known from other files, or a question."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rumbo.errors import AnswerNeeded
from rumbo.exports.disk_rows import kept_like
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.store.uploads.account_names import named_in
from rumbo.store.uploads.statements import Asker
from rumbo.wording import say

TOLD_BY_NAME = "Its content names no account: that it is of {account} is told by its name, or that of its zip or folder."
META: tuple[str, ...] = ("facebook", "instagram")


def answered(store: Asker, reading: Reading, network: str | None, account: str | None) -> Facts:
    """Return the facts with every account known, or raise for what the file leaves open."""
    renamed: dict[str, str] = {}
    for each in sorted(stated_in(reading.facts)):
        place, _, own = each.partition(":")
        if place == "meta" and not own:  # what an advertiser spends is of both
            if network not in META:
                raise AnswerNeeded(
                    "«{file}» does not say whether it is of Facebook or of Instagram: add --network facebook or --network instagram.",
                    needs="network",
                    choices=META,
                    file=reading.file,
                )
            place = network
        if not own or (account and reading.facts.is_named_outside):
            own = _answer(store, place, account, reading)
        renamed[each] = f"{place}:{own}"
    return _renamed(reading.facts, renamed)


def _answer(store: Asker, network: str, account: str | None, reading: Reading) -> str:
    """Return the account's id where it must be told apart; empty where one is all there is."""
    if account:
        for each in _named(store, network):
            if account in (each["stated_id"], _own(each["stated_id"]), each["account_name"]):
                return _own(each["stated_id"])
        return account.strip().lstrip("@")
    if len(named_accounts(store, network, reading.facts)) > 1:
        raise account_needed(store, network, reading)
    return ""


def told_by_name(store: Asker, reading: Reading) -> str | None:
    """Return the account that the name of a file, its zip or its folder tells, where it has to be told."""
    for each in stated_in(reading.facts):
        network, _, own = each.partition(":")
        if own or len(named_accounts(store, network, reading.facts)) < 2:
            continue
        path = f"{reading.folder}/{reading.file}"
        if told := named_in(path, _named(store, network)):
            reading.facts.notes.append(say(TOLD_BY_NAME, account=_own(told)))
            return _own(told)
    return None


def account_needed(store: Asker, network: str, reading: Reading) -> AnswerNeeded:
    """Return the question of which account a file is."""
    known = named_accounts(store, network, reading.facts)
    return AnswerNeeded(
        "«{file}» does not say which account of {network} it is of: add --account with one of {accounts}.",
        needs="account",
        network=network,
        choices=known,
        file=reading.file,
        accounts=", ".join(known),
    )


def named_accounts(store: Asker, network: str, facts: Facts) -> list[str]:
    """Return the accounts of a network that files name, those received and the one at hand."""
    names = {each["stated_id"]: each["account_name"] for each in _named(store, network)}
    for each in stated_in(facts):
        if each.startswith(f"{network}:") and _own(each):
            names[each] = names.get(each) or facts.accounts.get(each)
    return sorted({name or stated for stated, name in names.items()})


def stated_in(facts: Facts) -> set[str]:
    """Return the accounts that a file's rows are of, `network:` where it names none."""
    return {
        name
        for chunks in facts.tables.values()
        for chunk in chunks
        for name in chunk["account_id"].unique().to_pylist()
    }


def _named(store: Asker, network: str) -> list[dict[str, Any]]:
    return [
        row
        for row in store.rows("accounts/resolution")
        if row["network"] == network and _own(row["stated_id"])
    ]


def _own(stated: str) -> str:
    """Return an account's own name, empty for one that no file names.

    >>> _own("tiktok:hornoelsauce"), _own("tiktok:")
    ('hornoelsauce', '')
    """
    return stated.partition(":")[2]


def _renamed(facts: Facts, names: dict[str, str]) -> Facts:
    if all(old == new for old, new in names.items()):
        return facts
    old, new = pa.array(list(names)), pa.array(list(names.values()))

    def renamed(chunk: pa.Table) -> pa.Table:
        owners = new.take(pc.index_in(chunk["account_id"], old).combine_chunks())
        return chunk.set_column(chunk.schema.get_field_index("account_id"), "account_id", owners)

    tables = {name: kept_like(chunks, renamed) for name, chunks in facts.tables.items()}
    accounts = {names.get(account, account): label for account, label in facts.accounts.items()}
    return replace(facts, tables=tables, accounts=accounts)
