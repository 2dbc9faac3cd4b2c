"""Files that contradict one another: which counts, and the user's word that the other does."""

from __future__ import annotations

import argparse

from rumbo.clients import client
from rumbo.commands.verb import DONE, Printer, Verb, client_option
from rumbo.store.uploads.preferences import prefer

DECIDED = {
    "received": "the order in which they came",
    "day": "its later day",
    "said": "your word",
}


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    word = parser.add_mutually_exclusive_group()
    pair = {"nargs": 2, "metavar": ("UPLOAD", "OTHER")}
    word.add_argument("--prefer", **pair, help="let UPLOAD count instead of OTHER from now on")
    word.add_argument("--withdraw", **pair, help="take that back")
    word.add_argument("--rows", **pair, help="list the numbers: what UPLOAD says, which counts")


def _contradictions(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    if call.rows:
        counting, other = call.rows
        rows = store.rows("uploads/disputed", upload_id=counting, other_id=other)
        names = {
            "day": "day",
            "what": "what",
            "metric": "metric",
            "val": "counts",
            "other": "other",
        }
        out.table(rows, names, "They agree on every number that the first one counts for.")
        return DONE
    if pair := call.prefer or call.withdraw:
        prefer(store, *pair, stands=bool(call.prefer))
    rows = [
        row | {"decided_by": DECIDED[row["decided_by"]]}
        for row in store.rows("uploads/disagreements")
    ]
    columns = {
        "upload_id": "counts",
        "file_name": "file",
        "other_id": "other",
        "other_name": "its file",
        "numbers": "numbers",
        "decided_by": "decided by",
    }
    out.table(rows, columns, "No two files contradict one another.")
    return DONE


CONTRADICTIONS = Verb(
    "contradictions",
    "list the files that say different numbers of the same thing, and say which counts",
    _options,
    _contradictions,
)
