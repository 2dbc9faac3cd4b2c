"""Names that the people of the business state: their brand words, and with whom they compare themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from rumbo.plain import one_line
from rumbo.store.store import Store, now
from rumbo.store.uploads.deriving import derive_spans

Kind = Literal["brand", "competitor"]
LONGEST, MOST = 60, 30


def stated(store: Store, kind: Kind) -> list[str]:
    """Return the names of a kind, in the order of the alphabet."""
    return [row["name"] for row in store.rows("names/stated", kind=kind)]


def state(store: Store, kind: Kind, said: Iterable[str]) -> None:
    """Write down which names hold from now on; those that are not among them are taken back."""
    wanted = dict.fromkeys(one_line(each).strip()[:LONGEST] for each in said)
    wanted.pop("", None)
    held = stated(store, kind)
    new = [each for each in list(wanted)[:MOST] if each not in held]
    gone = [each for each in held if each not in wanted]
    rows = [
        {"kind": kind, "name": name, "taken_back": back, "said_at": now()}
        for names, back in ((new, False), (gone, True))
        for name in names
    ]
    if rows:
        with store.change() as change:
            change.append("names", rows)
            derive_spans(change)
