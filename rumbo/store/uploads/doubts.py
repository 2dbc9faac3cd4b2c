"""Doubts about whose or of which year a file is that does not say: settled days that contradict what is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Any

from rumbo.errors import AnswerNeeded
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.store.store import Store
from rumbo.store.uploads.answers import stated_in
from rumbo.store.uploads.strangers import ask_of_strangers, strangers_of
from rumbo.wording import say

SETTLED = timedelta(days=2)  # the last days of an export may still change
REVISED = 0.1  # networks revise a settled value by less
MOST, FEWEST = 0.5, 3
YEARS_SHOWN = 5
NAME_OF_ANOTHER = "The days of «{file}» have no year; they could be of {first} to {last}, but its name speaks of {year}: say the year with --year."
OF_ANOTHER_YEAR = "The days of «{file}» have no year. As {first} to {last} they contradict «{other}»: say their year with --year, or with --account which account of {network} they are of."
OF_ANOTHER_ACCOUNT = "«{file}» names no account, and most of its days contradict «{other}»: say with --account which account of {network} it is of."
OF_ANOTHER_THAN_NAMED = "«{file}» is named like «{other}», and most of its days contradict it: say with --account which account of {network} it is of."
APART = "Its days are others than those of {files}, which name no account: those are kept apart, as another account's."
WHICH_ORDER = "Nothing tells whether «{file}» writes the day or the month first: add --day-order dmy or --day-order mdy."
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def ask_in_doubt(store: Store, reading: Reading, account: str | None) -> None:
    """Raise the question that a file leaves open by contradicting its own name, or what is known."""
    facts = reading.facts
    if facts.year_is_open and (days := _days(facts)):
        _ask_of_name(reading, days)
    for network, other in _contradicted(store, facts) if not account else ():
        if facts.year_is_open:
            raise _other_year(reading, network, other)
        told = OF_ANOTHER_THAN_NAMED if facts.is_named_outside else OF_ANOTHER_ACCOUNT
        raise AnswerNeeded(told, needs="account", network=network, file=reading.file, other=other)
    ask_of_strangers(store, reading, account)


def set_apart(store: Store, facts: Facts) -> list[str]:
    """Return the uploads of an unnamed account that facts of a named one contradict: they are another's.

    The facts bear a note of it.
    """
    unnamed = {row["stated_id"] for row in store.rows("accounts/resolution")}
    found = {
        row["upload_id"]: row["file_name"]
        for each in stated_in(facts)
        if not each.endswith(":") and (other := f"{each.partition(':')[0]}:") in unnamed
        for row in _of_another(store, facts, each, other)
    }
    if found:
        files = ", ".join(sorted({f"«{name}»" for name in found.values()}))
        facts.notes = [*facts.notes, say(APART, files=files)]
    return list(found)


def _of_another(store: Store, facts: Facts, named: str, unnamed: str) -> Iterator[dict[str, Any]]:
    yield from _differing(store, unnamed, _own(facts, named))
    for row in strangers_of(store, facts, named, unnamed):
        for upload, file in zip(row["uploads"], row["files"], strict=False):
            yield {"upload_id": upload, "file_name": file}


def order_needed(reading: Reading) -> AnswerNeeded:
    """Return the question of which of two numbers is the day."""
    return AnswerNeeded(WHICH_ORDER, needs="order", choices=("dmy", "mdy"), file=reading.file)


def _ask_of_name(reading: Reading, days: list[date]) -> None:
    years = _named_years(reading)
    if len(years) == 1 and not years & {min(days).year, max(days).year}:
        ends = {"first": str(min(days)), "last": str(max(days))}
        (year,) = years
        choices = _years(max(days), year)
        raise AnswerNeeded(
            NAME_OF_ANOTHER, needs="year", choices=choices, file=reading.file, year=year, **ends
        )


def _named_years(reading: Reading) -> set[int]:
    """Return the years in a file's name; where it has none, in that of the zip or folder around it."""
    parts = PurePosixPath(reading.folder.replace("\\", "/")).parts[-1:]
    parts += PurePosixPath(reading.file.replace("\\", "/")).parts
    told = (set(map(int, _YEAR.findall(part))) for part in reversed(parts))
    return next(filter(None, told), set())


def _other_year(reading: Reading, network: str, other: str) -> AnswerNeeded:
    days = _days(reading.facts)
    return AnswerNeeded(
        OF_ANOTHER_YEAR,
        needs="year",
        network=network,
        choices=_years(max(days)),
        file=reading.file,
        other=other,
        first=str(min(days)),
        last=str(max(days)),
    )


def _years(last: date, *also: int) -> list[str]:
    shown = {last.year - back for back in range(YEARS_SHOWN)} | set(also)
    return [str(year) for year in sorted(shown, reverse=True)]


def _days(facts: Facts) -> list[date]:
    return facts.table("day_values", ["day"])["day"].to_pylist()


def _contradicted(store: Store, facts: Facts) -> Iterator[tuple[str, str]]:
    """Yield each network whose unnamed account the facts contradict, with the file that says otherwise."""
    for each in sorted(stated_in(facts)):
        network, _, own = each.partition(":")
        if own and not facts.is_named_outside:
            continue
        files = [row["file_name"] for row in _differing(store, each, _own(facts, each))]
        if files:
            yield network, Counter(files).most_common(1)[0][0]


def _differing(
    store: Store, account: str, own: dict[tuple[date, str], float]
) -> list[dict[str, Any]]:
    """Return what is known otherwise of metrics of which most days that both speak of differ."""
    if not own:
        return []
    first, last = min(own)[0], max(own)[0]
    known = store.rows(
        "imports/known_days", account_id=account, from_day=first, to_day=last - SETTLED
    )
    both = [row for row in known if (row["day"], row["metric"]) in own]
    other = [row for row in both if _differs(row["val"], own[row["day"], row["metric"]])]
    compared, differing = (Counter(row["metric"] for row in rows) for rows in (both, other))
    most = {name for name, n in differing.items() if n >= FEWEST and n > MOST * compared[name]}
    return [row for row in other if row["metric"] in most]


def _differs(one: float, other: float) -> bool:
    return abs(one - other) > max(1, REVISED * max(abs(one), abs(other)))


def _own(facts: Facts, account: str) -> dict[tuple[date, str], float]:
    found = {
        (row["day"], row["metric"]): row["val"]
        for chunk in facts.tables.get("day_values", ())
        for row in chunk.to_pylist()
        if row["account_id"] == account and not row["is_doubtful"]
    }
    return found | {
        (row["from_day"], row["metric"]): row["val"]
        for chunk in facts.tables.get("web_values", ())
        for row in chunk.to_pylist()
        if row["account_id"] == account
        and row["breakdown"] == "none"
        and row["from_day"] is not None
        and row["from_day"] == row["to_day"]
    }


def speaks_of_known_posts(store: Store, facts: Facts) -> bool:
    """Return whether a file dates publications as they are known, one of them at least."""
    own = facts.table("posts", ["post_id", "published_on"]).to_pylist()
    days = {row["post_id"]: row["published_on"] for row in own}
    known = store.rows("posts/days_of", post_ids=list(days))
    return bool(known) and all(row["published_on"] == days[row["post_id"]] for row in known)
