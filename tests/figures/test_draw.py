"""Figures as Plotly gets them: what is drawn, never how many pixels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from rumbo.figures.draw import config, draw
from rumbo.figures.look import DARK, LIGHT, colour
from rumbo.figures.spec import Curve, Figure, Target
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.metrics.eras import Break
from rumbo.metrics.series import Period
from rumbo.networks import OTHER, networks
from rumbo.objectives.stated.journal import Objective, Revision
from rumbo.story.figures.build import driver_figure, metric_figure, steps_before

ES = words("es")
COMMENTS, RATING = metric("comments", "posts"), metric("rating_average", "mentions")
MONDAY = date(2026, 6, 1)
PERIOD = Period(MONDAY, MONDAY + timedelta(weeks=6))


def frame(
    values: dict[str, list[float | None]], start: date = MONDAY, step: int = 7
) -> pd.DataFrame:
    rows = [
        {
            "network": network,
            "period": pd.Timestamp(start + timedelta(days=place * step)),
            "val": value,
        }
        for network, line in values.items()
        for place, value in enumerate(line)
        if value is not None
    ]
    return pd.DataFrame(rows, columns=["network", "period", "val"])


def objective(**changes) -> Objective:
    given = {
        "objective_id": "o1",
        "title": "Más conversación",
        "metric": COMMENTS,
        "network": "instagram",
        "sense": "at_least",
        "start_day": MONDAY,
        "due_day": MONDAY + timedelta(days=69),
        "revisions": (Revision(MONDAY, 100.0, None),),
    }
    return Objective(**given | changes)


def drawn(values, period=PERIOD, grain="week", of=COMMENTS, **more) -> dict:
    return draw(metric_figure(of, frame(values), period, grain, ES, **more), ES)


def test_a_line_stands_at_even_steps():
    [trace] = drawn({"instagram": [3, 1, 4, 1, 5, 9]})["data"]

    assert (trace["x0"], trace["dx"]) == ("2026-06-01", 7 * 86_400_000)
    assert trace["y"] == [3, 1, 4, 1, 5, 9]


def test_what_is_sparse_stands_in_columns_beside_one_another_over_their_own_week():
    sparse = {"facebook": [0, 1, 0, 2, 0, 1], "instagram": [2, 0, 3, 0, 0, 1]}
    made = drawn(sparse, replace(PERIOD, end=date(2026, 7, 10)))

    begins, wide, second = 30_240_000, 241_920_000, 272_160_000  # .35, 2.8 and 3.15 days
    columns = [each for each in made["data"] if each["type"] == "bar"]
    assert [(each["y"], each["offset"], each["width"]) for each in columns] == [
        ([0, 1, 0, 2, 0], begins, wide),
        ([1], begins, wide),
        ([2, 0, 3, 0, 0], second, wide),
        ([1], second, wide),
    ]
    assert [each["marker"]["color"] == "rgba(0,0,0,0)" for each in columns] == [False, True] * 2
    assert made["layout"]["xaxis"]["range"][1] > "2026-07-12"


def test_a_line_that_is_not_sparse_keeps_the_others_lines():
    made = drawn({"facebook": [0, 1, 0, 2, 0, 1], "instagram": [20, 30, 3, 0, 11, 12]})

    assert {each["type"] for each in made["data"]} == {"scatter"}


def test_the_axis_ends_where_the_values_do():
    whole, short = (
        drawn({"instagram": values})["layout"]["xaxis"]["range"][1]
        for values in ([30, 10, 40, 10, 50, 90], [30, 10, 40, 10, None, None])
    )

    assert (whole, short) == ("2026-07-07", "2026-06-23")


def test_what_is_missing_is_a_gap_never_a_zero():
    [trace] = drawn({"instagram": [3, None, 4, 1, 5, 9]})["data"]

    assert trace["y"] == [3, None, 4, 1, 5, 9]


def test_a_value_between_two_gaps_has_a_marker():
    values = {"instagram": [3.0 if place == 20 else None for place in range(40)]}

    [trace] = drawn(values, Period(MONDAY, MONDAY + timedelta(weeks=40)))["data"]

    assert trace["mode"] == "lines+markers"


def test_an_incomplete_week_is_dotted_and_joined():
    settled, late = drawn(
        {"instagram": [3, 1, 4, 1, 5, 9]}, replace(PERIOD, end=date(2026, 7, 10))
    )["data"]

    assert settled["y"] == [3, 1, 4, 1, 5]
    assert late["y"] == [5, 9]
    assert late["line"]["dash"] == "dot"
    assert late["hoverinfo"] == ["none", "x+y+name"]


def test_a_week_that_begins_before_the_period_is_dotted_too():
    first, settled = drawn(
        {"instagram": [3, 1, 4, 1, 5, 9]}, replace(PERIOD, start=date(2026, 6, 4))
    )["data"]

    assert (first["y"], first["line"]["dash"]) == ([3, 1], "dot")
    assert settled["y"] == [1, 4, 1, 5, 9]


def test_a_week_that_lacks_days_is_dotted_from_both_sides_and_says_how_many_it_has():
    visits = metric("profile_visits", "days")
    weeks = frame({"instagram": [70, 71, 50, 72, 73, 74]}).assign(known_days=[7, 7, 5, 7, 7, 7])

    before, short, behind = draw(metric_figure(visits, weeks, PERIOD, "week", ES), ES)["data"]

    assert (before["y"], short["y"], behind["y"]) == ([70, 71], [71, 50, 72], [72, 73, 74])
    assert (short["line"]["dash"], short["marker"]["symbol"]) == ("dot", "circle-open")
    assert short["hoverinfo"] == ["none", "x+y+text+name", "none"]
    assert short["hovertext"][1] == "5 de 7 días"


def test_a_network_whose_files_begin_within_a_week_has_no_whole_first_week():
    visits = metric("profile_visits", "days")
    weeks = frame({"facebook": [9, 9], "instagram": [4, 9]}).assign(known_days=[7, 7, 3, 7])

    lines = metric_figure(visits, weeks, PERIOD, "week", ES).lines

    assert [line.lacking for line in lines] == [(), (0,)]


def test_ratings_by_month_stand_with_the_number_of_their_reviews():
    months = frame({"google_business": [4.2, 5.0]}).assign(
        period=[pd.Timestamp("2026-01-01"), pd.Timestamp("2026-03-01")], items=[9, 1]
    )
    period = Period(date(2026, 1, 1), date(2026, 4, 1))

    [trace] = draw(metric_figure(RATING, months, period, "month", ES), ES)["data"]

    assert trace["text"] == ["9", "", "1"]
    assert trace["hovertext"] == ["9 reseñas", "", "1 reseña"]


def test_provisional_days_are_dotted():
    days = frame({"instagram": [1, 2, 3, 4, 5]}, step=1)
    period = Period(MONDAY, MONDAY + timedelta(days=5))

    figure = metric_figure(COMMENTS, days, period, "day", ES, provisional_from=date(2026, 6, 4))

    assert figure.lines[0].provisional == 2
    assert [trace["line"]["dash"] for trace in draw(figure, ES)["data"]] == ["solid", "dot"]


def test_a_change_of_definition_breaks_the_line_and_is_marked():
    era = Break(
        "instagram",
        date(2026, 6, 22),
        {"en": {"name": "Counted otherwise"}, "es": {"name": "Se cuenta de otro modo"}},
    )

    result = drawn({"instagram": [3, 1, 4, 1, 5, 9]}, breaks=[era])

    assert [trace["y"] for trace in result["data"]] == [[3, 1, 4], [1, 5, 9]]
    assert result["layout"]["shapes"][0]["x0"] == "2026-06-22"
    assert result["layout"]["annotations"][0]["text"] == "⚠ 1"


def test_a_break_of_one_network_leaves_the_others_whole():
    era = Break("instagram", date(2026, 6, 22), {"en": {"name": "x"}})

    lines = metric_figure(
        COMMENTS,
        frame({"facebook": [1] * 6, "instagram": [2] * 6}),
        PERIOD,
        "week",
        ES,
        breaks=[era],
    ).lines

    assert [line.breaks for line in lines] == [(), (3,)]


def test_a_sum_is_drawn_beside_what_each_week_needs():
    result = drawn({"instagram": [3, 1, 4, 1, 5, 9]}, objectives=[objective()])

    step = result["data"][-1]
    assert step["y"] == [10, 10]  # 100 in ten weeks
    assert step["line"]["shape"] == "hv"
    assert step["name"] == "Meta: 10 por semana"
    assert result["layout"]["annotations"][0]["text"] == "◎ 10"


def test_a_changed_target_is_a_step():
    changed = objective(
        revisions=(Revision(MONDAY, 100.0, None), Revision(date(2026, 6, 15), 200.0, "why"))
    )

    step = drawn({"instagram": [3, 1, 4, 1, 5, 9]}, objectives=[changed])["data"][-1]

    assert (step["x"], step["y"]) == (["2026-06-01", "2026-06-15", "2026-08-09"], [10, 20, 20])


def test_an_ended_objective_is_not_drawn():
    result = drawn(
        {"instagram": [3, 1, 4, 1, 5, 9]}, objectives=[objective(ended_on=date(2026, 6, 20))]
    )

    assert len(result["data"]) == 1


def test_two_targets_are_labelled_apart():
    other = objective(title="Otro", revisions=(Revision(MONDAY, 101.0, None),))

    labels = drawn({"instagram": [3, 1, 4, 1, 5, 9]}, objectives=[objective(), other])["layout"][
        "annotations"
    ]

    assert labels[1]["y"] - labels[0]["y"] > 0.5


def test_the_period_before_lies_lightly_under_the_same_places():
    before = frame({"instagram": [9, 8, 7, 6, 5, 4]}, MONDAY - timedelta(weeks=6))

    faint, line = drawn({"instagram": [3, 1, 4, 1, 5, 9]}, before=before)["data"]

    assert (faint["x0"], faint["y"]) == ("2026-06-01", [9, 8, 7, 6, 5, 4])
    assert faint["name"] == "Periodo anterior"
    assert faint["line"]["color"] != line["line"]["color"]


def test_the_period_before_has_as_many_steps():
    assert steps_before(PERIOD, "week") == Period(MONDAY - timedelta(weeks=6), MONDAY)
    assert steps_before(Period(date(2026, 1, 5), date(2026, 3, 20)), "month") == Period(
        date(2025, 10, 1), date(2026, 1, 1)
    )


def test_months_stand_at_their_own_days():
    months = frame({"instagram": [3, 1]}).assign(
        period=[pd.Timestamp("2026-01-01"), pd.Timestamp("2026-03-01")]
    )

    [trace] = draw(
        metric_figure(COMMENTS, months, Period(date(2026, 1, 1), date(2026, 4, 1)), "month", ES), ES
    )["data"]

    assert trace["x"] == ["2026-01-01", "2026-02-01", "2026-03-01"]
    assert trace["y"] == [3, None, 1]


def test_a_key_stands_above_only_where_it_is_needed():
    one, two = drawn({"instagram": [1] * 6}), drawn({"instagram": [1] * 6, "tiktok": [2] * 6})

    assert not one["layout"]["showlegend"]
    assert two["layout"]["showlegend"]
    assert [trace["name"] for trace in two["data"] if trace["showlegend"]] == [
        "Instagram",
        "TikTok",
    ]
    assert len({trace["line"]["dash"] for trace in two["data"]}) == 2


def test_a_small_figure_has_no_key_and_few_ticks():
    figure = driver_figure(
        COMMENTS, frame({"instagram": [1] * 6, "tiktok": [2] * 6}), PERIOD, "week", ES
    )

    layout = draw(figure, ES)["layout"]

    assert not layout["showlegend"]
    assert len(layout["xaxis"]["tickvals"]) <= 3
    assert layout["xaxis"]["tickangle"] == 0


def test_counts_begin_at_zero_and_ratings_do_not():
    counts = drawn({"instagram": [30, 31, 32, 33, 34, 35]})["layout"]["yaxis"]["range"]
    stars = drawn({"google_business": [4.2, 4.4, 4.6, 4.5, 4.7, 4.8]}, of=RATING)["layout"][
        "yaxis"
    ]["range"]

    assert counts[0] <= 0
    assert 3.9 < stars[0] < 4.2
    assert stars[1] <= 5.05


def test_all_that_is_said_in_a_figure_is_in_the_language():
    result = drawn({"instagram": [3, 1, 4, 1, 5, 9]})

    assert result["layout"]["separators"] == ",."
    assert result["layout"]["xaxis"]["hoverformat"] == "semana del %-d %b %Y"
    assert config(ES)["locales"]["es"]["format"]["shortMonths"][:3] == ["ene", "feb", "mar"]


def test_who_does_not_see_it_is_told():
    figure = metric_figure(COMMENTS, frame({"instagram": [3, 1, 4, 1, 5, 9]}), PERIOD, "week", ES)

    assert figure.alt == "Comentarios y respuestas. Instagram: entre 1 y 9; el último valor, 9"


def test_the_dark_theme_has_colours_of_its_own():
    figure = Figure("", "count", [Curve("a", MONDAY, 7, [1.0, 2.0], "instagram")])

    assert draw(figure, ES)["data"][0]["line"]["color"] == colour(LIGHT, "instagram")
    assert draw(figure, ES, dark=True)["data"][0]["line"]["color"] == colour(DARK, "instagram")


@pytest.mark.parametrize(("look", "paper"), [(LIGHT, "#FCFBF8"), (DARK, "#10171E")])
def test_every_line_and_word_stands_out_from_the_paper(look, paper):
    marks = [
        *(colour(look, each) for each in [*networks(), OTHER]),
        look.accent,
        look.concern,
        look.target,
    ]

    assert min(contrast(each, paper) for each in marks) >= 3
    assert min(contrast(each, paper) for each in (look.ink, look.soft)) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_an_empty_figure_is_still_a_figure():
    figure = metric_figure(COMMENTS, frame({}), PERIOD, "week", ES)

    assert draw(figure, ES)["data"] == []
    assert Target("x", [(MONDAY, 1.0)], MONDAY).label == ""
