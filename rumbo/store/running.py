"""A query file carried out on a connection, and rows added to a table."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from rumbo.errors import NotAggregable
from rumbo.store import queries


def run(
    cursor: duckdb.DuckDBPyConnection, name: str, params: dict[str, Any]
) -> duckdb.DuckDBPyConnection:
    """Carry out a query file and return the cursor with the answer of its last statement."""
    try:
        for sql, named in queries.statements(name):
            cursor.execute(sql, {key: value for key, value in params.items() if key in named})
    except duckdb.InvalidInputException as error:
        text = str(error).removeprefix("Invalid Input Error: ")
        if text.startswith("not aggregable: "):
            raise NotAggregable("{reason}", reason=text.removeprefix("not aggregable: ")) from None
        raise
    return cursor


def rows(cursor: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """Return an answer as plain rows."""
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def append(
    cursor: duckdb.DuckDBPyConnection, table: str, added: pa.Table | list[dict[str, Any]]
) -> None:
    """Add rows to a table; their columns are matched by name."""
    data = pa.Table.from_pylist(added) if isinstance(added, list) else added
    if not data.num_rows:
        return
    names = [column[0] for column in cursor.table(table).description]
    missing = [
        pa.nulls(data.num_rows) if name not in data.column_names else data[name] for name in names
    ]
    cursor.from_arrow(pa.table(missing, names=names)).insert_into(table)
