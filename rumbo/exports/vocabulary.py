"""The words of the networks, as data: one table a network, one column a language.

`words/<name>.csv` has a column `field` (our word; empty for a column we know and do not keep, whose
name may hold `*` for a part that differs) and one column per language, alternatives divided by `|`. A new language is a new column.
How sure a word of a network is stands behind it: nothing where a file or a reader of such files had
it, `^` where a help page of the network has it (`pages.tsv` says which), `~` where it is supposed.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rumbo.networks import networks
from rumbo.thresholds import count

WORDS = Path(__file__).parent / "words"
NETWORKS = "networks"  # what files call the networks stands in data/networks.csv
BY_FREQUENCY = ("en", "es", "pt", "fr", "de", "it")
LONGEST_TOTAL = count("vocabulary.LONGEST_TOTAL")
MONEY = frozenset({"revenue", "purchase_revenue", "spend", "conversion_value"})
SIGNS = {"€": "eur", "£": "gbp", "R$": "brl", "US$": "usd"}  # a bare $ is of many countries
MANY = "*"
LONGEST = 200  # letters: what is longer is neither folded nor remembered
CELLS = ("unkept", "nobody", "ratings", "tones")  # words of which no header is made
UNSEEN = {"Mn", "Me", "Cf"}  # accents, soft hyphens, joiners, marks of direction
_CODE = re.compile(r"(?:\s*[(\[](?:in\s+)?(?P<code>[A-Z]{3})[)\]]|\s+in\s+(?P<bare>[A-Z]{3}))\s*$")
_SIGN = re.compile(r"\s*[(\[](?P<sign>€|£|(?:R|US)?\$)[)\]]\s*$")
_OTHER = re.compile(r"[^\w%#]+|_+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text without case, accents, blanks, colons, brackets and letters that nobody sees.

    >>> fold("Duración  (Segundos):") == fold("duracion segundos")
    True
    >>> fold("Wie\u00adder\u00adga\u00adbe\u200bzeit") == fold("Wiedergabezeit")
    True
    """
    if len(text) > LONGEST:
        return text
    spelt = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in spelt if unicodedata.category(each) not in UNSEEN)
    return _OTHER.sub(" ", bare).strip()


def without_currency(field: str) -> str:
    """Return what a field measures, without the currency it is told in.

    >>> without_currency("revenue_usd"), without_currency("link_clicks")
    ('revenue', 'link_clicks')
    """
    return field[:-4] if field[-4:-3] == "_" and field[:-4] in MONEY else field


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What the headers of a network mean: folded word to (field, languages)."""

    name: str
    meanings: dict[str, tuple[str, frozenset[str]]]
    many: re.Pattern[str] | None = None  # columns known by a part of their name

    def meaning(self, header: str) -> tuple[str, frozenset[str]] | None:
        """Return the field that a header names, and the languages it is written in."""
        return _meaning(self, header) if len(header) <= LONGEST else self.meant(header)

    def meant(self, header: str) -> tuple[str, frozenset[str]] | None:
        """Return the same, worked out anew."""
        return self.named(header) or self._of_many(header)

    def named(self, header: str) -> tuple[str, frozenset[str]] | None:
        """Return the same of a header that is known by its whole name."""
        bare, currency = _parted(header)
        found = self.meanings.get(fold(bare))
        if currency is None or (found and not found[0]):
            return found
        if found and found[0] in MONEY:
            return (f"{found[0]}_{currency}", found[1]) if currency else None
        return self.meanings.get(fold(header))

    def _of_many(self, header: str) -> tuple[str, frozenset[str]] | None:
        """Return that a column is one of many that are known by a part of their name, and not kept."""
        return ("", frozenset()) if self.many and self.many.fullmatch(fold(header)) else None

    def columns(self, header: Sequence[str]) -> dict[str, int]:
        """Return the place of each field in a header; of two columns of the same name, the first."""
        places: dict[str, int] = {}
        for place, cell in enumerate(header):
            found = self.meaning(cell)
            if found and found[0]:
                places.setdefault(found[0], place)
        return places

    def language(self, header: Sequence[str]) -> str | None:
        """Return the language that a header is written in; a word alone may be of several."""
        return language([found[1] for found in map(self.meaning, header) if found])

    def known(self, header: Sequence[str]) -> int:
        """Return how many cells of a row are words of this vocabulary."""
        return sum(self.meaning(cell) is not None for cell in header if cell)


@lru_cache(maxsize=65536)
def _meaning(words: Vocabulary, header: str) -> tuple[str, frozenset[str]] | None:
    """Return what a header means: every format of a network asks it."""
    return words.meant(header)


def known_to(cell: str) -> frozenset[str]:
    """Return the names of the vocabularies that know a cell, of all of which headers are made."""
    return _known_to(cell) if len(cell) <= LONGEST else _found_in(cell)


@lru_cache(maxsize=65536)
def _known_to(cell: str) -> frozenset[str]:
    return _found_in(cell)


def _found_in(cell: str) -> frozenset[str]:
    return frozenset(each.name for each in _of_headers() if each.meant(cell) is not None)


@cache
def _of_headers() -> tuple[Vocabulary, ...]:
    names = [NETWORKS, *(path.stem for path in WORDS.glob("*.csv") if path.stem not in CELLS)]
    return tuple(map(vocabulary, names))


@lru_cache(maxsize=4096)
def _parted(header: str) -> tuple[str, str | None]:
    """Return the name of a column and the currency behind it; an empty one for a sign of several."""
    if match := _CODE.search(header):
        return header[: match.start()], (match["code"] or match["bare"]).lower()
    if match := _SIGN.search(header):
        return header[: match.start()], SIGNS.get(match["sign"], "")
    return header, None


@cache
def vocabulary(name: str) -> Vocabulary:
    """Return the vocabulary kept in `words/<name>.csv`; that of the networks' names stands in `data/`."""
    meanings: dict[str, tuple[str, frozenset[str]]] = {}
    many: list[str] = []
    for row in _table(name):
        field = row.pop("field")
        for language, words in row.items():
            written = (words or "").split("|")
            if not field:
                many += [_pattern(each) for each in written if MANY in each]
            for word in filter(None, (fold(each) for each in written if MANY not in each)):
                known, languages = meanings.get(word, (field, frozenset()))
                if known != field:
                    raise ValueError(f"{name}.csv: '{word}' means both '{known}' and '{field}'")
                meanings[word] = (field, languages | {language})
    return Vocabulary(name, meanings, re.compile("|".join(many)) if many else None)


def _pattern(word: str) -> str:
    """Return what all names match that have something else in the place of `*`."""
    return ".+".join(re.escape(fold(part)) for part in word.rstrip("~^").split(MANY))


@cache
def header_of(name: str, field: str, language: str) -> str | None:
    """Return what a vocabulary calls a field in a language, the usual word first; None where no file said."""
    for row in _table(name):
        if row["field"] == field and (
            said := (row.get(language) or row.get("en") or "").split("|")[0]
        ):
            return said.rstrip("^~")
    return None


@cache
def _all_words() -> frozenset[str]:
    return frozenset(word for each in _of_headers() for word in each.meanings)


def is_a_word(cell: str) -> bool:
    """Return whether the cell is a word of any network, so that its row may be a header."""
    words = _all_words()
    return fold(cell) in words or fold(_parted(cell)[0]) in words


def is_total(cell: str) -> bool:
    """Return whether a cell is a word for all rows together."""
    return len(cell) < LONGEST_TOTAL and vocabulary("totals").meaning(cell) is not None


@cache
def months() -> dict[str, int]:
    """Return the number of each month name, long and short, in every language we read."""
    return {word: int(number) for word, (number, _) in vocabulary("months").meanings.items()}


def language(sightings: Sequence[frozenset[str]]) -> str | None:
    """Return the language most headers are written in; words of several count for each.

    Of two with as many words it is the more frequent one.
    """
    votes = Counter(name for names in sightings for name in sorted(names))
    if not votes:
        return None
    most = max(votes.values())
    return next(name for name in (*BY_FREQUENCY, *sorted(votes)) if votes[name] == most)


def _table(name: str) -> list[dict[str, str]]:
    if name == NETWORKS:
        return [
            {"field": each.network, "en": "|".join(each.written)} for each in networks().values()
        ]
    with (WORDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
