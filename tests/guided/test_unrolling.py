"""Long and wide tables, and tables of months, turned so that a row is a day or a month."""

from dataclasses import replace
from datetime import date

import pytest

from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.guided.unrolling import month
from rumbo.exports.reading import Reading, read
from tests.exports.golden import TODAY

LONG = "day,network,metric,value\n" + "".join(
    f"2026-09-0{n},{network},{metric},{value}\n"
    for n in (1, 2, 3)
    for network in ("instagram", "facebook")
    for metric, value in (("reach", 100 * n), ("likes", n))
)
WIDE = """Métrica;Ene 2026;Feb 2026;Mar 2026;Abr 2026;Total
Alcance;1200;1300;1250;1100;4850
Me gusta;90;80;;75;245
"""
DAYS = """Metric,2026-09-01,2026-09-02,2026-09-03
Reach,12,13,15
Likes,1,2,3
"""


def taken(text: str) -> Reading:
    """Return what a table says under the mapping proposed for it."""
    reading = read("table.csv", text.encode(), TODAY)
    assert reading.outcome == "guided"
    _, mapping = proposed(reading)
    return mapped(reading, replace(mapping, network=mapping.network or "instagram"), TODAY)


def test_a_row_for_each_day_and_metric_is_a_day_of_each_network() -> None:
    rows = taken(LONG).facts.table("day_values").to_pylist()

    said = {(x["account_id"], x["day"].day, x["metric"]): x["val"] for x in rows}
    assert len(said) == 12
    assert said["facebook:", 3, "reach"] == 300
    assert said["instagram:", 2, "likes"] == 2


def test_a_column_for_each_month_gives_values_of_whole_months_and_no_total() -> None:
    facts = taken(WIDE).facts

    rows = facts.table("period_values").to_pylist()
    said = {(x["from_day"], x["to_day"], x["metric"]): x["val"] for x in rows}
    assert len(said) == 7  # a month without likes is no month with none
    assert said[date(2026, 2, 1), date(2026, 2, 28), "reach"] == 1300
    assert not facts.table("day_values").num_rows


def test_a_column_for_each_day_gives_days() -> None:
    rows = taken(DAYS).facts.table("day_values").to_pylist()

    assert {(x["day"].day, x["metric"], x["val"]) for x in rows} >= {
        (1, "reach", 12),
        (3, "likes", 3),
    }


@pytest.mark.parametrize("cell", ["2026-03-01", "13-2026", "Reach", "3", "Mar 1", ""])
def test_what_is_no_month(cell: str) -> None:
    assert month(cell) is None
