"""What was received, from whom, and taking it back."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rumbo.clients import Client, client, clients, condition
from rumbo.clients.shelving import Deleted, deleted, is_archived
from rumbo.commands.verb import DONE, Printer, Verb, client_option, counted
from rumbo.store.uploads.imports import undo
from rumbo.wording import Sentence


def _undo_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("upload", metavar="UPLOAD", help="id of an upload, as `uploads` lists it")


def _undo(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    undo(store, call.upload)
    row = next(row for row in store.rows("uploads/all") if row["upload_id"] == call.upload)
    out.answer(
        {"upload": call.upload, "file": row["file_name"], "undone_at": row["undone_at"]},
        f"“{row['file_name']}” no longer counts.",
    )
    return DONE


def _uploads(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    said: dict[str, dict[str, str]] = {}
    for row in store.rows("uploads/statements"):
        said.setdefault(row["upload_id"], {})[row["what"]] = row["answer"]
    rows: list[dict[str, Any]] = [
        _upload(row) | {"said": said.get(row["upload_id"], {})} for row in store.rows("uploads/all")
    ]
    columns = {
        "upload": "upload",
        "file": "file",
        "format": "format",
        "network": "network",
        "as_of": "as of",
        "became": "rows",
        "undone_at": "undone",
    }
    if not out.as_json:
        rows = [row | {"became": counted(row["rows"])} for row in rows]
    out.table(rows, columns, "No file was received yet.")
    return DONE


def _upload(row: dict[str, Any]) -> dict[str, Any]:
    counts = {key.removeprefix("rows_"): row[key] for key in row if key.startswith("rows_")}
    notes = [Sentence.of(each).english() for each in json.loads(row["notes"])]
    rest = ("format", "language", "network", "as_of", "imported_at", "undone_at")
    return {
        "upload": row["upload_id"],
        "file": row["file_name"],
        **{key: row[key] for key in rest},
        "rows": counts,
        "repairs": notes,
    }


def _clients_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--deleted", action="store_true", help="those that were deleted and can be brought back"
    )


def _clients(call: argparse.Namespace, out: Printer) -> int:
    if call.deleted:
        columns = {"client": "client", "name": "name", "until": "can be brought back until"}
        out.table(map(_gone, deleted()), columns, "No deleted business is kept.")
        return DONE
    rows = [_client(each, out) for each in clients()]
    columns = {"client": "client", "name": "name", "language": "language", "state": "state"}
    out.table(rows, columns, "There is no business yet.")
    return DONE


def _client(each: Client, out: Printer) -> dict[str, Any]:
    known = condition(each)
    if known.trouble:
        out.complain(known.trouble.sentence)
    profile = known.profile or {"name": each.written_name(), "language": None}
    hidden = "archived" if is_archived(each) else "open"
    state = "unreadable" if known.trouble else hidden
    return {"client": each.slug} | profile | {"state": state}


def _gone(each: Deleted) -> dict[str, Any]:
    """Return a deleted business; two of one name are told apart by their folders."""
    return {
        "client": each.folder.name,
        "name": each.name,
        "deleted_on": each.deleted_on,
        "until": each.until,
    }


UNDO = Verb("undo", "make an upload count no longer", _undo_options, _undo)
UPLOADS = Verb("uploads", "list the files received", client_option, _uploads)
CLIENTS = Verb("clients", "list the businesses", _clients_options, _clients)
