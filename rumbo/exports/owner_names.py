"""Whose a file is by the name of the zip, folder or workbook it came in, where its content names nobody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from rumbo import clock
from rumbo.exports.facts import Facts
from rumbo.exports.format import File, Format
from rumbo.exports.tables.account_columns import owned

AGAIN = re.compile(r"(?: ?\(\d+\))?(?:\.(?:zip|csv|xlsx?|ods|json))?$", re.I)


def account_in_name(
    pattern: str, *, group: int = 1, below: bool = False
) -> Callable[[File], str | None]:
    """Return a reader of an account from a part of a file's path that is whole of a pattern.

    With `below`, only the folders and zips that a file lies in are looked at.

    >>> account_in_name(r"Followers_([\\w.]+)")(File("Followers_horno.sauce (1)/a.csv", clock.today()))
    'horno.sauce'
    """
    compiled = re.compile(pattern)

    def read(file: File) -> str | None:
        for part in _parts(file.name)[: -1 if below else None]:
            if match := compiled.fullmatch(AGAIN.sub("", part)):
                return unicodedata.normalize("NFC", match[group].strip())
        return None

    return read


def named_by(facts: Facts, format_: Format, file: File) -> Facts:
    """Return the facts with the account that the file's name tells, where they name none."""
    accounts = {
        each
        for chunks in facts.tables.values()
        for chunk in chunks
        for each in chunk["account_id"].unique().to_pylist()
    }
    name = format_.account(file)
    if not name or not accounts <= {f"{format_.network}:"}:
        return facts
    facts.is_named_outside = True
    return owned(facts, f"{format_.network}:{name.casefold()}", name)


def with_folder(path: Path, formats: Sequence[Format]) -> str:
    """Return a file's name, below that of its folder where only the folder tells whose or of when it is."""
    longer = f"{path.absolute().parent.name}/{path.name}"
    alone, below = (File(name, clock.today()) for name in (path.name, longer))
    is_told = any(
        read(below) != read(alone) for each in formats for read in (each.account, each.span)
    )
    return longer if is_told else path.name


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts
