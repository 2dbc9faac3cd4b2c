"""The café's objectives: a target is set so that the story holds in any season.

Where `data/demo/objectives.csv` names a chance, the target is the one that is met with it; where it names a
share, that of what its days came to, or as many days before where they are not over.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rumbo.demo.business import Cafe
from rumbo.glossary import metric
from rumbo.metrics.series import Period, total
from rumbo.objectives.ahead.ground import neat
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import Objective, Revision
from rumbo.objectives.stated.wish import Wish
from rumbo.store.store import Store


def aimed(store: Store, cafe: Cafe, row: dict[str, str]) -> Wish:
    """Return an objective as the café states it, with its baseline: the value of as many days before."""
    start, due = (cafe.moved(date.fromisoformat(row[day])) for day in ("start_day", "due_day"))
    about = metric(row["metric"], row["basis"])
    before = Period(start, due + timedelta(days=1)).before()
    baseline = total(store, about, before, [row["network"]]).value
    wish = Wish(
        title=row["title"],
        why=row["why"],
        metric_id=row["metric"],
        basis=row["basis"],
        network=row["network"],
        sense=row["sense"],
        baseline=baseline and round(baseline, 2),
        start_day=start,
        due_day=due,
        target=float(row["target"] or 0),
    )
    if row["chance"]:
        wish = replace(wish, target=_target(store, wish, float(row["chance"])))
    if row["share"]:
        whole = Period(start, due + timedelta(days=1)) if due <= cafe.last else before
        came_to = total(store, about, whole, [row["network"]]).value
        wish = replace(wish, target=neat((came_to or 0) * float(row["share"]), about.unit))
    return replace(wish, title=wish.title.format(target=f"{wish.target:,.0f}".replace(",", ".")))


def _target(store: Store, wish: Wish, chance: float) -> float:
    """Return the target, as one would say it, that is met with a chance."""
    objective = Objective(
        "",
        wish.title,
        wish.metric,
        wish.network,
        wish.way,
        wish.start_day,
        wish.due_day,
        (Revision(wish.start_day, 1e9, None),),
    )
    landing = judge(store, objective).landing
    value = landing and landing.quantile(1 - chance)
    if value is None:
        raise ValueError(f"Nothing is forecast of «{wish.title}» in the demo.")
    return neat(value, wish.metric.unit)
