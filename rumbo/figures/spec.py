"""What a figure shows, before anything is drawn: lines over days, targets, breaks, bullets."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rumbo import clock


@dataclass(frozen=True)
class Curve:
    """Values at even steps; None is a gap. `role` is actual, part (of what another line shows), before (the period before), earlier (a year ago), pace, forecast, better or worse (what stands out of the usual).

    Its `form` is line, or column where it is sparse. Months are no even steps: `at` then holds their days. `said` is what is to be known of each value, one
    text for each or none at all; `counts` the number of things each rests on, where they are few.
    """

    name: str
    start: date
    step_days: int
    values: list[float | None]
    network: str = "all"
    role: str = "actual"
    provisional: int = 0  # how many values at the end may still change
    partial: int = 0  # how many values at the beginning cover only a part of their step
    breaks: tuple[int, ...] = ()  # places before which a definition changed: not joined across
    at: tuple[date, ...] = ()
    lacking: tuple[int, ...] = ()  # places of values that lack days of their step
    said: tuple[str, ...] = ()
    counts: tuple[int | None, ...] = ()
    form: str = "line"

    @property
    def days(self) -> list[date]:
        """Return the day of each value."""
        return list(self.at) or [
            date.fromordinal(self.start.toordinal() + place * self.step_days)
            for place in range(len(self.values))
        ]


@dataclass(frozen=True)
class Target:
    """A stated objective: from each day on the value wanted, until the last."""

    name: str
    steps: list[tuple[date, float]]
    end: date
    label: str = ""


@dataclass(frozen=True)
class Mark:
    """Something that happened on a day, or up to its last one: a change of definition, a decision, a closure.

    Marks are numbered in their order, unless they have a number where they are told.
    """

    day: date
    label: str
    shape: str = "⚠"
    last: date | None = None
    number: int | None = None


@dataclass(frozen=True)
class Note:
    """What is known of a step of the axis: its public holidays."""

    day: date
    text: str


@dataclass(frozen=True)
class Figure:
    """A chart over time: its lines in one unit, with the objectives drawn in.

    `alt` is the sentence for those who do not see it; `span` the days on the axis, both included;
    a small figure has no key of its own and few ticks.
    """

    title: str
    unit: str
    lines: list[Curve]
    targets: list[Target] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    alt: str = ""
    from_zero: bool = True
    height: int = 360
    span: tuple[date, date] | None = None
    small: bool = False
    notes: list[Note] = field(default_factory=list)
    usual: tuple[float, float] | None = None  # the range in which values usually lie

    @property
    def ends(self) -> tuple[date, date]:
        """Return the first and the last day on the axis."""
        days = [line.days for line in self.lines if line.values] or [[clock.today()]]
        return self.span or (min(each[0] for each in days), max(each[-1] for each in days))


@dataclass(frozen=True)
class Bullet:
    """Actual against target on one scale, with a tick where we should be today.

    `bounds` are the values at which an objective passes from off track to at risk to on track;
    `floor` is where the scale begins: a bar needs zero, a rating is drawn as a dot above one star;
    `landing` is where it will probably end, low, middle and high; `upper` the upper end of a target
    between two values; `wanted` is the target in words, `due` what there should be by the day it is judged.
    """

    unit: str
    actual: float | None
    target: float
    expected: float | None
    status: str
    alt: str = ""
    bounds: tuple[float, ...] = ()
    floor: float = 0.0
    at_most: bool = False
    landing: tuple[float, float, float] | None = None
    upper: float | None = None
    wanted: str = ""
    due: str = ""
