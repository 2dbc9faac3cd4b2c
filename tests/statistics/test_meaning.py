"""A week of which days lack: filled up from five of them, unknown with fewer."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.statistics.weeks import by_week

GAP = np.nan


@pytest.mark.parametrize(
    ("days", "week"),
    [
        ([1, 1, 1, 1, 1, 1, 1], 7),
        ([2, 2, 2, 2, 2, GAP, GAP], 14),  # 10 in five days
        ([2, 2, 2, 2, GAP, GAP, GAP], GAP),
    ],
)
def test_a_week_is_told_from_five_days(days, week) -> None:
    assert by_week(np.array(days, dtype=float)).tolist() == pytest.approx([week], nan_ok=True)


def test_the_last_week_ends_with_the_last_day() -> None:
    assert by_week(np.arange(1.0, 10.0)).tolist() == [3 + 4 + 5 + 6 + 7 + 8 + 9]
