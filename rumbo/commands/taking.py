"""Something to take along, and something to look at first: the report and the demo business."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path

from rumbo.clients import Client, client, clients, condition
from rumbo.clients.shelving import is_archived
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES
from rumbo.metrics.series import Period

SECTIONS = ("since", "wanted", "happened", "why", "brought", "rectify", "need", "sources")
FORMATS = ("pdf", "pptx", "html", "xlsx", "text")


def _report_options(parser: argparse.ArgumentParser) -> None:
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument("--client", metavar="C", help="name of the business")
    whose.add_argument(
        "--all-clients", action="store_true", help="one report for each business; PATH is a folder"
    )
    parser.add_argument(
        "--period",
        metavar="P",
        type=_period,
        required=True,
        help="a month, quarter, year or days: 2026-10, 2026-Q4, 2026, 2026-10-01..2026-10-15",
    )
    parser.add_argument(
        "--language", choices=list(LANGUAGES), default="es", help="language of the report"
    )
    parser.add_argument("--format", choices=FORMATS, default="pdf", help="kind of file")
    parser.add_argument(
        "--network", metavar="N", nargs="+", help="only what these networks brought; else all"
    )
    parser.add_argument(
        "--section",
        metavar="S",
        nargs="+",
        choices=SECTIONS,
        help="only these parts; what was agreed always stands in it",
    )
    parser.add_argument("--out", metavar="PATH", type=Path, required=True, help="where to write it")


def _period(text: str) -> Period:
    """Return the days that a call names: a year, a quarter, a month, or a day and another."""
    from rumbo.story.periods import period  # drawing libraries load only where something is drawn

    try:
        return period(text)
    except RumboError as error:
        raise argparse.ArgumentTypeError(error.sentence.english()) from None


def _report(call: argparse.Namespace, out: Printer) -> int:
    if not call.all_clients:
        _written(client(call.client), call, call.out, out)
        return DONE
    from rumbo.reports import ending  # drawing libraries load only where something is drawn

    whose, failed = _usable(out)
    for place, each in enumerate(whose, 1):
        out.complain(f"{place}/{len(whose)} {each.slug}")
        try:
            _written(each, call, call.out / f"{each.slug}.{ending(call.format)}", out)
        except RumboError as error:  # one business is no reason to leave the others without
            failed += 1
            out.complain(f"{each.slug}: {error.sentence.english()}")
    return REFUSED if failed else DONE


def _written(whose: Client, call: argparse.Namespace, path: Path, out: Printer) -> None:
    from rumbo import reports  # drawing libraries load only where something is drawn
    from rumbo.story.handover import story_of
    from rumbo.story.slides import Asked

    asked = Asked(
        call.period,
        tuple(call.network) if call.network else None,
        sections=tuple(call.section) if call.section else None,
    )
    story = story_of(whose, asked, call.language)
    reports.write(reports.made_for(whose, asked, story, call.format), path)
    out.answer({"client": whose.slug, "file": str(path)}, f"{whose.slug}: {path}")


def _usable(out: Printer) -> tuple[list[Client], int]:
    """Return the businesses on show whose data can be read; of the others it is said why not, and how many they are."""
    found, failed = [], 0
    for each in clients():
        if is_archived(each):
            continue
        trouble = condition(each).trouble
        if not trouble:
            found.append(each)
        elif each.is_there():  # one made in vain by an import that was refused is gone meanwhile
            failed += 1
            out.complain(trouble.sentence)
    return found, failed


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--if-empty", action="store_true", help="only where there is no client yet")
    parser.add_argument(
        "--as-of",
        type=date.fromisoformat,
        metavar="DAY",
        help="as it would have been brought in on that day: 2027-06-20; today where it is not said",
    )


def _demo(asked: argparse.Namespace, out: Printer) -> int:
    from rumbo.demo.load import last_day, load  # only this verb needs the demo business

    if asked.if_empty and clients():
        return DONE
    if asked.as_of:
        os.environ["RUMBO_TODAY"] = asked.as_of.isoformat()
    out.complain("Reading the files of an invented café (some twenty seconds)…")
    made = load()
    last = last_day(made)
    out.answer(
        {"client": made.slug, "last_day": last.isoformat()},
        f"The invented café is in: {made.slug}, with files up to {last}."
        " Your own business takes its place with «Start with your own» on the screen.",
    )
    return DONE


REPORT = Verb(
    "report", "write a report as PDF, PowerPoint, HTML, workbook or text", _report_options, _report
)
DEMO = Verb("demo", "bring in the invented café of the demo", _demo_options, _demo)
