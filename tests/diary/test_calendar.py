"""Public holidays."""

from __future__ import annotations

from datetime import date

from rumbo.diary.calendar import public_holidays
from rumbo.metrics.series import Period

JANUARY = Period(date(2026, 1, 1), date(2026, 2, 1))


def test_holidays_are_named_in_the_language():
    assert public_holidays("ES", JANUARY, "es")[date(2026, 1, 1)] == "Año Nuevo"


def test_a_country_without_a_calendar_has_none():
    assert public_holidays("ZZ", JANUARY, "es") == {}
    assert public_holidays(None, JANUARY, "es") == {}
