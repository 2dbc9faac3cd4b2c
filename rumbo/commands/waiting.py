"""What waits for an answer: files dropped on a screen, and files that came before there was a question."""

from __future__ import annotations

import argparse
from typing import Any

from rumbo.clients import Client, client
from rumbo.clients.drops import Arrival, arrivals, is_open
from rumbo.clients.earlier import Earlier, earlier
from rumbo.commands.files import answer_options, answers
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option
from rumbo.errors import NotFound
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import say

Place = tuple[str, Arrival | Earlier, int, Receipt]  # its key, whom to answer, which of theirs


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("--only", metavar="KEY", help="one file, as this verb lists it")
    parser.add_argument("--leave-out", action="store_true", help="import none of them, ever")
    answer_options(parser)


def _waiting(call: argparse.Namespace, out: Printer) -> int:
    given = answers(call)
    here = client(call.client)
    dropped = [each for each in arrivals(here) if call.only in (None, each.key)]
    for each in dropped:
        each.take()
    _settle(_open(here, dropped, call.only), given, call.leave_out, call.only)
    left = [_facts(each) for each in _open(here, dropped, call.only)]
    columns = {
        "key": "key",
        "file": "file",
        "needs": "needs",
        "choices": "answers",
        "message": "question",
    }
    out.table(left, columns, "Nothing waits.")
    return REFUSED if left else DONE


def _open(here: Client, dropped: list[Arrival], only: str | None) -> list[Place]:
    """Return what leaves a question open: of what was dropped, and of what had come before it was one."""
    found: list[Place] = [
        (each.key, each, number, receipt)
        for each in dropped
        for number, receipt in enumerate(each.receipts())
        if is_open(receipt)
    ]
    before = earlier(here)
    return found + [
        (receipt.upload_id or "", before, number, receipt)
        for number, receipt in enumerate(before.receipts)
        if only in (None, receipt.upload_id)
    ]


def _settle(
    places: list[Place], given: dict[str, Any], is_unwanted: bool, only: str | None
) -> None:
    if only and not places:
        raise NotFound("No file «{key}» waits.", key=only)
    for _, asker, number, receipt in places:
        if is_unwanted:
            asker.leave_out(number, say("Left out: you said so."))
        elif any(given.values()) and (
            only or not isinstance(asker, Earlier) or _fits(receipt, given)
        ):
            asker.answer(number, **given)


def _fits(receipt: Receipt, given: dict[str, Any]) -> bool:
    """Return whether an account is one of those that are asked for: said for all, it may be another network's."""
    return given["account"] in receipt.choices


def _facts(place: Place) -> dict[str, Any]:
    key, _, _, receipt = place
    return {
        "key": key,
        "file": receipt.file,
        "needs": receipt.needs or "columns",
        "choices": receipt.choices,
        "message": receipt.message.english(),
    }


WAITING = Verb(
    "waiting", "list what waits for an answer, answer it or leave it out", _options, _waiting
)
