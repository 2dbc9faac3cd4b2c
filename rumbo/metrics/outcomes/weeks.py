"""What the business itself counts, week by week or month by month, and which metrics accompany it.

Only complete weeks and months count, each metric within one definition; one without publications has
earned nothing, one that no file covers is unknown. The judging is done in `vanity`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite

from rumbo.errors import ObjectiveError
from rumbo.glossary import Metric, metric
from rumbo.metrics.eras import breaks
from rumbo.metrics.outcomes.months import month_of, monthly
from rumbo.metrics.outcomes.vanity import MONTH, Lens, look
from rumbo.metrics.series import Period, reported, several
from rumbo.store.store import Store, now

WEEK = timedelta(days=7)
LONGEST_NAME = 60
MEASURED = ("profile_visits", "link_clicks")  # days; results that networks count themselves
VISITS = "web:sessions"
BY_MONTH = "month:"  # before what is typed in once a month; money with its currency behind it
RESULTS = ("bookings", "sales", "enquiries", "coupons", "sales_value")
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


def typed_by_month(store: Store) -> dict[str, dict[date, float]]:
    """Return each result that is typed in once a month, by the first day of its months."""
    found: dict[str, dict[date, float]] = {}
    for each in monthly(store):
        if each.stands and each.val is not None and each.term in RESULTS:
            name = BY_MONTH + ":".join(filter(None, (each.term, each.currency)))
            found.setdefault(name, {})[each.month] = each.val
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
    """Return which metrics of a network accompany a result: a typed name, one BY_MONTH, VISITS, or `metric:<id>`."""
    by = MONTH if outcome.startswith(BY_MONTH) else "week"
    steps, values = _complete(store, network, by)
    told = typed_by_month(store) if by == MONTH else typed(store)
    known = visits(store) if outcome == VISITS else told.get(outcome, {})
    own = [known.get(step.start) for step in steps] if known else None
    if outcome.startswith("metric:"):
        own = values.get(outcome.removeprefix("metric:"))
    others = {name: each for name, each in values.items() if f"metric:{name}" != outcome}
    lens = look(
        own,
        others,
        views=values.get("views"),
        campaign_share=_campaigns(store, steps),
    )
    return replace(lens, by=by)


def _complete(
    store: Store, network: str, by: str
) -> tuple[list[Period], dict[str, list[float | None]]]:
    """Return the complete weeks or months of a network and its metrics in each, None where unknown."""
    known = reported(store)
    spans = {
        key: spans[network] for key in ASKED if (spans := known.get(key, {})) and network in spans
    }
    if not spans:
        return [], {}
    first = min(first for first, _ in spans.values())
    last = max(last for _, last in spans.values())
    steps = _steps(first, last + timedelta(days=1), by)
    if not steps:
        return [], {}
    days = Period(steps[0].start, steps[-1].end)
    frames = several(store, [metric(*key) for key in spans], days, by, [network])
    found = {}
    for key, span in spans.items():
        rows = frames[key]
        told = dict(zip(rows["period"].map(_as_day), rows["val"], strict=True))
        found[key[0]] = [_value(metric(*key), network, step, told, span) for step in steps]
    return steps, found


def _steps(first: date, end: date, by: str) -> list[Period]:
    """Return the weeks or months that lie whole within the days from `first` up to, not including, `end`."""
    begins, longest = (month_of, 31) if by == MONTH else (monday, 7)
    start, found = begins(first), []
    while (after := begins(start + timedelta(days=longest))) <= end:
        found.append(Period(start, after))
        start = after
    return [each for each in found if each.start >= first]


def _as_day(moment) -> date:  # noqa: ANN001
    return moment.date() if hasattr(moment, "date") else moment


def _value(
    asked: Metric, network: str, step: Period, told: Mapping[date, float], span: tuple[date, date]
) -> float | None:
    """Return a metric's value in a week or month, None where it is unknown, young or of an older definition."""
    settled = WEEK if asked.basis == "posts" else timedelta()
    if step.start < span[0] or step.end + settled > span[1] + timedelta(days=1):
        return None
    if any(step.start < each.day for each in breaks(asked, [network])):
        return None
    value = told.get(step.start)
    if value is None or value != value:
        return 0.0 if asked.basis == "posts" else None
    return float(value)


def _campaigns(store: Store, steps: list[Period]) -> float:
    """Return the share of the weeks or months in which money was spent on reaching people."""
    spent = {
        step
        for row in store.rows("lens/spend")
        for step in steps
        if row["from_day"] < step.end and row["to_day"] >= step.start
    }
    return len(spent) / len(steps) if steps else 0.0
