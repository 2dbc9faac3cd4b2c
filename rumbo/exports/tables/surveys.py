"""Answers to a survey with one question from 0 to 10: which of its columns is that question?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.thresholds import count

BEST = count("tables.surveys.BEST")


def answers(block: Block, times: Iterable[str], *, asked_only: bool = False) -> Block | None:
    """Return the block with its rating, its texts and its time named; None without such a question.

    Of several questions answered by whole numbers from 0 to 10, the one that speaks of recommending
    or of likelihood is meant, and with `asked_only` no other. Every answer in words is part of the text.
    """
    known = set(block.columns.values())
    free = [place for place in range(len(block.header)) if place not in known]
    rated = [place for place in free if _is_rating(block, place)]
    asked = [place for place in rated if _asks(block.header[place])]
    if len(asked) != 1 and (asked_only or len(rated) != 1):
        return None
    rating = asked[0] if len(asked) == 1 else rated[0]
    words = [place for place in free if place not in rated and _has_words(block, place)]
    time = next(name for name in times if name in block.columns)
    columns = {"written_at": block.columns[time], "rating": rating, "text": len(block.header)}
    columns |= {name: block.columns[name] for name in ("author",) if name in block.columns}
    return replace(
        block,
        columns=columns | _id(block),
        header=[*block.header, "text"],
        rows=_joined(block, words),
    )


def _id(block: Block) -> dict[str, int]:
    names = [name for name in ("typeform_id", "monkey_id") if name in block.columns]
    return {"mention_id": block.columns[names[0]]} if names else {}


def _joined(block: Block, words: list[int]) -> list[list[str]]:
    """Return the rows with what they say in words at their end; a row of another shape stays as it is."""
    width, rows = len(block.header), []
    for row in block.rows:
        said = [row[place].strip() for place in words if place < len(row) and row[place].strip()]
        rows.append(
            [*row, "\n".join(said)]
            if len(row) == width
            else [*row, ""]
            if len(row) > width
            else row
        )
    return rows


def _cells(block: Block, place: int) -> list[str]:
    """Return what stands in a column, in the rows whose cells stand under their headers."""
    width = len(block.header)
    return [row[place].strip() for row in block.rows if len(row) == width and row[place].strip()]


def _is_rating(block: Block, place: int) -> bool:
    found = _cells(block, place)
    return bool(found) and all(cell.isdecimal() and int(cell) <= BEST for cell in found)


def _has_words(block: Block, place: int) -> bool:
    return any(not cells.is_number(cell) for cell in _cells(block, place))


def _asks(header: str) -> bool:
    """Return whether a question speaks of recommending, in one of the languages we read."""
    said = fold(header)
    return any(word in said for word in vocabulary("survey_questions").meanings)
