"""A mapping: what each column of a table is, and what the table leaves unsaid; kept and shared as JSON.

A mapping that comes from elsewhere is never trusted: `loaded` takes nothing that `dumped` would not write.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from rumbo.errors import RumboError
from rumbo.exports.cells import Order
from rumbo.exports.guided.roles import IGNORED, TABLES, roles_of
from rumbo.exports.guided.tables import signature
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.wording import Sentence, say

VERSION = 1
LONGEST = {"header": 300, "name": 80, "account": 100, "file": 200_000}
MOST_COLUMNS = 1000
UNSAID = say("Nothing is known of this column.")


class BadMapping(RumboError):
    """A mapping that says something that cannot be."""


@dataclass(frozen=True)
class ColumnRole:
    """What one column is taken for, how surely from 0 to 1, and why."""

    header: str
    role: str
    confidence: float = 1.0
    reason: Sentence = UNSAID


@dataclass(frozen=True)
class Mapping:
    """What the columns of a table are; `network`, `account` and `breakdown` are for all of its rows.

    `order` is that of day and month, `decimal` the sign of decimals; None lets the column tell.
    """

    table: str
    columns: tuple[ColumnRole, ...]
    network: str | None = None
    account: str | None = None
    breakdown: str | None = None
    order: Order | None = None
    decimal: Literal[".", ","] | None = None
    shares: Literal["percent", "ratio"] = "percent"
    name: str = field(default="", compare=False)

    @property
    def signature(self) -> str:
        """Return what its table is known by again."""
        return signature(part.header for part in self.columns)

    @property
    def roles(self) -> dict[str, str]:
        """Return the header of each role that a column has."""
        return {part.role: part.header for part in self.columns if part.role != IGNORED}


def networks() -> list[str]:
    """Return the networks that a table can be of."""
    return sorted({field for field, _ in vocabulary("networks").meanings.values() if field})


def breakdowns() -> list[str]:
    """Return what an audience can be divided by."""
    return list(dict.fromkeys(field for field, _ in vocabulary("breakdowns").meanings.values()))


def placed(mapping: Mapping, header: Sequence[str]) -> dict[str, int]:
    """Return the place of each role in a header; of two columns of one name the first is meant."""
    folded = [fold(cell) for cell in header]
    places = {}
    for role, name in mapping.roles.items():
        if fold(name) not in folded:
            raise BadMapping(
                "This mapping is of another table: there is no column «{column}».", column=name
            )
        places[role] = folded.index(fold(name))
    return places


def aligned(mapping: Mapping, header: Sequence[str]) -> Mapping:
    """Return the mapping with its columns in the order of a header; those it does not know are ignored."""
    known: dict[str, ColumnRole] = {}
    for part in mapping.columns:
        known.setdefault(fold(part.header), part)
    parts = (known.pop(fold(cell), None) or ColumnRole(cell, IGNORED) for cell in header)
    return replace(
        mapping,
        columns=tuple(replace(each, header=cell) for each, cell in zip(parts, header, strict=True)),
    )


def dumped(mapping: Mapping) -> str:
    """Return a mapping as a small file to share."""
    return json.dumps(plain(mapping), ensure_ascii=False, indent=1)


def plain(mapping: Mapping) -> dict[str, Any]:
    """Return a mapping as plain data."""
    columns = [{"header": part.header, "role": part.role} for part in mapping.columns]
    said = {name: getattr(mapping, name) for name in _PLAIN}
    return {"rumbo_mapping": VERSION} | said | {"columns": columns}


def loaded(text: str | bytes) -> Mapping:
    """Return the mapping that a file holds; raise BadMapping, with a sentence, for anything else."""
    if len(text) > LONGEST["file"]:
        raise BadMapping("This file is too long to be a mapping.")
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        raise BadMapping("This is not a mapping file: it is not JSON.") from None
    if not isinstance(given, dict) or given.get("rumbo_mapping") != VERSION:
        raise BadMapping("This is not a mapping file of this version of Rumbo.")
    for name in given:
        if name not in ("rumbo_mapping", "columns", *_PLAIN):
            raise BadMapping("A mapping has no part called «{name}».", name=name[:40])
    values = {name: _value(name, given.get(name, _UNSAID.get(name))) for name in _PLAIN}
    return checked(Mapping(columns=_parts(given.get("columns"), values["table"]), **values))


def checked(mapping: Mapping) -> Mapping:
    """Return the mapping if a table can be read with it; raise BadMapping if not."""
    given = [part.role for part in mapping.columns if part.role != IGNORED]
    for role in given:
        if role not in roles_of(mapping.table):
            raise BadMapping(
                "«{role}» is nothing that a column of this kind of table can be.", role=role[:40]
            )
        if given.count(role) > 1:
            raise BadMapping("Two columns cannot both be «{role}».", role=role)
    return mapping


_PLAIN = ("name", "table", "network", "account", "breakdown", "order", "decimal", "shares")
_UNSAID = {"name": "", "shares": "percent"}
_CHOICES = {
    "table": lambda: TABLES,
    "network": lambda: (None, *networks()),
    "breakdown": lambda: (None, *breakdowns()),
    "order": lambda: (None, "dmy", "mdy", "ymd"),
    "decimal": lambda: (None, ".", ","),
    "shares": lambda: ("percent", "ratio"),
}


def _value(name: str, value: Any) -> Any:
    if name in _CHOICES:
        if value is not None and not isinstance(value, str) or value not in _CHOICES[name]():
            raise _bad(name, value)
        return value
    is_optional = name != "name"
    if value is None and is_optional or isinstance(value, str) and _is_plain(value, LONGEST[name]):
        return value
    raise _bad(name, value)


def _parts(columns: Any, table: str) -> tuple[ColumnRole, ...]:
    if not isinstance(columns, list) or not 2 <= len(columns) <= MOST_COLUMNS:
        raise _bad("columns", columns)
    return tuple(_part(each, table) for each in columns)


def _part(given: Any, table: str) -> ColumnRole:
    if not isinstance(given, dict) or set(given) != {"header", "role"}:
        raise _bad("columns", given)
    header, role = given["header"], given["role"]
    if not isinstance(header, str) or len(header) > LONGEST["header"]:
        raise _bad("header", header)
    if not isinstance(role, str) or role != IGNORED and role not in roles_of(table):
        raise BadMapping(
            "«{role}» is nothing that a column of this kind of table can be.", role=str(role)[:40]
        )
    return ColumnRole(header, role)


def _is_plain(text: str, longest: int) -> bool:
    return len(text) <= longest and all(each.isprintable() for each in text) and ":" not in text


def _bad(name: str, value: Any) -> BadMapping:
    return BadMapping(
        "«{value}» cannot stand for «{name}» in a mapping.", name=name, value=str(value)[:40]
    )
