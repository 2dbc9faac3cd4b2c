"""What a story is made from, gathered once: a business's store, what was asked, and where its objectives stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from rumbo import clock
from rumbo.diary.answers import effect_of
from rumbo.diary.effect import Effect
from rumbo.diary.journal import Entry, entries
from rumbo.locale import Words
from rumbo.metrics.beside import Spans
from rumbo.metrics.series import Period, reported
from rumbo.objectives.judged.verdict import Assessment, assess_all
from rumbo.objectives.stated.journal import Objective, all_objectives
from rumbo.objectives.stated.tasks import Task, tasks
from rumbo.store.store import Store
from rumbo.story import periods
from rumbo.story.sentences.findings import headline
from rumbo.story.slides import Asked

DAY = timedelta(days=1)
ASKS = ("rectify", "revise")  # the verdicts after which somebody must decide something


@dataclass(frozen=True)
class About:
    """A store, what of it is to be told, and in which words."""

    store: Store
    asked: Asked
    words: Words

    @property
    def period(self) -> Period:
        """Return the days the story is about."""
        return self.asked.period

    @property
    def networks(self) -> tuple[str, ...] | None:
        """Return the networks it is about, None for all."""
        return self.asked.networks

    @cached_property
    def known(self) -> Spans:
        """Return what the files report, and from which day to which."""
        return reported(self.store)

    @cached_property
    def last_day(self) -> date:
        """Return the day from which the story looks: its last one, or today where that is to come."""
        return min(self.period.end - DAY, clock.today())

    @cached_property
    def compared(self) -> tuple[Period, Period]:
        """Return the days that the files know of the period, and those they are compared with."""
        ends = [span[1] for spans in self.known.values() for span in spans.values()]
        return periods.known_part(self.period, max(ends, default=self.last_day))

    @cached_property
    def made(self) -> list[Assessment]:
        """Return every objective that ran in the period, judged on its last day with what was agreed by then."""
        ran = [each for each in all_objectives(self.store) if _ran(each, self.period)]
        return assess_all(self.store, ran, self.last_day)

    @property
    def headline(self) -> str:
        """Return one line about the objectives of the period; that there were others is no «none yet»."""
        if not self.made and all_objectives(self.store):
            return self.words("No objective ran in this period.")
        return headline([each.standing for each in self.made], self.words)

    @property
    def unknown(self) -> str:
        """Return that no file tells of the period, and what the files tell of; nothing where one does."""
        spans = [span for own in self.known.values() for span in own.values()]
        if any(first < self.period.end and last >= self.period.start for first, last in spans):
            return ""
        if not spans:
            return self.words("No file tells of these days.")
        ends = min(first for first, _ in spans), max(last for _, last in spans)
        return self.words(
            "No file tells of these days: what is known goes from {first} to {last}.",
            first=ends[0],
            last=ends[1],
        )

    @cached_property
    def told(self) -> list[Assessment]:
        """Return the objectives that have a slide of their own: those chosen, of the networks asked for."""
        chosen = self.asked.objectives
        return [
            each
            for each in self.made
            if (chosen is None or each.standing.objective.objective_id in chosen)
            and self.asked.is_about(each.standing.objective.network)
        ]

    @cached_property
    def entries(self) -> list[Entry]:
        """Return the diary entries of the period about these networks, the first first."""
        found = reversed(entries(self.store))
        return [
            each
            for each in found
            if _inside(each, self.period) and self.asked.is_about(each.network)
        ]

    @cached_property
    def effects(self) -> dict[str, Effect | None]:
        """Return what the weeks known by now say of each entry, by its id."""
        return {each.entry_id: effect_of(self.store, each) for each in self.entries}

    @cached_property
    def tasks(self) -> list[Task]:
        """Return what was decided for objectives by the end of the period."""
        return [each for each in tasks(self.store) if each.decided_on <= self.last_day]

    def open_tasks(self, objective: Objective) -> list[Task]:
        """Return what is decided for an objective and not yet done."""
        return [
            each
            for each in self.tasks
            if each.objective_id == objective.objective_id and each.state == "open"
        ]


def _ran(objective: Objective, period: Period) -> bool:
    over = objective.ended_on is not None and objective.ended_on < period.start
    return objective.start_day < period.end and objective.due_day >= period.start and not over


def _inside(entry: Entry, period: Period) -> bool:
    return entry.day < period.end and (entry.last_day or entry.day) >= period.start
