"""Tables of several accounts, perhaps of several networks: each row says whose it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pyarrow as pa

from rumbo.exports.cells.columns import PADDING
from rumbo.exports.disk_rows import kept_like
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say

NOBODY = say("The row does not say whose it is.")
UNKNOWN = "Column «{column}»: Rumbo does not know the network «{seen}»."


def by_account(
    build: Callable[[Block], Facts],
    *,
    account: str = "",
    network: str = "",
    name: str = "",
) -> Callable[[Block], Facts]:
    """Return the builder applied to the rows of each account apart.

    `account` and `network` are the columns that say whose a row is, `name` the one with its name.
    """
    dropped = {each: "" for each in (account, network, name) if each}

    def built(block: Block) -> Facts:
        facts = Facts()
        for (place, own, label), rows in _groups(block, account, network, name, facts).items():
            part = build(some_rows(block, rows, place).renamed(dropped))
            handle = own[1:].casefold() if own.startswith("@") else own
            facts.merge([owned(part, f"{place}:{handle}", label or own)])
        return facts

    return built


def beside(block: Block, name: str, cells: list[str]) -> Block:
    """Return the block with one more column; a row that is too wide keeps its own cells alone."""
    width = len(block.header)
    rows = [
        [*row, *[""] * (width - len(row)), cell] if len(row) <= width else row
        for row, cell in zip(block.rows, cells, strict=True)
    ]
    columns = block.columns | {name: width}
    return replace(block, rows=rows, header=[*block.header, name], columns=columns)


def _groups(
    block: Block, account: str, network: str, name: str, facts: Facts
) -> dict[tuple[str, str, str], list[int]]:
    """Return the places of the rows of each account; a row of nobody's is refused."""
    places = [_network(block, cell, network) for cell in _cells(block, network)]
    owners = _cells(block, account)
    labels = dict(zip(owners, _cells(block, name), strict=True)) if name else {}
    groups: dict[tuple[str, str, str], list[int]] = {}
    for row, (place, own) in enumerate(zip(places, owners, strict=True)):
        if (account and not own) or not place:
            facts.rows += 1
            facts.refused.append(Line(block.lines[row], _reason(block, network, row, place)))
        else:
            groups.setdefault((place, own, labels.get(own, "")), []).append(row)
    return groups


def _reason(block: Block, network: str, row: int, place: str):  # noqa: ANN202
    if place or not network or not (seen := _cells(block, network)[row]):
        return NOBODY
    return say(UNKNOWN, column=block.header[block.columns[network]].strip(), seen=seen[:40])


def _cells(block: Block, name: str) -> list[str]:
    if name not in block.columns:
        return [""] * len(block.rows)
    return [cell.strip(PADDING) for cell in block.cells(name)]


def _network(block: Block, cell: str, column: str) -> str:
    if not cell:
        return "" if column in block.columns else block.network
    return (vocabulary("networks").meaning(cell) or ("",))[0]


def some_rows(block: Block, rows: list[int], network: str) -> Block:
    """Return the block with some of its rows, as a table of that network."""
    return replace(
        block,
        network=network,
        rows=[block.rows[place] for place in rows],
        lines=[block.lines[place] for place in rows],
        records=[block.records[place] for place in rows] if block.records else [],
    )


def owned(facts: Facts, account: str, label: str) -> Facts:
    """Return the facts with every row of theirs the account's, which bears a name if one is given."""

    def theirs(chunk: pa.Table) -> pa.Table:
        owner = pa.repeat(pa.scalar(account), chunk.num_rows)
        return chunk.set_column(chunk.schema.get_field_index("account_id"), "account_id", owner)

    for name, chunks in facts.tables.items():
        facts.tables[name] = kept_like(chunks, theirs)
    if label:
        facts.accounts = {account: label}
    return facts
