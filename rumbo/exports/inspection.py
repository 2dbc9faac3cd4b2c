"""What a file is, as the command line prints it: one object a file."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rumbo.exports.builders.audience import TURNED_BACK
from rumbo.exports.builders.identity import RECOVERED
from rumbo.exports.builders.measures import RESAVED
from rumbo.exports.builders.rows import REORDERED
from rumbo.exports.facts import Facts
from rumbo.exports.files.cut_lines import UNSURE
from rumbo.exports.reading import Reading, short_name

# What was mended of a file; all else that is noted says what was found.
REPAIRS = frozenset(
    each.template for each in (TURNED_BACK, RECOVERED, REORDERED, RESAVED, *UNSURE.values())
)
# What one thing is, in each table that holds things.
THINGS = {
    "posts": ("account_id", "post_id"),
    "day_values": ("account_id", "day"),
    "audience_values": ("account_id", "breakdown", "bucket"),
    "period_values": ("account_id", "from_day", "to_day"),
    "web_values": ("account_id", "from_day", "to_day", "breakdown", "bucket"),
    "spend": ("account_id", "from_day", "to_day", "campaign", "part"),
    "mentions": ("account_id", "mention_id"),
}
SPAN = ("from_day", "to_day")
DAYS = {
    "posts": ("published_on",),
    "day_values": ("day",),
    "mentions": ("written_at",),
    "web_values": SPAN,
    "spend": SPAN,
}


def inspection(reading: Reading) -> dict[str, Any]:
    """Return the reading as plain data, its shape fixed by the command line's contract."""
    facts = reading.facts
    return {
        "file": reading.file,
        "outcome": reading.outcome,
        "format": reading.format,
        "network": reading.network,
        "language": reading.language,
        "account": next(iter(facts.accounts.values()), None),
        "tables": {name: _table(name, facts) for name in THINGS if facts.tables.get(name)},
        "refused": [{"line": each.line, "reason": each.reason.english()} for each in facts.refused],
        **noted(facts),
        "message": reading.message.english(),
        "members": [
            inspection(member) | {"file": short_name(member.file)} for member in reading.members
        ],
    } | ({"kept": share_kept(facts)} if reading.format else {})


def noted(facts: Facts) -> dict[str, list[str]]:
    """Return what is noted of a file: what was mended of it, and what was found."""
    mended = [note for note in facts.notes if note.template in REPAIRS]
    found = [note for note in facts.notes if note.template not in REPAIRS]
    return {
        "repairs": [note.english() for note in mended],
        "notes": [note.english() for note in found],
    }


def share_kept(facts: Facts) -> dict[str, float]:
    """Return the shares, 0 to 1, of the rows and of the volume of a file that were kept."""
    rows, volume = (round(share, 4) for share in facts.kept)
    return {"rows": rows, "volume": volume}


def _table(name: str, facts: Facts) -> dict[str, Any]:
    if name == "posts":  # of a large file there may be millions of values, and many texts
        table = facts.table(name, [*THINGS[name], *DAYS[name]])
        values = _summed(facts)
    else:
        table = values = facts.table(name)
    summary = _figures(name, table, values, facts.years_written)
    networks = sorted(
        {account.split(":")[0] for account in table["account_id"].unique().to_pylist()}
    )
    if len(networks) > 1:
        summary["by_network"] = {
            network: _figures(name, _of(table, network), _of(values, network), facts.years_written)
            for network in networks
        }
    return summary


def _summed(facts: Facts) -> pa.Table:
    """Return the values of posts, those of each chunk already added up by account and metric."""
    keys = ["account_id", "metric"]
    chunks = facts.tables.get("post_values") or [facts.table("post_values")]
    sums = (chunk.group_by(keys, use_threads=False).aggregate([("val", "sum")]) for chunk in chunks)
    return pa.concat_tables(list(sums)).rename_columns([*keys, "val"])


def _of(table: pa.Table, network: str) -> pa.Table:
    return table.filter(pc.starts_with(table["account_id"], f"{network}:"))


def _figures(name: str, table: pa.Table, values: pa.Table, years_written: bool) -> dict[str, Any]:
    days = [
        str(day)[:10]
        for column in DAYS.get(name, ())
        for day in table[column].unique().to_pylist()
        if day
    ]
    if name == "posts" and not years_written:  # the days as they stand in the file
        days = [f"-{day[4:]}" for day in days]
    if name == "web_values":
        values = _main(values)
        table = values.filter(pc.equal(values["metric"], values["metric"][0]))
    if name == "audience_values":  # the total is no bucket
        table = table.filter(pc.not_equal(table["breakdown"], "total"))
    return {
        "records": table.group_by(list(THINGS[name]), use_threads=False).aggregate([]).num_rows,
        "first": min(days, default=None),
        "last": max(days, default=None),
        "totals": _totals(name, values),
    }


def _main(web: pa.Table) -> pa.Table:
    """Return the one table that says what a file of several is about: whole days, or its first breakdown.

    The others divide the same visits again, and are never added to them.
    """
    whole = web.filter(pc.equal(web["breakdown"], "none"))
    return whole if whole.num_rows else web.filter(pc.equal(web["breakdown"], web["breakdown"][0]))


def _totals(name: str, values: pa.Table) -> dict[str, float]:
    if name == "mentions":
        return {"rating": pc.sum(values["rating"]).as_py() or 0, "reviews": values.num_rows}
    keys = ["breakdown", "metric"] if name == "audience_values" else ["metric"]
    sums = values.group_by(keys, use_threads=False).aggregate([("val", "sum")])
    totals: dict[str, float] = {}
    for row in sums.sort_by([(key, "ascending") for key in keys]).to_pylist():
        total = row["val_sum"]
        if row["metric"].endswith(
            "_share"
        ):  # a share is written in percent, and said of its breakdown
            percent = round(100 * total, 6)
            totals[f"{row['metric'].removesuffix('_share')}_pct"] = percent
            totals[f"{row.get('breakdown')}_pct"] = percent
            totals["share"] = round(total, 8)
        else:
            totals[row["metric"]] = totals.get(row["metric"], 0) + (
                int(total) if float(total).is_integer() else round(total, 6)
            )
    return totals
