"""Tables of publications: one row a post, its lifetime values as of the export."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import pyarrow as pa

from rumbo.exports import cells
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.exports.values import doubtful_columns, parse_metrics
from rumbo.exports.vocabulary import fold, vocabulary
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
_WHOLE_ID = re.compile(r"[\w.-]+")
_SPOILT_ID = re.compile(r"\d[.,]\d+E\+?\d+", re.I)
YearOf = Callable[[str], date | None]


def posts(
    *,
    order: cells.Order = "mdy",
    zone: str | None = None,
    rename: Mapping[str, str] | None = None,
    id_in_link: str | None = None,
    account_in_link: str | None = None,
    year_of: YearOf | None = None,
    default_kind: str | None = None,
    summary_ids: Sequence[str] = (),
    undated: bool = False,
) -> Callable[[Block], Facts]:
    """Return a builder of posts.

    `rename` gives a column the name it has in this table (an empty name drops it).
    `zone` is the clock of the export's times; without it the day stands as written.
    `id_in_link` and `account_in_link` are patterns for the post's address, `year_of` tells a post's day from
    its id where dates have no year, `summary_ids` are first cells of totals and trailers (folded),
    `undated` allows posts without a date.
    """
    link_pattern = re.compile(id_in_link) if id_in_link else None

    def build(given: Block) -> Facts:
        block = given.renamed(rename or {})
        facts = Facts(rows=len(block.rows))
        dropped: dict[int, bool] = {}
        ids = _ids(block, link_pattern)
        _leave_out_summaries(block, facts, dropped, frozenset(summary_ids))
        _leave_out_nameless(block, facts, dropped, ids)
        times = _times(
            block,
            facts,
            dropped,
            order,
            None if not year_of else [year_of(each) if each else None for each in ids],
            undated,
        )
        metrics = parse_metrics(block, ATTRIBUTES, facts, dropped)
        _leave_out_twins(block, facts, dropped, ids, metrics)
        _add(
            block, facts, dropped, ids, times, metrics, _Manner(zone, default_kind, account_in_link)
        )
        return facts

    return build


@dataclass(frozen=True)
class _Manner:
    """How a table of posts writes what is not a value."""

    zone: str | None
    default_kind: str | None
    account_in_link: str | None


def _ids(block: Block, link_pattern: re.Pattern[str] | None) -> list[str]:
    """Return each row's id, from the address where the column has none or a spoilt one."""
    links = block.cells("link") if "link" in block.columns else [""] * len(block.rows)
    written = block.cells("post_id") if "post_id" in block.columns else [""] * len(block.rows)
    ids = []
    for cell, link in zip(written, links, strict=True):
        own = cell.strip().lstrip("'")
        if (
            (not own or _SPOILT_ID.fullmatch(own))
            and link_pattern
            and (match := link_pattern.search(link))
        ):
            own = match[1]
        ids.append(own if _WHOLE_ID.fullmatch(own) and not _SPOILT_ID.fullmatch(own) else "")
    return ids


def _leave_out_summaries(
    block: Block, facts: Facts, dropped: dict[int, bool], words: frozenset[str]
) -> None:
    for place, row in enumerate(block.rows) if words else ():
        first = fold(row[0])
        if first in words or any(
            word.endswith("*") and first.startswith(word[:-1]) for word in words
        ):
            dropped[place] = True
            facts.left_out.append(
                Line(block.lines[place], say("A total or a note, not a publication."))
            )


def _leave_out_nameless(
    block: Block, facts: Facts, dropped: dict[int, bool], ids: list[str]
) -> None:
    notes = block.cells("note") if "note" in block.columns else None
    for place, post_id in enumerate(ids):
        if post_id or place in dropped:
            continue
        dropped[place] = True
        if notes and notes[place].strip():
            facts.left_out.append(
                Line(
                    block.lines[place],
                    say("The network wrote an error in place of this publication."),
                )
            )
        else:
            facts.refused.append(
                Line(
                    block.lines[place],
                    say("There is no publication id, nor an address to take it from."),
                )
            )


def _times(
    block: Block,
    facts: Facts,
    dropped: dict[int, bool],
    order: cells.Order,
    hints: list[date | None] | None,
    undated: bool,
) -> list:
    parsed = cells.moments(block.cells("published_at"), order)
    for place in parsed.bad:
        _refuse(block, facts, dropped, place, "published_at", "a date")
    values = parsed.values
    for place, moment in enumerate(values):
        if moment is None and not undated and place not in dropped:
            _refuse(block, facts, dropped, place, "published_at", "a date")
        elif moment is not None and not moment.year:
            facts.years_written = False
            values[place] = _with_year(moment, hints[place] if hints else None)
            if values[place] is None and place not in dropped:
                _refuse(block, facts, dropped, place, "published_at", "a date with its year")
    return values


def _with_year(moment: cells.Moment, near: date | None) -> cells.Moment | None:
    """Return the moment in the year that brings it nearest to a day that is known."""
    if near is None:
        return None
    choices = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            choices.append((abs((date(year, moment.month, moment.day) - near).days), year))
        except ValueError:
            continue
    year = min(choices)[1]
    return cells.Moment(year, moment.month, moment.day, moment.clock, moment.offset)


def _refuse(
    block: Block, facts: Facts, dropped: dict[int, bool], place: int, name: str, expected: str
) -> None:
    if place in dropped:
        return
    dropped[place] = True
    column = block.columns[name]
    seen = block.rows[place][column] if column < len(block.rows[place]) else ""
    facts.refused.append(
        Line(
            block.lines[place],
            say(
                "Column «{column}»: «{seen}» is not {expected}.",
                column=block.header[column].strip(),
                seen=seen[:40],
                expected=expected,
            ),
        )
    )


def _leave_out_twins(
    block: Block, facts: Facts, dropped: dict[int, bool], ids: list[str], metrics: dict[str, list]
) -> None:
    """Of rows of one and the same post keep the fullest, whatever their order."""
    live = [place for place in range(len(ids)) if place not in dropped]
    if len({ids[place] for place in live}) == len(live):
        return
    best: dict[str, tuple] = {}
    for place in live:
        known = tuple(
            -1.0 if column[place] is None else column[place] for column in metrics.values()
        )
        rank = (sum(known), known, block.rows[place])
        if ids[place] not in best or rank > best[ids[place]][0]:
            best[ids[place]] = (rank, place)
    kept = {place for _, place in best.values()}
    for place in live:
        if place not in kept:
            dropped[place] = True
            facts.left_out.append(
                Line(
                    block.lines[place],
                    say("The same publication stands in this file twice; the fuller row was kept."),
                )
            )


def _add(
    block: Block,
    facts: Facts,
    dropped: dict[int, bool],
    ids: list[str],
    times: list,
    metrics: dict[str, list],
    manner: _Manner,
) -> None:
    kept = pa.array([place for place in range(len(ids)) if place not in dropped], pa.int32())
    clock = ZoneInfo(manner.zone) if manner.zone else None
    account, owners = _account(block, facts, manner.account_in_link)

    def column(values: Sequence, kind: pa.DataType | None = None) -> pa.Array:
        array = pa.array(values, kind)
        return array.take(kept) if dropped else array

    def text(name: str) -> list[str] | None:
        return (
            [cell.strip() or None for cell in block.cells(name)] if name in block.columns else None
        )  # type: ignore[return-value]

    lines, post_ids = column(block.lines, pa.int32()), column(ids)
    texts, titles = text("text"), text("title")
    if texts and titles:
        texts = [one or other for one, other in zip(texts, titles, strict=True)]
    optional = {
        "published_at": [
            each.utc(clock) if each and (clock or each.offset is not None) else None
            for each in times
        ],
        "published_on": [each.date if each else None for each in times],
        "kind": _kinds(block, manner.default_kind),
        "text": texts or titles,
        "link": text("link"),
        "duration_seconds": cells.durations(block.cells("duration")).values
        if "duration" in block.columns
        else None,
        "published_by": owners,
    }
    columns = {
        name: column(values, None if any(v is not None for v in values) else pa.null())
        for name, values in optional.items()
        if values is not None
    }
    columns = {name: array for name, array in columns.items() if array.type != pa.null()}
    facts.add(
        "posts", {"line": lines, "account_id": account, "post_id": post_ids, **columns}, len(kept)
    )
    doubtful = doubtful_columns(metrics)
    for metric, values in metrics.items():
        array = column(values, pa.float64())
        there = array.is_valid()
        facts.add(
            "post_values",
            {
                "line": lines.filter(there),
                "account_id": account,
                "post_id": post_ids.filter(there),
                "metric": metric,
                "val": array.filter(there),
                "is_doubtful": metric in doubtful,
            },
            len(array) - array.null_count,
        )
    if doubtful:
        facts.notes.append(
            say(
                "Only zeros in {columns}, beside other values that are not: kept aside as not measured.",
                columns=", ".join(sorted(doubtful)),
            )
        )


def _account(
    block: Block, facts: Facts, in_link: str | None
) -> tuple[str, list[str | None] | None]:
    """Return the account most rows belong to, and who published each row if it was another."""
    ids = block.cells("account_id") if "account_id" in block.columns else []
    if in_link and "link" in block.columns:
        ids = [
            match[1].casefold() if (match := re.search(in_link, link)) else ""
            for link in block.cells("link")
        ]
    names = (
        block.cells("username")
        if "username" in block.columns
        else block.cells("account_name")
        if "account_name" in block.columns
        else ids
    )
    votes = Counter(cell.strip() for cell in ids if cell.strip())
    if not votes:
        return f"{block.network}:", None
    most = max(votes.values())
    own = min(each for each, count in votes.items() if count == most)
    account = f"{block.network}:{own}"
    facts.accounts[account] = (
        min(name.strip() for each, name in zip(ids, names, strict=True) if each.strip() == own)
        or own
    )
    if len(votes) == 1:
        return account, None
    others = sum(votes.values()) - most
    facts.notes.append(
        say(
            "{others} publications of other accounts (collaborations) are shown apart and not counted as yours.",
            others=others,
        )
    )
    return account, [
        None if each.strip() in ("", own) else name.strip() or each.strip()
        for each, name in zip(ids, names, strict=True)
    ]


def _kinds(block: Block, default: str | None) -> list[str | None] | None:
    if "kind" not in block.columns:
        return [default] * len(block.rows) if default else None
    words = vocabulary("kinds")
    known = {
        cell: (words.meaning(cell) or (fold(cell) or default,))[0]
        for cell in set(block.cells("kind"))
    }
    return [known[cell] for cell in block.cells("kind")]
