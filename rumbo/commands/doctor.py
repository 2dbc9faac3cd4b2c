"""Whether every business is in order: its store, and the files it was made from."""

from __future__ import annotations

import argparse
from typing import Any

from rumbo.clients import Client, client, clients
from rumbo.clients.originals import faults
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb
from rumbo.errors import StoreError
from rumbo.store.queries import names
from rumbo.store.wrong_day import wrong_day


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--client", metavar="C", help="name of one business; without it, all")


def _doctor(call: argparse.Namespace, out: Printer) -> int:
    whose = [client(call.client)] if call.client else clients()
    holds = [_look_at(each, out) for each in whose]
    return DONE if all(holds) else REFUSED


def _look_at(each: Client, out: Printer) -> bool:
    """Check one business and return whether it is in order; a broken one ends nothing."""
    try:
        store_holds = _store(each, out)
        wanted = {row["sha256"]: row["file_name"] for row in each.store.rows("uploads/originals")}
    except StoreError as trouble:
        store_holds, wanted = False, {}
        facts = {"client": each.slug, "check": "opens", "holds": False}
        said = trouble.sentence.english()
        out.answer(facts | {"message": said}, f"{each.slug}: {said}")
    files_hold = _originals(each, wanted, out)
    if store_holds or wanted:
        store_holds &= _clock(each, out)
        _known(each, out)
    return store_holds and files_hold


def _store(each: Client, out: Printer) -> bool:
    broken = 0
    for name in names("checks"):
        rows = each.store.rows(name)
        broken += bool(rows)
        _print_check(each.slug, name.removeprefix("checks/"), rows, out)
    return not broken


def _originals(each: Client, wanted: dict[str, str], out: Printer) -> bool:
    found = faults(each.originals, wanted)
    facts = {"client": each.slug, "check": "originals", "holds": not found}
    if not found:
        out.answer(facts, f"{each.slug}: originals holds")
        return True
    rows = [{"sha256": at.sha256, "file": at.file, "fault": at.fault} for at in found]
    first = f"“{found[0].file or found[0].sha256}” is {found[0].fault}"
    out.answer(
        facts | {"rows": len(rows), "files": rows},
        f"{each.slug}: originals is broken by {len(rows)} files: {first}. Import such a file again and it is kept anew.",
    )
    return False


def _clock(each: Client, out: Printer) -> bool:
    facts = {"client": each.slug, "check": "clock"}
    if doubt := wrong_day(each.store):
        said = doubt.english()
        out.answer(facts | {"holds": False, "message": said}, f"{each.slug}: {said}")
        return False
    out.answer(facts | {"holds": True}, f"{each.slug}: clock holds")
    return True


def _known(each: Client, out: Printer) -> None:
    known = each.store.rows("store/digest")[0]
    sentence = f"{each.slug}: {known['things']} facts known, digest {known['digest']}"
    out.answer({"client": each.slug} | known, sentence)


def _print_check(client_: str, check: str, rows: list[dict[str, Any]], out: Printer) -> None:
    facts: dict[str, Any] = {"client": client_, "check": check, "holds": not rows}
    verdict = "holds"
    if rows:
        first = {key: str(value) for key, value in rows[0].items()}
        facts |= {"rows": len(rows), "first": first}
        verdict = f"is broken by {len(rows)} rows, the first {first}"
    out.answer(facts, f"{client_}: {check} {verdict}")


DOCTOR = Verb(
    "doctor",
    "check that no store contradicts itself and no file received is lost",
    _options,
    _doctor,
)
