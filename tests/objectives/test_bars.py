"""The key to the bars names what is drawn, and nothing else."""

from __future__ import annotations

from rumbo.figures.draw import draw_bullet
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.objectives.stated.journal import Revision
from rumbo.story.figures.build import bullet
from rumbo.story.objectives.bars import how_to_read
from tests.figures.test_draw import MONDAY
from tests.figures.test_goals import labels, standing

EN = words("en")
RATING = {
    "metric": metric("rating_average", "mentions"),
    "revisions": (Revision(MONDAY, 4.6, None),),
}


def test_nothing_drawn_needs_no_key():
    assert how_to_read([], EN) == ""
    assert how_to_read([standing(actual=None, status="not_measurable")], EN) == ""


def test_a_bar_and_its_marks():
    assert how_to_read([standing()], EN) == (
        "How to read the bars: solid, what you have so far; "
        "thin upright mark, what there should be by that day; "
        "thick mark, the target."
    )


def test_a_rating_is_a_diamond_and_has_no_mark_of_today():
    said = how_to_read([standing(of=RATING, actual=4.4, expected=4.6)], EN)

    assert said == "How to read the bars: a diamond, the rating; thick mark, the target."


def test_between_two_values_both_are_due():
    between = {"sense": "between", "revisions": (Revision(MONDAY, 100.0, None, 150.0),)}

    drawn = draw_bullet(bullet(standing(of=between), EN), EN)

    assert labels(drawn) == ["Target: 100 to 150", "Should be by 5 Jul: 50 to 75"]


def test_a_ceiling_says_what_it_may_be_by_now():
    drawn = draw_bullet(bullet(standing(of={"sense": "at_most"}), EN), EN)

    assert labels(drawn) == ["Target: 100", "At most by 5 Jul: 50"]
