"""What moved when the files of an older Rumbo were read anew."""

from __future__ import annotations

import argparse

from rumbo.clients import client
from rumbo.clients.upgrade import moved
from rumbo.commands.verb import DONE, Printer, Verb, client_option


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
