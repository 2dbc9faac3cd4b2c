"""What a verb is, and how its answers are printed."""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rumbo.wording import Sentence

DONE, REFUSED, WRONG_CALL = 0, 1, 2


@dataclass(frozen=True)
class Printer:
    """Where answers go: one JSON object per line, or sentences for people; complaints to stderr."""

    as_json: bool

    def answer(self, facts: dict[str, Any], sentence: str) -> None:
        """Print one thing: its facts for programs, its sentence for people."""
        text = json.dumps(plain(facts), ensure_ascii=False) if self.as_json else sentence
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def table(self, rows: Iterable[dict[str, Any]], columns: dict[str, str], empty: str) -> None:
        """Print rows: all they hold for programs; for people these columns under these names."""
        if self.as_json:
            for row in rows:
                self.answer(row, "")
            return
        cells = [[_shown(row.get(name)) for name in columns] for row in rows]
        sys.stdout.write((aligned([list(columns.values()), *cells]) if cells else empty) + "\n")

    def complain(self, sentence: Sentence | str) -> None:
        """Print what is wrong, or what is worth knowing, where it disturbs no answer."""
        text = sentence if isinstance(sentence, str) else sentence.english()
        sys.stderr.write(text + "\n")


@dataclass(frozen=True)
class Verb:
    """A verb of the command line: its name, what it does, its options, and the doing of it."""

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Printer], int]


def client_option(parser: argparse.ArgumentParser, help_: str = "name of the business") -> None:
    """Add the option that nearly every verb has."""
    parser.add_argument("--client", metavar="C", required=True, help=help_)


def plain(value: Any) -> Any:
    """Return a value as JSON can write it: days as text, what is missing as null."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, datetime):
        return f"{value.isoformat()}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def counted(rows: dict[str, int]) -> str:
    """Return how many rows of a file became what.

    >>> counted({"read": 3, "new": 2, "not_taken": 1})
    'Rows: 3 = 2 new, 1 not taken.'
    """
    parts = ", ".join(f"{rows[key]} {key.replace('_', ' ')}" for key in rows if key != "read")
    return f"Rows: {rows['read']} = {parts}."


def aligned(rows: list[list[str]]) -> str:
    """Return rows as lines of text with their columns under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def _shown(value: Any) -> str:
    if value is None or value != value:
        return "–"
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.4g}"
    return str(value)
