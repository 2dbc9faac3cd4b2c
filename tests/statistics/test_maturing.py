"""What young publications still earn, by how others grew."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.statistics.maturing import GROWN, ToCome, joined, matured_at, to_come


def grown(*values: float) -> tuple[np.ndarray, np.ndarray]:
    """Return a publication exported after one, seven and thirty days."""
    return np.array([1.0, 7.0, 30.0]), np.array(values)


def test_each_young_one_grows_as_the_others_did_from_its_age() -> None:
    others = [grown(49, 99, 99)] * 8  # (99 + 1) ÷ (49 + 1): twice

    ((low, middle, high),) = to_come([(1, 9)], others) or [None]

    assert (low, middle, high) == pytest.approx((10, 10, 10))


def test_fewer_than_eight_tell_nothing() -> None:
    assert to_come([(1, 9)], [grown(49, 99, 99)] * 7) is None


def test_one_younger_than_any_export_comes_as_far_as_the_usual_one() -> None:
    others = [grown(49, 99, 99)] * 8

    found = to_come([(0, 9), (0, 149)], others)

    assert found and found[0] == pytest.approx([90, 90, 90])  # 99 − 9
    assert found[1] == pytest.approx([150, 150, 150])  # twice, as from the first day on


def test_what_has_not_grown_up_tells_nothing() -> None:
    assert not len(joined([grown(49, 99, 99)]).left(0))
    assert not len(joined([(np.array([1.0, 20.0]), np.array([4.0, 9.0]))]).left(1))


def test_a_publication_has_matured_once_little_is_to_come() -> None:
    assert matured_at([grown(49, 99, 99)] * 8) == 7
    assert matured_at([grown(49, 95, 99)] * 8) == 7
    assert matured_at([grown(10, 50, 99)] * 8) == 25  # 95 of 99
    assert matured_at([(np.array([2.0, 100.0]), np.array([5.0, 10.0]))] * 8) == 7  # nobody knows
    assert matured_at([]) == 7


def test_what_is_to_come_has_its_quantiles() -> None:
    made = ToCome(1, 20.0, quantiles=(10.0, 20.0, 40.0))

    assert made.interval() == (10.0, 40.0)
    assert [made.share_below(each) for each in (10, 20, 40)] == pytest.approx([0.1, 0.5, 0.9])
    assert (made.share_below(0), made.quantile(0.5)) == (0.0, 20.0)


@pytest.mark.parametrize("age", [0.0, 1.0, 2.5, 7.0, 20.0, 27.0])
def test_of_many_at_once_the_same_is_left_as_of_one_after_the_other(age: float) -> None:
    draw = np.random.default_rng(1)
    courses = []
    for count in draw.integers(1, 6, 300):
        ages = np.sort(draw.choice(70, count, replace=False)).astype(float)
        courses.append((ages, np.cumsum(draw.poisson(5, count)).astype(float)))
    told = [
        (ages, values)
        for ages, values in courses
        if len(ages) > 1 and ages[0] <= age and ages[-1] >= GROWN
    ]

    found = joined(courses).left(age)

    at = [np.interp(np.log1p(age), np.log1p(np.minimum(a, GROWN)), v) for a, v in told]
    last = np.array([values[-1] for _, values in told])
    assert found == pytest.approx(np.log((last + 1) / (np.array(at) + 1)))
