"""The plan as a calendar: a month or a week, moved by drag or keyboard, changed in place, taken along as a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import streamlit as st
from babel.dates import format_date, get_day_names

from rumbo import clock
from rumbo.networks import networks
from rumbo.objectives.stated.journal import all_objectives
from rumbo.objectives.stated.tasks import tasks
from rumbo.plain import invisible_out
from rumbo.plan.calendar import Day, days_of, month_of, week_of
from rumbo.plan.items import Item, change, items, withdraw
from rumbo.plan.plan_and_posts import matched
from rumbo.reports.agenda import agenda
from rumbo.screens.address import keyed, note, remember
from rumbo.screens.plan.calendar_grid import grid
from rumbo.screens.plan.item_form import ask_kind
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store
from rumbo.story.sentences.fair import kind_name

SHAPES = {"done": "✔", "late": "◔", "missing": "✕", "unclear": "?", "open": "○", "improvised": "△"}
LONGEST = 90
SPANS = {"month": month_of, "week": week_of}


def calendar(names: dict[str, str]) -> None:
    """Show the plan by days; `names` are those of what becomes of an item."""
    plan, (first, last) = kept(matched), _shown_days()
    shown = days_of(plan, first, last)
    key = keyed("plan_grid")
    data = {
        "label": as_is().span(first, last),
        "weekdays": [name.capitalize() for name in _weekdays()],
        "days": [_day(each, names) for each in shown],
    }
    happened = grid(data, key, lambda: None)
    if happened.moved:
        _move(happened.moved["id"], date.fromisoformat(happened.moved["day"]))
    if happened.opened:
        st.session_state[keyed("plan_opened")] = happened.opened["id"]
    _explained(names)
    _edit()


def _shown_days() -> tuple[date, date]:
    """Show which month or week is seen, and return its first and last day."""
    words = say()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        remember("plan_span", SPANS, "month")
        span = st.segmented_control(
            words("Show"),
            list(SPANS),
            required=True,
            format_func={"month": words("Month"), "week": words("Week")}.__getitem__,
            key=keyed("plan_span"),
            label_visibility="collapsed",
        )
        note("plan_span", span, "month")
        at = st.session_state.setdefault(keyed("plan_day"), clock.today())
        first, last = SPANS[span or "month"](at)
        _step("chevron_left", words("Earlier"), first - timedelta(days=1))
        _step("chevron_right", words("Later"), last + timedelta(days=1))
        st.markdown(f"**{_named(span or 'month', first, last)}**")
    return first, last


def _step(icon: str, label: str, to: date) -> None:
    if st.button(label, icon=f":material/{icon}:", key=keyed(f"plan_{icon}")):
        st.session_state[keyed("plan_day")] = to
        st.rerun()


def _named(span: str, first: date, last: date) -> str:
    words = as_is()
    if span == "week":
        return words.span(first, last)
    return format_date(first, "LLLL y", locale=words.language).capitalize()


def _weekdays() -> list[str]:
    found = get_day_names("abbreviated", locale=as_is().language)
    return [found[each] for each in range(7)]


def weekday(day: date) -> str:
    """Return what the day of the week is called."""
    return format_date(day, "EEEE", locale=as_is().language).capitalize()


def _day(each: Day, names: dict[str, str]) -> dict[str, Any]:
    planned = [
        _item(
            *(one.item.item_id, one.item.network, one.item.title, one.outcome, names),
            when=" · ".join(how_and_when(one.item)),
        )
        for one in each.planned
    ]
    improvised = [_item("", one.network, one.text, "improvised", names) for one in each.improvised]
    return {
        "iso": each.day.isoformat(),
        "number": str(each.day.day),
        "weekday": weekday(each.day),
        "inside": each.inside,
        "today": each.day == clock.today(),
        "items": planned + improvised,
    }


def _item(
    item_id: str, network: str, text: str, outcome: str, names: dict[str, str], when: str = ""
) -> dict[str, Any]:
    words = as_is()
    shown = invisible_out(text)[:LONGEST]
    place = " · ".join(filter(None, (words.network(network), when)))
    return {
        "id": item_id,
        "network": place,
        "text": shown,
        "shape": SHAPES[outcome],
        "outcome": outcome,
        "movable": bool(item_id) and outcome in ("open", "missing", "unclear"),
        "said": f"{names.get(outcome, outcome)}: {place}, {shown}",
    }


def how_and_when(item: Item) -> list[str]:
    """Return the time and the format of a planned publication, those that are named."""
    at = [f"{item.at:%H:%M}"] if item.at else []
    return at + ([kind_name(item.kind, as_is())] if item.kind else [])


def _explained(names: dict[str, str]) -> None:
    words = say()
    key = " · ".join(f"{SHAPES[each]} {name}" for each, name in names.items())
    how = words(
        "Drag a publication to another day, or move it with Shift and the arrow keys; press it to change it."
    )
    st.caption(f"{key}  \n{how}")


def _move(item_id: str, day: date) -> None:
    item = next((each for each in kept(items) if each.item_id == item_id), None)
    if item and item.day != day and attempt(lambda: change(store(), replace(item, day=day))):
        st.rerun()


def _edit() -> None:
    """Show the publication that was pressed, to be changed or taken out."""
    words, opened = say(), st.session_state.get(keyed("plan_opened"))
    item = next((each for each in kept(items) if each.item_id == opened), None)
    if item is None:
        return
    own = f"{item.item_id}_{item.said_at:%H%M%S%f}"  # once moved, its form begins with the new day
    with st.form(keyed(f"plan_edit_{own}")):
        title = st.text_input(words("What it is about"), item.title, key=keyed(f"edit_title_{own}"))
        left, middle, right = st.columns(3)
        day = left.date_input(
            words("Day"), item.day, format="DD/MM/YYYY", key=keyed(f"edit_day_{own}")
        )
        offered = list(dict.fromkeys([item.network, *networks()]))
        network = middle.selectbox(
            words("Network"), offered, format_func=as_is().network, key=keyed(f"edit_network_{own}")
        )
        pillar = right.text_input(
            words("Pillar"), item.pillar or "", key=keyed(f"edit_pillar_{own}")
        )
        at = left.time_input(words("Time"), item.at, step=900, key=keyed(f"edit_time_{own}"))
        kind = ask_kind(middle, item.kind, f"edit_kind_{own}")
        with st.container(horizontal=True):
            saved = st.form_submit_button(words("Save"), type=emphasis())
            out = st.form_submit_button(words("Take it out of the plan"))
            closed = st.form_submit_button(words("Close"))
    said = replace(
        item, title=title, network=network, pillar=pillar.strip() or None, at=at, kind=kind
    )
    if isinstance(day, date):
        said = replace(said, day=day)
    if (
        closed
        or (saved and attempt(lambda: change(store(), said)))
        or (out and attempt(lambda: withdraw(store(), [item.item_id])))
    ):
        st.session_state.pop(keyed("plan_opened"))
        st.rerun()


def take_agenda() -> None:
    """Offer the plan as a file for any calendar."""
    words, spoken = say(), as_is()

    def made() -> bytes:
        goals = {each.objective_id: each for each in kept(all_objectives)}
        return agenda(kept(items), kept(tasks), goals, spoken)

    st.download_button(
        words("Calendar file (.ics)"),
        made,
        file_name="rumbo-plan.ics",
        mime="text/calendar",
        icon=":material/event:",
        key=keyed("ics_plan"),
        on_click="ignore",
        help=words(
            "For any calendar: bringing it in again updates what is there. It holds the days on which something is looked at again, too."
        ),
    )
