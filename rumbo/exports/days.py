"""Tables of days: one row a day of an account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pyarrow as pa

from rumbo.exports import cells
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.exports.values import doubtful_columns, parse_metrics
from rumbo.wording import say


def days(
    *,
    order: cells.Order = "mdy",
    rename: Mapping[str, str] | None = None,
    decimal: str | None = ".",
    absent: str = "unknown",
    summaries: bool = False,
) -> Callable[[Block], Facts]:
    """Return a builder of account days from a table with a column `day`.

    `rename` gives a column the name it has in this table; `absent` is what a day that is not
    there means (zero or unknown); with `summaries`, a row without a day is a total.
    """

    def build(given: Block) -> Facts:
        block = given.renamed(rename or {})
        facts = Facts(rows=len(block.rows))
        dropped: dict[int, bool] = {}
        dates = _days(block, facts, dropped, order, summaries)
        metrics = parse_metrics(block, {"day"}, facts, dropped, decimal)
        _leave_out_twins(block, facts, dropped, dates)
        add_days(facts, f"{block.network}:", block.lines, dates, metrics, set(dropped), absent)
        return facts

    return build


def add_days(
    facts: Facts,
    account: str,
    lines: list[int],
    dates: list[date | None],
    metrics: Mapping[str, list],
    dropped: set[int],
    absent: str = "unknown",
) -> None:
    """Add the values of account days, and what they cover."""
    live = [place for place in range(len(dates)) if place not in dropped and dates[place]]
    doubtful = doubtful_columns(dict(metrics))
    for metric, values in metrics.items():
        kept = [place for place in live if values[place] is not None]
        if not kept:
            continue
        chosen = [dates[place] for place in kept]
        facts.add(
            "day_values",
            {
                "line": [lines[place] for place in kept],
                "account_id": account,
                "day": chosen,
                "metric": metric,
                "val": pa.array([values[place] for place in kept], pa.float64()),
                "is_doubtful": metric in doubtful,
            },
            len(kept),
        )
        if metric not in doubtful:
            known = [each for each in chosen if each]
            facts.add(
                "coverage",
                {
                    "account_id": account,
                    "metric": metric,
                    "from_day": min(known),
                    "to_day": max(known),
                    "absent_means": absent,
                },
                1,
            )


def _days(
    block: Block, facts: Facts, dropped: dict[int, bool], order: cells.Order, summaries: bool
) -> list[date | None]:
    column = block.cells("day")
    parsed = cells.moments(column, order)
    for place in {*parsed.bad, *(p for p, value in enumerate(parsed.values) if value is None)}:
        dropped[place] = True
        seen = column[place].strip()
        if summaries and place not in parsed.bad or seen.casefold() == "total":
            facts.left_out.append(Line(block.lines[place], say("A total, not a day.")))
        else:
            header = block.header[block.columns["day"]].strip()
            facts.refused.append(
                Line(
                    block.lines[place],
                    say(
                        "Column «{column}»: «{seen}» is not {expected}.",
                        column=header,
                        seen=seen[:40],
                        expected="a date",
                    ),
                )
            )
    return _dated(parsed.values, block, facts)


def _dated(values: list, block: Block, facts: Facts) -> list[date | None]:
    """Return the days; where the file writes no year, its last day is taken as the latest one possible."""
    known = [value for value in values if value]
    if not any(value.year == 0 for value in known):
        return [value.date if value else None for value in values]
    ascending = _years_ascending(known, block.file.today)
    found = iter(ascending)
    first, last = min(ascending), max(ascending)
    facts.notes.append(
        say(
            "The file writes no year; its days were taken as {first} to {last}, the latest that are possible.",
            first=first.isoformat(),
            last=last.isoformat(),
        )
    )
    return [next(found) if value else None for value in values]


def _years_ascending(moments: list, today: date) -> list[date]:
    """Return the days of a list without years that runs upwards (or downwards) and ends by today."""
    pairs = [(each.month, each.day) for each in moments]
    rises = sum(one < other for one, other in zip(pairs, pairs[1:], strict=False))
    downwards = rises * 2 < len(pairs) - 1
    if downwards:
        pairs.reverse()
    year, upper, result = today.year, (today.month, today.day), []
    for month, day in reversed(pairs):
        if (month, day) > upper:
            year -= 1
        while (month, day) == (2, 29) and year % 4:
            year -= 1
        upper = (month, day)
        result.append(date(year, month, day))
    return result if downwards else result[::-1]


def _leave_out_twins(
    block: Block, facts: Facts, dropped: dict[int, bool], dates: list[date | None]
) -> None:
    seen: dict[date, tuple[list[str], int]] = {}
    for place, day in enumerate(dates):
        if place in dropped or day is None:
            continue
        if day not in seen:
            seen[day] = (block.rows[place], place)
            continue
        loser = place if block.rows[place] <= seen[day][0] else seen[day][1]
        if loser != place:
            seen[day] = (block.rows[place], place)
        dropped[loser] = True
        facts.left_out.append(
            Line(
                block.lines[loser], say("The same day stands in this file twice; one row was kept.")
            )
        )
