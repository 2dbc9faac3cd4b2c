"""The objectives of the business: where they stand, and stating, changing and ending them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from rumbo import clock
from rumbo.clients import client
from rumbo.commands.verb import DONE, WRONG_CALL, Printer, Verb, client_option
from rumbo.glossary import metric
from rumbo.locale import words as in_language
from rumbo.metrics.beside import Spans
from rumbo.metrics.series import reported
from rumbo.objectives.judged.record import assess_every, remember
from rumbo.objectives.judged.verdict import Assessment, assess
from rumbo.objectives.stated.contradictions import CADENCES, SENSES
from rumbo.objectives.stated.journal import end, find, revise, write
from rumbo.objectives.stated.scope import Scope
from rumbo.objectives.stated.subjects import check_known
from rumbo.objectives.stated.wish import Wish
from rumbo.plain import unmarked
from rumbo.store.store import Store
from rumbo.story.objectives.advice import verdict_line
from rumbo.story.objectives.targets import about_words
from rumbo.story.sentences.findings import standing_sentence, status_words

# Each option as the command line takes it, and what it is good for.
TEXTS = {
    "title": "what it is called",
    "metric": "id of the glossary, such as comments",
    "basis": "posts, days, mentions, plan",
    "network": "network id",
    "account": "account id",
    "format": "kind of publication, such as reel",
    "pillar": "content pillar of the plan",
    "campaign": "campaign of the plan",
    "owner": "who answers for it",
    "why": "what it is good for",
    "id": "the objective to change or to end",
    "reason": "why it changes or ends",
}
NUMBERS = {
    "target": "in the metric's unit, rates 0–1; the lower end of between",
    "upper": "the upper end of a target between two values",
    "baseline": "the value it starts from",
}
DAYS = {
    "start": "first day that counts",
    "due": "last day that counts",
    "from": "first day the new target counts; today where it is not said",
    "baseline-day": "last day the baseline counts",
}
NEEDED = {
    "add": ("title", "metric", "target", "start", "due"),
    "change": ("id", "target", "reason"),
    "end": ("id", "reason"),
    "list": (),
}


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument(
        "action", nargs="?", choices=tuple(NEEDED), default="list", help="without it: list"
    )
    kinds: list[tuple[dict[str, str], Callable[[str], Any]]] = [
        (TEXTS, str),
        (NUMBERS, float),
        (DAYS, date.fromisoformat),
    ]
    for names, kind in kinds:
        for name, help_ in names.items():
            parser.add_argument(
                f"--{name}", dest=name.replace("-", "_"), metavar="X", type=kind, help=help_
            )
    parser.add_argument("--sense", choices=SENSES, help="follows from the metric")
    parser.add_argument("--cadence", choices=CADENCES, help="how often it is looked at")


def _objectives(call: argparse.Namespace, out: Printer) -> int:
    missing = [name for name in NEEDED[call.action] if getattr(call, name) is None]
    if missing:
        out.complain(f"To {call.action} an objective, also say --{', --'.join(missing)}.")
        return WRONG_CALL
    store = client(call.client).store
    doing = {"add": _add, "change": _change, "end": _end}
    if call.action == "list":
        return _list(store, out)
    own = doing[call.action](store, call)
    made = assess(store, find(store, own))
    out.answer(standing(made), as_text(made, reported(store)))
    return DONE


def _add(store: Store, call: argparse.Namespace) -> str:
    scope = Scope(call.network, call.account, call.format, call.pillar, call.campaign)
    check_known(store, scope)
    told = {name: getattr(call, name) for name in ("title", "target", "upper", "sense", "why")}
    told |= {name: getattr(call, name) for name in ("baseline", "baseline_day", "owner", "cadence")}
    basis = metric(call.metric, call.basis).basis
    days = {"start_day": call.start, "due_day": call.due}
    return write(store, Wish(**told, **days, metric_id=call.metric, basis=basis, scope=scope))


def _change(store: Store, call: argparse.Namespace) -> str:
    since = getattr(call, "from") or clock.today()
    revise(store, call.id, call.target, call.reason, since, call.upper)
    return call.id


def _end(store: Store, call: argparse.Namespace) -> str:
    end(store, call.id, call.reason, getattr(call, "from") or clock.today())
    return call.id


def _list(store: Store, out: Printer) -> int:
    made = assess_every(store)
    remember(store, made)
    known = reported(store)
    for each in made:
        out.answer(standing(each), as_text(each, known))
    if not made:
        out.table([], {}, "No objective was stated yet.")
    return DONE


def as_text(made: Assessment, known: Spans) -> str:
    """Return an objective as the screen tells it: its status, where it stands, and what follows.

    `known` is what the files report, and of which days.
    """
    words, found, today = in_language("en"), made.standing, clock.today()
    objective = found.objective
    said = [
        f"{status_words(found.status, words)} · {about_words(found, known, today, words)}",
        standing_sentence(found, words, today),
        "" if objective.ended_on else unmarked(verdict_line(made.verdict, found, words)),
    ]
    lines = [words.text(objective.title), *filter(None, said)]
    return f"{objective.objective_id}  " + "\n          ".join(lines)


def standing(made: Assessment) -> dict[str, Any]:
    """Return where an objective stands, as the command line prints it."""
    found, objective = made.standing, made.standing.objective
    low, high = (found.landing and found.landing.interval) or (None, None)
    stated = ("title", "network", "account", "format", "pillar", "campaign", "sense", "target")
    stated += ("upper", "baseline", "baseline_day", "owner", "cadence", "why", "kind", "ended_on")
    judged = ("status", "reason", "actual", "expected", "judged_on", "elapsed", "chance")
    return {
        "id": objective.objective_id,
        "metric": objective.metric.metric,
        "basis": objective.metric.basis,
        **{name: getattr(objective, name) for name in stated},
        "start": objective.start_day,
        "due": objective.due_day,
        "revisions": [
            {"from": each.valid_from, "target": each.target, "upper": each.upper}
            | {"reason": each.reason}
            for each in objective.revisions
        ],
        **{name: getattr(found, name) for name in judged},
        "mix": list(found.mix),
        "at_mix": found.at_mix,
        "lands": found.landing and found.landing.value,
        "lands_low": low,
        "lands_high": high,
        "verdict": made.verdict.word,
    }


OBJECTIVES = Verb(
    "objectives", "judge each objective, and state, change or end one", _options, _objectives
)
