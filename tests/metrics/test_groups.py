"""Groups of posts: a winner only where one is, and «we cannot tell» as an answer."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from rumbo.metrics.publications.groups import compare, mature


def posts(count: int, effects: list[float], seed: int = 1, spread: float = 0.9):
    draw = np.random.default_rng(seed)
    groups = draw.integers(0, len(effects), count)
    logs = 4 + np.array(effects)[groups] + spread * draw.normal(size=count)
    return np.exp(logs).round(), groups.astype(str)


def test_a_clear_winner_is_named():
    made = compare(*posts(300, [0, 0, 0, 1.2]))

    assert (made.answer, made.best) == ("winner", "3")
    assert made.groups[0].name == "3"
    assert made.groups[0].low < made.groups[0].lift < made.groups[0].high
    assert made.groups[0].sure > 0.9


def test_without_a_difference_nothing_is_claimed_but_what_would_show():
    answers = [compare(*posts(120, [0] * 7, seed)).answer for seed in range(100)]

    assert answers.count("winner") <= 6
    made = compare(*posts(120, [0] * 7, 3))
    assert made.answer == "no_difference"
    assert made.best is None
    assert 0.5 < made.visible_lift < 4


def test_more_posts_show_smaller_differences():
    assert (
        compare(*posts(500, [0] * 4, 3)).visible_lift < compare(*posts(80, [0] * 4, 3)).visible_lift
    )


@pytest.mark.parametrize(
    ("count", "effects", "answer"),
    [
        (0, [0.0], "too_few_posts"),
        (1, [0.0], "too_few_posts"),
        (59, [0.0, 3.0], "too_few_posts"),
        (200, [0.0], "too_few_posts"),
        (500, [0.0] * 9, "too_many_groups"),
    ],
)
def test_too_little_and_too_many(count, effects, answer):
    made = compare(*posts(count, effects))

    assert (made.answer, made.groups, made.best) == (answer, (), None)


def test_a_group_of_few_posts_is_not_ranked_and_one_below_ten_not_named():
    values, groups = posts(100, [0, 0])
    groups = groups.copy()
    groups[:4], groups[4:12] = "rare", "some"
    values[:12] *= 60

    made = compare(values, groups)

    assert "rare" not in {each.name for each in made.groups}
    assert made.groups[0].name == "some"
    assert made.best != "some"


def test_equal_posts_do_not_divide_by_zero():
    made = compare([5.0] * 80, ["a", "b"] * 40)

    assert made.answer == "no_difference"


def test_the_order_of_posts_does_not_matter():
    values, groups = posts(150, [0, 0.4, 0.8])
    days = [date(2026, 1, 1) + timedelta(days=int(at)) for at in range(150)]
    order = np.random.default_rng(2).permutation(150)

    straight = compare(values, groups, days, groups)
    shuffled = compare(values[order], groups[order], [days[at] for at in order], groups[order])

    assert straight.answer == shuffled.answer
    for one, other in zip(straight.groups, shuffled.groups, strict=True):
        assert (one.name, one.posts) == (other.name, other.posts)
        assert one.lift == pytest.approx(other.lift)


def test_what_the_format_explains_is_no_merit_of_the_weekday():
    values, formats = posts(200, [0, 2.0], spread=0.5)
    days = np.where(formats == "1", "saturday", "monday")

    assert compare(values, days).answer == "winner"
    assert compare(values, days, formats=formats).answer == "no_difference"


def test_what_the_account_s_growth_explains_is_no_merit_of_the_pillar():
    values, _ = posts(200, [0], spread=0.5)
    values = values * np.exp(np.linspace(0, 3, 200))
    days = [date(2025, 1, 1) + timedelta(days=2 * at) for at in range(200)]
    pillars = ["old"] * 100 + ["new"] * 100

    assert compare(values, pillars).answer == "winner"
    assert compare(values, pillars, days).answer == "no_difference"


def test_posts_still_growing_are_left_out():
    assert mature([0.5, 7, 30, None]).tolist() == [False, True, True, False]
