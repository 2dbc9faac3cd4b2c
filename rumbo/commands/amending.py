"""Something said of a file that is in already, or taken back."""

from __future__ import annotations

import argparse
from datetime import date

from rumbo.clients import client
from rumbo.clients.amendments import amend
from rumbo.commands.verb import DONE, Printer, Verb, client_option, counted
from rumbo.store.uploads.statements import WHAT


def _amend_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("upload", metavar="UPLOAD", help="id of an upload, as `uploads` lists it")
    said = parser.add_mutually_exclusive_group(required=True)
    said.add_argument("--exported-on", metavar="DAY", type=date.fromisoformat, help="2026-04-18")
    said.add_argument("--account", metavar="A", help="which account it is of")
    said.add_argument("--year", type=int, metavar="Y", help="the year of its last day")
    said.add_argument("--day-order", dest="order", choices=("dmy", "mdy"), help="what comes first")
    said.add_argument(
        "--withdraw",
        choices=[each.replace("_", "-") for each in WHAT],
        help="take back what was said of it: the file itself counts again",
    )


def _amend(call: argparse.Namespace, out: Printer) -> int:
    here, taken_back = client(call.client), (call.withdraw or "").replace("-", "_")
    what = taken_back or next(each for each in WHAT if getattr(call, each) is not None)
    answer = None if taken_back else getattr(call, what)
    amended = amend(here, call.upload, what, answer)
    facts = {"upload": call.upload, "file": amended.file, "what": what, "answer": answer}
    said = "taken back" if answer is None else answer
    counts = counted(amended.rows)
    out.answer(
        facts | {"rows": amended.rows},
        f"“{amended.file}”: {what.replace('_', ' ')} {said}. {counts}",
    )
    return DONE


AMEND = Verb(
    "amend",
    "say of a file that is in which account, year, day order or export day it is of, or take that back",
    _amend_options,
    _amend,
)
