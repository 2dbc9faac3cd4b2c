"""Charts on paper: the same values as on the screen, drawn with their gaps, marks and words."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from page import validate_pdf_bytes

from rumbo.figures.draw import draw
from rumbo.figures.look import LIGHT
from rumbo.figures.spec import Bullet, Curve, Figure, Mark, Note, Target
from rumbo.locale import words
from rumbo.reports import paper
from rumbo.reports.charts import COLOURS, bullet_chart, chart
from rumbo.reports.rulers import value_ticks
from tests.reports.conftest import figures, read, text

ES, EN = words("es"), words("en")
MONDAY = date(2026, 6, 1)
SHEET = """
#import "charts.typ"
#let data = json(bytes(sys.inputs.data))
#let colour = data.colours.pairs().map(pair => (pair.at(0), rgb(pair.at(1)))).to-dict()
#set document(title: "Charts")
#set page(width: 320pt, height: auto, margin: 10pt)
#set text(font: ("Source Sans 3", "DejaVu Sans Mono"), lang: "es")
#for each in data.charts {
  if "span" in each { charts.chart(colour, each) } else { charts.bullet(colour, each) }
}
"""


def day(place: int) -> date:
    return MONDAY + timedelta(days=7 * place)


def everything() -> Figure:
    """A figure with all that a figure can have."""
    instagram = Curve(
        "Instagram",
        MONDAY,
        7,
        [30.0, None, 40.0, 10.0, None, 90.0, 85.0, 70.0],
        "instagram",
        provisional=1,
        partial=1,
        breaks=(3,),
    )
    tiktok = Curve("TikTok", MONDAY, 7, [5.0, 15.0, 9.0, 6.0, 5.0, 8.0, 12.0, 3.0], "tiktok")
    before = Curve("Antes", MONDAY, 7, [20.0] * 8, "instagram", "before")
    pace = Curve("Paso", MONDAY, 7, [float(each) for each in range(8)], role="pace")
    ahead = Curve("Tal como va", day(5), 14, [90.0, 100.0], "instagram", "forecast")
    return Figure(
        "Comentarios",
        "count",
        [before, instagram, tiktok, pace, ahead],
        targets=[Target("Más", [(MONDAY, 50.0), (day(3), 80.0)], day(20), "Meta: 80")],
        marks=[
            Mark(day(3), "Se cuenta de otro modo"),
            Mark(day(3), "Cambio de horario", "◇"),
            Mark(day(4), "Obras", "▨", day(5)),
        ],
        alt="Comentarios: de 3 a 90",
        span=(MONDAY, day(7)),
        notes=[Note(day(2), "Fiesta")],
        usual=(10.0, 60.0),
    )


def set_in_type(*drawn: dict[str, Any], format: str = "pdf", **options: Any) -> bytes:
    data = json.dumps({"charts": drawn, "colours": COLOURS})
    return typst.compile(
        {"main": SHEET.encode(), "charts.typ": (paper.HERE / "charts.typ").read_bytes()},
        font_paths=[paper.FONTS],
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        format=format,
        **options,
    )


def paths(tint: str, *drawn: dict[str, Any]) -> list[str]:
    """Return the lines of a colour, as SVG says them: m begins anew, l goes on."""
    svg = set_in_type(*drawn, format="svg").decode()
    found = [each for each in re.findall(r"<path[^>]*>", svg) if f'stroke="{tint.lower()}"' in each]
    return [re.sub(r"[^ml]", "", re.search(r' d="([^"]*)"', each)[1]) for each in found]


def test_paper_draws_the_values_of_the_screen_in_its_colours_and_dashes() -> None:
    figure = everything()
    traces = [each for each in draw(figure, ES)["data"] if "yhoverformat" in each]
    strokes = chart(figure, ES, 120)["strokes"]

    assert len(traces) == len(strokes) == 8
    for trace, stroke in zip(traces, strokes, strict=True):
        first, apart = date.fromisoformat(trace["x0"]), timedelta(milliseconds=trace["dx"])
        days = [(first + place * apart).toordinal() for place in range(len(trace["y"]))]
        assert stroke["points"] == list(zip(days, trace["y"], strict=True))
        assert {key: stroke[key] for key in ("width", "dash")} | {"color": stroke["tint"]} == trace[
            "line"
        ]
        assert stroke["pointed"] == ("markers" in trace["mode"])
        assert stroke["hollow"] == ("open" in trace["marker"]["symbol"])


def test_the_key_names_what_the_screen_names() -> None:
    figure = everything()
    shown = [each["name"] for each in draw(figure, ES)["data"] if each["showlegend"]]

    assert [each["text"] for each in chart(figure, ES, 120)["key"]] == shown
    assert shown[0] == "Periodo anterior"
    assert shown[-2:] == ["Meta: 80", "Festivos"]


def test_a_single_line_needs_no_key() -> None:
    assert chart(Figure("x", "count", [Curve("x", MONDAY, 7, [1.0, 2.0])]), ES, 120)["key"] == []


def test_a_target_is_a_step_as_far_as_the_axis_goes() -> None:
    drawn = chart(everything(), ES, 120)

    assert drawn["targets"] == [
        [
            (MONDAY.toordinal(), 50.0),
            (day(3).toordinal(), 50.0),
            (day(3).toordinal(), 80.0),
            (day(7).toordinal(), 80.0),
        ]
    ]
    assert drawn["wanted"] == [{"at": 80.0, "text": "◎ 80"}]


def test_what_happened_is_marked_and_what_lasted_is_a_band() -> None:
    drawn = chart(everything(), ES, 120)

    assert drawn["signs"] == [
        {"at": day(3).toordinal(), "text": "⚠ 1 ◇ 2"},
        {"at": day(4).toordinal(), "text": "▨ 3"},
    ]
    assert drawn["rules"] == [day(3).toordinal()]
    assert drawn["bands"] == [(day(4).toordinal(), day(5).toordinal() + 1)]
    assert drawn["notes"] == [day(2).toordinal()]


def test_all_of_it_can_be_set_and_is_said_to_who_does_not_see_it() -> None:
    pdf = set_in_type(chart(everything(), ES, 140), pdf_standards=["ua-1"])
    said = text(pdf)

    assert figures(pdf) == ["Comentarios: de 3 a 90"]
    assert all(each in said for each in ("⚠ 1 ◇ 2", "▨ 3", "◎ 80", "1 jun", "Festivos", "100"))
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_a_gap_is_a_gap() -> None:
    line = Curve("x", MONDAY, 7, [3.0, 4.0, None, 1.0, 5.0, 2.0])

    assert paths(LIGHT.accent, chart(Figure("x", "count", [line]), ES, 120))[0] == "mlmll"


def test_a_value_alone_between_gaps_is_a_dot() -> None:
    alone = Curve("x", MONDAY, 7, [None] * 20 + [3.0] + [None] * 20)
    drawn = chart(Figure("x", "count", [alone]), ES, 120)

    assert drawn["strokes"][0]["pointed"]
    assert b"</svg>" in set_in_type(drawn, format="svg")


@pytest.mark.parametrize("values", [[], [None], [0.0], [5.0]])
def test_little_or_nothing_is_still_a_chart(values: list[float | None]) -> None:
    figure = Figure("x", "count", [Curve("x", MONDAY, 7, values)] if values else [], alt="Nada")

    assert figures(set_in_type(chart(figure, ES, 120), pdf_standards=["ua-1"])) == ["Nada"]


@pytest.mark.parametrize(
    ("unit", "highest", "spoken", "said"),
    [
        ("count", 3400.0, ES, ["0", "1.000", "2.000", "3.000"]),
        ("count", 3400.0, EN, ["0", "1,000", "2,000", "3,000"]),
        ("count", 1.0, ES, ["0", "1"]),
        ("ratio", 0.07, ES, ["0 %", "2 %", "4 %", "6 %"]),
        ("ratio", 0.015, EN, ["0.0%", "0.5%", "1.0%", "1.5%"]),
        ("hours", 50.0, ES, ["0 h", "20 h", "40 h"]),
        ("per_post", 1.5, ES, ["0,0", "0,5", "1,0", "1,5"]),
    ],
)
def test_round_values_beside_the_axis(unit, highest, spoken, said) -> None:
    figure = Figure("x", unit, [Curve("x", MONDAY, 7, [0.0, highest])])
    drawn = [each["text"] for each in chart(figure, spoken, 90)["values"]]

    assert [each.replace("\u00a0", " ") for each in drawn] == said


@given(
    low=st.floats(-1e6, 1e6),
    wide=st.floats(1e-3, 1e7),
    most=st.integers(3, 9),
)
def test_ticks_are_round_few_and_inside(low: float, wide: float, most: int) -> None:
    found, step = value_ticks(low, low + wide, most)

    assert 1 <= len(found) <= most
    assert all(low - step * 1e-6 <= each <= low + wide + step * 1e-6 for each in found)
    assert all(
        round(later - each, 9) == round(step, 9)
        for each, later in zip(found, found[1:], strict=False)
    )
    assert f"{step:e}"[0] in "125"


def test_a_year_stands_where_it_begins() -> None:
    year = Curve("x", date(2025, 7, 7), 7, [1.0] * 60)
    lines = [each["lines"] for each in chart(Figure("x", "count", [year]), ES, 120)["days"]]

    assert lines == [["ago", "2025"], ["nov"], ["feb", "2026"], ["may"], ["ago"]]


def test_a_bar_is_hatched_to_where_it_will_probably_end() -> None:
    bar = Bullet(
        "count", 40.0, 100.0, 50.0, "at_risk", "Barra", landing=(70.0, 80.0, 95.0), due="Hoy: 50"
    )
    drawn = bullet_chart(bar, ES)

    assert (drawn["actual"], drawn["projected"], drawn["landing"]) == (40.0, 80.0, (70.0, 95.0))
    assert drawn["tint"] == LIGHT.concern
    assert [each["value"] for each in drawn["ticks"]] == [100.0, 50.0]
    assert b"<pattern" in set_in_type(drawn, format="svg")
    said = text(set_in_type(drawn, pdf_standards=["ua-1"]))
    assert "Hoy: 50" in said
    assert "Meta: 100" in said


def test_a_rating_is_a_dot_above_one_star_and_labels_never_stand_on_one_another() -> None:
    far = Bullet("stars", 4.4, 4.6, None, "missed", "Estrellas", floor=1.0)
    near = Bullet("stars", 4.4, 1.1, None, "met", "Estrellas", floor=1.0)

    assert bullet_chart(far, ES)["is_dot"]
    assert "1,00 ★" in text(set_in_type(bullet_chart(far, ES), pdf_standards=["ua-1"]))
    crowded = text(set_in_type(bullet_chart(near, ES), pdf_standards=["ua-1"]))
    assert "Meta: 1,10 ★" in crowded
    assert "1,00" not in crowded


def test_signs_that_would_touch_stand_one_above_the_other() -> None:
    line = Curve("x", MONDAY, 7, [1.0] * 52)
    close = [Mark(MONDAY + timedelta(days=place), "x", "◇") for place in range(3)]
    apart = [Mark(day(10 * place), "x", "◇") for place in range(3)]

    def rows(marks: list[Mark]) -> int:
        pdf = set_in_type(chart(Figure("x", "count", [line], marks=marks), ES, 120))
        return len(set(heights(pdf, "◇")))

    assert (rows(close), rows(apart)) == (3, 1)


def test_a_name_longer_than_the_chart_is_wide_takes_more_lines() -> None:
    lines = [Curve(name, MONDAY, 7, [1.0, 2.0]) for name in ("Corta", "muy larga " * 12)]

    pdf = set_in_type(chart(Figure("x", "count", lines), ES, 120))

    assert len(set(heights(pdf, "larga"))) > 1


def test_targets_that_lie_close_are_told_apart() -> None:
    close = [Target("x", [(MONDAY, value)], day(51)) for value in (100.0, 101.0, 99.0)]
    line = Curve("x", MONDAY, 7, [200.0] * 52)

    told = heights(set_in_type(chart(Figure("x", "count", [line], targets=close), ES, 70)), "◎")

    assert [round(later - each, 1) for each, later in zip(told, told[1:], strict=False)] == [
        8.5
    ] * 2


def heights(pdf: bytes, sign: str) -> list[float]:
    """Return how high a sign stands on its page, each time it does."""
    found: list[float] = []
    read(pdf).pages[0].extract_text(
        visitor_text=lambda said, page, place, *_: (
            found.append(round(page[5] + page[3] * place[5], 1)) if sign in said else None
        )
    )
    return found
