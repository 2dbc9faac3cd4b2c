"""Questions by name: `queries/<subject>/<name>.sql`, the only place where SQL stands."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import Any

import duckdb

from rumbo.errors import NotFound
from rumbo.settings import QUERIES

READ = re.compile(r"\b(?:from|join) (?:measured\('(\w+)'\)|(\w+))")


@cache
def statements(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the statements of a query file, each with the parameters it names."""
    path = QUERIES / f"{name}.sql"
    if not path.is_file():
        raise NotFound("There is no query «{name}».", name=name)
    parsed = duckdb.extract_statements(path.read_text(encoding="utf-8"))
    return tuple((each.query, frozenset(each.named_parameters)) for each in parsed)


@cache
def _read(name: str) -> frozenset[str]:
    """Return the tables and views that a query file names, and «measured» as the facts it is of."""
    found = (match for sql, _ in statements(name) for match in READ.findall(sql))
    return frozenset(f"facts_{basis}" if basis else table for basis, table in found)


def views(name: str, params: dict[str, Any]) -> frozenset[str]:
    """Return the tables and views that a question names; which facts are meant its parameter may say."""
    found = _read(name)
    return found | {f"facts_{params['basis']}"} if "measured" in found else found


def names(folder: str) -> list[str]:
    """Return the names of the queries of a folder, in order."""
    return [f"{folder}/{path.stem}" for path in sorted((QUERIES / folder).glob("*.sql"))]


def is_due(name: str, when: str) -> bool:
    """Return whether a check says of itself that it runs at that time (import, doctor)."""
    return f"-- when: {when}" in (QUERIES / f"{name}.sql").read_text(encoding="utf-8")


@cache
def version(folder: str) -> str:
    """Return a digest of the queries of a folder: another one means that they have changed."""
    texts = (path.read_bytes() for path in sorted((QUERIES / folder).glob("*.sql")))
    return hashlib.sha256(b"".join(texts)).hexdigest()[:16]
