"""What the business itself counts, week by week: visits, contacts, sales; and which metrics accompany it.

Only complete weeks count, each metric within one definition; a week without publications has earned
nothing, a week that no file covers is unknown. The judging is done in `vanity`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import isfinite

from rumbo.errors import ObjectiveError
from rumbo.glossary import Metric, metric
from rumbo.metrics.eras import breaks
from rumbo.metrics.outcomes.vanity import Lens, look
from rumbo.metrics.series import Period, reported, several
from rumbo.store.store import Store, now

WEEK = timedelta(days=7)
LONGEST_NAME = 60
MEASURED = ("profile_visits", "link_clicks")  # days; results that networks count themselves
VISITS = "web:sessions"
ASKED = (
    ("likes", "posts"),
    ("comments", "posts"),
    ("shares", "posts"),
    ("saves", "posts"),
    ("follows_of_posts", "posts"),
    ("posts_published", "posts"),
    ("views", "days"),
    ("interactions", "days"),
    ("new_followers", "days"),
    ("link_clicks", "days"),
    ("profile_visits", "days"),
)


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def typed(store: Store) -> dict[str, dict[date, float]]:
    """Return each result the business counts, by the Monday of its weeks."""
    found: dict[str, dict[date, float]] = {}
    for row in store.rows("lens/outcomes"):
        found.setdefault(row["name"], {})[row["week"]] = row["val"]
    return found


def visits(store: Store) -> dict[date, float]:
    """Return the visits to the website by the Monday of the weeks told in full; of one property only."""
    found = store.rows("lens/web_weeks")
    if len({row["account_id"] for row in found}) > 1:  # whose visits were meant is not known
        return {}
    return {row["week"]: row["sessions"] for row in found}


def state_outcome(store: Store, name: str, weeks: Mapping[date, float | None]) -> int:
    """Write down a result by week (None takes it back) and return how many weeks were new or changed."""
    name = name.strip()[:LONGEST_NAME]
    if not name:
        raise ObjectiveError("Give the result a name: visits, contacts, sales.")
    if any(value is not None and not (isfinite(value) and value >= 0) for value in weeks.values()):
        raise ObjectiveError("A result is a number from 0 up.")
    known = typed(store).get(name, {})
    rows = [
        {"name": name, "week": monday(day), "val": value, "said_at": now()}
        for day, value in weeks.items()
        if known.get(monday(day)) != value
    ]
    if rows:
        with store.change() as change:
            change.append("outcomes", rows)
    return len(rows)


def accompanies(store: Store, outcome: str, network: str) -> Lens:
    """Return which metrics of a network accompany a result: a typed name, VISITS, or `metric:<id>`."""
    weeks, values = _weekly(store, network)
    known = visits(store) if outcome == VISITS else typed(store).get(outcome, {})
    own = [known.get(week) for week in weeks] if known else None
    if outcome.startswith("metric:"):
        own = values.get(outcome.removeprefix("metric:"))
    others = {name: each for name, each in values.items() if f"metric:{name}" != outcome}
    return look(
        own,
        others,
        views=values.get("views"),
        campaign_share=_campaigns(store, weeks),
    )


def _weekly(store: Store, network: str) -> tuple[list[date], dict[str, list[float | None]]]:
    """Return the complete weeks of a network and its metrics in each, None where unknown."""
    known = reported(store)
    spans = {
        key: spans[network] for key in ASKED if (spans := known.get(key, {})) and network in spans
    }
    if not spans:
        return [], {}
    start = monday(min(first for first, _ in spans.values()) + timedelta(days=6))
    end = monday(max(last for _, last in spans.values()) + timedelta(days=1))
    weeks = [start + WEEK * each for each in range(max(0, (end - start).days // 7))]
    if not weeks:
        return [], {}
    frames = several(store, [metric(*key) for key in spans], Period(start, end), "week", [network])
    found = {}
    for key, span in spans.items():
        rows = frames[key]
        told = dict(zip(rows["period"].map(_as_day), rows["val"], strict=True))
        found[key[0]] = [_value(metric(*key), network, week, told, span) for week in weeks]
    return weeks, found


def _as_day(moment) -> date:  # noqa: ANN001
    return moment.date() if hasattr(moment, "date") else moment


def _value(
    asked: Metric, network: str, week: date, told: Mapping[date, float], span: tuple[date, date]
) -> float | None:
    """Return a metric's value in a week, None where it is unknown, young or of an older definition."""
    settled = WEEK if asked.basis == "posts" else timedelta(days=2)
    if week < monday(span[0] + timedelta(days=6)) or week + WEEK > span[1] + timedelta(days=1):
        return None
    if asked.basis == "posts" and week + WEEK + settled > span[1] + timedelta(days=1):
        return None
    if any(week < each.day for each in breaks(asked, [network])):
        return None
    value = told.get(week)
    if value is None or value != value:
        return 0.0 if asked.basis == "posts" else None
    return float(value)


def _campaigns(store: Store, weeks: list[date]) -> float:
    """Return the share of the weeks in which money was spent on reaching people."""
    spent = {
        week
        for row in store.rows("lens/spend")
        for week in weeks
        if row["from_day"] < week + WEEK and row["to_day"] >= week
    }
    return len(spent) / len(weeks) if weeks else 0.0
