"""The diary entries on the page of a period, read back from the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rumbo.clients import Client
from rumbo.diary.journal import write
from rumbo.locale import words
from rumbo.metrics.series import Period
from rumbo.reports import page_pdf
from rumbo.reports.page import page
from tests.reports.conftest import MARKUP, read, say, text
from tests.weeks import swinging, visits, week

APRIL = Period(date(2026, 4, 1), date(2026, 5, 1))
VISITS = {"metric_id": "profile_visits", "basis": "days", "network": "instagram"}


@pytest.fixture
def shop(empty: Client) -> Iterator[Client]:
    """A bakery whose visits doubled in the week of 6 April."""
    empty.describe("Horno El Sauce", "es", "Europe/Madrid", "ES")
    visits(empty.store, swinging(14) + swinging(10, 280))
    write(empty.store, kind="action", day=week(13), title="Enlace en la biografía", **VISITS)
    yield empty
    empty.store.close()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", ("Lo que se cambió o pasó", "Acción · desde el 6 abr 2026", "Subió. Visitas")),
        ("en", ("What was changed or happened", "Action · since 6 Apr 2026", "It rose. Prof")),
    ],
)
def test_an_entry_of_the_period_has_its_days_its_words_and_its_answer(shop, language, said) -> None:
    printed = text(page_pdf(shop, APRIL, language))

    assert "Enlace en la biografía" in printed
    assert all(each in printed for each in said), printed


def test_what_was_changed_in_other_days_is_not_named(shop) -> None:
    may = text(page_pdf(shop, Period(date(2026, 5, 1), date(2026, 6, 1)), "es"))

    assert "Enlace" not in may
    assert "Lo que se cambió" not in may


def test_what_lasts_into_the_period_is_named_and_not_judged(shop) -> None:
    about = {"day": date(2026, 3, 25), "last_day": date(2026, 4, 1), "title": f"Obras {MARKUP}"}
    write(shop.store, kind="closure", **about)

    printed = text(page_pdf(shop, APRIL, "es"))

    assert f"Obras {MARKUP}" in printed
    assert "25 mar – 1 abr 2026" in printed
    assert "ninguna métrica" not in printed.lower()


def test_of_many_the_newest_are_named_and_the_others_counted(shop) -> None:
    for day in range(7, 17):
        write(shop.store, kind="event", day=date(2026, 4, day), title=f"Suceso {day}.")

    printed = text(page_pdf(shop, APRIL, "en"))

    assert "Suceso 16." in printed
    assert "Suceso 8." not in printed
    assert "3 more stand in the diary." in printed
    assert printed.index("✳ 1 Suceso 9.") < printed.index("✳ 8 Suceso 16.")


def test_an_entry_has_the_number_in_the_charts_that_it_has_in_the_list(shop) -> None:
    say(shop, "Más visitas", "profile_visits", "days", None, week(10), date(2026, 7, 31), 4000)
    write(shop.store, kind="event", day=date(2026, 4, 2), title="Feria", network="tiktok")
    write(shop.store, kind="closure", day=date(2026, 4, 20), last_day=date(2026, 4, 22), title="x")

    data = page(shop, APRIL, words("es"))
    drawn = next(each["course"] for each in data["objectives"] if each["title"] == "Más visitas")

    assert [each["sign"] for each in data["changed"]["entries"]] == ["✳ 1", "▷ 2", "▨ 3"]
    assert [each["text"] for each in drawn["signs"]] == ["✳ 1", "▷ 2", "▨ 3"]
    assert [date.fromordinal(day) for day in drawn["rules"]] == [date(2026, 4, 2), week(13)]
    assert [tuple(map(date.fromordinal, each)) for each in drawn["bands"]] == [
        (date(2026, 4, 20), date(2026, 4, 23))
    ]


def test_beside_three_objectives_a_few_entries_stay_on_the_one_page(shop) -> None:
    for title in ("Más visitas", "Muchas más visitas", "Visitas de vecinos"):
        say(shop, title, "profile_visits", "days", None, week(10), date(2026, 7, 31), 4000)
    for day in (7, 8):
        write(shop.store, kind="decision", day=date(2026, 4, day), title="Horario", **VISITS)

    assert len(read(page_pdf(shop, APRIL, "es")).pages) == 1
