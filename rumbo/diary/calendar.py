"""What explains swings in the figures: public holidays of the client's region, and what its diary says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

from rumbo.diary.journal import Entry, entries
from rumbo.metrics.series import Period
from rumbo.store.store import Store


@dataclass(frozen=True)
class Occasions:
    """What may have moved the figures of a business: its diary, and where its holidays are kept."""

    entries: tuple[Entry, ...] = ()
    country: str | None = None
    region: str | None = None

    def holidays(self, period: Period, language: str) -> dict[date, str]:
        """Return the public holidays of a period by day."""
        return public_holidays(self.country, self.region, period, language)

    def of(self, networks: tuple[str, ...] | list[str] | None) -> list[Entry]:
        """Return the entries about any of these networks, None for all."""
        return [
            each
            for each in self.entries
            if networks is None or each.network is None or each.network in networks
        ]


def occasions(store: Store) -> Occasions:
    """Return what may have moved the figures of a business."""
    said = store.rows("store/profile")
    country, region = (said[0]["country"], said[0]["region"]) if said else (None, None)
    return Occasions(tuple(entries(store)), country, region)


def public_holidays(
    country: str | None, region: str | None, period: Period, language: str
) -> dict[date, str]:
    """Return the public holidays of a period by day, named in the language where that is known.

    A country that the calendar does not know has none; of an unknown region those of its country.
    """
    last = period.end - timedelta(days=1)
    return {
        day: name
        for year in range(period.start.year, last.year + 1)
        for day, name in _of_year(country or "", region, year, language)
        if period.start <= day < period.end
    }


@lru_cache(maxsize=256)
def _of_year(
    country: str, region: str | None, year: int, language: str
) -> tuple[tuple[date, str], ...]:
    try:
        known = holidays.country_holidays(country, subdiv=region, years=year)
    except NotImplementedError:
        return _of_year(country, None, year, language) if region else ()
    if language in known.supported_languages:
        known = holidays.country_holidays(country, subdiv=region, years=year, language=language)
    return tuple(sorted(known.items()))


@lru_cache(maxsize=64)
def regions(country: str | None) -> dict[str, str]:
    """Return the regions of a country that keep holidays of their own, each with its name."""
    try:
        known = holidays.country_holidays(country or "")
    except NotImplementedError:
        return {}
    names = known.get_subdivision_aliases()
    return {each: (names.get(each) or [each])[0] for each in known.subdivisions}
