"""The plan by days, said anew under the same id, and as a file for any calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from icalendar import Calendar

from rumbo.errors import ObjectiveError
from rumbo.locale import words
from rumbo.objectives.stated.journal import all_objectives, state
from rumbo.objectives.stated.tasks import decide, tasks
from rumbo.plan.calendar import days_of, month_of, week_of
from rumbo.plan.items import Item, add, change, items, withdraw
from rumbo.plan.matching import match
from rumbo.reports.agenda import agenda
from rumbo.store.store import Store

DAY = date(2026, 11, 25)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def planned(store, title: str = "Pan de calabaza", day: date = DAY) -> Item:
    add(store, [Item(day, "instagram", title, "Cocina")])
    return next(each for each in items(store) if each.title == title)


def test_a_month_is_whole_weeks_and_a_week_begins_on_monday() -> None:
    plan = match([Item(DAY, "instagram", "Pan")], [], {})

    days = days_of(plan, *month_of(DAY))

    # November 2026 begins on a Sunday and ends on a Monday: 26 October to 6 December.
    assert (days[0].day, days[-1].day, len(days)) == (date(2026, 10, 26), date(2026, 12, 6), 42)
    assert [each.day for each in days if each.planned] == [DAY]
    assert sum(each.inside for each in days) == 30
    assert week_of(DAY) == (date(2026, 11, 23), date(2026, 11, 29))


def test_what_is_moved_stays_the_same_publication(store) -> None:
    first = planned(store)

    change(store, replace(first, day=DAY + timedelta(days=2), title="Pan de nueces"))

    [now] = items(store)
    assert (now.item_id, now.day, now.title) == (first.item_id, date(2026, 11, 27), "Pan de nueces")
    assert now.pillar == "Cocina"


def test_a_time_and_a_format_are_kept_moved_along_and_taken_to_the_calendar(store) -> None:
    reel = Item(DAY, "instagram", "Pan de calabaza", at=time(18, 30), kind="reel")
    add(store, [replace(reel, title="Sin hora", at=None, kind=None), reel])
    [timed, whole] = items(store)  # what has a time stands before what has none
    change(store, replace(timed, day=DAY + timedelta(days=1)))

    [_, now] = items(store)
    assert (whole.at, whole.kind) == (None, None)
    assert (now.day, now.at, now.kind) == (date(2026, 11, 26), time(18, 30), "reel")
    made = Calendar.from_ical(agenda(items(store), [], {}, words("es")))
    own = {str(each["summary"]): each for each in made.walk("VEVENT")}
    event = own["Instagram: Pan de calabaza"]
    assert event["dtstart"].dt == datetime(2026, 11, 26, 18, 30)  # noqa: DTZ001 wherever it is read
    assert str(event["description"]) == "Reel"
    assert own["Instagram: Sin hora"]["dtstart"].dt == DAY


def test_what_is_gone_or_without_words_cannot_be_changed(store) -> None:
    first = planned(store)

    with pytest.raises(ObjectiveError):
        change(store, replace(first, title=" "))
    withdraw(store, [first.item_id])
    with pytest.raises(ObjectiveError):
        change(store, replace(first, day=DAY + timedelta(days=1)))
    assert items(store) == []


def events(store) -> dict[str, tuple]:
    goals = {each.objective_id: each for each in all_objectives(store)}
    made = Calendar.from_ical(agenda(items(store), tasks(store), goals, words("es")))
    return {
        str(each["uid"]): (each["dtstart"].dt, str(each["summary"]), int(each.get("sequence", 0)))
        for each in made.walk("VEVENT")
    }


def test_the_file_keeps_the_id_of_what_was_moved_and_holds_the_reviews(store) -> None:
    item = planned(store)
    own = state(
        store,
        title="Conversar",
        metric_id="comments",
        basis="posts",
        target=10.0,
        start_day=date(2026, 11, 1),
        due_day=date(2026, 12, 31),
    )
    decide(store, own, "Preguntar más", None, date(2026, 12, 7), date(2026, 12, 14))
    before = events(store)

    change(store, replace(item, day=DAY + timedelta(days=1)))
    after = events(store)

    key = f"item-{item.item_id}@rumbo"
    assert before.keys() == after.keys()
    assert (before[key][0], after[key][0]) == (DAY, date(2026, 11, 26))
    assert after[key][1] == "Instagram: Pan de calabaza"
    assert after[key][2] >= before[key][2]
    said = {(day, text) for day, text, _ in after.values()}
    assert (date(2026, 12, 14), "Revisar: Preguntar más") in said
    assert (date(2026, 12, 31), "Último día: Conversar") in said
