"""How long are ten objectives of a business of three years and five networks judged? `python -m bench.objectives`."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from bench.result import Result, keep, table
from bench.store import HEADER
from rumbo.exports.reading import read
from rumbo.objectives.judged.record import assess_every
from rumbo.objectives.stated.journal import state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

LAST, YEARS, SEED, ROUNDS = date(2026, 11, 15), 3, 20261115, 5
DAYS = [LAST - timedelta(days=n) for n in reversed(range(365 * YEARS))]
SECONDS = 1.0
X = "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits"
TIKTOK = '"Date","Video Views","Profile Views","Likes","Comments","Shares"'
OBJECTIVES = (
    ("profile_visits", "days", "instagram", 2600),
    ("profile_visits", "days", None, 9000),
    ("comments", "posts", "instagram", 900),
    ("comments", "posts", None, 900),
    ("conversation_rate", "posts", "instagram", 8),
    ("new_followers", "days", "x", 300),
    ("views", "days", "tiktok", 90000),
    ("rating_average", "mentions", "google_business", 4.5),
    ("reviews", "mentions", "google_business", 60),
    ("response_rate", "mentions", "google_business", 0.8),
)


def files() -> Iterable[tuple[str, bytes]]:
    """Yield the exports of an invented business, the same bytes at every call."""
    chance = np.random.default_rng(SEED)
    yield "posts.csv", _posts(chance)
    for title in (
        "Instagram profile visits",
        "Instagram reach",
        "Facebook visits",
        "Facebook reach",
    ):
        rows = [f'"{day}T00:00:00","{chance.poisson(25)}"' for day in DAYS]
        lines = ["sep=,", f'"{title}"', '"Date","Primary"', *rows, ""]
        yield f"{title}.csv", "\r\n".join(lines).encode("utf-16")
    x = [
        f'"{day:%a, %b} {day.day}, {day.year}",' + _row(chance, 120, 3, 9, 1, 1, 2, 1, 1, 1, 4)
        for day in DAYS
    ]
    yield "x.csv", "\n".join([X, *x, ""]).encode()
    for year in range(YEARS):  # TikTok gives a year at a time
        span = DAYS[year * 365 : (year + 1) * 365]
        rows = [f'"{day}",' + _row(chance, 700, 20, 40, 4, 3) for day in span]
        yield f"Overview {year}.csv", "\n".join([TIKTOK, *rows, ""]).encode("utf-8-sig")
    yield "reviews.json", _reviews(chance)


def _row(chance: np.random.Generator, *means: float) -> str:
    return ",".join(str(chance.poisson(each)) for each in means)


def _posts(chance: np.random.Generator) -> bytes:
    lines = [HEADER]
    for number, day in enumerate(DAYS):
        counts = _row(chance, 900, 600, 60, 4, 1, 7, 9)
        lines.append(
            f'{17900000000000000 + number},17841450000000017,barinventado,"Bar Inventado","Menú",0,'
            f'"{day:%m/%d/%Y} 12:30",https://www.instagram.com/p/Inv{number:08}/,"IG image",,Lifetime,{counts}'
        )
    return ("\n".join(lines) + "\n").encode("utf-8-sig")


def _reviews(chance: np.random.Generator) -> bytes:
    stars = ("ONE", "TWO", "THREE", "FOUR", "FIVE")
    found = []
    for number, day in enumerate(DAYS[::2]):
        one = {
            "name": f"accounts/1/locations/55/reviews/Inv{number}",
            "reviewer": {"displayName": "Alba"},
            "starRating": stars[int(chance.choice(5, p=(0.03, 0.04, 0.08, 0.25, 0.6)))],
            "createTime": f"{day}T10:00:00Z",
            "updateTime": f"{day}T10:00:00Z",
        }
        answer = {"comment": "Gracias", "updateTime": f"{day}T18:00:00Z"}
        found.append(one | ({"reviewReply": answer} if chance.random() < 0.7 else {}))
    return json.dumps({"reviews": found}).encode()


def business(folder: Path) -> Store:
    """Return the store of the business, through the ordinary readers, with its objectives."""
    store = Store(folder / "store.duckdb")
    for name, data in files():
        receipt = import_reading(store, read(name, data, LAST))
        if receipt.outcome != "imported":
            raise SystemExit(f"{name}: {receipt.outcome} {receipt.message.english()}")
    for metric, basis, network, target in OBJECTIVES:
        about = {"metric_id": metric, "basis": basis, "network": network, "target": target}
        state(
            store,
            title=f"{metric} {network or ''}",
            start_day=date(2026, 8, 1),
            due_day=date(2026, 12, 31),
            **about,
        )
    return store


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = business(Path(folder))
        spent, worked = [], []
        for _ in range(ROUNDS):
            started, begun = time.perf_counter(), time.process_time()
            made = assess_every(store)
            spent.append(time.perf_counter() - started)
            worked.append(time.process_time() - begun)
        for each in made:
            print(f"{each.standing.objective.title:32} {each.standing.status}")
        store.close()
    results = [
        Result.at_most("ten objectives judged, the first time", spent[0], SECONDS, None, "s"),
        Result.at_most(
            "the same again, the best of the others", min(spent[1:]), SECONDS, None, "s"
        ),
        Result.at_most("the same, processor time", min(worked[1:]), SECONDS, None, "s"),
    ]
    print(table(results))
    keep("objectives", results)


if __name__ == "__main__":
    main()
