"""What readers give: canonical rows, column by column, and what became of every line.

The tables are those of `queries/tables/`, without the columns that belong to the upload.
`account_id` is `network:id`; `network:` alone is an account the file does not name.
`stated_on` is the day of the export where the file tells it; `span` the days it says that it covers.
"""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import pyarrow as pa
import pyarrow.compute as pc

from rumbo.exports.disk_rows import Shelf
from rumbo.wording import Sentence

_LINE = ("line", pa.int32())
_ACCOUNT = ("account_id", pa.string())
_VALUE = (("metric", pa.string()), ("val", pa.float64()))
_DOUBT = ("is_doubtful", pa.bool_())

SCHEMAS: dict[str, pa.Schema] = {
    "posts": pa.schema(
        [_LINE, _ACCOUNT, ("post_id", pa.string()), ("published_at", pa.timestamp("us"))]
        + [("published_on", pa.date32()), ("kind", pa.string()), ("text", pa.string())]
        + [("link", pa.string()), ("duration_seconds", pa.float64()), ("published_by", pa.string())]
    ),
    "post_values": pa.schema([_LINE, _ACCOUNT, ("post_id", pa.string()), *_VALUE, _DOUBT]),
    "day_values": pa.schema([_LINE, _ACCOUNT, ("day", pa.date32()), *_VALUE, _DOUBT]),
    "period_values": pa.schema(
        [_LINE, _ACCOUNT, ("from_day", pa.date32()), ("to_day", pa.date32()), *_VALUE]
    ),
    "audience_values": pa.schema(
        [_LINE, _ACCOUNT, ("from_day", pa.date32()), ("to_day", pa.date32())]
        + [("breakdown", pa.string()), ("bucket", pa.string()), *_VALUE]
    ),
    # The account of web values is the property; of two tables of one file none is added to the other.
    "web_values": pa.schema(
        [_LINE, _ACCOUNT, ("from_day", pa.date32()), ("to_day", pa.date32())]
        + [("breakdown", pa.string()), ("bucket", pa.string()), *_VALUE]
    ),
    # A part is what a row is of its campaign: an ad set, an ad, an age; empty for the whole.
    "spend": pa.schema(
        [_LINE, _ACCOUNT, ("from_day", pa.date32()), ("to_day", pa.date32())]
        + [("campaign", pa.string()), ("part", pa.string()), ("currency", pa.string()), *_VALUE]
    ),
    "mentions": pa.schema(
        [_LINE, _ACCOUNT, ("mention_id", pa.string()), ("kind", pa.string())]
        + [("written_at", pa.timestamp("us")), ("author", pa.string()), ("rating", pa.float64())]
        + [("rating_scale", pa.float64()), ("text", pa.string()), ("link", pa.string())]
        + [
            ("answered_at", pa.timestamp("us")),
            ("answer", pa.string()),
            ("is_answered", pa.bool_()),
            ("parent_id", pa.string()),
            ("tone", pa.string()),
        ]
    ),
    "coverage": pa.schema(
        [_ACCOUNT, ("metric", pa.string()), ("from_day", pa.date32()), ("to_day", pa.date32())]
        + [("absent_means", pa.string())]
    ),
}

DAYS = {  # the columns that say of which days a row is
    "posts": ("published_on",),
    "day_values": ("day",),
    "period_values": ("from_day", "to_day"),
    "audience_values": ("from_day", "to_day"),
    "web_values": ("from_day", "to_day"),
    "spend": ("from_day", "to_day"),
    "mentions": ("written_at",),
}


@dataclass(frozen=True)
class Line:
    """A line of the file that gave no canonical row, and why."""

    line: int
    reason: Sentence


@dataclass
class Facts:
    """Canonical rows by table, and the lines that gave none."""

    tables: dict[str, Sequence[pa.Table]] = field(default_factory=dict)
    rows: int = 0
    refused: list[Line] = field(default_factory=list)
    left_out: list[Line] = field(default_factory=list)
    accounts: dict[str, str] = field(default_factory=dict)
    notes: list[Sentence] = field(default_factory=list)
    stated_on: date | None = None
    span: tuple[date, date] | None = None
    year_is_open: bool = False  # days without a year, taken as the latest that are possible
    order_is_open: bool = False  # day and month may stand either way round
    orders: frozenset[str] = frozenset()  # in which a spreadsheet that saved it anew writes them
    years_written: bool = True
    is_named_outside: bool = False  # its account is told by the name of its zip or folder alone
    kept: tuple[float, float] = (1.0, 1.0)  # the shares of the rows and of the volume of the file

    def add(
        self,
        table: str,
        columns: Mapping[str, Sequence | pa.Array | date | bool | None],
        count: int,
    ) -> None:
        """Add rows to a canonical table; a column not given is null in every row."""
        if not count:
            return
        schema = SCHEMAS[table]
        arrays = [
            _array(columns.get(name), schema.field(name).type, count) for name in schema.names
        ]
        self.extend(table, [pa.table(arrays, schema=schema)])

    def extend(self, table: str, chunks: Iterable[pa.Table]) -> None:
        """Add chunks of rows to a canonical table."""
        self.tables[table] = [*self.tables.get(table, ()), *chunks]

    def table(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """Return all rows of a canonical table, or only some columns of it."""
        only = list(columns or SCHEMAS[name].names)
        chunks = self.tables.get(name) or [SCHEMAS[name].empty_table()]
        return pa.concat_tables([chunk.select(only) for chunk in chunks])

    def days(self) -> tuple[date, date] | None:
        """Return the first and the last day that the rows speak of, None where they name none."""
        ends = [
            end.date() if isinstance(end, datetime) else end
            for name, columns in DAYS.items()
            for column in columns
            for chunk in self.tables.get(name, ())
            for end in pc.min_max(chunk[column]).as_py().values()
            if end
        ]
        return (min(ends), max(ends)) if ends else None

    def put_aside(self, size: int) -> None:
        """Lay the tables of more bytes than that on disk."""
        for name, chunks in self.tables.items():
            if not isinstance(chunks, Shelf) and sum(each.nbytes for each in chunks) > size:
                self.tables[name] = (shelf := Shelf())
                shelf.extend(chunks)

    def merge(self, others: Iterable[Facts]) -> Facts:
        """Take in what other tables of the same file gave, and return self."""
        for other in others:
            for name, chunks in other.tables.items():
                self.extend(name, chunks)
            self.rows += other.rows
            self.refused += other.refused
            self.left_out += other.left_out
            self.accounts |= other.accounts
            self.notes += [note for note in other.notes if note not in self.notes]
            self.years_written &= other.years_written
            self.year_is_open |= other.year_is_open
            self.order_is_open |= other.order_is_open
            self.orders |= other.orders
            self.is_named_outside |= other.is_named_outside
            self.stated_on = max(filter(None, (self.stated_on, other.stated_on)), default=None)
            self.span = _around(self.span, other.span)
        return self


def _around(one: tuple[date, date] | None, other: tuple[date, date] | None):  # noqa: ANN202
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def _array(
    values: Sequence | pa.Array | date | bool | None, kind: pa.DataType, count: int
) -> pa.Array:
    if values is None:
        return pa.nulls(count, kind)
    if isinstance(values, str):
        return pa.repeat(pa.scalar(values, kind), count)
    if isinstance(values, date | bool):
        return pa.repeat(pa.scalar(values, kind), count)
    return values if isinstance(values, pa.Array) else pa.array(values, kind)
