"""All businesses at a glance: where each stands, how old its data is, what changed, what needs a decision.

What is known of a business lies beside its store and is worked out anew only where the store, the day
or the program has changed: fifty of them are read, not judged.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rumbo import __version__, clock
from rumbo.clients import Client, condition
from rumbo.errors import StoreError
from rumbo.locale import Words
from rumbo.metrics.series import reported
from rumbo.objectives.judged.verdict import assess_all
from rumbo.objectives.stated.journal import all_objectives
from rumbo.objectives.stated.tasks import tasks
from rumbo.story.about import ASKS
from rumbo.story.sentences.findings import SUMMARY

FILE = "summary.json"
NEVER = ""


@dataclass(frozen=True)
class Glance:
    """A business at a glance.

    `standings` are the status of each objective by its title, `before` those with the data it had before;
    `waiting` the titles that ask for a decision; `last_days` how far each network is known (ISO days).
    """

    slug: str
    name: str
    standings: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    waiting: tuple[str, ...] = ()
    last_days: dict[str, str] = field(default_factory=dict)
    data_version: str = NEVER
    trouble: str = ""

    @property
    def last_day(self) -> date | None:
        """Return the newest day that anything is known of."""
        return max((date.fromisoformat(each) for each in self.last_days.values()), default=None)

    @property
    def changed(self) -> dict[str, tuple[str, str]]:
        """Return the objectives whose status the last files changed: the old one and the new one."""
        return {
            title: (self.before[title], now)
            for title, now in self.standings.items()
            if self.before.get(title, now) != now
        }


def glance(client: Client) -> Glance:
    """Return a business at a glance: as it is known beside its store, else worked out and kept there."""
    path, kept = client.folder / FILE, _read(client.folder / FILE)
    if kept and kept["stamp"] == _stamp(client) and kept["with"] == _with():
        return _glance(kept["glance"])
    try:
        version = client.store.version()
        if kept and (kept["version"], kept["with"]) == (version, _with()):
            found = _glance(kept["glance"])  # its files were only tidied up
        else:
            found = _looked_at(client, _glance(kept["glance"]) if kept else None)
    except StoreError as trouble:
        return Glance(client.slug, condition(client).name, trouble=trouble.sentence.english())
    known = {"stamp": _stamp(client), "version": version, "with": _with(), "glance": asdict(found)}
    _write(path, known)
    return found


def is_fresh(client: Client) -> bool:
    """Return whether a business can be read at a glance without opening its store."""
    kept = _read(client.folder / FILE)
    return bool(kept and kept["stamp"] == _stamp(client) and kept["with"] == _with())


def _stamp(client: Client) -> list[list[int]]:
    return [list(each) for each in client.store.stamp()]


def _with() -> list[str]:
    """Return what a judgement depends on besides the store: the day, and the program."""
    return [f"{clock.today()}", __version__]


def _looked_at(client: Client, before: Glance | None) -> Glance:
    store = client.store
    made = assess_all(store, [each for each in all_objectives(store) if each.ended_on is None])
    served = {each.objective_id for each in tasks(store) if each.state == "open"}
    version = store.rows("store/data_version")[0]["data_version"]
    last: dict[str, str] = {}
    for spans in reported(store).values():
        for network, (_, day) in spans.items():
            last[network] = max(last.get(network, NEVER), day.isoformat())
    older = before.before if before and before.data_version == version else None
    return Glance(
        client.slug,
        condition(client).name,
        {each.standing.objective.title: each.standing.status for each in made},
        older if older is not None else (before.standings if before else {}),
        tuple(
            each.standing.objective.title
            for each in made
            if each.verdict.word in ASKS
            and each.standing.objective.objective_id not in served
            and each.standing.objective.due_day >= clock.today()
        ),
        last,
        version,
    )


def _glance(kept: dict[str, Any]) -> Glance:
    said: dict[str, Any] = {**kept, "waiting": tuple(kept["waiting"])}
    return Glance(**said)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        _glance(kept["glance"])
        is_whole = {"stamp", "version", "with"} <= set(kept)
    except (OSError, ValueError, TypeError, KeyError):
        return None  # worked out anew
    return kept if is_whole else None


def _write(path: Path, kept: dict[str, Any]) -> None:
    """Keep what was worked out; where it cannot be kept it is worked out again the next time."""
    aside = path.with_suffix(".new")
    try:
        aside.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        aside.replace(path)
    except OSError:
        return


def standings_words(seen: Glance, words: Words) -> str:
    """Return how the objectives of a business stand: 1 on track and 2 at risk."""
    counts = Counter(seen.standings.values())
    parts = [words.count(*SUMMARY[each], counts[each]) for each in SUMMARY if counts[each]]
    return words.list(parts) if parts else words("No objective yet")


def urgency(seen: Glance) -> tuple[int, int, str]:
    """Return what to sort by: what asks for a decision first, then what changed, then the oldest data."""
    return (-len(seen.waiting), -len(seen.changed), f"{seen.last_day or NEVER}")
