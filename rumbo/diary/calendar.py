"""Public holidays of the client's country, to explain swings in the figures."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import holidays

from rumbo.metrics.series import Period


@lru_cache(maxsize=64)
def public_holidays(country: str | None, period: Period, language: str) -> dict[date, str]:
    """Return the public holidays of a period by day, named in the language where that is known.

    A country that the calendar does not know has none.
    """
    years = range(period.start.year, (period.end - timedelta(days=1)).year + 1)
    try:
        known = holidays.country_holidays(country or "", years=years)
    except NotImplementedError:
        return {}
    if language in known.supported_languages:
        known = holidays.country_holidays(country or "", years=years, language=language)
    return {day: name for day, name in sorted(known.items()) if period.start <= day < period.end}
