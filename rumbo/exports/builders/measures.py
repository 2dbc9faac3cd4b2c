"""The metric columns of a table: parsed together, checked together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rumbo.exports import cells
from rumbo.exports.builders.rows import NOT_A_COUNT, NOT_A_NUMBER, Rows
from rumbo.thresholds import count
from rumbo.wording import say

# How often something was seen: zero in every row beside values that are not is a column not measured.
EXPOSURES = frozenset({"views", "impressions", "reach", "video_views", "media_views"})
FEW, SAMPLE = count("builders.measures.FEW"), 500
Columns = Mapping[str, Sequence[str]]
RESAVED = say(
    "A spreadsheet had changed the sign of the decimals: they were read as what they are."
)
ROUNDED = "Numbers that the file rounds («{seen}») are kept as rounded: sums of them are about right, no more."
UNCLEAR = "Column «{column}»: «{seen}» may be thousands or have decimals; what else stands there fits neither."
THOUSANDS = "Column «{column}»: numbers like «{seen}» were read as thousands."
# Things that are counted one by one: half a view is a thousands separator misread, or a wrong column.
COUNTS = EXPOSURES | {
    "active_followers",
    "bookings",
    "bookmarks",
    "calls",
    "clicks",
    "comments",
    "detail_expands",
    "direction_requests",
    "discover_clicks",
    "discover_impressions",
    "engaged_sessions",
    "engaged_users",
    "event_count",
    "followers",
    "follows",
    "food_orders",
    "hashtag_clicks",
    "hides",
    "hotel_bookings",
    "interactions",
    "leads",
    "likes",
    "link_clicks",
    "lost_followers",
    "media_engagements",
    "menu_clicks",
    "messages",
    "navigation",
    "net_followers",
    "new_followers",
    "new_users",
    "new_viewers",
    "page_views",
    "permalink_clicks",
    "phone_clicks",
    "post_interactions",
    "posts",
    "profile_visits",
    "published",
    "quotes",
    "reactions",
    "replies",
    "reposts",
    "returning_viewers",
    "saves",
    "search_clicks",
    "search_impressions",
    "sessions",
    "shares",
    "sticker_taps",
    "subscribers_net",
    "users",
    "video_views_1min",
    "video_views_30s",
    "viewers",
    "views_maps_desktop",
    "views_maps_mobile",
    "views_search_desktop",
    "views_search_mobile",
    "visitors",
    "website_clicks",
}


def parse_metrics(
    rows: Rows, attributes: Collection[str], decimal: str | None = "."
) -> dict[str, list[float | None]]:
    """Return the values of every metric column; a cell that is no number refuses its row.

    So does one of which neither its column nor the others tell whether it is written in thousands.
    """
    metrics, measured = {}, [name for name in rows.block.columns if name not in attributes]
    columns = {name: _with_digits(rows, name) for name in measured}
    sign, counts = _sign_of(rows, columns, decimal), _counts(columns)
    for name, column in columns.items():
        parsed, unclear = _parsed(rows, name, column, sign, counts)
        for place in parsed.bad:
            other = NOT_A_COUNT if parsed.values[place] else NOT_A_NUMBER
            rows.refuse_cell(place, name, UNCLEAR if place in unclear else other)
        metrics[name] = parsed.values
    return metrics


def _with_digits(rows: Rows, name: str) -> Sequence[str]:
    """Return a column, all digits of its rounded numbers («1.2K») written out where all else in it are numbers."""
    column = rows.block.cells(name)
    if name.endswith("_seconds") or "".join(column).isdecimal():
        return column
    written = {cell: cells.spelled_out(cell) for cell in set(column)}
    seen = next((cell.strip() for cell in column if cell != written[cell]), "")
    if not seen or not all(
        cells.is_number(cell) or cells.is_missing(cell) for cell in written.values()
    ):
        return column
    if all(note.template != ROUNDED for note in rows.facts.notes):
        rows.facts.notes.append(say(ROUNDED, seen=seen))
    return [written[cell] for cell in column]


def _sign_of(rows: Rows, columns: Columns, decimal: str | None) -> str | None:
    """Return the decimal sign of the format, or the one that all of the table shows instead.

    A spreadsheet that writes its own sign does so in every column: 12,345 beside 0,5 is no thousands.
    """
    if decimal is None:
        return None
    shown = cells.shown_sign(cell for column in columns.values() for cell in column[:SAMPLE])
    if shown in (None, decimal):
        return decimal
    rows.facts.notes.append(RESAVED)
    return shown


def _counts(columns: Columns) -> dict[str, set[str]]:
    """Return what is written in each column of counts, none where they are nothing but digits."""
    counted = {name: column for name, column in columns.items() if name in COUNTS}
    if all("".join(column).isdecimal() for column in counted.values()):
        return {}
    return {name: set(column) for name, column in counted.items()}


def _parsed(
    rows: Rows,
    name: str,
    column: Sequence[str],
    decimal: str | None,
    counts: Mapping[str, set[str]],
) -> tuple[cells.Column, set[int]]:
    """Return a column as numbers, and the places where it is unclear which number is written."""
    if "".join(column).isdecimal():  # most columns of most files: digits, or nothing
        return cells.Column([float(cell) if cell else None for cell in column], []), set()
    is_count, sign = name in counts, decimal or cells.decimal_sign(column)
    if is_count:
        sign = _sign_of_counts(rows, name, sign, counts)
    parse = cells.durations if name.endswith("_seconds") else cells.numbers
    parsed = parse(column, sign)
    beside = (cell for each in counts.values() for cell in each if is_count and sign in cell)
    doubtful = cells.contradicting({*column, *beside}, sign)
    unclear = {place for place, cell in enumerate(column) if cell in doubtful}
    halves = {place for place, each in enumerate(parsed.values) if is_count and each and each % 1}
    return cells.Column(parsed.values, sorted(unclear.union(parsed.bad, halves))), unclear


def _sign_of_counts(rows: Rows, name: str, sign: str, counts: Mapping[str, set[str]]) -> str:
    """Return the decimal sign of a column of counts: what can be thousands is, unless counts have decimals.

    Where another column has them and nothing that can be thousands, they have; else a cell that has is a slip.
    """
    is_plain = any(cell.isdecimal() for column in counts.values() for cell in column)
    own = counts[name]
    for each in (sign, cells.other_sign(sign)):
        parted, decimals = cells.parted(own, each)
        if not parted:
            continue
        others = (cells.parted(column, each) for other, column in counts.items() if other != name)
        have_decimals = any(theirs and not thousands for thousands, theirs in others)
        is_settled = is_plain and cells.contradicting(own, each)
        if have_decimals or decimals and not is_settled:
            return each
        is_shown = any(map(str.isdecimal, own)) or any(map(_is_odd, parted))
        if decimals or each == sign and not is_shown:
            _note_thousands(rows, name, parted)
        return cells.other_sign(each)
    return sign


def _is_odd(cell: str) -> bool:
    """Return whether the last three digits are no noughts: half a view is nothing that is counted."""
    return not cell.strip().endswith("000")


def _note_thousands(rows: Rows, name: str, parted: Collection[str]) -> None:
    title = rows.block.header[rows.block.columns[name]].strip()
    rows.facts.notes.append(say(THOUSANDS, column=title, seen=min(parted).strip()))


def doubtful_columns(metrics: Mapping[str, Sequence[float | None]]) -> set[str]:
    """Return the exposures that are zero in every row while another one is not."""
    seen = {
        name: [value for value in values if value is not None]
        for name, values in metrics.items()
        if name in EXPOSURES
    }
    zero = {name for name, values in seen.items() if len(values) >= FEW and not any(values)}
    return zero if any(any(values) for values in seen.values()) else set()
