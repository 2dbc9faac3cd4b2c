"""Each metric worked out by hand from what files tell: `by_hand.csv`, a row each.

The things (posts, days or reviews, one a day) stand in `things`; a thing that lacks what stands below a
ratio counts neither above nor below, `refused` is what may not be added up.
"""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from rumbo.errors import NotAggregable
from rumbo.glossary import metric, metrics
from rumbo.metrics.values import asked
from rumbo.store import running
from rumbo.store.store import Store

START = date(2026, 5, 4)
DAYS = (START, START + timedelta(days=31))
ELSEWHERE = {("plan_kept", "plan")}  # matched in Python: tests/plan/test_adherence.py


def rows() -> list[dict[str, str]]:
    with Path(__file__).with_name("by_hand.csv").open(encoding="utf-8", newline="") as file:
        return [
            row | {"basis": basis} for row in csv.DictReader(file) for basis in row["basis"].split()
        ]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("by_hand") / "store.duckdb")
    yield made
    made.close()


def facts(row: dict[str, str]) -> list[str]:
    """Return each thing told as a row of the view of facts."""
    return [
        f"('{row['basis']}', '{row['network']}', '{row['network']}:a', '{place}', date '{day}', date '{day}', '{term}', {value}::double, true)"
        for place, thing in enumerate(row["things"].split(";"))
        for day in [START + timedelta(days=place)]
        for term, _, value in (each.partition("=") for each in thing.split())
    ]


def value(store: Store, row: dict[str, str]) -> float:
    told = ", ".join(facts(row))
    names = "basis, network, account_id, item, day, since, term, val, in_rates"
    wanted = asked([metric(row["metric"], row["basis"])], DAYS, "total", None, False)
    with store._cursor() as cursor:
        cursor.begin()
        cursor.execute(
            f"create or replace view facts_{row['basis']} as select * from (values {told}) as told ({names})"  # noqa: S608
        )
        try:
            (found,) = running.rows(running.run(cursor, "metrics/values", wanted))
        finally:
            cursor.rollback()
    return found["val"]


@pytest.mark.parametrize("row", rows(), ids=lambda each: f"{each['metric']} {each['basis']}")
def test_a_metric_is_what_was_worked_out_by_hand(store: Store, row: dict[str, str]) -> None:
    if row["value"] == "refused":
        with pytest.raises(NotAggregable):
            value(store, row)
    else:
        assert value(store, row) == pytest.approx(float(row["value"]))


def test_every_metric_is_worked_out() -> None:
    worked = {(row["metric"], row["basis"]) for row in rows()}

    assert {(each.metric, each.basis) for each in metrics()} - worked == ELSEWHERE
    assert worked <= {(each.metric, each.basis) for each in metrics()}
