"""The followers that networks report beside an audience: always a range, since they never tell it outright.

An age band that only partly overlaps may hold all or none of those meant. A town outside the list
of the largest has at most what the smallest listed has: missing is not zero. Age and place are told
apart, so both together lie between what they must share and the smaller of the two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from babel import Locale

from rumbo.exports.vocabulary import fold
from rumbo.plan.audiences import OLDEST, Audience
from rumbo.store.store import Store

AGES = ("age_gender", "ages", "viewer_age")
TOWNS, COUNTRIES = ("cities", "location", "regions"), ("countries", "territory", "geography")
TONGUES = ("languages",)
MOST_DAYS = 8  # of pictures, beside one another
ROUNDED = 0.02  # shares that add up to this much less than one are rounded, not incomplete
UNNAMED = {fold(each) for each in ("Others", "Other", "Otros", "Unknown", "ZZ", "(not set)")}
_BAND = re.compile(r"(\d+)\s*(?:[-–]\s*(\d+)|(\+))")
SPOKEN = ("en", "es", "pt", "it", "fr", "de", "ca")  # languages in which exports name countries


@dataclass(frozen=True)
class ShareRange:
    """A share that lies between two values, 0–1; `is_listed` says that the network names it."""

    low: float
    high: float
    is_listed: bool = True


@dataclass(frozen=True)
class Portrait:
    """What one network tells of an audience: each share None where it is not asked for or not reported.

    `day` is None where no file tells it; `who` is followers or views; `both` is age and place together;
    `partly` the bands that only partly overlap; `silent` what was asked for and is not reported: age,
    place, language.
    """

    network: str
    day: date | None
    who: str
    age: ShareRange | None = None
    place: ShareRange | None = None
    language: ShareRange | None = None
    both: ShareRange | None = None
    partly: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def portraits(
    store: Store,
    audience: Audience,
    until: date | None = None,
    of: Collection[str] | None = None,
) -> list[Portrait]:
    """Return what each account's network tells of an audience, as of its newest export up to a day.

    `of` are the accounts looked at, all where none are given.
    """
    accounts: dict[str, list[dict[str, Any]]] = {}
    for row in store.rows("audience/newest", until=until):
        if of is None or row["account_id"] in of:
            accounts.setdefault(row["account_id"], []).append(row)
    found = (_portrait(audience, rows) for rows in accounts.values())
    return [each for each in found if each]


def course(store: Store, audience: Audience) -> list[tuple[date, list[Portrait]]]:
    """Return what networks told of an audience on each of the last days of which files divide followers, newest first."""
    days: dict[date, list[str]] = {}
    for row in store.rows("audience/pictures"):
        days.setdefault(row["to_day"], []).append(row["account_id"])
    told = ((day, portraits(store, audience, day, days[day])) for day in list(days)[:MOST_DAYS])
    return [(day, found) for day, found in told if found]


def _portrait(audience: Audience, rows: list[dict[str, Any]]) -> Portrait | None:
    shares = {name: _shares(rows, name) for name in (*AGES, *TOWNS, *COUNTRIES, *TONGUES)}
    if not any(shares.values()):
        return None
    ages = _first(shares, AGES)
    age, partly = _of_ages(audience, ages) if audience.age_from or audience.age_to else (None, ())
    towns, countries = _first(shares, TOWNS), _first(shares, COUNTRIES)
    place = _of_places(audience.places, towns, countries)
    language = _of_names([_tongue(each) for each in audience.languages], _first(shares, TONGUES))
    asked = {
        "age": (audience.age_from or audience.age_to, age),
        "place": (audience.places, place),
        "language": (audience.languages, language),
    }
    silent = tuple(name for name, (wanted, told) in asked.items() if wanted and told is None)
    who = "views" if {row["metric"] for row in rows} <= {"views_share", "views"} else "followers"
    day = max((row["to_day"] for row in rows if row["to_day"]), default=None)
    return Portrait(
        rows[0]["network"], day, who, age, place, language, _both(age, place), partly, silent
    )


Shares = dict[str, ShareRange]  # by bucket


def _first(shares: dict[str, Shares], names: Iterable[str]) -> Shares:
    return next((shares[name] for name in names if shares.get(name)), {})


def _shares(rows: list[dict[str, Any]], breakdown: str) -> Shares:
    """Return the buckets of a breakdown; of counts it is only known what they are at most."""
    own = [row for row in rows if row["breakdown"] == breakdown]
    told = [row for row in own if row["metric"].endswith("_share")]
    if told:
        return {row["bucket"]: ShareRange(row["val"], row["val"]) for row in told}
    counts = [row for row in own if row["metric"] == "followers"] or own
    whole = sum(row["val"] for row in counts)
    return {row["bucket"]: ShareRange(0.0, row["val"] / whole) for row in counts} if whole else {}


def _of_ages(audience: Audience, shares: Shares) -> tuple[ShareRange | None, tuple[str, ...]]:
    wanted = (audience.age_from or 0, audience.age_to or OLDEST)
    low, high, partly = 0.0, 0.0, []
    for bucket, share in shares.items():
        band = _band(bucket)
        if band is None or band[1] < wanted[0] or band[0] > wanted[1]:
            continue
        high += share.high
        if wanted[0] <= band[0] and band[1] <= wanted[1]:
            low += share.low
        else:
            partly.append(_BAND.search(bucket)[0])  # type: ignore[index]
    if not shares or all(_band(bucket) is None for bucket in shares):
        return None, ()
    return ShareRange(min(low, 1.0), min(high + _untold(shares), 1.0)), tuple(dict.fromkeys(partly))


def _band(bucket: str) -> tuple[int, int] | None:
    """Return the ages of a bucket, both included: «women 25-34», «65+»."""
    found = _BAND.search(bucket)
    return (int(found[1]), int(found[2] or OLDEST)) if found else None


def _untold(shares: Shares) -> float:
    """Return how much no bucket names."""
    left = 1 - sum(share.high for share in shares.values())
    return left if left > ROUNDED else 0.0


def _of_places(places: Sequence[str], towns: Shares, countries: Shares) -> ShareRange | None:
    found = [share for each in places if (share := _of_place(each, towns, countries)) is not None]
    if not found or len(found) < len(places):
        return None
    low = (
        max(each.low for each in found) if _may_overlap(places) else sum(each.low for each in found)
    )
    return ShareRange(
        min(low, 1.0),
        min(sum(each.high for each in found), 1.0),
        any(each.is_listed for each in found),
    )


def _may_overlap(places: Sequence[str]) -> bool:
    """Return whether one place may lie within another: a town and a country."""
    kinds = {bool(_countries(each)) for each in places}
    return len(kinds) > 1


def _of_place(place: str, towns: Shares, countries: Shares) -> ShareRange | None:
    """Return a country's share, else a town's or a region's; None where the network tells no such places."""
    if names := _countries(place):
        return _of_names([names], countries)
    wanted = [fold(part) for part in place.split(",")]
    whole = [bucket for bucket in towns if [fold(part) for part in bucket.split(",")] == wanted]
    first = whole or [bucket for bucket in towns if fold(bucket.split(",")[0]) == wanted[0]]
    if (
        first
    ):  # of several towns of one name only one may be meant; one in another region perhaps none
        shares = [towns[bucket] for bucket in first]
        sure = max(each.low for each in shares) if whole or len(wanted) == 1 else 0.0
        return ShareRange(sure, sum(each.high for each in shares))
    within = [towns[bucket] for bucket in towns if wanted[0] in map(fold, bucket.split(",")[1:])]
    if within and len(wanted) == 1:  # a region: its listed towns, and perhaps what no list names
        low = sum(each.low for each in within)
        return ShareRange(low, min(sum(each.high for each in within) + _untold(towns), 1.0))
    return _unlisted(towns)


def _unlisted(shares: Shares) -> ShareRange | None:
    """Return what something outside a list of the largest has: from nothing to the smallest listed."""
    if not shares:
        return None
    named = [each.high for bucket, each in shares.items() if fold(bucket) not in UNNAMED]
    left = 1 - sum(each.low for bucket, each in shares.items() if fold(bucket) not in UNNAMED)
    return ShareRange(0.0, max(min([*named, left]), 0.0), is_listed=False) if named else None


def _of_names(wanted: Sequence[set[str]], shares: Shares) -> ShareRange | None:
    """Return the share of all that bear one of the names, each unlisted one from nothing up."""
    if not wanted or not shares:
        return None
    found = []
    for names in wanted:
        hits = [share for bucket, share in shares.items() if fold(bucket) in names]
        found.append(hits[0] if hits else _unlisted(shares))
    known = [each for each in found if each]
    return ShareRange(
        min(sum(each.low for each in known), 1.0),
        min(sum(each.high for each in known), 1.0),
        any(each.is_listed for each in known),
    )


def _both(age: ShareRange | None, place: ShareRange | None) -> ShareRange | None:
    """Return how many are of an age and of a place, told apart: Fréchet's bounds."""
    if age is None or place is None:
        return None
    return ShareRange(max(0.0, age.low + place.low - 1), min(age.high, place.high))


def _countries(place: str) -> set[str]:
    """Return every name of a country that is written in one of the languages, empty for other places."""
    code = _codes("territories").get(fold(place))
    return {name for name, each in _codes("territories").items() if each == code} if code else set()


def _tongue(language: str) -> set[str]:
    code = _codes("languages").get(fold(language))
    names = {name for name, each in _codes("languages").items() if each == code} if code else set()
    return names | {fold(language)}


@cache
def _codes(kind: str) -> dict[str, str]:
    """Return the code of each country or language by its name, and by the code itself."""
    found: dict[str, str] = {}
    for spoken in SPOKEN:
        for code, name in getattr(Locale.parse(spoken), kind).items():
            if kind == "languages" or len(code) == 2 and code.isalpha():
                found.setdefault(fold(name), code)
    return found | {fold(code): code for code in set(found.values()) if len(code) == 2}
