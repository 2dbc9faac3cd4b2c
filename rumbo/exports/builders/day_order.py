"""Which of two numbers is the day, and which the month? The column tells, or the file's name, or its user."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rumbo.exports import cells
from rumbo.exports.builders.bounds import ZONES
from rumbo.exports.builders.rows import REORDERED, Rows

LAST_MONTH = 12


def order_written(rows: Rows, name: str, order: cells.Order | None) -> cells.Order | None:
    """Return the order of day and month in a column, which is the network's unless something tells otherwise.

    Where a spreadsheet has saved the file anew and nothing tells, the order is open: the facts say so.
    """
    written = rows.cells(name)
    if order is None or order == "ymd":
        return order
    chosen = cells.reordered(written, order) or _told(rows, written, order)
    if chosen != order:
        rows.facts.notes.append(REORDERED)
    if rows.block.is_resaved:
        rows.facts.orders |= _shown(written) & {chosen}
    return chosen


def _shown(written: Sequence[str]) -> frozenset[str]:
    """Return the orders that a column shows, where a day is no month; none where either could be either."""
    pairs = cells.numbered(written)
    days_first = any(first > LAST_MONTH for first, _, _ in pairs)
    months_first = any(second > LAST_MONTH for _, second, _ in pairs)
    shown = {"dmy": days_first, "mdy": months_first}
    return frozenset(order for order, is_shown in shown.items() if is_shown)


def _told(rows: Rows, written: Sequence[str], order: cells.Order) -> cells.Order:
    """Return the order of a column whose days could all be months: the user's, or the one that fits the name."""
    pairs = cells.numbered(written)
    if not pairs or max(max(first, second) for first, second, _ in pairs) > LAST_MONTH:
        return order
    if rows.block.file.order:
        return rows.block.file.order
    other: cells.Order = "dmy" if order == "mdy" else "mdy"
    fits = _within(pairs, order, rows.block.span)
    if fits != _within(pairs, other, rows.block.span):
        return order if fits else other
    differs = any(first != second for first, second, _ in pairs)
    rows.facts.order_is_open |= rows.block.is_resaved and differs
    return order


def _within(
    pairs: set[tuple[int, int, int]], order: cells.Order, span: tuple[date, date] | None
) -> bool:
    if span is None:
        return True
    days = (
        date(year, first, second) if order == "mdy" else date(year, second, first)
        for first, second, year in pairs
    )
    return all(span[0] - ZONES <= day <= span[1] + ZONES for day in days)
