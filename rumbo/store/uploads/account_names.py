"""Which of the known accounts the name of a file, or of the zip or folder it lies in, speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from rumbo.exports.vocabulary import fold

SHORTEST = 3


def named_in(file: str, known: Iterable[Mapping[str, Any]]) -> str | None:
    """Return the one account whose id, handle or name stands in a file's name; None where none or several do.

    `known` are rows of `accounts/resolution`. A name within a longer one that stands there is none.

    >>> known = [{"stated_id": "tiktok:horno", "account_name": "Horno", "account_id": "tiktok:horno"}]
    >>> known += [{"stated_id": "tiktok:horno.2", "account_name": None, "account_id": "tiktok:horno.2"}]
    >>> named_in("Horno octubre/Overview.csv", known), named_in("horno.2.zip/Overview.csv", known)
    ('tiktok:horno', 'tiktok:horno.2')
    """
    text, found = fold(file), {}
    for row in known:
        for name in (row["stated_id"].partition(":")[2], row["account_name"]):
            if name and len(said := fold(name)) >= SHORTEST and _stands(said, text):
                found[said] = (row["account_id"], row["stated_id"])
    longest = {
        account: stated
        for said, (account, stated) in found.items()
        if not any(said != other and said in other for other in found)
    }
    return next(iter(longest.values())) if len(longest) == 1 else None


def _stands(name: str, text: str) -> bool:
    return bool(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", text))
