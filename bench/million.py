"""Does a file of a million rows stream? Memory and processor seconds of fresh processes: `python -m bench.million`."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.store import export, highest
from rumbo.commands.line import main as rumbo

ROWS, MEGABYTES = 1_000_000, 1000
CALLS = {
    "inspect": ["inspect", "--json"],
    "import": ["import", "--client", "Million"],
    "import of it all grown": ["import", "--client", "Million"],
}
RESULTS = Path(__file__).parent / "results" / "million.json"


def child(what: str, path: Path) -> None:
    """Do one thing with the file and print the megabytes and the seconds it took."""
    if what == "csv.reader":
        with path.open(encoding="utf-8-sig", newline="") as file:
            for _ in csv.reader(file):
                pass
    else:
        call = CALLS[what]
        with (path.parent / f"{what}.txt").open("w", encoding="utf-8") as said:
            sys.stdout = said
            if rumbo([*call, str(path)]):
                raise SystemExit(f"{what} failed")
        sys.stdout = sys.__stdout__
    print(json.dumps([highest(), time.process_time()]))


def taken(what: str, path: Path) -> tuple[float, float]:
    """Return the megabytes and seconds that a process of its own takes."""
    command = [sys.executable, "-m", "bench.million", what, str(path)]
    home = os.environ | {"RUMBO_HOME": str(path.parent / "home")}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=home)
    megabytes, seconds = json.loads(done.stdout.splitlines()[-1])
    return megabytes, seconds


def measured() -> list[dict]:
    """Return the figures of this run, with their limits."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "million.csv"
        later = Path(folder) / "later.csv"
        path.write_bytes(export(ROWS))
        later.write_bytes(export(ROWS, grown=1))
        _, bare = taken("csv.reader", path)
        figures = []
        for what in CALLS:
            megabytes, seconds = taken(what, later if "grown" in what else path)
            figures.append(_figure(f"{what}, peak memory", megabytes, "MB", MEGABYTES))
            figures.append(_figure(f"{what}, beside csv.reader", seconds / bare, "×", None))
        return [*figures, _figure("csv.reader", bare, "s", None)]


def _figure(name: str, value: float, unit: str, limit: float | None) -> dict:
    holds = None if limit is None else value < limit
    return {"name": name, "value": round(value, 2), "unit": unit, "limit": limit, "holds": holds}


def main() -> int:
    """Print the figures and keep them; return 1 if one is beyond its limit."""
    figures = measured()
    for each in figures:
        mark = {True: "holds", False: "BROKEN", None: ""}[each["holds"]]
        print(f"{each['name']:<40}{each['value']:>10} {each['unit']:<4}{mark}")
    RESULTS.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return not all(each["holds"] in (True, None) for each in figures)


if __name__ == "__main__":
    child(sys.argv[1], Path(sys.argv[2])) if len(sys.argv) > 2 else sys.exit(main())
