"""What a file leaves open, proposed by its name: somebody still says yes to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from rumbo.exports.vocabulary import fold
from rumbo.networks import networks

# Letters that belong together: IG_REACH, igReach and «ig reach» all hold ig.
WORD = re.compile(r"[A-ZÀ-Þ]+(?![a-zß-ÿ])|[A-ZÀ-Þ]?[a-zß-ÿ]+|\d+")


def proposed(file: str, needs: str, choices: Sequence[str]) -> str | None:
    """Return the one answer that a file's name speaks of, else that of the folder or archive around it.

    >>> proposed("IG_REACH.csv", "network", ["facebook", "instagram"])
    'instagram'
    >>> proposed("figures.csv", "network", ["facebook", "instagram"]) is None
    True
    """
    if needs not in ("network", "account"):
        return None
    for name in _names(file):
        found = [each for each in choices if _speaks_of(name, needs, each)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _names(file: str) -> Iterator[str]:
    """Yield the names of a path from the inside out, without their endings."""
    path = PurePosixPath(file)
    for each in (path, *path.parents):
        yield each.stem


def _speaks_of(name: str, needs: str, choice: str) -> bool:
    if needs == "account":
        return len(_bare(choice)) > 2 and _bare(choice) in _bare(name)
    known = networks().get(choice)
    said = f" {' '.join(WORD.findall(name)).casefold()} "
    return known is not None and any(f" {each.casefold()} " in said for each in known.written)


def _bare(name: str) -> str:
    """Return the letters and digits of a name: what is left when it is typed in a hurry."""
    return "".join(each for each in fold(name) if each.isalnum())
