"""A line small enough for a card: its course, where it stands now, and what is wanted of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rumbo.figures.look import Look

WIDE, HIGH, EDGE = 132, 30, 4  # pixels

Points = Sequence[tuple[float, float] | None]


@dataclass(frozen=True)
class Spark:
    """Values at even steps, None where nothing is known; `target` is what is wanted of each, in words `wanted`."""

    values: tuple[float | None, ...]
    alt: str
    target: float | None = None
    wanted: str = ""
    from_zero: bool = True


def draw_spark(spark: Spark, chosen: Look) -> str:
    """Return the drawing as SVG."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}">'
        f"{''.join(_parts(spark, chosen))}</svg>"
    )


def _parts(spark: Spark, chosen: Look) -> Iterator[str]:
    known = [value for value in (*spark.values, spark.target) if value is not None]
    low, high = min([0.0, *known] if spark.from_zero else known), max(known)
    if spark.target is not None:
        at = _height(spark.target, low, high)
        yield f'<path d="M0 {at}H{WIDE}" stroke="{chosen.target}" stroke-dasharray="4 3"/>'
    step = (WIDE - 2 * EDGE) / max(len(spark.values) - 1, 1)
    points = [
        None if value is None else (round(EDGE + step * place, 1), _height(value, low, high))
        for place, value in enumerate(spark.values)
    ]
    way = " ".join(_way(points))
    yield f'<path d="{way}" fill="none" stroke="{chosen.accent}" stroke-width="1.6"/>'
    for left, top in _alone(points):
        yield f'<circle cx="{left}" cy="{top}" r="1.4" fill="{chosen.accent}"/>'
    left, top = next(each for each in reversed(points) if each)
    yield f'<circle cx="{left}" cy="{top}" r="2.6" fill="{chosen.accent}"/>'


def _alone(points: Points) -> Iterator[tuple[float, float]]:
    """Yield the points between gaps, through which no line goes: a count of once a month."""
    for before, each, after in zip([None, *points], points, [*points[1:], None], strict=False):
        if each and not before and not after:
            yield each


def _way(points: Points) -> Iterator[str]:
    """Yield the steps of a path, begun anew behind each gap."""
    for before, each in zip([None, *points], points, strict=False):
        if each:
            yield f"{'L' if before else 'M'}{each[0]} {each[1]}"


def _height(value: float, low: float, high: float) -> float:
    share = (value - low) / (high - low) if high > low else 0.5
    return round(HIGH - EDGE - share * (HIGH - 2 * EDGE), 1)
