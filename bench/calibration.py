"""Does Rumbo keep its word? Forecasts, chances, diary, best times, vanity lens, crisis watch: `make calibration`.

Forecasts and placebo dates are measured on real series, each account with pooled errors that do not
know it: `--series` is a table (series, account, every, position, value), `--exports` a folder of
exports, one folder an owner; of an account that is in both the series count once. `--shipped` judges accounts that the shipped table
does not know by that table. Without either only what is simulated, with fixed seeds, is measured. Kinds of
forecasts with fewer than 8 accounts or 200 ranges are provisional. `--quick` simulates less.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from bench import chances, crisis, diary, forecasts, lenses, pooling
from bench.accounts import read_accounts
from bench.result import Result, keep, table
from bench.series import Series, by_weeks, joined, read, social
from rumbo.settings import DATA
from rumbo.statistics.pooled_errors import KINDS, Pool, pool

TABLE = DATA / "forecast.csv"
RUNS = {"full": 150, "quick": 40}


def main() -> None:
    given = _arguments()
    started = time.perf_counter()
    runs = RUNS["quick" if given.quick else "full"]
    series = social(read(given.series)) if given.series else []
    series = joined(series, read_accounts(given.exports)) if given.exports else series
    missed = pooling.misses(series)
    left_out = forecasts.left_out(missed)
    if given.write_tables is not None:
        anew = {each: pooling.pool_of(missed, each) for each in given.write_tables}
        pooling.write(TABLE, forecasts.measured(_shipped("") | anew, missed, left_out))
    pools = _shipped if given.shipped else left_out
    results = [
        *(forecasts.measure(missed, pools, given.ets) if missed else ()),
        *chances.measure([*series, *by_weeks(series)], pools),
        *([] if given.forecasts else _others(series, runs)),
    ]
    print(table(results))
    used = "the shipped table" if given.shipped else "each account left out of the pool"
    print(f"{time.perf_counter() - started:.0f} s; {len(series)} series; pooled errors: {used}")
    if not (given.quick or given.forecasts):
        keep("calibration", results)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--series", type=Path, help="a table of series")
    parser.add_argument("--exports", type=Path, help="a folder of exports, one folder an owner")
    parser.add_argument("--quick", action="store_true", help="simulate a tenth; keeps no result")
    parser.add_argument("--forecasts", action="store_true", help="forecasts and chances alone")
    parser.add_argument("--ets", action="store_true", help="AutoETS among the plain rules")
    parser.add_argument("--shipped", action="store_true", help="judge by the shipped table")
    parser.add_argument(
        "--write-tables",
        nargs="*",
        choices=KINDS,
        metavar="KIND",
        help=f"write into {TABLE.name} how often ranges held, and the errors of these kinds anew",
    )
    return parser.parse_args()


def _others(series: list[Series], runs: int) -> list[Result]:
    return [
        *diary.measure(series, runs),
        *lenses.groups(runs),
        *lenses.vanity(runs // 2),
        *crisis.measure(series, runs // 2),
    ]


def _shipped(_account: str) -> dict[str, Pool]:
    return {kind: pool(kind) for kind in KINDS}


if __name__ == "__main__":
    main()
