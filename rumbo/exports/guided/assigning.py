"""Who gets what: the roles given to the columns so that all of them together fit best."""

from __future__ import annotations

from collections.abc import Sequence

NEVER = -1e9


def best_pairs(gains: Sequence[Sequence[float]]) -> list[int | None]:
    """Return for each row the column it gets, or None, so that the gains add up to the most.

    No column goes to two rows, and a row gets none where that gains nothing.

    >>> best_pairs([[5.0, 4.0], [4.5, 0.0], [-1.0, -1.0]])
    [1, 0, None]
    """
    count, width = len(gains), max(map(len, gains), default=0)
    costs = [[-gain for gain in row] + [0.0] * count for row in gains]
    taken = _shortest(costs, count, width + count) if count else []
    return [
        place if place < width and gains[row][place] > 0 else None
        for row, place in enumerate(taken)
    ]


def _shortest(costs: list[list[float]], count: int, width: int) -> list[int]:
    """Return the cheapest column of each row (the Hungarian method, a shortest path for each row)."""
    of_row, of_column = [0.0] * (count + 1), [0.0] * (width + 1)
    owner = [0] * (width + 1)
    for row in range(1, count + 1):
        owner[0], at = row, 0
        least, before = [float("inf")] * (width + 1), [0] * (width + 1)
        seen = [False] * (width + 1)
        while owner[at]:
            seen[at] = True
            at = _step(costs, (of_row, of_column), owner, (least, before, seen), at)
        while at:
            owner[at], at = owner[before[at]], before[at]
    taken = [0] * count
    for place in range(1, width + 1):
        if owner[place]:
            taken[owner[place] - 1] = place - 1
    return taken


def _step(costs, prices, owner, path, at) -> int:  # noqa: ANN001
    """Lengthen the path by the cheapest column not seen yet, and return it."""
    (of_row, of_column), (least, before, seen), row = prices, path, owner[at]
    line, price = costs[row - 1], of_row[row]
    shortest, following = float("inf"), 0
    for place in range(1, len(owner)):
        if seen[place]:
            continue
        cost = line[place - 1] - price - of_column[place]
        if cost < least[place]:
            least[place], before[place] = cost, at
        if least[place] < shortest:
            shortest, following = least[place], place
    for place in range(len(owner)):
        if seen[place]:
            of_row[owner[place]] += shortest
            of_column[place] -= shortest
        else:
            least[place] -= shortest
    return following
