"""Why a column is taken for what it is taken for, as a sentence."""

from __future__ import annotations

from rumbo.exports.guided.names import Named
from rumbo.exports.guided.roles import IGNORED
from rumbo.exports.guided.shapes import Shape
from rumbo.thresholds import share
from rumbo.wording import Sentence, say

ALIKE = share("guided.reasons.ALIKE")
LOOKS = {
    "date": say("Its cells are dates."),
    "link": say("Its cells are addresses."),
    "id": say("Its cells are identifiers."),
    "long": say("Its cells are texts, each another."),
    "short": say("Its cells are short texts."),
    "kind": say("Its cells are kinds of publications."),
    "network": say("Its cells are names of networks."),
    "share": say("Its cells are shares of a whole."),
    "clock": say("Its cells are lengths of time."),
}
SIZE = say(
    "The name does not tell; in known exports a count of this size beside the others is this."
)
EMPTY = say("The column is empty.")
SAME = say("All its cells are the same.")
RATE = say("A rate or an average: Rumbo works these out itself.")
ASIDE = say("Neither its name nor its cells say that it is needed.")


def reason(role: str, name: Named, seen: Shape) -> Sentence:
    """Return why a column has a role, or none."""
    said = name.meanings.get(role, 0.0)
    if name.is_exact and said > 0:
        return say("Known exports have this name: «{word}».", word=name.word)
    if role == IGNORED:
        return _aside(seen)
    if said >= ALIKE:
        return say("The name is like «{word}», which known exports have.", word=name.word)
    return LOOKS.get(seen.kind, SIZE)


def _aside(seen: Shape) -> Sentence:
    if seen.kind == "empty":
        return EMPTY
    if seen.is_constant:
        return SAME
    return RATE if seen.kind in ("share", "decimal", "clock") else ASIDE
