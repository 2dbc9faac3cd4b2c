"""The metric columns of a table: parsed together, checked together."""

from __future__ import annotations

from collections.abc import Collection

from rumbo.exports import cells
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.wording import Sentence, say

# How often something was seen: zero in every row beside values that are not is a column not measured.
EXPOSURES = frozenset({"views", "impressions", "reach", "video_views", "media_views"})
FEW = 5


def parse_metrics(
    block: Block,
    attributes: Collection[str],
    facts: Facts,
    dropped: dict[int, bool],
    decimal: str | None = ".",
) -> dict[str, list[float | None]]:
    """Return the values of every metric column; a cell that is no number refuses its row."""
    metrics = {}
    for name in block.columns:
        if name in attributes:
            continue
        column = block.cells(name)
        parsed = (
            cells.durations(column) if name.endswith("_seconds") else cells.numbers(column, decimal)
        )
        for place in parsed.bad:
            if place not in dropped:
                dropped[place] = True
                facts.refused.append(
                    Line(block.lines[place], not_a_number(block, name, column[place]))
                )
        metrics[name] = parsed.values
    return metrics


def not_a_number(block: Block, name: str, seen: str) -> Sentence:
    """Return the sentence for a cell that should hold a number."""
    header = block.header[block.columns[name]].strip()
    return say(
        "Column «{column}»: «{seen}» is not a number.", column=header, seen=seen.strip()[:40]
    )


def doubtful_columns(metrics: dict[str, list[float | None]]) -> set[str]:
    """Return the exposures that are zero in every row while another one is not."""
    seen = {
        name: [value for value in values if value is not None]
        for name, values in metrics.items()
        if name in EXPOSURES
    }
    zero = {name for name, values in seen.items() if len(values) >= FEW and not any(values)}
    return zero if any(any(values) for values in seen.values()) else set()
