"""Tables of publications: one row a post, its lifetime values as of the export."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pyarrow as pa

from rumbo.exports import cells
from rumbo.exports.builders.duplicates import leave_out_twins
from rumbo.exports.builders.identity import Owners, post_ids
from rumbo.exports.builders.measures import doubtful_columns, parse_metrics
from rumbo.exports.builders.publication_time import YearOf, published
from rumbo.exports.builders.rows import Rows
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import fold, is_total, vocabulary
from rumbo.wording import say

ATTRIBUTES = frozenset(
    {
        "post_id",
        "link",
        "published_at",
        "kind",
        "text",
        "title",
        "duration",
        "account_id",
        "username",
        "account_name",
        "note",
    }
)
SUMMARY = say("A total or a note, not a publication.")
ERROR_ROW = say("The network wrote an error in place of this publication.")
UNDATED = "Publications without a day: {count}. They count among all publications, and stand outside every sum by day."
TWICE = say("The same publication stands in this file twice; the fuller row was kept.")


def posts(
    *,
    order: cells.Order | None = "mdy",
    decimal: str | None = ".",
    zone: str | None = None,
    rename: Mapping[str, str] | None = None,
    id_is: str = r"[\w.-]+",
    id_in_link: str | None = None,
    link_is: str | None = None,
    account_in_link: str | None = None,
    year_of: YearOf | None = None,
    default_kind: str | None = None,
    summary_ids: Sequence[str] = (),
    undated: bool = False,
) -> Callable[[Block], Facts]:
    """Return a builder of posts.

    `rename` gives a column the name it has in this table (an empty name drops it). `zone` is the
    clock of the export's times. `id_is` and `link_is` are patterns that ids match whole and
    addresses somewhere: another cell refuses the row. `id_in_link` and `account_in_link` find both
    in the address, `year_of` tells a day near the post from its id where dates have no year,
    `summary_ids` are first cells of totals and notes (folded), `undated` allows no date.
    """

    def build(given: Block) -> Facts:
        rows = Rows(given.renamed(rename or {}))
        rows.leave_out_summaries("post_id", summary_ids, SUMMARY)
        _leave_out_errors(rows)
        _leave_out_totals(rows)
        rows.leave_out_remark()
        rows.refuse_misshapen()
        ids = post_ids(rows, id_is, id_in_link, link_is)
        times = published(
            rows, order, year_of and [each and year_of(each) for each in ids], undated
        )
        metrics = parse_metrics(rows, ATTRIBUTES, decimal)
        leave_out_twins(
            rows, ids, lambda: _fullness(metrics, rows.block.rows), TWICE, metrics.values()
        )
        table = _Posts(rows, ids, Owners(rows, account_in_link))
        table.describe(times, zone, default_kind)
        _tell_undated(rows, times)
        table.measure(metrics)
        return rows.facts

    return build


def _leave_out_errors(rows: Rows) -> None:
    """Leave out what a network writes where it fails: a note, and nothing that names a publication."""
    if "note" not in rows.block.columns:
        return
    named = list(map(rows.cells, ("post_id", "link", "published_at")))
    for place, note in enumerate(rows.cells("note")):
        if note.strip() and not any(column[place].strip() for column in named):
            rows.leave_out(place, ERROR_ROW)


def _leave_out_totals(rows: Rows) -> None:
    """Leave out what somebody added up below: a row that is called a total, and has neither link nor day."""
    ids = rows.cells("post_id")
    named = zip(rows.cells("link"), rows.cells("published_at"), strict=True)
    for place, (link, day) in enumerate(named):
        is_bare = not (link or day) or not (link.strip() or day.strip())
        if is_bare and is_total(ids[place].strip() or rows.block.rows[place][0]):
            rows.leave_out(place, SUMMARY)


def _tell_undated(rows: Rows, times: Sequence) -> None:
    """Note how many publications bear no day, where others do: they count, and stand in no sum by day."""
    undated = sum(times[place] is None for place in rows.kept)
    if 0 < undated < len(rows.kept):
        rows.facts.notes.append(say(UNDATED, count=undated))


def _fullness(metrics: Mapping[str, Sequence[float | None]], rows: list[list[str]]) -> list[tuple]:
    filled = [[-1.0 if each is None else each for each in column] for column in metrics.values()]
    known = list(zip(*filled, strict=True)) or [()] * len(rows)
    return [(sum(each), each, row) for each, row in zip(known, rows, strict=True)]


@dataclass
class _Posts:
    """The kept rows of a table of posts, written to its facts column by column."""

    rows: Rows
    ids: list[str]
    owners: Owners

    def __post_init__(self) -> None:
        kept = self.rows.kept
        self.places = None if self.rows.is_whole else pa.array(kept, pa.int32())
        self.count = len(kept)
        self.lines = self.column(self.rows.block.lines, pa.int32())
        self.post_ids = self.column(self.ids, pa.string())

    def column(self, values: Sequence, kind: pa.DataType) -> pa.Array:
        """Return the kept values of a column."""
        array = pa.array(values, kind)
        return array if self.places is None else array.take(self.places)

    def text(self, name: str) -> list[str | None]:
        """Return the cells of a field; an empty cell is no text."""
        return [cell.strip() or None for cell in self.rows.cells(name)]

    def describe(self, times: list, zone: str | None, default_kind: str | None) -> None:
        """Add what the posts are."""
        clock = ZoneInfo(zone) if zone else None
        texts = zip(self.text("text"), self.text("title"), strict=True)
        durations = cells.durations(self.rows.cells("duration"))
        columns = {
            "published_at": self.column(
                [each and each.utc(clock) for each in times], pa.timestamp("us")
            ),
            "published_on": self.column([each and each.date for each in times], pa.date32()),
            "kind": self.column(self._kinds(default_kind), pa.string()),
            "text": self.column([one or other for one, other in texts], pa.string()),
            "link": self.column(self.text("link"), pa.string()),
            "duration_seconds": self.column(durations.values, pa.float64()),
            "published_by": self.column(self.owners.others, pa.string()),
        }
        known = {"line": self.lines, "account_id": self.owners.account, "post_id": self.post_ids}
        self.rows.facts.add("posts", known | columns, self.count)

    def _kinds(self, default: str | None) -> list[str | None]:
        words, written = vocabulary("kinds"), self.rows.cells("kind")
        known = {
            cell: (words.meaning(cell) or (fold(cell) or default, ()))[0] for cell in set(written)
        }
        return [known[cell] for cell in written]

    def measure(self, metrics: Mapping[str, list[float | None]]) -> None:
        """Add what the posts reached."""
        places = self.rows.kept
        doubtful = doubtful_columns(
            {name: [column[place] for place in places] for name, column in metrics.items()}
        )
        for metric, values in metrics.items():
            self._measure(metric, self.column(values, pa.float64()), metric in doubtful)
        if doubtful:
            self.rows.facts.notes.append(
                say(
                    "Only zeros in {columns}, beside other values that are not: kept aside as not measured.",
                    columns=", ".join(sorted(doubtful)),
                )
            )

    def _measure(self, metric: str, values: pa.Array, is_doubtful: bool) -> None:
        there = values.is_valid()
        columns = {
            "line": self.lines.filter(there),
            "account_id": self.owners.account,
            "post_id": self.post_ids.filter(there),
            "metric": metric,
            "val": values.filter(there),
            "is_doubtful": is_doubtful,
        }
        self.rows.facts.add("post_values", columns, len(values) - values.null_count)
