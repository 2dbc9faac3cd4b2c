"""The trials, short or long, and their figures."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench.faults.acts import ACTS, furnish
from bench.faults.apart import apart, ended
from bench.faults.damage import damaged, newer
from bench.faults.disturbed import LIMITS, SHORT, full_disks, kills
from bench.faults.pairs import together
from bench.result import Result, keep, table
from rumbo.exports.reading import all_formats

KILLS = 320


def trials(times: int, limits: tuple[int, ...], pairs: int, seed: int) -> list[Result]:
    """Return what held, on a home made for it."""
    all_formats()  # every process has them from its beginning
    with tempfile.TemporaryDirectory(prefix="rumbo-faults-") as folder:
        os.environ["RUMBO_HOME"] = folder
        code, answer = ended(*apart(lambda: furnish(Path(folder))))
        assert code == 0, answer
        found = {
            f"acts killed at random moments ({', '.join(ACTS)})": kills(times, random.Random(seed)),
            "acts on a full disk": full_disks(limits),
            "stores damaged by hand, named and made anew": damaged(),
            "pairs of programs creating and filling one business": together(pairs),
        }
        code, answer = ended(*apart(newer))
        found["newer stores refused in a sentence"] = Counter(
            held=int(code == 0), failed=int(code != 0)
        )
    return [
        Result.at_most(f"{name}: lost or unopenable", held["failed"], 0, None, f"of {held.total()}")
        for name, held in found.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=20261130)
    parser.add_argument("--short", action="store_true", help="a few of each, kept nowhere")
    asked = parser.parse_args()
    if asked.short:
        found = trials(len(ACTS), SHORT, 1, asked.seed)
    else:
        found = trials(asked.kills, LIMITS, 20, asked.seed)
        keep("faults", found)
    print(table(found))
    sys.exit(not all(each.holds for each in found))


if __name__ == "__main__":
    main()
