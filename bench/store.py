"""How long does a large import take beside its bare parts, and how much memory? `python -m bench.store`."""

from __future__ import annotations

import csv
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

from rumbo.exports.reading import Reading, read
from rumbo.store.store import Change, Store
from rumbo.store.uploads.imports import import_reading

POSTS, SEED, ROUNDS = 100_000, 20261115, 5
RATIO, MEGABYTES = 2.5, 600
RESULTS = Path(__file__).parent / "results" / "store.json"
HEADER = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
    "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves"
)
WORDS = [
    "café",
    "pan",
    "tarde",
    "mañana",
    "plaza",
    "barrio",
    "receta",
    "horno",
    "mesa",
    "brunch",
    "lluvia",
    "fiesta",
    "menú",
]

# The least that gives what is known from what is observed.
BARE_DERIVATION = """
insert into current_posts by name
select account_id, post_id, arg_max(published_at, 1) as published_at, arg_max(published_on, 1) as published_on,
    arg_max(kind, 1) as kind, arg_max(text, 1) as text, arg_max(link, 1) as link,
    arg_max(duration_seconds, 1) as duration_seconds, arg_max(published_by, 1) as published_by,
    arg_max(upload_id, 1) as upload_id
from posts group by account_id, post_id;
insert into current_post_values by name
select account_id, post_id, metric, arg_max(val, 1) as val, arg_max(upload_id, 1) as upload_id
from post_values group by account_id, post_id, metric;
"""


def export(posts: int = POSTS, grown: int = 0) -> bytes:
    """Return an Instagram content export of that many posts, the same bytes at every call.

    Of each post the views have `grown` by so many since.
    """
    chance = random.Random(SEED)
    lines = [HEADER]
    for number in range(posts):
        views = chance.randrange(100, 9000)
        caption = " ".join(chance.choices(WORDS, k=12))
        day = (
            f"{chance.randrange(1, 13):02}/{chance.randrange(1, 29):02}/202{chance.randrange(2, 6)}"
        )
        counts = [
            views + grown,
            views * 7 // 10 + grown,
            *(chance.randrange(1, views // 10) for _ in range(5)),
        ]
        lines.append(
            f'{17900000000000000 + number},17841450000000017,barinventado,"Bar Inventado","{caption}",0,'
            f'"{day} {chance.randrange(8, 23):02}:{chance.randrange(60):02}",'
            f'https://www.instagram.com/p/Inv{number:08}/,"IG image",,Lifetime,'
            + ",".join(map(str, counts))
        )
    return ("\n".join(lines) + "\n").encode("utf-8-sig")


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds an act takes, and what it gives."""
    start = time.perf_counter()
    given = act()
    return time.perf_counter() - start, given


def bare_parts(data: bytes, reading: Reading, folder: Path) -> dict[str, float]:
    """Return the seconds of the bare parts of an import, one after another."""
    split, _ = timed(lambda: list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))))
    rows = {name: reading.facts.table(name) for name in reading.facts.tables}
    rows = {
        name: table.append_column("upload_id", pa.repeat(pa.scalar("bare"), table.num_rows))
        for name, table in rows.items()
    }
    store = Store(folder / "bare.duckdb")
    store.version()
    with store._cursor() as cursor:  # noqa: SLF001 - the bare parts stand below the store's doors
        insert, _ = timed(lambda: [Change(cursor).append(*each) for each in rows.items()])
        derivation, _ = timed(lambda: cursor.execute(BARE_DERIVATION))
    store.close()
    return {"csv.reader": split, "insert": insert, "derivation": derivation}


def whole(data: bytes, folder: Path) -> dict[str, float]:
    """Return the seconds of an import, from the bytes to what is known."""
    store = Store(folder / "whole.duckdb")
    store.version()
    reads, reading = timed(lambda: read("export.csv", data))
    keeps, receipt = timed(lambda: import_reading(store, reading))
    store.close()
    if receipt.rows.get("new") != POSTS:
        raise SystemExit(f"Not imported: {receipt.message.english()} {receipt.rows}")
    return {"read": reads, "store": keeps}


def peak(path: Path | None) -> float:
    """Return the most megabytes a process of its own takes to import a file, or only to start."""
    command = [sys.executable, "-m", "bench.store", "--child", str(path or "")]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def child(path: str) -> None:
    """Import a file, if there is one, and print the most megabytes this process has taken."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "child.duckdb")
        store.version()
        if path:
            import_reading(store, read("export.csv", Path(path).read_bytes()))
        store.close()
    print(highest())


def highest() -> float:
    """Return the most megabytes this process has held, not counting what it was started from."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(each for each in status.read_text().splitlines() if each.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured() -> list[dict[str, Any]]:
    """Return the figures of this run, with their limits."""
    data = export()
    reading = read("export.csv", data)
    rounds = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            rounds.append(bare_parts(data, reading, Path(folder)) | whole(data, Path(folder)))
    best = {name: min(each[name] for each in rounds) for name in rounds[0]}
    bare = sum(best[name] for name in ("csv.reader", "insert", "derivation"))
    ratio = (best["read"] + best["store"]) / bare
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.csv"
        path.write_bytes(data)
        memory = peak(path) - peak(None)
    figures = [
        _figure("import of 100,000 posts", ratio, "×", RATIO, "its bare parts in this run"),
        _figure("peak memory of that import", memory, "MB", MEGABYTES, "the bare process"),
    ]
    return figures + [
        _figure(f"of which {name}", seconds, "s", None, "best of the rounds")
        for name, seconds in best.items()
    ]


def _figure(name: str, value: float, unit: str, limit: float | None, against: str) -> dict:
    holds = None if limit is None else value <= limit
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "limit": limit,
        "holds": holds,
        "against": against,
    }


def main() -> None:
    """Measure, print a table, and write the results."""
    figures = measured()
    for each in figures:
        limit = "" if each["limit"] is None else f"limit {each['limit']}"
        verdict = {True: "holds", False: "BROKEN", None: ""}[each["holds"]]
        print(f"{each['name']:<32}{each['value']:>10} {each['unit']:<4}{limit:<12}{verdict}")
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    child(sys.argv[2]) if sys.argv[1:2] == ["--child"] else main()
