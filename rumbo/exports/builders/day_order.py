"""Which of two numbers is the day, and which the month? The column tells, or the file's name, or its user."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from itertools import pairwise

from rumbo.exports import cells
from rumbo.exports.builders.bounds import EARLIEST, ZONES, latest_day
from rumbo.exports.builders.rows import REORDERED, Rows
from rumbo.exports.cells.steps import month_end
from rumbo.thresholds import count

LAST_MONTH = 12
SEVERAL = count("builders.day_order.SEVERAL")


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
    """Return the order of a column whose days could all be months: the user's, or the one that fits.

    What fits the name, what has begun, and days that follow one another tell, in this order. Those that are days in
    a row only the other way round, but months in a row as their network writes them, tell nothing.
    """
    pairs = cells.numbered(written)
    if not pairs or max(max(first, second) for first, second, _ in pairs) > LAST_MONTH:
        return order
    if rows.block.file.order:
        return rows.block.file.order
    other: cells.Order = "dmy" if order == "mdy" else "mdy"
    own, turned = _days(pairs, order), _days(pairs, other)
    latest = latest_day(rows.block.file.today)
    named, begun = rows.block.span, (EARLIEST, latest)
    for fits in (
        (_within(own, named), _within(turned, named)),
        (_within(own, begun), _within(turned, begun)),
        (_follow(own), _follow(turned) and not _are_months(own)),
    ):
        if fits[0] != fits[1]:
            return order if fits[0] else other
    is_either = _are_months(own) and _follow(turned)
    rows.facts.order_is_open |= is_either or rows.block.is_resaved and own != turned
    return order


def _days(pairs: Collection[tuple[int, int, int]], order: cells.Order) -> set[date]:
    return {
        date(year, first, second) if order == "mdy" else date(year, second, first)
        for first, second, year in pairs
    }


def _within(days: Collection[date], span: tuple[date, date] | None) -> bool:
    return span is None or all(span[0] - ZONES <= day <= span[1] + ZONES for day in days)


def _follow(days: Collection[date]) -> bool:
    """Return whether days, three at least, stand one after the other without a gap."""
    apart = {later - day for day, later in pairwise(sorted(days))}
    return len(days) >= SEVERAL and apart == {timedelta(days=1)}


def _are_months(days: Collection[date]) -> bool:
    """Return whether days, three at least, begin one month after the other."""
    starts = sorted(days)
    follows = (month_end(day) + timedelta(days=1) == later for day, later in pairwise(starts))
    return len(days) >= SEVERAL and starts[0].day == 1 and all(follows)
