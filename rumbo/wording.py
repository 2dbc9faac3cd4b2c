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

    def plain(self) -> dict[str, Any]:
        """Return the sentence as plain data, sentences within it too.

        >>> Sentence.of(say("Why: {why}", why=say("Rain.")).plain()).english()
        'Why: Rain.'
        """
        values = {
            name: value.plain() if isinstance(value, Sentence) else value
            for name, value in self.values.items()
        }
        return {"template": self.template, "values": values}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Sentence:
        """Return a sentence from its plain data."""
        values = {
            name: cls.of(value) if isinstance(value, Mapping) else value
            for name, value in plain["values"].items()
        }
        return cls(plain["template"], values)


def in_english(template: str) -> str:
    """Return a template with the quotes of English; Spanish keeps those it is written with."""
    return template.translate(QUOTES)


def say(template: str, **values: Any) -> Sentence:
    """Return a sentence; the template is also the key of its translation."""
    return Sentence(template, values)
