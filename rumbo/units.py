"""The units of metrics, a row each: how a value is written, rounded, bounded and compared."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Unit:
    """A unit of the glossary.

    `form` is a pattern of CLDR, `sign` what stands behind it; a share (0–1) is written in percent.
    `digits` are the decimals of a target or a starting point, `hover` is the form of D3, `least`
    and `most` are its bounds. `compared` says how two values are: relative, or by their difference,
    of a share in points of percent.
    """

    unit: str
    form: str = "#,##0"
    sign: str = ""
    is_share: bool = False
    digits: int = 0
    hover: str = ",.0f"
    least: float = 0.0
    most: float = math.inf
    compared: Literal["relative", "difference"] = "relative"

    @property
    def fine(self) -> int:
        """Return the decimals that can be typed: of a share, in percent."""
        return self.digits - 2 if self.is_share else self.digits

    @property
    def is_rating(self) -> bool:
        """Return whether its scale begins above zero, as stars do."""
        return self.least > 0

    @property
    def is_whole(self) -> bool:
        """Return whether it counts whole things."""
        return not self.digits

    @property
    def cells(self) -> str:
        """Return its number format in a spreadsheet.

        >>> unit("count").cells, unit("ratio").cells, unit("share").cells
        ('#,##0', '0.0%', '0%')
        """
        if not self.is_share:
            return self.form
        return f"0.{'0' * self.fine}%" if self.fine else "0%"

    def change(self, now: float, before: float) -> float | None:
        """Return how a value stands to the one before; None where a share of nothing would be told.

        >>> unit("count").change(12, 10), unit("ratio").change(0.07, 0.05)
        (0.2, 0.02)
        """
        if self.compared != "relative":
            return round(now - before, 12)
        return round(now / before - 1, 12) if before else None


UNITS = {
    each.unit: each
    for each in (
        Unit("count"),
        Unit("people"),
        Unit("points"),
        Unit("score", least=-100.0, most=100.0, compared="difference"),
        Unit("per_post", "#,##0.0", digits=1, hover=".2f"),
        Unit("per_thousand", "#,##0.0", "\u00a0‰", digits=1, hover=".1f", compared="difference"),
        Unit("hours", "#,##0.0", "\u00a0h", digits=1, hover=".1f"),
        Unit("stars", "0.00", "\u00a0★", digits=2, hover=".2f", least=1.0, most=5.0, compared="difference"),
        Unit("money", "#,##0.00", digits=2, hover=",.2f"),
        Unit("ratio_number", "0.0", digits=1, hover=".2f"),
        Unit("ratio", is_share=True, digits=3, hover=".2%", most=1.0, compared="difference"),
        Unit("share", is_share=True, digits=2, hover=".0%", most=1.0, compared="difference"),
    )
}  # fmt: skip
ANY = Unit("", "#,##0.##", digits=2)


def unit(name: str) -> Unit:
    """Return a unit by its name; one that is not known is written as a number.

    Money may bear its currency.

    >>> unit("money:EUR") == unit("money")
    True
    """
    return UNITS.get(name.partition(":")[0], ANY)
