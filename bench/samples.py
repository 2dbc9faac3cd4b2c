"""How much of real exports is understood, read exactly and kept: by source, by language, and of owners never seen.

    python -m bench.samples DIR

DIR holds a folder for each owner and `truth.jsonl`: a line for each file with `file` (owner/name), `expect`
(recognised, guided, refused), `format`, `language`, `table`, `records`, `totals`, `also` and `notes`. An owner
is left out by taking from the vocabularies the headers that occur in no other owner's files: what is then
not read right must be said (a warning, a question, a refusal); what is not said is a silent loss.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rumbo.exports import vocabulary as words
from rumbo.exports.inspection import REPAIRS, inspection
from rumbo.exports.reading import Reading, read
from rumbo.exports.retention import is_partial

# Damage that the truth speaks of: repairs of it are no false ones.
DAMAGED = re.compile(r"re-?sav|damag|broken|error row|by hand|\bcut\b", re.I)


@dataclass(frozen=True)
class Sample:
    """A real file and what is true of it."""

    path: Path
    truth: Mapping[str, Any]

    @property
    def owner(self) -> str:
        """Return whose file it is."""
        return self.truth["file"].partition("/")[0]


@dataclass(frozen=True)
class Judged:
    """What was made of a file: whether it was understood and is exact, and whether what is lacking is said."""

    sample: Sample
    reading: Reading
    is_understood: bool
    is_exact: bool
    is_told: bool

    @property
    def false_repairs(self) -> int:
        """Return how many repairs and refused rows a file has that its truth does not call damaged."""
        if DAMAGED.search(self.sample.truth.get("notes", "")):
            return 0
        leaves = [leaf.facts for leaf in self.reading.leaves()]
        repaired = [note for facts in leaves for note in facts.notes if note.template in REPAIRS]
        return len(repaired) + sum(len(facts.refused) for facts in leaves)

    @property
    def volume(self) -> float | None:
        """Return the share of the volume that was kept, the least of an archive's files."""
        known = [leaf for leaf in self.reading.leaves() if leaf.format]
        return min((leaf.facts.kept[1] for leaf in known), default=None)


def samples(folder: Path) -> list[Sample]:
    """Return the files of a folder of which the truth is known."""
    with (folder / "truth.jsonl").open(encoding="utf-8") as file:
        truths = [json.loads(line) for line in file if line.strip()]
    return [Sample(folder / truth["file"], truth) for truth in truths]


def judged(sample: Sample) -> Judged:
    """Return what is made of a file, held against its truth."""
    reading = read(sample.path.name, sample.path.read_bytes())
    said = inspection(reading)
    understood = _is_understood(said, sample.truth)
    exact = understood and _is_exact(said, sample.truth)
    partial = any(is_partial(leaf.facts.notes) for leaf in reading.leaves())
    told = exact or partial or said["outcome"] != "recognised"
    return Judged(sample, reading, understood, exact, told)


def _also(truth: Mapping[str, Any], key: str) -> list:
    return [truth.get(key), *truth.get("also", {}).get(key, [])]


def _is_understood(said: Mapping[str, Any], truth: Mapping[str, Any]) -> bool:
    if said["outcome"] not in _also(truth, "expect"):
        return False
    if said["outcome"] != "recognised" or not truth.get("format"):
        return True
    return said["format"] in _also(truth, "format")


def _is_exact(said: Mapping[str, Any], truth: Mapping[str, Any]) -> bool:
    """Return whether a table has the records and sums of the truth; of an archive, one of its files has."""
    if said["outcome"] != "recognised" or truth.get("table") in (None, "other"):
        return True
    names = _also(truth, "table")
    found = [each["tables"].get(name) for each in (said, *said["members"]) for name in names]
    return any(_is_same(table, truth) for table in found if table)


def _is_same(table: Mapping[str, Any], truth: Mapping[str, Any]) -> bool:
    if truth.get("records") and table["records"] not in _also(truth, "records"):
        return False
    other = truth.get("also", {}).get("metric", {})
    return all(
        any(
            _is_close(table["totals"].get(name), total) for name in (metric, *other.get(metric, []))
        )
        for metric, total in (truth.get("totals") or {}).items()
    )


def _is_close(said: float | None, true: float) -> bool:
    return said is not None and math.isclose(said, float(true), rel_tol=1e-4, abs_tol=1e-6)


def headers(reading: Reading) -> set[str]:
    """Return the folded names of the columns and titles of a file that were read."""
    tables = [table for leaf in reading.leaves() for table in leaf.trace.tables]
    named = {words.fold(header) for table in tables for header, _ in table.columns}
    return named | {words.fold(part) for table in tables for part in table.title.split(" · ")}


@contextmanager
def without(unknown: Iterable[str]) -> Iterator[None]:
    """Take words from all vocabularies for a while."""
    names = [path.stem for path in words.WORDS.glob("*.csv")]
    taken = [
        (meanings, word, meanings.pop(word))
        for meanings in (words.vocabulary(name).meanings for name in names)
        for word in unknown
        if word in meanings
    ]
    _ask_anew()
    try:
        yield
    finally:
        for meanings, word, meaning in taken:
            meanings[word] = meaning
        _ask_anew()


def _ask_anew() -> None:
    for answered in (words._all_words, words._meaning, words._known_to):  # noqa: SLF001
        answered.cache_clear()


def left_out(known: list[Judged]) -> list[Judged]:
    """Return what is made of each owner's files where the words that only they have are not known."""
    owned: dict[str, set[str]] = defaultdict(set)
    for each in known:
        owned[each.sample.owner] |= headers(each.reading)
    found = []
    for owner, own in owned.items():
        others = set().union(*(theirs for other, theirs in owned.items() if other != owner))
        with without(own - others):
            found += [judged(each.sample) for each in known if each.sample.owner == owner]
    return found


def shown(title: str, found: list[Judged], key: str) -> None:
    """Print a line for each value of a key of the truth."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    for each in found:
        groups[each.sample.truth.get(key) or "none"].append(each)
    print(f"{title:30}{'files':>6}{'understood':>12}{'exact':>7}{'volume':>9}{'false repairs':>15}")
    for name, some in [*sorted(groups.items()), ("all", found)]:
        volumes = [each.volume for each in some if each.volume is not None]
        volume = f"{sum(volumes) / len(volumes):.1%}" if volumes else "–"
        counts = Counter(
            {"u": sum(x.is_understood for x in some), "e": sum(x.is_exact for x in some)}
        )
        repairs = sum(each.false_repairs for each in some)
        print(f"{name:30}{len(some):6}{counts['u']:12}{counts['e']:7}{volume:>9}{repairs:15}")
    print()


def main() -> int:
    """Print the tables; return 1 where an owner's file that is left out loses anything in silence."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="owners' files and truth.jsonl")
    known = [judged(each) for each in samples(parser.parse_args().folder)]
    shown("source", known, "format")
    shown("language", known, "language")
    new = left_out(known)
    shown("source, its owner left out", new, "format")
    silent = [each for each in new if not each.is_told]
    for each in silent:
        print(f"silent: {each.sample.truth['file']}: {each.reading.message.english()}")
    print(
        f"{len(silent)} of {len(new)} files lose something in silence where their owner is left out"
    )
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
