"""The lines of a figure as they are drawn, on the screen and on paper: in pieces, each in one style."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from rumbo.figures.look import Look, colour, dash
from rumbo.figures.spec import Curve, Figure
from rumbo.locale import Words

BOLD = ("actual", "part", "better", "worse")
FILLED = 0.8  # of a step by its columns
FEW = 30  # with so few values each has its marker


@dataclass(frozen=True)
class Style:
    """How a line is drawn where it is settled: its colour, its pixels, its dash, a marker at each value.

    A `column` begins so many days behind the day of its value, and is so many days wide.
    """

    tint: str
    width: float
    dash: str
    pointed: bool
    column: tuple[float, float] | None = None


@dataclass(frozen=True)
class Stroke:
    """A piece of a line, None where it has a gap; what is not settled is drawn thin and dotted.

    `first` is the place of its first value in the line; `joints` are those among its values that
    belong to the neighbours it is joined to; `key` what the key of the figure calls it, if anything.
    """

    line: Curve
    first: int
    values: tuple[float | None, ...]
    style: Style
    settled: bool
    joints: tuple[int, ...] = ()
    key: str = ""

    @property
    def days(self) -> list[date]:
        """Return the day of each value."""
        return self.line.days[self.first : self.first + len(self.values)]

    @property
    def counts(self) -> list[str]:
        """Return how many things each value rests on; empty at a neighbour's, and where that is not told."""
        own = self.line.counts[self.first : self.first + len(self.values)]
        return [
            "" if each is None or at in self.joints else str(each) for at, each in enumerate(own)
        ]

    @property
    def width(self) -> float:
        """Return its pixels."""
        return self.style.width if self.settled else 1.5

    @property
    def dash(self) -> str:
        """Return its dash."""
        return self.style.dash if self.settled else "dot"


def keyed(figure: Figure) -> bool:
    """Return whether a figure needs a key: more than one thing is drawn, and it is not small."""
    things = len(figure.lines) + len(figure.targets) + bool(figure.notes)
    return not figure.small and things > 1


def strokes(figure: Figure, chosen: Look, words: Words) -> list[Stroke]:
    """Return all lines of a figure in the order in which they are drawn."""
    return [each for line in figure.lines for each in _strokes(line, figure, chosen, words)]


def _strokes(line: Curve, figure: Figure, chosen: Look, words: Words) -> list[Stroke]:
    """Return what is settled, and what is not, apart at each break; one of them stands in the key."""
    style = _style(line, figure, chosen)
    end = len(line.values) - line.provisional
    named = _named(line, figure, words) if keyed(figure) else ""
    pieces = [
        (start, stop, line.partial <= start and stop <= end and start not in line.lacking)
        for start, stop in pairwise(_cuts(line, end))
        if any(value is not None for value in line.values[start:stop])
    ]
    sample = next((each for each in pieces if each[2]), pieces[0] if pieces else None)
    return [_stroke(line, style, *piece, named if piece == sample else "") for piece in pieces]


def _named(line: Curve, figure: Figure, words: Words) -> str:
    """Return what the key calls a line: the periods before share one name."""
    if line.role != "before":
        return line.name
    first = next(each for each in figure.lines if each.role == "before")
    return words("The period before") if line is first else ""


def _cuts(line: Curve, end: int) -> list[int]:
    alone = {place + 1 for place in line.lacking}
    inside = {line.partial, end, *line.breaks, *line.lacking, *alone}
    return [0, *sorted(cut for cut in inside if 0 < cut < len(line.values)), len(line.values)]


def _stroke(line: Curve, style: Style, start: int, stop: int, settled: bool, key: str) -> Stroke:
    """Return the piece from one place to another; of a line, one not settled is joined to its neighbours."""
    joined = not settled and style.column is None
    before = joined and start > 0 and start not in line.breaks
    behind = joined and stop < len(line.values) and stop not in line.breaks
    start, stop = start - before, stop + behind
    joints = (0,) * before + (stop - start - 1,) * behind
    return Stroke(line, start, tuple(line.values[start:stop]), style, settled, joints, key)


def _style(line: Curve, figure: Figure, chosen: Look) -> Style:
    several = len({each.network for each in figure.lines}) > 1
    own = dash(line.network) if several else "solid"
    pointed = line.role in BOLD and len(line.values) < FEW and not figure.small
    return Style(
        _tint(line, chosen),
        2.5 if line.role in BOLD and not figure.small else 1.5,
        {"pace": "dot", "forecast": "dash", "part": "dashdot"}.get(line.role, own),
        pointed or _has_lonely(line.values),
        _column(line, figure) if line.form == "column" else None,
    )


def _column(line: Curve, figure: Figure) -> tuple[float, float]:
    """Return where a column stands within its step, beside those of the other lines."""
    beside = [each.name for each in figure.lines if each.form == "column"]
    width = FILLED * line.step_days / len(beside)
    return (1 - FILLED) / 4 * line.step_days + beside.index(line.name) * width, width


def _tint(line: Curve, chosen: Look) -> str:
    if line.role in ("before", "earlier"):
        return colour(chosen, line.network, faint=True)
    if line.role in ("better", "worse"):
        return chosen.accent if line.role == "better" else chosen.concern
    return chosen.soft if line.role == "pace" else colour(chosen, line.network)


def _has_lonely(values: list[float | None]) -> bool:
    """Return whether a value stands between two gaps, where a line alone would not show it."""
    around = [None, *values, None]
    return any(
        value is not None and left is None and right is None
        for left, value, right in zip(around, around[1:], around[2:], strict=False)
    )
