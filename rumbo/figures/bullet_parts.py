"""What a bullet bar is made of, on the screen and on paper: its scale in tones, its ticks and their words."""

from __future__ import annotations

from dataclasses import dataclass

from rumbo.figures.look import Look
from rumbo.figures.spec import Bullet
from rumbo.locale import Words
from rumbo.units import unit

CONCERN = ("at_risk", "off_track", "missed")
THICK = 0.36  # of the height: the bar of what is there


@dataclass(frozen=True)
class Tick:
    """A line across the scale at a value, from a share of its height to the top; `width` in pixels."""

    value: float
    low: float
    tint: str
    width: int


@dataclass(frozen=True)
class Label:
    """What stands above or below the scale at a value."""

    text: str
    value: float
    tint: str
    below: bool


@dataclass(frozen=True)
class Bar:
    """A bullet bar in the units of its metric.

    `ranges` are start, stop and tone; `actual` and `projected` end the full and the hatched bar;
    `landing` is the range in which it will probably end; a scale that begins above zero has a dot.
    """

    floor: float
    top: float
    tint: str
    ranges: tuple[tuple[float, float, str], ...]
    actual: float | None
    projected: float | None
    landing: tuple[float, float] | None
    ticks: tuple[Tick, ...]
    labels: tuple[Label, ...]

    @property
    def is_dot(self) -> bool:
        """Return whether the value is a dot: a bar would have to begin at zero."""
        return bool(self.floor)


def bar(bullet: Bullet, chosen: Look, words: Words) -> Bar:
    """Return the parts of a bullet bar."""
    tint = chosen.concern if bullet.status in CONCERN else chosen.accent
    top = _top(bullet)
    return Bar(
        bullet.floor,
        top,
        chosen.soft if bullet.status in ("too_early", "starting") else tint,
        _ranges(bullet, top, chosen),
        bullet.actual,
        None if bullet.landing is None or bullet.floor else bullet.landing[1],
        _landing(bullet, top),
        _ticks(bullet, chosen),
        _labels(bullet, chosen, words),
    )


def _top(bullet: Bullet) -> float:
    landing = bullet.landing[2] if bullet.landing else 0.0
    highest = max(
        bullet.actual or 0.0, bullet.target, bullet.upper or 0.0, bullet.expected or 0.0, landing
    )
    of = unit(bullet.unit)
    if of.is_rating:
        return of.most
    top = highest * 1.04 or 1.0
    return min(top, of.most) if highest > 0.9 * of.most else top


def _ranges(bullet: Bullet, top: float, chosen: Look) -> tuple[tuple[float, float, str], ...]:
    """Return the scale in tones of one hue: the darker, the further off."""
    tones = chosen.tones[len(chosen.tones) - 1 - len(bullet.bounds) :]
    tones = tones[::-1] if bullet.at_most else tones
    ends = [bullet.floor, *(min(max(each, bullet.floor), top) for each in bullet.bounds), top]
    return tuple(zip(ends, ends[1:], tones, strict=False))


def _landing(bullet: Bullet, top: float) -> tuple[float, float] | None:
    """Return the range in which it will probably end, as far as the scale holds it."""
    if bullet.landing is None:
        return None
    low, _, high = (min(max(each, bullet.floor), top) for each in bullet.landing)
    return low, high


def _ticks(bullet: Bullet, chosen: Look) -> tuple[Tick, ...]:
    ends = [each for each in (bullet.target, bullet.upper) if each is not None]
    ticks = [Tick(each, 0.0, chosen.target, 3) for each in ends]
    if _is_due(bullet) and bullet.expected is not None:
        ticks.append(Tick(bullet.expected, 0.1, chosen.ink, 2))
    return tuple(ticks)


def _labels(bullet: Bullet, chosen: Look, words: Words) -> tuple[Label, ...]:
    wanted = bullet.wanted or words.number(bullet.target, bullet.unit)
    said = words("Target: {value}", value=wanted)
    labels = [Label(said, bullet.target, chosen.target, True)]
    if bullet.floor:
        begins = words.number(bullet.floor, bullet.unit)
        labels.append(Label(begins, bullet.floor, chosen.soft, True))
    if _is_due(bullet) and bullet.expected is not None:
        labels.append(Label(bullet.due, bullet.expected, chosen.soft, False))
    return tuple(labels)


def _is_due(bullet: Bullet) -> bool:
    """Return whether something else than the target is due by now."""
    return bullet.expected is not None and bullet.expected != bullet.target
