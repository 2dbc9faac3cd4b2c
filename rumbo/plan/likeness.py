"""Whether a publication is about what was planned: by the words of the title, and the format it names."""

from __future__ import annotations

import re

from rumbo.exports.vocabulary import fold, vocabulary

STEM = 5  # letters by which two forms of a word are one: receta, recetas
SHORTEST = 3  # letters of a word that tells something
ALIKE = 1 / 3  # of the title's words
# Words that every caption has.
COMMON = frozenset(
    [
        "con",
        "del",
        "las",
        "los",
        "nos",
        "para",
        "por",
        "que",
        "sin",
        "sus",
        "tus",
        "una",
        "uno",
        "unas",
        "unos",
        "vos",
        "nuestra",
        "nuestro",
        "nuestros",
        "nuestras",
        "este",
        "esta",
        "estos",
        "estas",
        "hoy",
        "post",
        "publicacion",
        "the",
        "and",
        "for",
        "our",
        "this",
        "that",
        "with",
        "you",
        "your",
        "today",
        "amb",
        "dels",
        "els",
        "les",
        "pel",
        "per",
        "une",
        "des",
        "dans",
        "les",
        "notre",
        "pour",
        "der",
        "die",
        "das",
        "den",
        "und",
        "fur",
        "mit",
        "ein",
        "eine",
        "il",
        "gli",
        "dei",
        "della",
        "nel",
        "nella",
        "com",
        "uma",
        "dos",
        "das",
        "nos",
        "nas",
    ]
)
_WORD = re.compile(r"[^\W_]+")


def likeness(title: str, text: str) -> float | None:
    """Return the share of the title's telling words that stand in a text; None where either has none.

    >>> likeness("Recetas de horchata", "La receta de la horchata de chufa"), likeness("Sorteo", "Pan")
    (1.0, 0.0)
    >>> likeness("Sorteo de tazas", "Ya está aquí #sorteodetazas"), likeness("¡!", "Pan")
    (1.0, None)
    >>> likeness("N 5", "n 5")
    1.0
    """
    if _words(title) and _words(title) == _words(text):
        return 1.0
    wanted, there = _telling(title), _telling(text)
    if not wanted or not there:
        return None
    joined = "".join(_words(text))
    stems = {each[:STEM] for each in there}
    found = [each[:STEM] in stems or len(each) >= STEM and each in joined for each in wanted]
    return sum(found) / len(found)


def formats_in(title: str) -> tuple[set[str], str]:
    """Return the formats that a title names (reel, carousel, …), and what else it says."""
    meanings, words = vocabulary("kinds").meanings, _words(title)
    named = {meanings[each][0] for each in words if each in meanings}
    return named, " ".join(each for each in words if each not in meanings)


def _words(text: str) -> list[str]:
    """Return the words of a text, however long, without case and accents."""
    return [fold(each) for each in _WORD.findall(text)]


def _telling(text: str) -> list[str]:
    words = dict.fromkeys(_words(text))
    return [each for each in words if len(each) >= SHORTEST and each not in COMMON]
