"""Series of the accounts whose exports lie in a folder: one folder an owner, read as Rumbo reads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from bench.series import Series
from rumbo.exports.facts import Facts
from rumbo.exports.reading import read

LONGEST = 3000  # days: older ones are left out
FEWEST = 8 * 7  # days
DAY = ("account_id", "day", "metric", "val", "is_doubtful")
Days = dict[tuple[str, str], dict[date, float]]
KINDS = {"followers": "level", "net_followers": "growth", "subscribers_net": "growth"}
THINGS = {"posts": ("post_id", "published_at"), "mentions": ("mention_id", "written_at")}


def read_accounts(folder: Path) -> list[Series]:
    """Return what each account counts by day: things that come one by one, sums, and levels."""
    found: list[Series] = []
    for owner in sorted(each for each in folder.iterdir() if each.is_dir()):
        facts = [
            leaf.facts
            for path in sorted(owner.rglob("*"))
            if path.is_file()
            for leaf in read(path.name, path.read_bytes()).leaves()
        ]
        found += [*_things(owner.name, facts), *_values(owner.name, facts)]
    return found


def _things(owner: str, facts: list[Facts]) -> Iterator[Series]:
    """Yield how many posts and mentions of each account there were by day."""
    for table, (key, at) in THINGS.items():
        seen: dict[str, dict[str, date]] = defaultdict(dict)
        for each in facts:
            for row in each.table(table, ["account_id", key, at]).to_pylist():
                if row[at] is not None:
                    seen[row["account_id"]][row[key]] = row[at].date()
        for account, things in seen.items():
            days: dict[date, float] = defaultdict(float)
            for day in things.values():
                days[day] += 1
            yield from _series(owner, account, table, days, "seldom")


def _values(owner: str, facts: list[Facts]) -> Iterator[Series]:
    """Yield the daily counts and the levels of each account."""
    found: Days = defaultdict(dict)
    for each in facts:
        for row in each.table("day_values", DAY).to_pylist():
            if row["val"] is not None and not row["is_doubtful"]:
                found[row["account_id"], row["metric"]][row["day"]] = row["val"]
    for of, day in _left_out(facts):
        if of in found:
            found[of].setdefault(day, 0.0)
    for (account, metric), days in found.items():
        if account.startswith("meta:"):  # of Facebook or of Instagram: the file does not say
            continue
        kind = KINDS.get(metric, "count")
        yield from _series(owner, account, metric, days, kind)
        if metric == "new_followers" and (lost := found.get((account, "lost_followers"))):
            net = {day: value - lost[day] for day, value in days.items() if day in lost}
            yield from _series(owner, account, "net_followers", net, "growth")


def _left_out(facts: list[Facts]) -> Iterator[tuple[tuple[str, str], date]]:
    """Yield the days that a file leaves out because nothing happened: all other absent days are unknown."""
    for each in facts:
        for row in each.table("coverage").to_pylist():
            if row["absent_means"] == "zero":
                for n in range((row["to_day"] - row["from_day"]).days + 1):
                    yield (row["account_id"], row["metric"]), row["from_day"] + timedelta(days=n)


def _series(
    owner: str, account: str, what: str, days: dict[date, float], kind: str
) -> Iterator[Series]:
    """Yield a series from its first day to its last, where that is long enough; gaps stay, but of things none came."""
    if not days:
        return
    last = max(days)
    first = max(min(days), last - timedelta(days=LONGEST))
    count = (last - first).days + 1
    absent = 0.0 if kind == "seldom" else np.nan
    values = np.array([days.get(first + timedelta(days=n), absent) for n in range(count)])
    if count >= FEWEST and np.nanmax(values) > np.nanmin(values):
        yield Series(f"{owner} {account} {what}", owner, "day", values, kind)
