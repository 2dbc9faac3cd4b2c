"""Files in: what is this, and keep what it says."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from rumbo.clients import Client, received_by
from rumbo.commands.describing import described, shares
from rumbo.commands.lines import as_text, lines_of
from rumbo.commands.profile import introduce
from rumbo.commands.together import settle_days, settle_orders
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option, counted
from rumbo.errors import ExportError, NotFound
from rumbo.exports.explanation import explained
from rumbo.exports.guided.applying import complaint
from rumbo.exports.guided.mapping import Mapping, loaded
from rumbo.exports.inspection import noted, share_kept
from rumbo.exports.owner_names import with_folder
from rumbo.exports.reading import Reading, all_formats, read
from rumbo.store.uploads.answers import META
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence, say

COUNTS_NO_LONGER = "«{file}» counts no longer: it names no account, and several of {network} are known now. Say whose it is with: waiting --client «{client}» --only {upload} --account A"


def _inspect_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--explain",
        action="store_true",
        help="say why: signatures, columns, rows that gave nothing",
    )
    _files_option(parser)


def _files_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help="an export, a zip, or a folder")


def _inspect(call: argparse.Namespace, out: Printer) -> int:
    outcomes = []
    for path in paths(call.files):
        reading = reading_of(path, str(path))
        facts = explained(reading)
        out.answer(facts, described(facts, why=call.explain))
        outcomes.append(reading.outcome)
    return DONE if set(outcomes) <= {"recognised"} else REFUSED


def _import_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser, "name of the business; it is made if it is not there yet")
    answer_options(parser)
    parser.add_argument("--rows", action="store_true", help="list what became of each row, and why")
    _files_option(parser)


def answer_options(parser: argparse.ArgumentParser) -> None:
    """Add the answers to what files may leave open."""
    parser.add_argument(
        "--network", choices=META, help="the answer for Meta files that do not say which of the two"
    )
    parser.add_argument(
        "--account", metavar="A", help="the answer for files that do not say which account"
    )
    parser.add_argument(
        "--year", type=int, metavar="Y", help="the year of the last day, for dates without a year"
    )
    parser.add_argument(
        "--day-order",
        choices=("dmy", "mdy"),
        help="the answer for files whose dates may be day and month either way round",
    )
    parser.add_argument(
        "--account-is-ours",
        action="store_true",
        help="import files that another business has received, or whose account is known as another's",
    )
    parser.add_argument(
        "--mapping",
        metavar="M",
        help="a mapping file: what the columns are of tables that Rumbo does not know",
    )


def answers(call: argparse.Namespace) -> dict[str, Any]:
    """Return the answers of a call, as `Client.take` wants them."""
    return {
        "network": call.network,
        "account": call.account,
        "mapping": _mapping(call.mapping),
        "is_ours": call.account_is_ours,
        "year": call.year,
        "order": call.day_order,
    }


def _import(call: argparse.Namespace, out: Printer) -> int:
    given = answers(call)
    outcomes, together = [], []
    with received_by(call.client) as here:
        for path in paths(call.files):
            receipts = _import_one(path, here, given, out, with_rows=call.rows)
            together += [(_place(path, each), each) for each in receipts]
            outcomes += [] if receipts else ["refused"]
        for path, receipt in settle_orders(here, together, given):
            _print_receipt(path, here, receipt, out, with_rows=call.rows)
        outcomes += [receipt.outcome for _, receipt in together]
        settle_days(here, together, out)
        outcomes += ["question" for _ in _left_open(here, call.client, out)]
        if "imported" in outcomes and (assumed := introduce(here, call.client)):
            out.complain(assumed)
    return DONE if set(outcomes) <= {"imported", "repeated"} else REFUSED


def _import_one(
    path: Path, here: Client, given: dict[str, Any], out: Printer, *, with_rows: bool
) -> list[Receipt]:
    """Import a file and return what became of its parts; of an archive only of those that count."""
    receipts = []
    for leaf in reading_of(path, with_folder(path, all_formats())).leaves():
        receipt = here.take(replace(leaf, folder=str(path.absolute().parent)), **given)
        if leaf.outcome == "recognised" or receipt.outcome != "refused":
            receipts.append(receipt)
        if receipt.needs != "order":  # the files beside it may tell
            _print_receipt(path, here, receipt, out, with_rows=with_rows)
    return receipts


def _place(path: Path, receipt: Receipt) -> PurePath:
    """Return where a file lies; its own name may bear that of its folder."""
    return PurePath(path.parent, receipt.file.removeprefix(f"{path.absolute().parent.name}/"))


def _left_open(here: Client, name: str, out: Printer) -> Iterator[str]:
    """Say of each file that counts no longer, since nobody knows whose it is now, how to answer; yield them."""
    for row in here.store.rows("uploads/unanswered") if here.is_there() else ():
        out.complain(
            say(
                COUNTS_NO_LONGER,
                file=row["file_name"],
                network=row["network"],
                client=name,
                upload=row["upload_id"],
            )
        )
        yield row["upload_id"]


def _mapping(path: str | None) -> Mapping | None:
    if path is None:
        return None
    try:
        return loaded(Path(path).read_bytes())
    except OSError as error:
        raise NotFound(
            "«{file}» cannot be opened: {reason}.", file=path, reason=error.strerror
        ) from None


def _print_receipt(
    path: Path, here: Client, receipt: Receipt, out: Printer, *, with_rows: bool
) -> None:
    facts: dict[str, Any] = {"file": str(_place(path, receipt)), **_receipt(here, receipt)}
    lines = lines_of(here.store, receipt.upload_id) if with_rows and receipt.upload_id else []
    facts |= {"lines": lines} if with_rows else {}
    sentence = f"{facts['file']}: {_message(receipt).english()}"
    if receipt.outcome in ("question", "refused"):
        out.complain(sentence)
        if not out.as_json:
            return
    if rows := receipt.rows:
        sentence += f"\n  {counted(rows)} Upload {receipt.upload_id}."
    sentence += "".join(f"\n  {note}" for note in (*facts["repairs"], *facts["notes"]))
    sentence += f"\n  {shares(facts['kept'])}" if facts["kept"] else ""
    sentence += "".join(f"\n{as_text(row)}" for row in lines)
    out.answer(facts, sentence)


def _message(receipt: Receipt) -> Sentence:
    """Return what became of a file, and how to answer what it leaves open here."""
    if receipt.reading.outcome == "guided":
        return complaint(receipt.reading)
    if receipt.needs == "client":
        return say("{question} Add --account-is-ours if so.", question=receipt.message)
    return receipt.message


def _receipt(here: Client, receipt: Receipt) -> dict[str, Any]:
    reading = receipt.reading
    kept = [row for row in here.store.rows("uploads/all") if row["upload_id"] == receipt.upload_id]
    return {
        "outcome": receipt.outcome,
        "format": reading.format,
        "network": kept[0]["network"] if kept else reading.network,
        "language": reading.language,
        "account": next(iter(reading.facts.accounts.values()), None),
        "upload": receipt.upload_id,
        "rows": receipt.rows,
        "needs": receipt.needs,
        "choices": receipt.choices,
        **noted(reading.facts),
        "kept": share_kept(reading.facts) if receipt.outcome == "imported" else None,
        "message": _message(receipt).english(),
    }


def paths(names: list[str]) -> Iterator[Path]:
    """Yield the files that were named, in order; a folder stands for the files in it."""
    for path in map(Path, names):
        if not path.is_dir():
            yield path
            continue
        within = [each for each in sorted(path.rglob("*")) if each.is_file()]
        yield from (
            each
            for each in within
            if not any(part[0] == "." for part in each.relative_to(path).parts)
        )


def reading_of(path: Path, name: str) -> Reading:
    """Return what a file is and says; one that does not open is a refused reading."""
    try:
        data = path.read_bytes()
    except OSError as error:
        refusal = ExportError(
            "«{file}» cannot be opened: {reason}.", file=name, reason=error.strerror
        )
        return Reading(name, "refused", refusal.sentence)
    return read(name, data)


INSPECT = Verb("inspect", "say what files are; stores nothing", _inspect_options, _inspect)
IMPORT = Verb("import", "store what files say", _import_options, _import)
