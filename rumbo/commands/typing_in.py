"""What no file tells, month by month: typed in from a table, and listed as it was typed."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from rumbo.clients import client
from rumbo.commands.verb import DONE, Printer, Verb, client_option
from rumbo.errors import RumboError
from rumbo.metrics.outcomes.month_files import read_numbers
from rumbo.metrics.outcomes.months import monthly, state_numbers

COLUMNS = {
    "month": "month",
    "term": "what",
    "network": "network",
    "currency": "currency",
    "val": "number",
    "author": "by",
    "said_at": "when",
    "stands": "counts",
}


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=Path,
        help="CSV or Excel: a column month, and one for each thing: sales, fees (EUR), followers instagram",
    )
    parser.add_argument("--by", metavar="NAME", default="", help="who types it in")
    parser.add_argument("--currency", metavar="EUR", help="of money that names none")


def _monthly(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    if call.file:
        found = read_numbers(_bytes(call.file), call.currency and call.currency.upper())
        new = state_numbers(store, found.numbers, call.by)
        facts = {"file": call.file.name, "numbers": len(found.numbers), "new": new}
        left = f" Left out: {', '.join(found.left_out)}." if found.left_out else ""
        said = f"{len(found.numbers)} numbers, {new} of them new or changed.{left}"
        out.answer(facts | {"left_out": found.left_out}, said)
        return DONE
    out.table(map(asdict, monthly(store)), COLUMNS, "Nothing was typed in yet.")
    return DONE


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RumboError(
            "«{file}» cannot be read: {reason}", file=path.name, reason=error.strerror
        ) from None


MONTHLY = Verb(
    "monthly",
    "type in what no file tells from a table of months, or list what was typed in",
    _options,
    _monthly,
)
