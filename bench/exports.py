"""How fast exports are recognised and read, against csv.reader over the same bytes in the same run.

python bench/exports.py
"""

from __future__ import annotations

import csv
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rumbo.exports.files.grids import text_grids
from rumbo.exports.format import File
from rumbo.exports.inspection import inspection
from rumbo.exports.reading import all_formats, read
from tests.exports.golden import golden_files

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "exports.json"
HEADER = [
    "Post ID",
    "Account ID",
    "Account username",
    "Account name",
    "Description",
    "Duration (sec)",
    "Publish time",
    "Permalink",
    "Post type",
    "Data comment",
    "Date",
    "Views",
    "Reach",
    "Likes",
    "Shares",
    "Follows",
    "Comments",
    "Saves",
]
WORDS = [
    "pan",
    "horno",
    "masa",
    "madre",
    "recién",
    "hecho,",
    "mañana",
    "café",
    "¿quién?",
    "tarta",
    "🥖",
    "barrio",
    "mercado",
    "feria",
]


def instagram(posts: int, seed: int = 1) -> bytes:
    """Return an Instagram content export of distinct times and captions."""
    chance = random.Random(seed)
    start = datetime(2019, 1, 1)
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(HEADER)
    for number in range(posts):
        caption = " ".join(chance.choices(WORDS, k=chance.randrange(8, 60))) + f"\n\n#{number}"
        when = start + timedelta(minutes=number * 37)
        numbers = [chance.randrange(20_000) for _ in range(7)]
        link = f"https://www.instagram.com/reel/Inv{number:08}/"
        row = [
            17_900_000_000_000_000 + number,
            "17841450000000017",
            "hornoelsauce",
            "Horno El Sauce",
        ]
        row += [caption, 30, when.strftime("%m/%d/%Y %H:%M"), link, "IG reel", "", "Lifetime"]
        rows.writerow([*row, *numbers])
    return ("\ufeff" + text.getvalue()).encode()


def of_size(size: int) -> bytes:
    """Return such an export of about that many bytes."""
    return instagram(round(size / len(instagram(2000)) * 2000))


def best(run: Callable[[], object], times: int = 5) -> float:
    """Return the processor seconds of the fastest of several runs: others may use the machine too."""
    seconds = []
    for _ in range(times):
        start = _spent()
        run()
        seconds.append(_spent() - start)
    return min(seconds)


def _spent() -> float:
    """Return the processor seconds of this process and of those that read heavy files for it."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)  # os.times ticks in hundredths only
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whose))


def floor(data: bytes) -> None:
    """Read the rows as Python's own reader does."""
    for _ in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        pass


def recognise(data: bytes) -> None:
    """Ask every format whether the file is its own."""
    grids = next(text_grids(data))
    for format_ in all_formats():
        if not format_.document:
            format_.tables(grids, File("a.csv", date(2026, 11, 20)))


def peak_mb() -> float:
    """Return the most memory that this process, or one that read for it, has held."""
    return max(_own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def _own_peak() -> int:
    """Return the kilobytes; `ru_maxrss` begins with the peak of whoever started this process."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def read_alone(path: str) -> None:
    """Print the megabytes that reading a file adds to the peak of a process that has done nothing else."""
    read("a.csv", instagram(2))  # what every reading loads
    before = peak_mb()
    read("a.csv", Path(path).read_bytes())
    print(peak_mb() - before)


def memory(data: bytes) -> float:
    """Return the megabytes that reading takes, in a process of its own: a peak never falls again."""
    code = "import sys; from bench.exports import read_alone; read_alone(sys.argv[1])"
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        file.write(data)
        file.flush()
        command = [sys.executable, "-c", code, file.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    return float(done.stdout)


def measure() -> list[dict]:
    """Return every measurement with its limit."""
    small, middle, large = of_size(2**20), of_size(5 * 2**20), instagram(100_000)
    bare = best(lambda: floor(small))
    inspected = best(lambda: inspection(read("a.csv", small)))
    recognised = best(lambda: recognise(middle), 3)
    base = best(lambda: floor(large), 3)
    whole = best(lambda: read("a.csv", large), 3)
    files = [(path.name, path.read_bytes()) for path in golden_files()]
    mixed = best(lambda: [inspection(read(*each)) for each in files], 1)
    return [
        _row("inspect 1 MB", inspected / bare, "ratio", 10, f"csv.reader, {bare * 1000:.1f} ms"),
        _row("recognise 5 MB", recognised, "s", 0.3, "a person's patience"),
        _row("read 100,000 posts", whole, "s", 2.0, "a person's patience"),
        _row("read 100,000 posts, ratio", whole / base, "ratio", None, f"csv.reader, {base:.2f} s"),
        _row("memory of 100,000 posts", memory(large), "MB", 600, "before reading"),
        _row("mixed files a second", len(files) / mixed, "files/s", -30, "one core"),
    ]


def _row(name: str, value: float, unit: str, limit: float | None, against: str) -> dict:
    """Return one measurement; a limit below zero is one from below."""
    holds = limit is None or (value <= limit if limit > 0 else value >= -limit)
    shown = abs(limit) if limit is not None else None
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "limit": shown,
        "holds": holds,
        "against": against,
    }


def main() -> int:
    """Print the measurements and keep them; return 1 if one is beyond its limit."""
    results = measure()
    for row in results:
        mark = "" if row["holds"] else "  BEYOND"
        print(
            f"{row['name']:28} {row['value']:10} {row['unit']:8} limit {row['limit']}  {row['against']}{mark}"
        )
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return not all(row["holds"] for row in results)


if __name__ == "__main__":
    sys.exit(main())
