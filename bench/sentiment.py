"""How texts sound, beside labelled ones: macro-F1 and net share by language and set; writes the confusions.

    python -m bench.sentiment FOLDER [--keep]

FOLDER has sets as `../shared/sentiment/README.md` describes them: pairs `*__<language>_<part>_text.txt` and
`…_labels.txt`, OpeNER's JSON and a CSV of texts and labels. None of their texts is kept; with `--keep` the counts
of the parts that no rule was written by (val, dev, tours) become `data/tone/confusions.csv`.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench.result import Result, keep, table
from rumbo.reputation.tone.languages import language_of
from rumbo.reputation.tone.lexicon import FOLDER
from rumbo.reputation.tone.scoring import SCORERS, TONES, tone_of

Labelled = list[tuple[str, str]]
SIDES = {"Negative": "negative", "Positive": "positive"}
CODES = {"spanish": "es", "english": "en"}
WORDS = {"negativo": "negative", "neutral": "neutral", "positivo": "positive"}
AGAINST = {"es tweets val": 0.544, "es hotel dev": 0.588, "es tours": 0.622}
AGAINST |= {"en tweets val": 0.528, "en hotel dev": 0.612}


def sets(folder: Path) -> Iterator[tuple[str, str, str, Labelled]]:
    """Yield language, kind of text, part and labelled texts of every set of a folder."""
    for path in sorted(folder.glob("*_text.txt")):
        *_, language, part, _ = path.stem.split("_")
        texts = path.read_text(encoding="utf-8").split("\n")
        labels = path.with_name(path.name.replace("_text", "_labels")).read_text().split()
        pairs = zip(texts, labels, strict=False)
        labelled = [(text, TONES[int(label)]) for text, label in pairs]
        yield CODES[language], "tweets", part, labelled
    for path in sorted(folder.glob("*opener_*.json")):
        *_, language, part = path.stem.split("_")
        yield language, "hotel", part, list(_opener(path))
    for path in sorted(folder.glob("*tours*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield (
                "es",
                "tours",
                "",
                [(row["texto"], WORDS[row["sentimiento"].strip()]) for row in csv.DictReader(file)],
            )


def _opener(path: Path) -> Iterator[tuple[str, str]]:
    for row in json.loads(path.read_text(encoding="utf-8")):
        sides = {SIDES[each["Polarity"]] for each in row["opinions"]}
        if len(sides) < 2:
            yield row["text"], (*sides, "neutral")[0]


def confusion(language: str, texts: Labelled) -> Counter[tuple[str, str]]:
    """Return how many texts of each label were judged how."""
    scorer, apart = SCORERS[language]
    return Counter((label, tone_of(scorer(text), apart)) for text, label in texts)


def macro_f1(found: Counter[tuple[str, str]]) -> float:
    """Return the mean of the F1 of the three tones."""
    return sum(_f1(found, tone) for tone in TONES) / len(TONES)


def _f1(found: Counter[tuple[str, str]], tone: str) -> float:
    said = sum(found[each, tone] for each in TONES)
    true = sum(found[tone, each] for each in TONES)
    return 2 * found[tone, tone] / (said + true) if said + true else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.sentiment")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", action="store_true")
    asked = parser.parse_args()
    results, kept, began, count = [], [], time.perf_counter(), 0
    for language, what, part, texts in sets(asked.folder):
        name, found = " ".join(filter(None, (language, what, part))), confusion(language, texts)
        right = sum(language_of(text) in (language, None) for text, _ in texts) / len(texts)
        count += len(texts)
        results.append(Result.between(f"{name} macro-F1", macro_f1(found), None, AGAINST.get(name)))
        results.append(Result.between(f"{name} taken for no other language", right, None, None))
        if part != "train":
            kept += [
                (language, what, true, said, found[true, said]) for true in TONES for said in TONES
            ]
    speed = count / (time.perf_counter() - began)
    results.append(Result.between("texts a second", speed, None, None))
    print(table(results))
    if asked.keep:
        keep("sentiment", results)
        _write(kept)


def _write(rows: list[tuple]) -> None:
    with (FOLDER / "confusions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("language", "texts", "truth", "said", "count"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
