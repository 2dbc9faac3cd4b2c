"""The metric columns of a table: parsed together, checked together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rumbo.exports import cells
from rumbo.exports.builders.rows import NOT_A_COUNT, NOT_A_NUMBER, Rows
from rumbo.wording import say

# How often something was seen: zero in every row beside values that are not is a column not measured.
EXPOSURES = frozenset({"views", "impressions", "reach", "video_views", "media_views"})
FEW, SAMPLE = 5, 500
RESAVED = say(
    "A spreadsheet had changed the sign of the decimals: they were read as what they are."
)
# Things that are counted one by one: half a view is a thousands separator misread, or a wrong column.
COUNTS = EXPOSURES | {
    "bookmarks",
    "clicks",
    "comments",
    "engaged_sessions",
    "follows",
    "hashtag_clicks",
    "interactions",
    "likes",
    "link_clicks",
    "lost_followers",
    "new_followers",
    "new_users",
    "page_views",
    "profile_visits",
    "published",
    "reactions",
    "replies",
    "reposts",
    "saves",
    "search_clicks",
    "search_impressions",
    "sessions",
    "shares",
    "users",
    "viewers",
}


def parse_metrics(
    rows: Rows, attributes: Collection[str], decimal: str | None = "."
) -> dict[str, list[float | None]]:
    """Return the values of every metric column; a cell that is no number refuses its row."""
    metrics = {}
    sign = _sign_of(rows, attributes, decimal)
    for name in rows.block.columns:
        if name in attributes:
            continue
        parsed = _parsed(name, rows.block.cells(name), sign)
        for place in parsed.bad:
            rows.refuse_cell(place, name, NOT_A_COUNT if parsed.values[place] else NOT_A_NUMBER)
        metrics[name] = parsed.values
    return metrics


def _sign_of(rows: Rows, attributes: Collection[str], decimal: str | None) -> str | None:
    """Return the decimal sign of the format, or the one that all of the table shows instead.

    A spreadsheet that writes its own sign does so in every column: 12,345 beside 0,5 is no thousands.
    """
    if decimal is None:
        return None
    measured = (name for name in rows.block.columns if name not in attributes)
    cells_ = [cell for name in measured for cell in rows.block.cells(name)[:SAMPLE]]
    shown = cells.shown_sign(cells_)
    if shown is None and _parts_thousands(rows, decimal):
        return "," if decimal == "." else "."
    if shown in (None, decimal):
        return decimal
    rows.facts.notes.append(RESAVED)
    return shown


def _parts_thousands(rows: Rows, sign: str) -> bool:
    """Return whether the counts of a table are written with the sign between their thousands."""
    counted = [rows.block.cells(name) for name in rows.block.columns if name in COUNTS]
    if not any(sign in "".join(column) for column in counted):
        return False
    return cells.parts_thousands((cell for column in counted for cell in column), sign)


def _parsed(name: str, column: Sequence[str], decimal: str | None) -> cells.Column:
    if "".join(column).isdecimal():  # most columns of most files: digits, or nothing
        return cells.Column([float(cell) if cell else None for cell in column], [])
    if name.endswith("_seconds"):
        return cells.durations(column, decimal or ".")
    if name in COUNTS and decimal and cells.parts_thousands(column, decimal):
        return cells.numbers(column, "," if decimal == "." else ".")
    parsed = cells.numbers(column, decimal)
    if name in COUNTS and not _whole(parsed):
        # 1.234 views beside 12.345: the sign parts thousands here, whatever the format does.
        other = cells.numbers(column, ",")
        if not other.bad and _whole(other):
            return other
        broken = {place for place, each in enumerate(parsed.values) if each and each % 1}
        return cells.Column(parsed.values, sorted(broken.union(parsed.bad)))
    return parsed


def _whole(column: cells.Column) -> bool:
    return all(value is None or value % 1 == 0 for value in column.values)


def doubtful_columns(metrics: Mapping[str, Sequence[float | None]]) -> set[str]:
    """Return the exposures that are zero in every row while another one is not."""
    seen = {
        name: [value for value in values if value is not None]
        for name, values in metrics.items()
        if name in EXPOSURES
    }
    zero = {name for name, values in seen.items() if len(values) >= FEW and not any(values)}
    return zero if any(any(values) for values in seen.values()) else set()
