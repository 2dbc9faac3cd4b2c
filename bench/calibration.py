"""Does Rumbo keep its word? Forecasts, diary, best times, vanity lens, crisis watch: `make calibration`.

Forecasts and placebo dates are measured on real series (`--series`), each account with pooled errors
that do not know it: left out of the pool where the series are those of the shipped table (or with
`--left-out`), the shipped table itself where they are others. The rest is simulated, with fixed seeds. Beside each
figure stand its limit and what the description of the method states. `--quick` simulates less.
"""

from __future__ import annotations

import argparse
import time
from functools import lru_cache
from pathlib import Path

from bench import crisis, diary, forecasts, lenses, pooling
from bench.forecasts import Pools
from bench.result import Result, keep, table
from bench.series import Series, digest, read
from rumbo.settings import DATA

TABLE = DATA / "forecast.csv"
RUNS = {"full": 400, "quick": 40}


def main() -> None:
    given = _arguments()
    started = time.perf_counter()
    runs = RUNS["quick" if given.quick else "full"]
    series = read(given.series)
    if given.write_tables:
        pooling.write(TABLE, pooling.pools_of(pooling.misses(series)), series, digest(given.series))
    known = digest(given.series) in TABLE.read_text(encoding="utf-8")
    left_out = known or given.left_out
    results = _measure(series, _leaving_out(series) if left_out else _shipped, runs)
    print(table(results))
    used = "each account left out of the pool" if left_out else "the shipped table"
    print(f"{time.perf_counter() - started:.0f} s; {len(series)} series; pooled errors: {used}")
    if not given.quick:
        keep("calibration", results)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=Path, default=Path("../shared/series/series.csv"))
    parser.add_argument("--quick", action="store_true", help="simulate a tenth; keeps no result")
    parser.add_argument("--left-out", action="store_true", help="never use the shipped table")
    parser.add_argument(
        "--write-tables", action="store_true", help=f"compute {TABLE.name} anew from the series"
    )
    return parser.parse_args()


def _measure(series: list[Series], pools: Pools, runs: int) -> list[Result]:
    return [
        *forecasts.measure(series, pools),
        *diary.measure(series, runs),
        *lenses.groups(runs),
        *lenses.vanity(runs // 2),
        *crisis.measure(series, runs // 2),
    ]


def _leaving_out(series: list[Series]) -> Pools:
    """Return the pooled errors of all accounts but one, by that account."""
    missed = pooling.misses(series)
    return lru_cache(maxsize=None)(lambda account: pooling.pools_of(missed, account))


def _shipped(_account: str) -> None:
    """Return that the shipped table is to be used."""


if __name__ == "__main__":
    main()
