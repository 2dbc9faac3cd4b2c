"""Do the tests notice when a meaning changes? A fixed list of small changes, each of which some test must see.

Run: python -m bench.mutants [--only WORD] [--hands 2]; the list is `bench/mutants.toml`: a file, what stands in
it, what it becomes, and the narrow tests that must fall; the rows of `data/thresholds.csv` are such changes, too.
Each is tried on a copy of the project, in a process of its own that has the libraries loaded already.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import os
import shutil
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from bench.result import Result, keep
from rumbo.settings import ROOT

LIST = Path(__file__).with_suffix(".toml")
PARTS = ("rumbo", "queries", "data", "tests", "pages", "bench")
FILES = ("dashboard.py", "pyproject.toml")
LONGEST = 300  # seconds that narrow tests may take; longer is no answer
WANTED = 0.95
ENDED = 10  # beside what pytest ends with: a process that breaks ends with 1, too
ALL_HOLD, SOME_FELL = ENDED, ENDED + 1
THRESHOLDS = "data/thresholds.csv"
LOADED = [
    "pandas",
    "pyarrow.compute",
    "duckdb",
    "plotly.graph_objects",
    "hypothesis",
    "streamlit",
    "pytest",
]
WORK = multiprocessing.get_context("forkserver")


def mutations() -> list[dict[str, Any]]:
    """Return the list; raise ValueError where a place is not there, or twice."""
    found = tomllib.loads(LIST.read_text(encoding="utf-8"))["mutation"] + _thresholds()
    for each in found:
        times = (ROOT / each["file"]).read_text(encoding="utf-8").count(each["old"])
        if times != 1:
            raise ValueError(f"{each['file']}: «{each['old']}» stands there {times} times")
    return found


def _thresholds() -> list[dict[str, Any]]:
    """Return the readers' rules of thumb, each moved to the value that its test must not bear."""
    with (ROOT / THRESHOLDS).open(encoding="utf-8", newline="") as file:
        return [
            {
                "says": f"{row['name']} is {row['moved']}",
                "file": THRESHOLDS,
                "old": f"\n{row['name']},{row['value']},",
                "new": f"\n{row['name']},{row['moved']},",
                "tests": [row["test"]],
            }
            for row in csv.DictReader(file)
        ]


def fell(mutation: dict[str, Any], copy: Path) -> bool:
    """Return whether a test of a copy of the project fails once the mutation is made in it."""
    path = copy / mutation["file"]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(mutation["old"], mutation["new"]), encoding="utf-8")
    try:
        return ended(mutation["tests"], copy) == SOME_FELL
    finally:
        path.write_text(text, encoding="utf-8")


def ended(tests: list[str], copy: Path) -> int | None:
    """Return how some tests of a copy of the project end; None where they take too long."""
    work = WORK.Process(target=_tests, args=(tests, str(copy)))
    work.start()
    work.join(LONGEST)
    if work.is_alive():
        work.kill()
        work.join()
        return None
    return work.exitcode


def _tests(tests: list[str], copy: str) -> None:
    """Run tests of a copy of the project, whose modules take the place of those that are loaded."""
    for name in [each for each in sys.modules if each.partition(".")[0] in PARTS]:
        del sys.modules[name]
    os.chdir(copy)
    sys.path.insert(0, copy)
    os.environ["RUMBO_TODAY"] = "2026-11-30"
    sys.dont_write_bytecode = True
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    wanted = ["-x", "-q", "-p", "no:cacheprovider", "--rootdir", copy]
    wanted += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # hypothesis came with a library
    sys.exit(ENDED + int(pytest.main([*wanted, *tests])))


def tried(chosen: list[dict[str, Any]], hands: int) -> list[bool]:
    """Return for each mutation whether it fell; several are tried at once, each on a copy of its own."""
    held: dict[tuple[str, ...], bool] = {}

    def hold(tests: list[str], copy: Path) -> bool:
        """Return whether tests hold before anything is changed: else that they fall says nothing."""
        if tuple(tests) not in held:
            held[tuple(tests)] = ended(tests, copy) == ALL_HOLD
        return held[tuple(tests)]

    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(hands):
            copies.put(_copied(Path(folder) / str(number)))

        def one(mutation: dict[str, Any]) -> bool:
            copy = copies.get()
            try:
                found = hold(mutation["tests"], copy) and fell(mutation, copy)
            finally:
                copies.put(copy)
            print(f"{'falls' if found else 'SURVIVES':9}{mutation['says']}", flush=True)
            return found

        with ThreadPoolExecutor(hands) as pool:
            return list(pool.map(one, chosen))


def _copied(into: Path) -> Path:
    for part in PARTS:
        shutil.copytree(ROOT / part, into / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, into / name)
    return into


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    parser.add_argument("--hands", type=int, default=2)
    asked = parser.parse_args()
    WORK.set_forkserver_preload(LOADED)
    chosen = [each for each in mutations() if asked.only in f"{each['says']} {each['file']}"]
    found = tried(chosen, asked.hands)
    share = sum(found) / len(found)
    print(f"{sum(found)} of {len(found)} fall ({share:.0%})")
    if not asked.only:
        result = Result(
            "mutations that fall", round(share, 4), "", f"≥ {WANTED:g}", share >= WANTED, None
        )
        keep("mutants", [result])
    return share < WANTED


if __name__ == "__main__":
    sys.exit(main())
