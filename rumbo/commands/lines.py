"""The rows of a file, one by one: what became of each, why, and which file says otherwise."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rumbo.clients import client
from rumbo.commands.verb import DONE, Printer, Verb, client_option
from rumbo.errors import NotFound
from rumbo.store.store import Store
from rumbo.wording import Sentence

OUTCOMES = ("new", "updated", "repeated", "not_taken", "refused", "left_out")


def lines_of(store: Store, upload_id: str, outcome: str | None = None) -> list[dict[str, Any]]:
    """Return the rows of an upload with what became of each; those not taken with what counts instead."""
    differing: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for row in store.rows("uploads/differing", upload_id=upload_id):
        differing.setdefault((row["sheet"], row["line"]), []).append(row)
    return [
        {"sheet": row["sheet"], "line": row["line"], "outcome": each, "what": row["what"]}
        | {"reason": _reason(row["reason"])}
        | {"differs": differing.get((row["sheet"], row["line"]), []) if each == "not_taken" else []}
        for each in OUTCOMES
        if outcome in (None, each)
        for row in store.rows("uploads/lines", upload_id=upload_id, outcome=each)
    ]


def as_text(row: dict[str, Any]) -> str:
    """Return a row as a line for people: where it stands, what became of it, and why."""
    place = f"{row['sheet']}:{row['line']}" if row["sheet"] > 1 else str(row["line"])
    said = [row["what"], row["reason"], *map(_otherwise, row["differs"])]
    return f"{place:>8}  {row['outcome'].replace('_', ' '):9}  " + " · ".join(filter(None, said))


def _otherwise(row: dict[str, Any]) -> str:
    if row["metric"] is None:
        return f"“{row['file_name']}” says it in other words, which count"
    return f"{row['metric']} {row['val']:g}, but {row['known']:g} in “{row['file_name']}”, which counts"


def _reason(text: str | None) -> str | None:
    return Sentence(**json.loads(text)).english() if text else None


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("upload", metavar="UPLOAD", help="id of an upload, as `uploads` lists it")
    parser.add_argument("--outcome", choices=OUTCOMES, help="only the rows that became this")


def _rows(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    if call.upload not in {row["upload_id"] for row in store.rows("uploads/all")}:
        raise NotFound("There is no upload «{upload}».", upload=call.upload)
    for row in lines_of(store, call.upload, call.outcome):
        out.answer(row, as_text(row))
    return DONE


ROWS = Verb("rows", "list what became of each row of a file, and why", _options, _rows)
