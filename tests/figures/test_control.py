"""The weeks of an objective as a control chart."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.locale import words
from rumbo.metrics.weekly import Weekly
from rumbo.objectives.judged.process import Process
from rumbo.statistics.control import Chart
from rumbo.story.figures.control import control_figure
from tests.figures.test_draw import MONDAY
from tests.figures.test_goals import standing


def test_the_weeks_stand_on_their_days_where_the_first_ones_count_no_longer():
    """Since an entry in the diary only the last four of fourteen weeks count."""
    values = [None] * 10 + [3.0, 4.0, 5.0, 6.0]
    weeks = Weekly(MONDAY, list(map(float, range(14))), [None] * 14, [None] * 14)
    seen = Process(weeks, values, Chart(4, mean=4.5, lower=1.0, upper=8.0), None)

    drawn = control_figure(standing(judged_on=date(2026, 7, 5)), seen, words("en"), "")

    each, middle = drawn.lines
    assert drawn.span and drawn.span[0] == MONDAY + timedelta(weeks=10)
    assert (each.start, each.values) == (drawn.span[0], [3.0, 4.0, 5.0, 6.0])
    assert middle.start + timedelta(weeks=len(middle.values) - 1) == drawn.span[1]
