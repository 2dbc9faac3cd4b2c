"""Why a file was taken for what it is: the signatures that matched, and what each column was read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rumbo.exports.format import Block, Format, Found


@dataclass(frozen=True)
class FormatMatch:
    """A format that knows the file, by which fields, and how many columns it explains."""

    format: str
    needs: tuple[str, ...]
    columns: int


@dataclass(frozen=True)
class SeenTable:
    """A table of the file: where it begins, and the field of each of its headers (None: not kept)."""

    sheet: str | None
    title: str
    first_line: int | None
    rows: int
    columns: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class Trace:
    """What led to a decision; the first match is the one that was chosen."""

    matches: tuple[FormatMatch, ...] = ()
    tables: tuple[SeenTable, ...] = ()


def matched(claims: Sequence[tuple[Format, Sequence[Found]]]) -> tuple[FormatMatch, ...]:
    """Return the formats that know a file, the one that explains most of it first."""
    found = [
        FormatMatch(
            format_.id,
            tuple(dict.fromkeys(name for each in tables for name in each.section.needs)),
            sum(len(each.block.columns) for each in tables),
        )
        for format_, tables in claims
    ]
    return tuple(sorted(found, key=lambda each: -each.columns))


def seen(tables: Sequence[Found]) -> tuple[SeenTable, ...]:
    """Return what the columns of the tables of a file were read as."""
    return tuple(_seen(each.block) for each in tables)


def _seen(block: Block) -> SeenTable:
    fields = {place: field for field, place in block.columns.items()}
    return SeenTable(
        sheet=block.sheet,
        title=" · ".join(filter(None, map(str.strip, block.title)))[:200],
        first_line=block.lines[0] if block.lines else None,
        rows=len(block.rows),
        columns=tuple(
            (header.strip(), fields.get(place)) for place, header in enumerate(block.header)
        ),
    )
