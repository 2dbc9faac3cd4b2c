"""Sentences for people: a template and its values, translated and filled in only when shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

QUOTES = str.maketrans("«»", "“”")


@dataclass(frozen=True)
class Sentence:
    """A sentence in English with named places, and what stands in them.

    >>> Sentence("{rows} rows", {"rows": 3}).english()
    '3 rows'
    """

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.english()

    def english(self) -> str:
        """Return the sentence in English, as the command line prints it."""
        return in_english(self.template).format(**self.values)


def in_english(template: str) -> str:
    """Return a template with the quotes of English; Spanish keeps those it is written with."""
    return template.translate(QUOTES)


def say(template: str, **values: Any) -> Sentence:
    """Return a sentence; the template is also the key of its translation."""
    return Sentence(template, values)
