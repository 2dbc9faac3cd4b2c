"""How long until all publications are compared fairly, and one's growth is drawn? `python -m bench.posts`.

Of a thousand to a hundred thousand publications, each told by two exports; processor time beside the
wait, since another program may hold the machine.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from bench.result import Result, keep, table
from bench.store import HEADER
from rumbo.exports.reading import read
from rumbo.metrics.publications.fair import publications
from rumbo.metrics.publications.lifetimes import lifetimes
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

# How many publications, and the seconds that a person waits for them to be compared.
SIZES = {1_000: 1.0, 20_000: 1.0, 100_000: 2.0}
LAST, SPAN, SEED, ROUNDS = date(2026, 11, 15), 1000, 20261130, 3
MEANS = (900, 600, 60, 4, 1, 7, 9)
GROWTH = 0.3  # seconds for the growth of one


def export(size: int, until: date) -> bytes:
    """Return the posts of an invented account published up to a day, with what they had by then."""
    draw = np.random.default_rng(SEED)
    days = np.sort(draw.integers(0, SPAN, size))
    counts = draw.poisson(MEANS, (size, len(MEANS)))
    lines = [HEADER]
    for number, (back, row) in enumerate(zip(days[::-1], counts, strict=True)):
        day = LAST - timedelta(days=int(back))
        if day > until:
            continue
        part = min(np.log1p((until - day).days) / np.log1p(28), 1.0)
        told = ",".join(str(int(each * part)) for each in row)
        lines.append(
            f'{17900000000000000 + number},17841450000000017,barinventado,"Bar Inventado","Menú {number}",0,'
            f'"{day:%m/%d/%Y} 12:30",https://www.instagram.com/p/Inv{number:08}/,"IG image",,Lifetime,{told}'
        )
    return ("\n".join(lines) + "\n").encode("utf-8-sig")


def measured(size: int, limit: float, folder: Path) -> Iterator[Result]:
    """Yield how long the publications of one size take."""
    store = Store(folder / f"{size}.duckdb")
    for until in (LAST - timedelta(days=14), LAST):
        receipt = import_reading(store, read(f"posts {until}.csv", export(size, until), until))
        if receipt.outcome != "imported":
            raise SystemExit(receipt.message.english())
    found, spent, worked = _best(lambda: publications(store))
    newest = found.iloc[-1]
    _, drawn, _ = _best(lambda: lifetimes(store, newest["network"], newest["post_id"]))
    store.close()
    about = f"{size:,} publications"
    yield Result.at_most(f"{about} compared fairly", spent, limit, None, "s")
    yield Result.at_most(f"{about} compared fairly, processor time", worked, limit, None, "s")
    yield Result.at_most(f"{about}: how one of them grew", drawn, GROWTH, None, "s")


def _best(act: Callable) -> tuple:
    """Return what an act gives, and the least seconds and processor seconds that it took."""
    spent, worked, found = [], [], None
    for _ in range(ROUNDS):
        started, begun = time.perf_counter(), time.process_time()
        found = act()
        spent.append(time.perf_counter() - started)
        worked.append(time.process_time() - begun)
    return found, min(spent), min(worked)


def main() -> None:
    """Measure each size, print the table and write the results."""
    with tempfile.TemporaryDirectory() as folder:
        results = [
            each for size, limit in SIZES.items() for each in measured(size, limit, Path(folder))
        ]
    print(table(results))
    keep("posts", results)


if __name__ == "__main__":
    main()
