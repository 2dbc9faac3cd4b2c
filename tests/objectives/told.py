"""Invented histories told as data: the files each makes, what is asked of them, what must be answered.

The files of `tests/objectives/histories/` and their README say how one is told.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from rumbo.coverage.given_up import quiet_networks, say_of
from rumbo.coverage.spans import known as known_days
from rumbo.exports.reading import read
from rumbo.metrics.outcomes.months import MonthNumber, state_numbers
from rumbo.objectives.judged.verdict import Assessment, assess
from rumbo.objectives.stated.journal import find, revise, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import card, post, posts

FOLDER = Path(__file__).parent / "histories"
DAY = timedelta(days=1)
UNSETTLED = 2  # days at the end of a daily file that do not count yet: added after `until`
CARDS = {
    "profile_visits": "Instagram profile visits",
    "new_followers": "Instagram follows",
    "link_clicks": "Instagram link clicks",
    "interactions": "Instagram content interactions",
}
ON_FACEBOOK = {
    "profile_visits": "Facebook visits",
    "new_followers": "Facebook follows",
    "link_clicks": "Facebook link clicks",
    "interactions": "Facebook content interactions",
}
STARS = ("ONE", "TWO", "THREE", "FOUR", "FIVE")


@dataclass(frozen=True)
class History:
    """One file of the folder."""

    name: str
    says: str
    why: str
    known: list[dict[str, Any]]
    ask: dict[str, Any]
    expect: dict[str, Any]
    draws: int = 1
    pending: str | None = None
    revised: list[dict[str, Any]] = field(default_factory=list)


def all_histories() -> list[History]:
    """Return every history of the folder, by name."""
    return [
        History(path.stem, **tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("*.toml"))
    ]


def answer(history: History, path: Path, draw: int) -> Assessment:
    """Return what Rumbo says of a history: its files go in as bytes, its objective is stated."""
    store = Store(path)
    try:
        for place, known in enumerate(history.known):
            noise = np.random.default_rng([draw, place])
            if "by_month" in known:
                state_numbers(store, _by_month(known), "Alba")
                continue
            for name, data in _files(known, noise):
                reading = read(name, data)
                assert reading.outcome == "recognised", reading.message
                assert not reading.facts or len(reading.facts.refused) <= UNSETTLED
                import_reading(store, reading)
        _say(store, history)
        asked = dict(history.ask)
        on = asked.pop("on", None)
        stated = state(store, title="T", metric_id=asked.pop("metric"), **asked)
        for each in history.revised:
            revise(store, stated, each["target"], "said so", each["from"])
        return assess(store, find(store, stated), on or _last(history))
    finally:
        store.close()


def _say(store: Store, history: History) -> None:
    """Say of quiet networks what their people say of them."""
    said = {each.get("network"): each["said"] for each in history.known if "said" in each}
    for each in quiet_networks(store, known_days(store)) if said else ():
        if each.network in said:
            say_of(store, each, said[each.network])


def _last(history: History) -> date:
    return max(each["until"] for each in history.known)


def _files(known: dict[str, Any], noise: np.random.Generator) -> Iterator[tuple[str, bytes]]:
    of = known["of"]
    if of == "posts":
        yield "posts.csv", _posts(known, noise)
    elif of == "reviews" and known.get("network") == "booking":
        yield f"booking{known.get('number', 0)}.csv", booking_of(known, noise)
    elif of == "reviews":
        yield "reviews.json", reviews_of(known, noise)
    elif of == "followers":
        yield from _followers(known, noise)
    elif of == "ad_clicks":
        yield "ads.csv", _ads(known, noise)
    else:
        network = known.get("network", "instagram")
        title = (CARDS if network == "instagram" else ON_FACEBOOK)[of]
        yield f"{network}_{of}.csv", card(title, _by_day(known, noise, UNSETTLED))


def _by_month(known: dict[str, Any]) -> Iterator[MonthNumber]:
    """Yield what was typed in of each month, in turn."""
    month, values = known["from"], known["by_month"]
    for place in range(len(values) * 100):
        if month > known["until"]:
            return
        yield MonthNumber(month, known["of"], values[place % len(values)], None, "EUR")
        month = (month + 31 * DAY).replace(day=1)


def _ads(known: dict[str, Any], noise: np.random.Generator) -> bytes:
    """Return the clicks of each week as a campaign report tells them."""
    days = counts(known, noise)
    rows = [
        f"Enabled,Reservas,{known['from'] + DAY * n},EUR,{sum(filter(None, days[n : n + 7]))},1000,10.00"
        for n in range(0, len(days), 7)
    ]
    head = "Campaign status,Campaign,Week,Currency code,Clicks,Impr.,Cost"
    title = f"Campaign report\n{known['from']:%-d %B %Y} - {known['until']:%-d %B %Y}"
    return "\n".join([title, head, *rows, ""]).encode()


def counts(known: dict[str, Any], noise: np.random.Generator, more: int = 0) -> list[int | None]:
    """Return what each day from `from` to `until` (and so many more) counts; None where nothing is known."""
    days = [
        known["from"] + DAY * n for n in range((known["until"] - known["from"]).days + 1 + more)
    ]
    if "values" in known:
        given = [None if each < 0 else each for each in known["values"]]
        return (given + given[-1:] * more)[: len(days)]
    if "weeks" in known:
        return [_in_week(known["weeks"], n) for n in range(len(days))]
    mean = np.array([_mean(known, day, days[0]) for day in days])
    if spread := known.get("spread"):
        weeks = noise.normal(0, spread, len(days) // 7 + 1)
        mean = mean * np.exp(np.repeat(weeks, 7)[: len(days)] - spread**2 / 2)
    drawn = np.floor(np.cumsum(mean) + 1e-9) if known.get("noise") == "none" else None
    found = noise.poisson(mean) if drawn is None else np.diff(drawn, prepend=0)
    gaps = [(each["from"], each["until"]) for each in known.get("missing", [])]
    return [
        None if any(first <= day <= last for first, last in gaps) else int(value)
        for day, value in zip(days, found, strict=True)
    ]


def _in_week(weeks: list[int], n: int) -> int:
    """Return what a day counts where weeks are given in turn, each as even over its days as can be."""
    week, day = weeks[n // 7 % len(weeks)], n % 7
    return (day + 1) * week // 7 - day * week // 7


def _mean(known: dict[str, Any], day: date, first: date) -> float:
    """Return what is to be expected of a day."""
    mean = float(known["a_day"]) if "a_day" in known else float(known["a_week"]) / 7
    mean *= known.get("months", {}).get(str(day.month), 1.0)
    if "weekdays" in known:
        mean *= known["weekdays"][day.weekday()]
    mean *= (1 + known.get("growth_a_week", 0.0)) ** ((day - first).days / 7)
    for each in known.get("spells", []):
        if each["from"] <= day <= each["until"]:
            mean *= each["times"]
    return mean


def _by_day(known: dict[str, Any], noise: np.random.Generator, more: int = 0) -> dict[str, int]:
    values = counts(known, noise, more)
    return {
        f"{known['from'] + DAY * n}": value for n, value in enumerate(values) if value is not None
    }


def _followers(known: dict[str, Any], noise: np.random.Generator) -> Iterator[tuple[str, bytes]]:
    """Yield the follower total of each day, and what was gained and lost, as TikTok tells them."""
    gained = counts(known, noise, UNSETTLED)
    lost = counts(known | {"a_day": known.get("lost_a_day", 0.0)}, noise, UNSETTLED)
    total, totals, moves = known["at_first"], [], []
    for n, (more, less) in enumerate(zip(gained, lost, strict=True)):
        at = known["from"] + DAY * n
        more, less = more or 0, (less or 0) + known.get("purged", {}).get(f"{at}", 0)
        total += more - less
        day = f"{at:%Y/%m/%d}"
        totals.append(f"{day},{more},{total},NAN,5")
        moves.append(f"{day},50,NAN,5,1,0,0,0,0,{more - less},{more},{less}")
    head = "Date,New followers,Total followers,Reached audience,Engaged audience"
    yield "audience.csv", "\n".join([head, *totals, ""]).encode("utf-8-sig")
    if known.get("moves", True):
        head = (
            "Date,Video views,Reached audience,Profile views,Likes,Shares,Comments,"
            "Phone number clicks ,Leads submission,Net growth,New followers,Lost followers"
        )
        yield "account.csv", "\n".join([head, *moves, ""]).encode("utf-8-sig")


def _posts(known: dict[str, Any], noise: np.random.Generator) -> bytes:
    """Return the posts of each day with their counts, as an Instagram content export."""
    rows, number = [], known.get("number", 0)
    for n, value in enumerate(counts(known, noise)):
        for _ in range(value or 0):
            number += 1
            each = {name: _drawn(mean, known, noise) for name, mean in known["each"].items()}
            rows.append(post(number, f"{known['from'] + DAY * n:%m/%d/%Y}", **each))
    return posts(*rows)


def _drawn(mean: float, known: dict[str, Any], noise: np.random.Generator) -> int:
    return int(mean) if known.get("noise") == "none" else int(noise.poisson(mean))


def booking_of(known: dict[str, Any], noise: np.random.Generator) -> bytes:
    """Return the reviews of each day as Booking tells them: twice the stars, in turn."""
    stars, rows = known.get("stars", [5]), []
    for n, value in enumerate(counts(known, noise)):
        for _ in range(value or 0):
            score = 2 * stars[len(rows) % len(stars)]
            number = known.get("number", 0) + 410000 + len(rows)
            rows.append(f"{known['from'] + DAY * n},Ana,{number},,,,{score:.1f}")
    head = "Review date,Guest name,Reservation number,Review title,Positive review,Negative review,Review score"
    return "\n".join([head, *rows, ""]).encode()


def reviews_of(known: dict[str, Any], noise: np.random.Generator) -> bytes:
    """Return the reviews of each day with their stars, in turn, and every so many of them answered."""
    made: list[dict[str, Any]] = []
    stars, answered = known.get("stars", [5]), known.get("answered", [False])
    for n, value in enumerate(counts(known, noise)):
        for _ in range(value or 0):
            at = f"{known['from'] + DAY * n}T10:00:00Z"
            one = {
                "name": f"accounts/1/locations/5500000000000000017/reviews/Inv{known.get('number', 0) + len(made):04}",
                "reviewer": {"displayName": "Alba"},
                "starRating": STARS[stars[len(made) % len(stars)] - 1],
                "createTime": at,
                "updateTime": at,
            }
            if answered[len(made) % len(answered)]:
                one["reviewReply"] = {"comment": "Gracias", "updateTime": at}
            made.append(one)
    return json.dumps({"reviews": made}).encode()
