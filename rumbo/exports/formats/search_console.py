"""Google Search Console, Performance > Export: a chart by day and tables that divide it, as zip, sheets or CSV.

What queries add up to is less than the chart: rare ones are not told. A comparison has each column
twice: the later period is the file's own, the other is left to its own export. Position 0 is no position.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.builders.day_order import order_written
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_DATE, SHIFTED, Rows
from rumbo.exports.builders.web import JOIN, add_web, breakdown
from rumbo.exports.cells.moments import day_month_order
from rumbo.exports.cells.periods import Span, period_in
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.click_rates import WIDEST, by_click_rates
from rumbo.exports.tables.dimensions import with_dimensions
from rumbo.exports.tables.table_stacks import as_found, stacks
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.wording import say

TIMES = ("day", "time", "period")
METRICS = ("search_clicks", "search_impressions", "search_position")
PROPERTY = re.compile(r"(?:https?___)?([\w.-]+?)_?-Performance-on-(?:Search|Discover)", re.I)
EXPORTED = re.compile(r"-(\d{4}-\d{2}-\d{2})(?: \(\d+\))?\.(?:zip|xlsx?|csv)", re.I)
ENDING = re.compile(r"(?: ?\(\d+\))?\.(?:zip|csv|xlsx?|ods)(?=/|$)", re.I)
NAMED = re.compile(r"(?:^|[\s/_])((?:[a-z0-9-]+\.)+[a-z]{2,18})(?=$|[\s/_])")
ZONE = re.compile(r"\s*\((?:UTC|GMT)[^)]*\)\s*$")
NUMBERED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
EARLIER = re.compile(r"previous|anterior|precedent|vorherig")
PREVIOUS = say("The columns of the earlier period were left to that period's own export.")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables by one time or dimension that have clicks and impressions."""
    found, span = [], _filtered(grids)
    for grid in filter(_may_be, grids):
        for stack in stacks(grid)[:1]:
            plain = _current(grid.rows[stack.header or 0])
            each = as_found(format_, grid, file, stack, format_.sections[0], plain)
            counted = each.block.columns.keys() >= {*METRICS[:2]}
            proven = {} if counted else by_click_rates(each.block)
            if not counted and not proven:
                continue
            named = replace(each.block, columns={**each.block.columns, **proven})
            divided = with_dimensions(named, format_.vocabulary, "", (*TIMES, *METRICS))
            each = replace(each, block=divided)
            if proven or _is_table(each.block):
                span = span or _compared(each.block) or _charted(each.block)
                found.append(each)
    for each in found:
        each.block.title[:] = [f"{span[0]} - {span[1]}"] if span else []
    return found


def _may_be(grid: Grid) -> bool:
    """Return whether the first row of several cells may head such a table: it names clicks, or is as narrow as one."""
    row = next((grid.rows[place] for place in grid.filled if len(grid.rows[place]) > 1), [])
    named, words = [cell for cell in row if cell.strip()], vocabulary("search_console")
    clicks = (words.meaning(_plain(cell)) for cell in named)
    return 1 < len(named) <= WIDEST or any(each and each[0] == METRICS[0] for each in clicks)


def _plain(cell: str) -> str:
    """Return a header without the zone of its clock or the period it is compared for."""
    return _parted(cell)[1]


def _parted(cell: str) -> tuple[str, str]:
    """Return the period of a compared column, and its header without it."""
    bare, words = ZONE.sub("", cell), vocabulary("search_console")
    period, _, last = bare.rpartition(" ")
    meaning = words.meaning(last)
    if words.meaning(bare) or not meaning or meaning[0] not in (*METRICS, ""):
        return "", bare
    return period, last


def _current(header: list[str]) -> Callable[[str], str]:
    """Return what makes a header a word we know, the columns of an earlier period none."""
    periods = list(dict.fromkeys(filter(None, (_parted(cell)[0] for cell in header))))
    dated = {span: text for text in periods if (span := _period(text, header))}
    named = [text for text in periods if not EARLIER.search(fold(text))]
    current = dated[max(dated)] if dated else next(iter(named or periods), "")
    return lambda cell: _plain(cell) if _parted(cell)[0] in ("", current) else ""


def _is_table(block: Block) -> bool:
    """Return whether a table has clicks and impressions, and columns that divide them: of a new name only the first.

    Several that divide have known names and a position beside them: clicks and impressions alone are of many a report.
    """
    words = vocabulary("search_console")
    unknown = [cell for cell in block.header if cell.strip() and not words.meaning(_plain(cell))]
    if unknown and (unknown != block.header[:1] or "search_position" not in block.columns):
        return False
    dividing = _dividing(block)
    known = {field for field, _ in words.meanings.values()}
    many = "search_position" in block.columns and known.issuperset(dividing)
    counted = all(name in block.columns for name in METRICS[:2])
    return counted and (len(dividing) == 1 or many and bool(dividing))


def _dividing(block: Block) -> list[str]:
    return [name for name in block.columns if name not in METRICS]


def _filtered(grids: Sequence[Grid]) -> Span | None:
    """Return the period that the sheet of filters names."""
    words = vocabulary("search_filters")
    rows = (row for grid in grids for row in grid.rows if len(row) == 2 and words.meaning(row[0]))
    return next(filter(None, (period_in(row[1]) for row in rows)), None)


def _compared(block: Block) -> Span | None:
    return _period(block.header[block.columns["search_clicks"]], block.header)


def _period(text: str, header: list[str]) -> Span | None:
    """Return the period that a column is compared for, written as the language of the header writes days."""
    shown = day_month_order(NUMBERED.findall(" ".join(header)))
    return period_in(text, shown or ("mdy" if _is_english(header) else "dmy"))


def _is_english(header: list[str]) -> bool:
    clicks = (vocabulary("search_console").meaning(_parted(cell)[1]) for cell in header)
    return any(each and each[0] == "search_clicks" and "en" in each[1] for each in clicks)


def _charted(block: Block) -> Span | None:
    if "day" not in block.columns:
        return None
    days = list(filter(None, cells.days_written(block.cells("day"), block.file.order)))
    return (min(days), max(days)) if days else None


def _table(block: Block) -> Facts:
    dividing = _dividing(block)
    time = next((name for name in TIMES if name in dividing), "")
    groups = [name for name in dividing if name not in TIMES]
    rows = Rows(_of_discover(block))
    rows.refuse_misshapen()
    _refuse_shifted(rows)
    span = period_in(block.title[0]) if block.title else None
    spans = _spans(rows, time) if time else [span] * len(block.rows)
    metrics = parse_metrics(rows, {*dividing})
    _leave_out_positions(metrics)
    if any(_parted(cell)[0] for cell in block.header):
        rows.facts.notes.append(PREVIOUS)
    add_web(rows, "google_search:", spans, _divided(rows, time, groups), metrics)
    exported = EXPORTED.search(block.file.name)
    rows.facts.stated_on = cells.moment(exported[1]).date if exported else None
    rows.facts.span = span
    return rows.facts


def _refuse_shifted(rows: Rows) -> None:
    """Refuse the rows of a comparison without their last value: no number of theirs is told apart from the other."""
    if not any(_parted(cell)[0] for cell in rows.block.header):
        return
    last = max(place for place, cell in enumerate(rows.block.header) if cell.strip())
    for place in rows.kept:
        if not "".join(rows.block.rows[place][last : last + 1]).strip():
            rows.refuse(place, SHIFTED)


def _of_discover(block: Block) -> Block:
    """Return the block with other metrics where there is no position: what Discover shows is not searched."""
    if "search_position" in block.columns:
        return block
    return block.renamed({name: name.replace("search", "discover") for name in METRICS})


def _site(file: File) -> str | None:
    """Return the site that Google named the zip by, else one whose address stands in the name of file, zip or folder."""
    site = PROPERTY.search(file.name) or NAMED.search(ENDING.sub(" ", file.name).casefold())
    return site[1] if site else None


def _divided(rows: Rows, time: str, groups: list[str]) -> tuple[str, list[str]]:
    """Return what divides a table beside its days, and the bucket of each row."""
    if time != "time":
        return breakdown(rows, groups)
    hours = [cell.strip()[11:13] for cell in rows.cells("time")]
    if not groups:
        return "hour", hours
    name, buckets = breakdown(rows, groups)
    return f"{name}+hour", [JOIN.join(each) for each in zip(buckets, hours, strict=True)]


def _spans(rows: Rows, name: str) -> list[Span | None]:
    written = rows.cells(name)
    if name == "period":
        spans = list(map(period_in, written))
    else:
        days = cells.days_written(written, _order(rows, name))
        spans = [(day, day) if day else None for day in days]
    for place, span in enumerate(spans):
        if span is None:
            rows.refuse_cell(place, name, NOT_A_DATE)
    return spans


def _order(rows: Rows, name: str) -> cells.Order | None:
    """Return the order of day and month where the column does not show it: Google writes no such days, a spreadsheet did."""
    written = rows.cells(name)
    if day_month_order(written) or not cells.numbered(written):
        return None
    rows.block = replace(rows.block, is_resaved=True)
    return order_written(rows, name, "mdy" if _is_english(rows.block.header) else "dmy")


def _leave_out_positions(metrics: dict[str, list[float | None]]) -> None:
    if "search_position" in metrics:
        metrics["search_position"] = [value or None for value in metrics["search_position"]]


FORMAT = Format(
    id="search_console",
    network="google_search",
    name="Google Search Console",
    words="search_console",
    find=_find,
    account=_site,
    sections=(Section((), _table),),
)
