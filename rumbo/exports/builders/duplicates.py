"""Rows of one key: repetitions, several things of one name, or a contradiction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from rumbo.exports.builders.rows import Rows
from rumbo.wording import Sentence, say

DIFFERS = say(
    "Another row of this file says something else of the same: which of them is right cannot be told."
)
MOST_DIFFER = say(
    "Most rows of this table stand there twice with other values: a column that tells them apart is missing."
)
TWICE_OTHERWISE = say(
    "The same publication stands in this file twice with other values; the fuller row was kept."
)


def leave_out_twins(
    rows: Rows,
    keys: Sequence,
    ranks: Callable[[], Sequence] | None,
    reason: Sentence,
    values: Collection[Sequence] = (),
) -> None:
    """Of rows with one and the same key keep the one of highest rank, whatever their order.

    Where two say otherwise in one of the `values`, that is said: they may be rows of several days.
    """
    kept = rows.kept
    if len({keys[place] for place in kept}) == len(kept):
        return
    order = ranks() if ranks else rows.block.rows
    best: dict[object, int] = {}
    for place in kept:
        known = best.setdefault(keys[place], place)
        if order[place] > order[known]:  # type: ignore[operator]
            best[keys[place]] = place
    for place in kept:
        if (other := best[keys[place]]) != place:
            both = ({column[place], column[other]} - {None} for column in values)
            rows.leave_out(place, TWICE_OTHERWISE if any(len(x) > 1 for x in both) else reason)


def leave_out_copies(
    rows: Rows, keys: Sequence, values: Mapping[str, Sequence], twice: Sentence
) -> None:
    """Of rows with one key that say the same of everything keep the first; those that differ are several things."""
    seen = set()
    for place in rows.kept:
        said = (keys[place], *(column[place] for column in values.values()))
        if said in seen:
            rows.leave_out(place, twice)
        seen.add(said)


def ordinals(rows: Rows, keys: Sequence, values: Mapping[str, Sequence]) -> dict[int, int]:
    """Return the number, from 2 on, of each row whose key another row has: those are several things.

    The first is the one with the largest figures, so that another order of the rows changes nothing.
    """
    same: dict[object, list[int]] = {}
    for place in rows.kept:
        same.setdefault(keys[place], []).append(place)
    numbers = {}
    for places in filter(lambda each: len(each) > 1, same.values()):
        figures = {at: [column[at] or 0 for column in values.values()] for at in places}
        ranked = sorted(places, key=figures.__getitem__, reverse=True)
        numbers |= {place: number for number, place in enumerate(ranked[1:], 2)}
    return numbers


def keep_apart(rows: Rows, keys: Sequence, values: Mapping[str, Sequence], twice: Sentence) -> None:
    """Of rows with one key that say the same keep the fullest; where they differ refuse them all.

    What tells them apart is missing then: a column, or the line between two files. Where that are
    most rows of a table, those that stand alone lack it too.
    """
    same: dict[object, list[int]] = {}
    for place in rows.kept:
        same.setdefault(keys[place], []).append(place)
    before = len(rows.kept)
    if len(same) == before:
        return
    differing = 0
    for places in filter(lambda each: len(each) > 1, same.values()):
        said = [[column[place] for column in values.values()] for place in places]
        if any(len({*each} - {None}) > 1 for each in zip(*said, strict=True)):
            for place in places:
                rows.refuse(place, DIFFERS)
            differing += len(places)
            continue
        fullest = max(zip(places, said, strict=True), key=lambda each: _filled(each[1]))[0]
        for place in places:
            if place != fullest:
                rows.leave_out(place, twice)
    for place in rows.kept if 2 * differing > before else ():
        rows.refuse(place, MOST_DIFFER)


def _filled(values: Sequence) -> int:
    return sum(value is not None for value in values)
