"""What was received, taking it back, and whether the store is in order."""

from __future__ import annotations

import argparse
import json
from typing import Any

from rumbo.clients import client, clients
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option, no_options
from rumbo.store.imports import undo
from rumbo.store.queries import names
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
    rows = [_upload(row) for row in client(call.client).store.rows("uploads/all")]
    columns = {
        "upload": "upload",
        "file": "file",
        "format": "format",
        "network": "network",
        "as_of": "as of",
        "read": "rows",
        "undone_at": "undone",
    }
    if not out.as_json:
        rows = [row | {"read": row["rows"]["read"]} for row in rows]
    out.table(rows, columns, "No file was received yet.")
    return DONE


def _upload(row: dict[str, Any]) -> dict[str, Any]:
    counts = {key.removeprefix("rows_"): row[key] for key in row if key.startswith("rows_")}
    notes = [Sentence(**each).english() for each in json.loads(row["notes"])]
    rest = ("format", "language", "network", "as_of", "imported_at", "undone_at")
    return {
        "upload": row["upload_id"],
        "file": row["file_name"],
        **{key: row[key] for key in rest},
        "rows": counts,
        "repairs": notes,
    }


def _clients(_: argparse.Namespace, out: Printer) -> int:
    rows = [
        {"client": each.slug} | (each.profile() or {"name": None, "language": None})
        for each in clients()
    ]
    columns = {"client": "client", "name": "name", "language": "language"}
    out.table(rows, columns, "There is no client yet.")
    return DONE


def _doctor_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--client", metavar="C", help="name of one business; without it, all")


def _doctor(call: argparse.Namespace, out: Printer) -> int:
    broken = 0
    for each in [client(call.client)] if call.client else clients():
        for name in names("checks"):
            rows = each.store.rows(name)
            broken += bool(rows)
            _print_check(each.slug, name.removeprefix("checks/"), rows, out)
        known = each.store.rows("store/digest")[0]
        sentence = f"{each.slug}: {known['things']} facts known, digest {known['digest']}"
        out.answer({"client": each.slug} | known, sentence)
    return REFUSED if broken else DONE


def _print_check(client_: str, check: str, rows: list[dict[str, Any]], out: Printer) -> None:
    facts: dict[str, Any] = {"client": client_, "check": check, "holds": not rows}
    verdict = "holds"
    if rows:
        first = {key: str(value) for key, value in rows[0].items()}
        facts |= {"rows": len(rows), "first": first}
        verdict = f"is broken by {len(rows)} rows, the first {first}"
    out.answer(facts, f"{client_}: {check} {verdict}")


UNDO = Verb("undo", "make an upload count no longer", _undo_options, _undo)
UPLOADS = Verb("uploads", "list the files received", client_option, _uploads)
CLIENTS = Verb("clients", "list the businesses", no_options, _clients)
DOCTOR = Verb(
    "doctor", "check that the stores do not contradict themselves", _doctor_options, _doctor
)
