"""Cells to numbers, durations and moments, a whole column at a time: all of it under one name."""

from rumbo.exports.cells.columns import Column, Unreadable, is_missing
from rumbo.exports.cells.moments import (
    Moment,
    Order,
    day_month_order,
    days_written,
    moment,
    moments,
    numbered,
    reordered,
)
from rumbo.exports.cells.numbers import (
    contradicting,
    decimal_sign,
    duration,
    durations,
    is_number,
    number,
    numbers,
    other_sign,
    parted,
    shown_sign,
    spelled_out,
    typed_sign,
)

__all__ = [
    "Column",
    "Moment",
    "Order",
    "Unreadable",
    "contradicting",
    "day_month_order",
    "days_written",
    "decimal_sign",
    "duration",
    "durations",
    "is_missing",
    "is_number",
    "moment",
    "moments",
    "number",
    "numbered",
    "numbers",
    "other_sign",
    "parted",
    "reordered",
    "shown_sign",
    "spelled_out",
    "typed_sign",
]
