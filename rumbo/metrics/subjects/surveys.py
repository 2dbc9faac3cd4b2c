"""How likely people are to recommend the business, with the range that few answers leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rumbo.statistics.ranges import Range, of_net
from rumbo.store.store import Store

FEWEST = 30  # answers


@dataclass(frozen=True)
class Survey:
    """Answers on a scale to 10; the score lies between −100 and 100, None where fewer than thirty answered."""

    asked: int
    promoters: int
    detractors: int

    @property
    def score(self) -> float | None:
        """Return the net promoter score."""
        if self.asked < FEWEST:
            return None
        return 100 * (self.promoters - self.detractors) / self.asked

    @property
    def range(self) -> Range | None:
        """Return its range."""
        found = of_net(self.promoters, self.detractors, self.asked)
        return None if found is None or self.score is None else (100 * found[0], 100 * found[1])


def survey(store: Store, start: date, end: date) -> Survey:
    """Return the answers from `start` up to, not including, `end`."""
    (row,) = store.rows("mentions/surveyed", from_day=start, to_day=end)
    return Survey(**row)
