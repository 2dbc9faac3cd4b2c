"""Tables side by side: two under headers of the same names, or one of the same metrics for each of several groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rumbo.errors import ExportError
from rumbo.exports.cells import is_number
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import Vocabulary, fold, is_total

LOST = "Of two tables side by side the second has lost its first column. Download the file again."


def sides(block: Block, key: str) -> Block:
    """Return one table with a row for each key: what the sides share once, their own columns each.

    A key is where a side begins. The order is that of the first side, then what only others have.
    """
    name = fold(block.header[block.columns[key]])
    starts = [place for place, cell in enumerate(block.header) if fold(cell) == name]
    ends = [*starts[1:], len(block.header)]
    fields = {place: field for field, place in block.columns.items()}
    known = {fold(block.header[place]): field for place, field in fields.items()}
    joined: dict[str, dict[str, str]] = {}
    lines: dict[str, int] = {}
    for start, end in zip(starts, ends, strict=True):
        names = [fold(cell) for cell in block.header[start:end] if cell.strip()]
        if len(set(names)) < len(names):
            raise ExportError(LOST)
        named = {place: known.get(fold(block.header[place])) for place in range(start, end)}
        for row, line in zip(block.rows, block.lines, strict=True):
            cells = {
                field: row[place].strip()
                for place, field in named.items()
                if field and place < len(row)
            }
            if not any(cells.values()):
                continue
            own = joined.setdefault(cells.get(key, ""), {})
            lines.setdefault(cells.get(key, ""), line)
            own.update({field: cell for field, cell in cells.items() if cell or field not in own})
    columns = list(dict.fromkeys(known.values()))
    return replace(
        block,
        columns={field: place for place, field in enumerate(columns)},
        header=[block.header[block.columns[field]] for field in columns],
        rows=[[own.get(field, "") for field in columns] for own in joined.values()],
        lines=list(lines.values()),
        records=[block.header_record + 1 + place for place in range(len(joined))],
    )


def unpivoted(grid: Grid, words: Vocabulary, mark: str) -> Grid:
    """Return a grid in which such a table has a row for each of its rows and groups; any other grid as it is.

    Fields with the `mark` divide; the group that is the total of the others, and what stands beyond
    the header, is left away.
    """
    top = next(
        (place for place in range(len(grid.rows) - 1) if _heads(grid, place, words, mark)), None
    )
    if top is None:
        return grid
    groups, names = grid.rows[top : top + 2]
    counted = _counted(names, words, mark)
    own = [place for place in range(counted[0]) if names[place].strip()]
    metrics = list(dict.fromkeys(names[place] for place in counted))
    divided = [names[place] for place in own] + [groups[0]]
    rows, lines = list(grid.rows[:top]), list(grid.lines[:top])
    rows.append([*divided, *metrics])
    lines.append(grid.lines[top + 1])
    for row, line in zip(grid.rows[top + 2 :], grid.lines[top + 2 :], strict=True):
        for turned in _turned(row, groups, names, own, counted, metrics):
            rows.append(turned)
            lines.append(line)
    return replace(grid, rows=rows, lines=lines)


def _heads(grid: Grid, place: int, words: Vocabulary, mark: str) -> bool:
    """Return whether a row names groups and the next one metrics, some of them more than once."""
    groups, names = grid.rows[place], grid.rows[place + 1]
    counted = _counted(names, words, mark)
    repeated = len({names[at] for at in counted}) < len(counted)
    meaning = words.meaning(groups[0]) if groups else None
    return (
        repeated
        and counted[0] > 0
        and bool(meaning and meaning[0].startswith(mark))
        and all(at < len(groups) and groups[at].strip() for at in counted)
        and not any(map(is_number, names))
    )


def _counted(names: Sequence[str], words: Vocabulary, mark: str) -> list[int]:
    meanings = [(place, words.meaning(cell)) for place, cell in enumerate(names) if cell.strip()]
    return [place for place, each in meanings if each and each[0] and not each[0].startswith(mark)]


def _turned(
    row: Sequence[str],
    groups: Sequence[str],
    names: Sequence[str],
    own: Sequence[int],
    counted: Sequence[int],
    metrics: Sequence[str],
) -> Iterator[list[str]]:
    """Yield a row for each group that is no total; a row of another width stays as it is."""
    if len(row) <= counted[-1]:
        yield list(row)
        return
    beyond = [cell for cell in row[len(names) :] if cell.strip()]
    for group in dict.fromkeys(groups[place] for place in counted):
        if not is_total(group):
            places = [place for place in counted if groups[place] == group]
            said = {names[place]: row[place] for place in places}
            named = [row[place] for place in own]
            yield [*named, group, *(said.get(name, "") for name in metrics), *beyond]
