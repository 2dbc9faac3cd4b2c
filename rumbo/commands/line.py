"""The command line as a whole: its verbs, its exit codes, and no traceback for anyone."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from rumbo import __version__
from rumbo.clients import client
from rumbo.commands import (
    ahead,
    amending,
    carrying,
    contradicting,
    course,
    doctor,
    files,
    history,
    lines,
    objectives,
    profile,
    shelving,
    taking,
    typing_in,
    waiting,
    what_moved,
    whole,
)
from rumbo.commands.verb import REFUSED, WRONG_CALL, Printer, Verb
from rumbo.errors import NotFound, RumboError
from rumbo.store.lock import be_patient
from rumbo.store.wrong_day import wrong_day

VERBS: tuple[Verb, ...] = (
    files.INSPECT,
    files.IMPORT,
    waiting.WAITING,
    history.UNDO,
    amending.AMEND,
    contradicting.CONTRADICTIONS,
    lines.ROWS,
    what_moved.MOVED,
    history.UPLOADS,
    whole.ACCOUNTS,
    whole.POSTS,
    typing_in.MONTHLY,
    course.METRICS,
    objectives.OBJECTIVES,
    ahead.CHANGES,
    ahead.FORECAST,
    ahead.RECORD,
    history.CLIENTS,
    profile.PROFILE,
    carrying.EXPORT,
    carrying.RESTORE,
    carrying.REBUILD,
    shelving.ARCHIVE,
    shelving.DELETE,
    shelving.ERASE,
    taking.REPORT,
    doctor.DOCTOR,
    taking.DEMO,
)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    whole = argparse.ArgumentParser(
        prog="python -m rumbo",
        description="Read social-network exports and judge objectives, without a browser.",
        epilog="Exit code: 0 done, 1 some input refused or a question left open, 2 wrong call.",
    )
    whole.add_argument("--version", action="version", version=__version__, help="print the version")
    verbs = whole.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in VERBS:
        each = verbs.add_parser(verb.name, help=verb.help, description=f"{verb.help}.")
        each.add_argument("--home", metavar="DIR", help="folder of the clients' data (RUMBO_HOME)")
        each.add_argument("--json", action="store_true", help="print one JSON object per line")
        verb.options(each)
        each.set_defaults(run=verb.run)
    return whole


def _doubt_the_clock(call: argparse.Namespace, out: Printer) -> None:
    """Say of the business that was asked about where today lies before what it has received."""
    name = getattr(call, "client", None)
    if name and call.verb != doctor.DOCTOR.name:  # which makes a check of it
        with suppress(RumboError):  # the call itself has said what it could not read
            if doubt := wrong_day(client(name).store):
                out.complain(doubt)


def main(words: Sequence[str] | None = None) -> int:
    """Carry out a call and return its exit code; what goes wrong is a sentence on stderr."""
    call = parser().parse_args(words)
    if call.home:
        os.environ["RUMBO_HOME"] = call.home
    be_patient()
    out = Printer(call.json)
    try:
        code = call.run(call, out)
        what_moved.tell_what_moved(out)
        _doubt_the_clock(call, out)
        return code
    except NotFound as error:
        out.complain(error.sentence)
        return WRONG_CALL
    except RumboError as error:
        out.complain(error.sentence)
        return REFUSED
    except BrokenPipeError:
        # The reader of the answers has gone (`… | head`): nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, never a traceback
        if os.environ.get("RUMBO_DEBUG") == "1":
            raise
        out.complain(
            f"Rumbo has made a mistake of its own ({type(error).__name__}: {error}). "
            "Set RUMBO_DEBUG=1 to see where."
        )
        return REFUSED
