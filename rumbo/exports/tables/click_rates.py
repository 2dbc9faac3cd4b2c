"""What a search engine's columns are, whatever they are called: clicks ÷ impressions is the rate beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rumbo.exports import cells
from rumbo.exports.cells.moments import is_a_day
from rumbo.exports.format import Block
from rumbo.exports.tables.counts import filled, is_of_numbers
from rumbo.thresholds import count, share

COUNTED = 4  # clicks, impressions, rate, position stand side by side in this order
WIDEST = count("tables.click_rates.WIDEST")
FEWEST, MOST = count("tables.click_rates.FEWEST"), share("tables.click_rates.MOST")
SAMPLE = 500
ROUNDED = share("tables.click_rates.ROUNDED")


def by_click_rates(block: Block) -> Mapping[str, int]:
    """Return the places of clicks, impressions and position, and of a day where one stands first.

    Nothing is returned where the third of four columns of numbers is not the first per second: what
    rows say of each other leaves no doubt, where a name in a language that nobody knows would.
    """
    named = [place for place, cell in enumerate(block.header) if cell.strip()]
    places = named[-COUNTED:]
    if not COUNTED < len(named) <= WIDEST or not all(
        is_of_numbers(filled(block, place)) for place in places
    ):
        return {}
    if is_of_numbers(filled(block, named[-COUNTED - 1])):
        return {}
    clicks, shown, rates, positions = (_numbers(block, place) for place in places)
    if not _is_rate(clicks, shown, rates) or min(filter(None, positions), default=0) < 1:
        return {}
    day = {"day": named[0]} if all(map(is_a_day, filled(block, named[0]))) else {}
    fields = ("search_clicks", "search_impressions", "search_position")
    return day | dict(zip(fields, (places[0], places[1], places[3]), strict=True))


def _numbers(block: Block, place: int) -> Sequence[float | None]:
    column = block.cells_at(place)[:SAMPLE]
    parsed = cells.numbers(column, None).values
    is_percent = any("%" in cell for cell in column)
    return [value and value / 100 if is_percent else value for value in parsed]


def _is_rate(
    clicks: Sequence[float | None], shown: Sequence[float | None], rates: Sequence[float | None]
) -> bool:
    """Return whether the rates are clicks per impression, and rows with both are there to show it."""
    rows = [
        (own, of, rate) for own, of, rate in zip(clicks, shown, rates, strict=True) if of and rate
    ]
    told = [
        own is not None and abs(own / of - rate) <= ROUNDED * max(rate, 0.1)
        for own, of, rate in rows
    ]
    return len(told) >= FEWEST and sum(told) >= MOST * len(told)
