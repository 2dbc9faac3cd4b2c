"""What can happen to a file between the network and us: each kind of damage as a function of its bytes."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from bench.damage import anywhere, archives, books, documents, lines, rows
from rumbo.exports.files.grids import is_archive, is_workbook

Damage = Callable[[bytes, random.Random], bytes]

BYTES: tuple[Damage, ...] = (anywhere.cut_out, anywhere.repeat, anywhere.swap, anywhere.scatter)
EMPTIED: tuple[Damage, ...] = (rows.empty_cells, rows.empty_a_column)
IN_ROWS: tuple[Damage, ...] = (
    rows.shift_cells,
    rows.shift_column,
    rows.shift_header,
    rows.swap_rows,
    rows.drop_rows,
    rows.pad,
)
IN_LINES: tuple[Damage, ...] = (
    lines.encode,
    lines.delimit,
    lines.replace_delimiter,
    lines.unquote,
    lines.drop_a_quote,
    lines.swap_lines,
    lines.drop_line,
    lines.repeat_line,
    lines.wrap_lines,
    lines.quote_lines,
    lines.behead,
    lines.halve,
    lines.join_itself,
    lines.join_another,
    lines.decimal_comma,
    lines.end_lines,
)
IN_BOOKS: tuple[Damage, ...] = (
    books.shuffle_sheets,
    books.drop_sheet,
    books.name_sheets,
    books.swap_names,
    books.join_sheets,
    books.add_anothers,
)
IN_DOCUMENTS: tuple[Damage, ...] = (
    documents.drop_a_key,
    documents.rename_a_key,
    documents.drop_an_entry,
    documents.repeat_an_entry,
    documents.shuffle_entries,
    documents.close_early,
    documents.wrap_an_entry,
)


def _in_member(name: str, content: bytes) -> tuple[Damage, ...]:
    """Return what is done to a member; what joins another's file to one is compared with more than the whole."""
    if name.endswith(".json"):
        return IN_DOCUMENTS
    own = tuple(each for each in IN_LINES if each is not lines.join_another)
    return own if content.strip() else ()


IN_ARCHIVES: tuple[Damage, ...] = (
    archives.shuffle_members,
    archives.drop_member,
    archives.repeat_member,
    archives.swap_member_names,
    archives.garble_names,
    archives.add_shadows,
    archives.put_in_a_folder,
    archives.put_in_another,
    archives.empty_member,
    archives.in_a_member(_in_member),
)
# Of these two files are said, the golden one and the one chosen.
JOINS = {lines.join_another: lines.another, books.add_anothers: books.another}
# Every cell that is left holds what it held; after the other kinds it may hold something else.
STRUCTURE = {anywhere.cut, *IN_ROWS, *IN_LINES, *IN_BOOKS, *IN_DOCUMENTS, *IN_ARCHIVES}


def damages(path: Path) -> tuple[Damage, ...]:
    """Return what can be done to a file: a workbook has rows and no lines, a zip has neither."""
    data = path.read_bytes()
    anything = (*BYTES, anywhere.cut)
    if is_workbook(data):
        return (*anything, *EMPTIED, *IN_ROWS, *IN_BOOKS)
    if is_archive(data):
        return (*anything, *IN_ARCHIVES)
    if path.suffix == ".json":
        return (*anything, *IN_DOCUMENTS, documents.change_a_type)
    if b"\r" in data and b"\n" not in data:
        return anything
    return (*anything, *EMPTIED, *IN_ROWS, *IN_LINES)
