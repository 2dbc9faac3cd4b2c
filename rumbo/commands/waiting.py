"""What was dropped on a screen and waits: to be read, or for an answer."""

from __future__ import annotations

import argparse
from typing import Any

from rumbo.clients import client
from rumbo.clients.drops import Arrival, arrivals, is_open
from rumbo.commands.files import answer_options, answers
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option
from rumbo.errors import NotFound
from rumbo.store.imports import Receipt
from rumbo.wording import say


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("--only", metavar="KEY", help="one file, as this verb lists it")
    parser.add_argument("--leave-out", action="store_true", help="import none of them, ever")
    answer_options(parser)


def _waiting(call: argparse.Namespace, out: Printer) -> int:
    given = answers(call)
    here = client(call.client)
    known = [each for each in arrivals(here) if call.only in (None, each.key)]
    if call.only and not known:
        raise NotFound("No file «{key}» waits.", key=call.only)
    for each in known:
        each.take()
        _settle(each, given, call.leave_out)
    open_ = [
        _facts(each, receipt) for each in known for receipt in each.receipts() if is_open(receipt)
    ]
    columns = {
        "key": "key",
        "file": "file",
        "needs": "needs",
        "choices": "answers",
        "message": "question",
    }
    out.table(open_, columns, "Nothing waits.")
    return REFUSED if open_ else DONE


def _settle(each: Arrival, given: dict[str, Any], is_unwanted: bool) -> None:
    for number, receipt in enumerate(each.receipts()):
        if not is_open(receipt):
            continue
        if is_unwanted:
            each.leave_out(number, say("Left out: you said so."))
        elif any(given.values()):
            each.answer(number, **given)


def _facts(each: Arrival, receipt: Receipt) -> dict[str, Any]:
    return {
        "key": each.key,
        "file": receipt.file,
        "needs": receipt.needs or "columns",
        "choices": receipt.choices,
        "message": receipt.message.english(),
    }


WAITING = Verb(
    "waiting", "list what was dropped and waits, answer it or leave it out", _options, _waiting
)
