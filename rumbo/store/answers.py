"""What a file does not say: the answer given, or known from other files, or a question."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from rumbo.errors import AnswerNeeded
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.store.store import Store

META: tuple[str, ...] = ("facebook", "instagram")


def answered(store: Store, reading: Reading, network: str | None, account: str | None) -> Facts:
    """Return the facts with every account known, or raise for what the file leaves open."""
    stated = {
        name
        for table in reading.facts.tables.values()
        for chunk in table
        for name in chunk["account_id"].unique().to_pylist()
    }
    renamed: dict[str, str] = {}
    for each in sorted(stated):
        place, _, own = each.partition(":")
        if place == "meta" and not own:  # what an advertiser spends is of both
            if network not in META:
                raise AnswerNeeded(
                    "«{file}» does not say whether it is of Facebook or of Instagram: add --network facebook or --network instagram.",
                    file=reading.file,
                )
            place = network
        if not own:
            own = _answer(store, place, account, reading.file)
        renamed[each] = f"{place}:{own}"
    return _renamed(reading.facts, renamed)


def _answer(store: Store, network: str, account: str | None, file: str) -> str:
    """Return the account's id where it must be told apart; empty where one is all there is."""
    named = named_accounts(store, network)
    if account:
        for each in store.rows("accounts/resolution"):
            if (
                account
                in (each["account_id"], each["account_id"].partition(":")[2], each["account_name"])
                and each["network"] == network
            ):
                return each["account_id"].partition(":")[2]
        return account.strip().lstrip("@")
    if len(named) > 1:
        raise AnswerNeeded(
            "«{file}» does not say which account of {network} it is of: add --account with one of {accounts}.",
            file=file,
            network=network,
            accounts=", ".join(named),
        )
    return ""


def named_accounts(store: Store, network: str) -> list[str]:
    """Return the accounts of a network that files name."""
    rows = store.rows("accounts/resolution")
    return sorted(
        {
            row["account_name"] or row["account_id"]
            for row in rows
            if row["network"] == network and not row["stated_id"].endswith(":")
        }
    )


def _renamed(facts: Facts, names: dict[str, str]) -> Facts:
    if all(old == new for old, new in names.items()):
        return facts
    old, new = pa.array(list(names)), pa.array(list(names.values()))
    tables = {}
    for name, chunks in facts.tables.items():
        tables[name] = [
            chunk.set_column(
                chunk.schema.get_field_index("account_id"),
                "account_id",
                new.take(pc.index_in(chunk["account_id"], old).combine_chunks()),
            )
            for chunk in chunks
        ]
    accounts = {names.get(account, account): label for account, label in facts.accounts.items()}
    return Facts(
        tables,
        facts.rows,
        facts.refused,
        facts.left_out,
        accounts,
        facts.notes,
        facts.exported_on,
        facts.years_written,
    )
