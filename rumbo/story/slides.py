"""A story as plain data: slides with one message each. The screen, the slides and the paper only draw it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rumbo.figures.spec import Bullet, Figure
from rumbo.metrics.series import Period
from rumbo.story.brand import Brand

SECTIONS = {
    "since": "Since our last meeting",
    "wanted": "What we wanted",
    "happened": "What happened",
    "why": "Why",
    "brought": "What it brought",
    "rectify": "What we change",
    "need": "What we need from you",
    "sources": "What the numbers mean",
}
ALWAYS = ("since", "wanted")  # the agreed scorecard cannot be left out, whatever else is


@dataclass(frozen=True)
class Asked:
    """What a story is to be about: its days, and which of the networks, objectives and sections; None for all."""

    period: Period
    networks: tuple[str, ...] | None = None
    objectives: tuple[str, ...] | None = None
    sections: tuple[str, ...] | None = None

    def wants(self, section: str) -> bool:
        """Return whether a section is to be told."""
        return section in ALWAYS or self.sections is None or section in self.sections

    def is_about(self, network: str | None) -> bool:
        """Return whether a network is among those asked for; what is about all of them always is."""
        return network in (None, "all") or self.networks is None or network in self.networks


@dataclass(frozen=True)
class Number:
    """A number with all that says what it is: its metric, of which network, from which day to which.

    `network` is «all» where `networks` are put together, all of them where none is named; rates are
    0–1; both days are in it. `objective` is the id of the one it is of, where it is of one.
    """

    label: str
    value: float | None
    text: str
    unit: str
    metric: str
    basis: str
    network: str
    first: date
    last: date
    before: float | None = None
    before_text: str = ""
    change: str = ""
    networks: tuple[str, ...] = ()
    objective: str = ""


@dataclass(frozen=True)
class SlideTable:
    """A table in words: the heads of its columns and its rows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def is_of_numbers(self, column: int) -> bool:
        """Return whether the cells of a column are numbers, which stand under one another by their end."""
        cells = [row[column] for row in self.rows]
        return column > 0 and all(each[:1].isdigit() or each[:1] in "–+−" for each in cells)


@dataclass(frozen=True)
class Slide:
    """One message: its title says it, the rest shows on what it rests.

    `shaded` are the days of the figure that the story is about, the last not included; `notes` what
    the speaker has at hand; `tone` good, concern or quiet.
    """

    key: str
    section: str
    title: str
    sentences: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    table: SlideTable | None = None
    figure: Figure | None = None
    bullet: Bullet | None = None
    shaded: tuple[date, date] | None = None
    status: str = ""
    tone: str = "quiet"
    notes: tuple[str, ...] = ()
    comment: str = ""


@dataclass(frozen=True)
class Origin:
    """What stands behind a number, for who is away from the app: headings with what they say, and all of it as a sentence."""

    lines: tuple[tuple[str, str], ...]
    sentence: str


@dataclass(frozen=True)
class Story:
    """All that is told of a business about a period, in one language.

    `origins` stand behind its numbers, in their order; none where they were not asked for.
    """

    language: str
    name: str
    period: str
    first: date
    last: date
    headline: str
    slides: tuple[Slide, ...]
    made_on: date
    data_version: str
    made: str = ""
    brand: Brand = field(default_factory=Brand)
    origins: tuple[Origin, ...] = ()

    @property
    def title(self) -> str:
        """Return what the story is called: the business and the period."""
        return f"{self.name} · {self.period}"

    @property
    def numbers(self) -> list[Number]:
        """Return every number of the story, in its order."""
        return [each for slide in self.slides for each in slide.numbers]
