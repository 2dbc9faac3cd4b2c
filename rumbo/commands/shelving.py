"""A business out of sight: hidden, deleted for a while, or erased for good; each after a question."""

from __future__ import annotations

import argparse
import sys

from rumbo.clients import client, condition
from rumbo.clients.shelving import DAYS, archive, erase, find, is_archived, set_aside, show_again
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option

YES = ("y", "yes", "s", "sí", "si")


def _asking(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("--yes", action="store_true", help="do it without asking")


def _archive_options(parser: argparse.ArgumentParser) -> None:
    _asking(parser)
    parser.add_argument("--show", action="store_true", help="show one again that is hidden")


def _archive(call: argparse.Namespace, out: Printer) -> int:
    here = client(call.client)
    name = condition(here).name
    if call.show:
        show_again(here)
    elif _agreed(call, out, f"Hide “{name}”? It is kept as it is and can be shown again."):
        archive(here)
    else:
        return REFUSED
    state = "archived" if is_archived(here) else "open"
    out.answer({"client": here.slug, "state": state}, f"{here.slug} is {state}.")
    return DONE


def _delete(call: argparse.Namespace, out: Printer) -> int:
    here = client(call.client)
    question = f"Delete “{condition(here).name}”? It is set aside for {DAYS} days and can be brought back; then it is erased."
    if not _agreed(call, out, question):
        return REFUSED
    gone = set_aside(here)
    facts = {"client": gone.slug, "state": "deleted", "until": gone.until}
    back = f"python -m rumbo restore --client {gone.folder.name}"
    out.answer(facts, f"{gone.slug} is deleted. Until {gone.until} this brings it back: {back}")
    return DONE


def _erase(call: argparse.Namespace, out: Printer) -> int:
    gone = find(call.client)
    question = f"Erase “{gone.name}” for good? Its files, objectives and diary are gone then, and nobody can bring them back."
    if not _agreed(call, out, question):
        return REFUSED
    erase(gone)
    out.answer({"client": gone.slug, "state": "erased"}, f"{gone.slug} is erased.")
    return DONE


def _agreed(call: argparse.Namespace, out: Printer, question: str) -> bool:
    """Return whether a person says yes, here or beforehand; say how where nobody can be asked."""
    if call.yes:
        return True
    if call.json or not sys.stdin.isatty():
        out.complain(f"{question} Nothing was done: add --yes to do it.")
        return False
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in YES


ARCHIVE = Verb("archive", "hide a business, or show it again", _archive_options, _archive)
DELETE = Verb(
    "delete", f"delete a business: it can be brought back for {DAYS} days", _asking, _delete
)
ERASE = Verb("erase", "erase a deleted business for good", _asking, _erase)
