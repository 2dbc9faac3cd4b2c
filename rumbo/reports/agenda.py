"""The plan as a file for any calendar: what is to be published, and when something is looked at again.

Each event has an id of its own that stays (RFC 5545, UID): bringing in a newer file changes what is
there and adds nothing twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from icalendar import Calendar, Event

from rumbo import clock
from rumbo.locale import Words
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.tasks import Task
from rumbo.plan.items import Item
from rumbo.story.sentences.fair import kind_name

DAY, HALF_AN_HOUR = timedelta(days=1), timedelta(minutes=30)


def agenda(
    planned: Sequence[Item],
    tasks: Sequence[Task],
    objectives: Mapping[str, Objective],
    words: Words,
) -> bytes:
    """Return a calendar: planned publications, those with a time at it, reviews of decisions, ends of objectives."""
    made = Calendar()
    made.add("prodid", "-//Rumbo//Plan//")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Rumbo")
    for each in planned:
        title = words("{network}: {title}", network=words.network(each.network), title=each.title)
        event = _event(f"item-{each.item_id}", each.day, title, each.said_at, each.at)
        goal = objectives.get(each.objective_id or "")
        how = kind_name(each.kind, words) if each.kind else None
        notes = [how, each.pillar, goal and goal.title]
        if any(notes):
            event.add("description", "\n".join(filter(None, notes)))
        made.add_component(event)
    for each in tasks:
        if each.state == "open":
            said = words("Look again: {action}", action=each.action)
            made.add_component(_event(f"review-{each.task_id}", each.review_day, said))
    for each in objectives.values():
        if each.ended_on is None:
            said = words("Last day: {title}", title=each.title)
            made.add_component(_event(f"due-{each.objective_id}", each.due_day, said))
    return made.to_ical()


def _event(
    own: str, day: date, title: str, said_at: datetime | None = None, at: time | None = None
) -> Event:
    """Return an event of a whole day, or of half an hour on the clock of wherever it is read."""
    event = Event()
    event.add("uid", f"{own}@rumbo")
    event.add("dtstamp", clock.now().replace(microsecond=0))
    if said_at:
        event.add("last-modified", said_at.replace(microsecond=0))
        event.add("sequence", int(said_at.timestamp()) // 60 % 10**9)
    begins = datetime.combine(day, at) if at else day
    event.add("dtstart", begins)
    event.add("dtend", begins + (HALF_AN_HOUR if at else DAY))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    return event
