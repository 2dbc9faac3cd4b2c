"""Months are not of one length: what as many months before brought, where those had other days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rumbo.glossary import Metric
from rumbo.metrics.series import Period
from rumbo.objectives.ahead.outlook import DAY, History

ALIKE = 0.05  # so near to a total one asks for that total


@dataclass(frozen=True)
class MonthsBefore:
    """The sum that the months before brought, of more or fewer days than the `days` of an objective."""

    period: Period
    value: float
    days: int

    @property
    def even(self) -> float:
        """Return what as many days as the objective has bring at the same pace."""
        return self.value / self.period.days * self.days

    def misleads(self, target: float) -> bool:
        """Return whether a target looks like the total before, or like less or more of it, and by day is not."""
        alike = abs(target - self.value) <= ALIKE * self.value
        return alike or (target - self.value) * (target - self.even) < 0


def months_before(
    metric: Metric, start: date, due: date, known: History | None
) -> MonthsBefore | None:
    """Return what as many whole months before an objective brought; None where they were as long, or are not all known."""
    own = Period(start, due + DAY)
    before = own.before()
    if metric.agg != "sum" or not own.months or own.days == before.days or known is None:
        return None
    first, last = (before.start - known.first).days, (before.end - known.first).days
    values = known.above[max(first, 0) : last]
    if first < 0 or len(values) < before.days or None in values:
        return None
    value = sum(each for each in values if each is not None)
    return MonthsBefore(before, value, own.days) if value > 0 else None
