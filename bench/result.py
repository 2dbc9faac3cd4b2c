"""A measured figure beside its limit and what was found before: printed, and kept as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True)
class Result:
    """A figure; `limit` in words, `against` what the method's description states."""

    name: str
    value: float
    unit: str
    limit: str | None
    holds: bool | None
    against: float | None

    @classmethod
    def at_most(
        cls, name: str, value: float, most: float | None, against: float | None, unit: str = ""
    ) -> Result:
        if most is None:
            return cls(name, round(value, 4), unit, None, None, against)
        return cls(name, round(value, 4), unit, f"≤ {most:g}", value <= most, against)

    @classmethod
    def between(
        cls,
        name: str,
        value: float,
        bounds: tuple[float, float] | None,
        against: float | None,
        unit: str = "",
    ) -> Result:
        if bounds is None:
            return cls(name, round(value, 4), unit, None, None, against)
        low, high = bounds
        return cls(name, round(value, 4), unit, f"{low:g}–{high:g}", low <= value <= high, against)


def table(results: list[Result]) -> str:
    wide = max(len(each.name) for each in results)
    lines = [f"{'':{wide}}  {'here':>9}  {'limit':>10}  {'stated':>7}"]
    lines += [_line(each, wide) for each in results]
    return "\n".join(lines)


def _line(each: Result, wide: int) -> str:
    stated = "" if each.against is None else f"{each.against:g}"
    mark = {True: "holds", False: "DOES NOT HOLD", None: ""}[each.holds]
    value = f"{each.value:.3f} {each.unit}".strip()
    return f"{each.name:{wide}}  {value:>9}  {each.limit or '':>10}  {stated:>7}  {mark}".rstrip()


def keep(verb: str, results: list[Result]) -> None:
    path = RESULTS / f"{verb}.json"
    rows = [asdict(each) for each in results]
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
