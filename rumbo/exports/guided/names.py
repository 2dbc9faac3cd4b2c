"""What the name of a column says: by every vocabulary, exactly, else by likeness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log, sqrt

from rumbo.exports.cells.moments import is_a_day
from rumbo.exports.guided.roles import IGNORED, role_of_field, roles
from rumbo.exports.guided.stems import by_stems
from rumbo.exports.vocabulary import WORDS, fold, vocabulary
from rumbo.thresholds import count, share

# Vocabularies of what stands in cells, not of what stands over them.
OF_CELLS = frozenset(
    {
        *("kinds", "months", "genders", "networks", "totals", "planner", "breakdowns"),
        *("search_filters", "message_kinds"),
    }
)
OF_ANSWERS = frozenset({"averages", "recommending", "survey_questions", "unkept", "meta_dates"})
ONE_LETTER, SHORTEST = share("guided.names.ONE_LETTER"), count("guided.names.SHORTEST")
ALIKE, SURELY = share("guided.names.ALIKE"), share("guided.names.SURELY")
NEUTRAL = re.compile(
    r"(?:unnamed|column\w*|col|colonn[ae]|spalte|kolom|coluna|campo|field|camp|champ|feld|dato|data|valor|value|var|f|v|c|x)?\s*\d*"
)
_IN_ONE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")  # where programs write names in one: likeCount
OF_TIME = re.compile(
    r"\b(?:minut\w*|mins?|hours?|hrs?|horas?|ore|heures?|stunden?|uur|uren|godzin\w*|dakika|saat)\b"
)
PER = re.compile(
    r"\b(?:per|por|pro|par)\s+(?:hour|hora|heure|stunde|minut|post|publica|beitrag|day|dia|tag|jour|ora|giorno)"
)
RATE = re.compile(r"%|率|比率|نسبة|معدل|\b(?:oran|wska[zź]nik)", re.I)
LISTED = re.compile(r"[,&+、،]| (?:i|y|e|et|und|and|en|ve|és|och|و) ")
TIMED = frozenset({"watch_hours", "watched_seconds", "duration", IGNORED, "date", "bucket"})
# What stands in brackets behind the name of a metric of which the column is only a part.
PART = re.compile(
    r"[(\[][^)\]]*\b(?:organi|orgáni|orgâni|sponsor|gesponsor|patrocin|paid|pagad|bezahlt|betaald|payant)",
    re.I,
)
UNITS = {
    "watch_hours": re.compile(r"\b(?:h|hs|hrs|hour\w*|hora\w*|ore|heure\w*|stunde\w*|hore\w*)\b"),
    "watched_seconds": re.compile(r"\b(?:s|seg|secs?|segund\w*|second\w*|sekund\w*|segon\w*)\b"),
}


@dataclass(frozen=True)
class Named:
    """What a name may mean: role to likelihood, the known word nearest to it, and whether it is that word.

    A silent one says nothing at all: blank, a number, «Column 3».
    """

    meanings: dict[str, float]
    word: str = ""
    is_exact: bool = False
    is_silent: bool = False


@dataclass(frozen=True)
class _Words:
    """Every word of the vocabularies with the roles it stands for, and the words with each piece."""

    roles: dict[str, Counter[str]]
    holders: dict[str, list[str]]
    weights: dict[str, float]
    cuts: dict[str, list[str]]
    sizes: dict[str, float]


@lru_cache(maxsize=4096)
def named(header: str) -> Named:
    """Return what the header of a column may mean."""
    folded, words = fold(header), _words()
    known = words.roles.get(folded)
    if not known and PART.search(header):
        return Named({IGNORED: 1.0}, folded, True)
    if known := known or words.roles.get(_without_brackets(header)):
        total = known.total()
        return Named({role: count / total for role, count in known.items()}, folded, True)
    if any(map(str.isdigit, folded)) and is_a_day(header):
        return Named({IGNORED: 1.0}, folded, True)  # a day among the names is no name of a number
    known = _of_other_tables().get(folded)
    if known and known != IGNORED:
        return Named({known: 1.0}, folded, True)
    if is_neutral(folded):
        return Named({}, is_silent=True)
    if RATE.search(header):
        shares = _by_likeness(folded, words).meanings
        return Named(
            {role: said for role, said in shares.items() if role.endswith("_share")}, folded
        )
    if _are_several(header):  # a sum of reactions, comments and shares is none of them
        return Named({IGNORED: 1.0}, folded, True)
    alike = _by_likeness(fold(_IN_ONE.sub(" ", header)), words)
    is_of_others = known and max(alike.meanings.values(), default=0.0) < SURELY
    return Named({}, folded) if is_of_others else alike


def _are_several(header: str) -> bool:
    """Return whether a name lists metrics, one behind the other."""
    parts = [by_stems(fold(part)) for part in LISTED.split(header)]
    best = {max(said, key=lambda role: said[role]) for said in parts if said}
    return len({role for role in best if role in roles() and roles()[role].is_metric}) > 1


def is_neutral(folded: str) -> bool:
    """Return whether a folded header says nothing: blank, a number, «Column 3»."""
    return bool(NEUTRAL.fullmatch(folded))


@cache
def vocabularies() -> list[str]:
    """Return the names of the vocabularies of headers: those that speak of metrics of ours."""
    names = sorted(path.stem for path in WORDS.glob("*.csv") if path.stem not in OF_CELLS)
    return [name for name in names if sum(roles()[each].is_metric for each in _roles(name)) >= 2]


@cache
def _of_other_tables() -> dict[str, str]:
    """Return the role of each header of the tables that speak of none of our metrics: most are of none."""
    known, others = role_of_field(), WORDS.glob("*.csv")
    names = {path.stem for path in others} - OF_CELLS - OF_ANSWERS - set(vocabularies())
    return {
        word: known.get(field.split("@")[0], IGNORED)
        for name in sorted(names)
        for word, (field, _) in vocabulary(name).meanings.items()
    }


@cache
def companions() -> dict[str, frozenset[str]]:
    """Return the roles that each vocabulary speaks of: what stands side by side in its tables."""
    return {name: _roles(name) for name in vocabularies()}


def _roles(name: str) -> frozenset[str]:
    known = role_of_field()
    fields = {field.split("@")[0] for field, _ in vocabulary(name).meanings.values()}
    return frozenset(known[field] for field in fields if field in known)


def _by_likeness(folded: str, words: _Words) -> Named:
    scores: dict[str, float] = {}
    alike = _alike(folded, words)
    for word, likeness in alike.items():
        for role, times in words.roles[word].items():
            said = likeness * times / words.roles[word].total()
            if _unit_fits(role, folded):
                scores[role] = max(scores.get(role, 0.0), said)
    best = max(alike.items(), key=lambda each: each[1], default=("", 0.0))
    meanings = {role: score**2 for role, score in scores.items()}
    for role, score in by_stems(folded).items():
        if _unit_fits(role, folded):
            meanings[role] = max(score, meanings.get(role, 0.0))
    return Named(meanings, best[0])


def _unit_fits(role: str, folded: str) -> bool:
    """Return whether a name counts what the role does: minutes watched are no views, views per hour are neither."""
    if PER.search(folded):
        return role not in roles() or not roles()[role].is_metric
    if role in UNITS:
        return bool(UNITS[role].search(folded))
    return role in TIMED or not OF_TIME.search(folded)


def _alike(folded: str, words: _Words) -> dict[str, float]:
    """Return the words like a name: one letter away, or made of the same pieces."""
    near = {
        word: ONE_LETTER
        for cut in _cuts(folded)
        for word in words.cuts.get(cut, ())
        if _is_one_slip(folded, word)
    }
    return _in_pieces(folded, words) | near


def _is_one_slip(one: str, other: str) -> bool:
    """Return whether a letter more, less, another, or two swapped make one word of the other."""
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return abs(len(one) - len(other)) <= 1
    rest, others = one[start:], other[start:]
    swapped = rest[1::-1] + rest[2:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:] or swapped == others


def _cuts(word: str) -> set[str]:
    """Return a word and what is left of it without one of its letters: one slip apart, two share a cut."""
    shorter = {word[:place] + word[place + 1 :] for place in range(len(word))}
    return {word, *shorter} if len(word) >= SHORTEST else {word}


def _in_pieces(folded: str, words: _Words) -> dict[str, float]:
    """Return the words that share pieces with a name, and how much of both they share."""
    mine = _pieces(folded)
    shared: dict[str, float] = defaultdict(float)
    for piece in mine:
        for word in words.holders.get(piece, ()):
            shared[word] += words.weights[piece]
    rare = max(words.weights.values(), default=1.0)
    size = sum(words.weights.get(piece, rare) for piece in mine)
    found = {}
    for word, common in shared.items():
        likeness = common / sqrt(size * words.sizes[word])
        if likeness >= ALIKE:
            found[word] = likeness
    return found


def _pieces(folded: str) -> frozenset[str]:
    """Return a name in pieces of three letters, the ends of its words marked."""
    padded = "".join(f" {word} " for word in folded.split())
    return frozenset(padded[place : place + 3] for place in range(len(padded) - 2))


def _without_brackets(header: str) -> str:
    return fold(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", header))


@cache
def _words() -> _Words:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    known = role_of_field()
    for name in vocabularies():
        for word, (field, _) in vocabulary(name).meanings.items():
            found[word][known.get(field.split("@")[0], IGNORED)] += 1
    pieces = {word: _pieces(word) for word in found}
    holders: dict[str, list[str]] = defaultdict(list)
    for word, own in pieces.items():
        for piece in own:
            holders[piece].append(word)
    weights = {piece: log(1 + len(found) / len(held)) for piece, held in holders.items()}
    cuts: dict[str, list[str]] = defaultdict(list)
    for word in found:
        for cut in _cuts(word):
            cuts[cut].append(word)
    sizes = {word: sum(map(weights.__getitem__, own)) for word, own in pieces.items()}
    return _Words(dict(found), dict(holders), weights, dict(cuts), sizes)
