"""What moved when the files of an older Rumbo were read anew."""

from __future__ import annotations

import argparse
from typing import Any

from rumbo.clients import client, clients
from rumbo.clients.upgrade import just_brought_up, moved
from rumbo.commands.verb import DONE, Printer, Verb, client_option
from rumbo.wording import say

ANEW = "The files of «{client}» were read anew, as an older Rumbo had received them: what moved, old → new, and why."


def tell_what_moved(out: Printer) -> None:
    """List the numbers that moved as this call brought a business to the form of today."""
    for here in just_brought_up():
        rows = moved(here) if here in clients() else []
        if rows:
            out.complain(say(ANEW, client=here.slug))
        for row in rows:
            out.complain(f"  {_line(row)}")


def _line(row: dict[str, Any]) -> str:
    reason = row["reason"].english()
    if "metric" not in row:  # a file that could not be read anew
        return reason
    named = " ".join(str(row[name]) for name in ("day", "what", "metric") if row[name])
    old, new = ("–" if row[name] is None else f"{row[name]:,.10g}" for name in ("old", "new"))
    return f"{named}: {old} → {new}. {reason}"


def _moved(call: argparse.Namespace, out: Printer) -> int:
    rows = [row | {"reason": row["reason"].english()} for row in moved(client(call.client))]
    columns = {
        "day": "day",
        "what": "what",
        "metric": "metric",
        "old": "old",
        "new": "new",
        "reason": "reason",
    }
    out.table(rows, columns, "No number has moved.")
    return DONE


MOVED = Verb(
    "moved",
    "list the numbers that moved when the files of an older Rumbo were read anew, and why",
    client_option,
    _moved,
)
