"""Those nearest in time, against asking one after the other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.statistics.nearest import spread_of_nearest


def test_by_hand() -> None:
    days = np.array([0, 1, 5, 6, 400])
    values = np.array([1.0, 3.0, np.nan, 5.0, 100.0])

    mean, spread, count = spread_of_nearest(days, values, 2, 365)

    assert count.tolist() == [2, 2, 2, 2, 0]
    # of the first 3 and 5; of the second 1 and 5; of the unknown one 5 and 3; of the fourth 3 and 1
    assert mean[:4] == pytest.approx([4, 3, 4, 2])
    assert spread[:4] == pytest.approx([2**0.5, 8**0.5, 2**0.5, 2**0.5])
    assert np.isnan(mean[4])


@settings(max_examples=60, deadline=None)
@given(
    st.sets(st.integers(0, 10_000), min_size=1, max_size=60),
    st.integers(0, 9999),
    st.integers(2, 9),
)
def test_as_asked_one_after_the_other(chosen, seed, most) -> None:
    draw = np.random.default_rng(seed)
    days = np.array(sorted(each * 64 + int(draw.integers(3)) for each in chosen))
    values = np.array([draw.normal(5, 1) if draw.random() < 0.8 else np.nan for _ in days])

    mean, spread, count = spread_of_nearest(days, values, most, 9_000)

    for place, day in enumerate(days):
        away = np.abs(days - day)
        others = [
            other
            for other in np.argsort(away, kind="stable")
            if other != place and np.isfinite(values[other]) and away[other] <= 9_000
        ][: most + 1]
        if len({away[other] for other in others}) < len(others):
            continue  # two equally far
        nearest = values[others[:most]]
        assert count[place] == len(nearest)
        if len(nearest) > 1:
            assert mean[place] == pytest.approx(nearest.mean())
            assert spread[place] == pytest.approx(nearest.std(ddof=1), abs=1e-9)


def test_of_some_things_the_same_is_found_as_of_all() -> None:
    draw = np.random.default_rng(7)
    days = np.sort(draw.integers(0, 300, 200))
    values = np.where(draw.random(200) < 0.8, draw.normal(5, 1, 200), np.nan)
    of = np.array([3, 50, 51, 199])

    every = spread_of_nearest(days, values, 8, 30)

    for asked, known in zip(spread_of_nearest(days, values, 8, 30, of), every, strict=True):
        assert asked == pytest.approx(known[of], nan_ok=True)
