"""Public holidays."""

from __future__ import annotations

from datetime import date

from rumbo.diary.calendar import public_holidays, regions
from rumbo.metrics.series import Period

JANUARY = Period(date(2026, 1, 1), date(2026, 2, 1))


def test_holidays_are_named_in_the_language():
    assert public_holidays("ES", None, JANUARY, "es")[date(2026, 1, 1)] == "Año Nuevo"


def test_a_country_without_a_calendar_has_none():
    assert public_holidays("ZZ", None, JANUARY, "es") == {}
    assert public_holidays(None, None, JANUARY, "es") == {}


def test_a_region_keeps_holidays_of_its_own():
    march = Period(date(2026, 3, 1), date(2026, 4, 1))

    assert public_holidays("ES", "VC", march, "es") == {date(2026, 3, 19): "San José"}
    assert public_holidays("ES", None, march, "es") == {}
    assert public_holidays("ES", "nowhere", JANUARY, "es") == public_holidays(
        "ES", None, JANUARY, "es"
    )


def test_the_regions_of_a_country_have_names():
    assert regions("ES")["VC"] == "Valenciana"
    assert regions("ZZ") == {}
