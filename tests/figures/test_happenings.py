"""What happened, as figures show it: bands, lines and the names of public holidays."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.diary.journal import Entry
from rumbo.figures.draw import draw
from rumbo.story.figures.build import metric_figure
from tests.figures.test_draw import COMMENTS, ES, MONDAY, PERIOD, frame


def test_what_lasted_is_a_band_and_what_happened_on_one_day_shares_a_label() -> None:
    day = MONDAY + timedelta(days=7)
    said = [
        Entry("1", "closure", day, "Cerrado", None, None, None, day + timedelta(days=9)),
        Entry("2", "action", day, "Obras", None, None, None),
    ]
    figure = metric_figure(
        COMMENTS, frame({"instagram": [1, 2, 3, 4, 5, 6]}), PERIOD, "week", ES, entries=said
    )

    layout = draw(figure, ES)["layout"]

    assert [(each["type"], each["x0"], each["x1"]) for each in layout["shapes"]] == [
        ("rect", "2026-06-08", "2026-06-18"),
        ("line", "2026-06-08", "2026-06-08"),
    ]
    assert [each["text"] for each in layout["annotations"]] == ["▨ 1 ▷ 2"]


def test_public_holidays_stand_at_their_week_and_are_named() -> None:
    days = {date(2026, 6, 24): "San Juan", date(2026, 6, 29): "San Pedro"}
    drawn = frame({"instagram": [1, 2, 3, 4, 5, 6]})
    figure = metric_figure(COMMENTS, drawn, PERIOD, "week", ES, holidays=days)

    [points] = [each for each in draw(figure, ES)["data"] if each["name"] == "Festivos"]

    assert points["x"] == ["2026-06-22", "2026-06-29"]
    assert points["text"] == ["Festivo: 24 jun, San Juan", "Festivo: 29 jun, San Pedro"]
    by_month = metric_figure(COMMENTS, drawn, PERIOD, "month", ES, holidays=days)
    assert by_month.notes == []
