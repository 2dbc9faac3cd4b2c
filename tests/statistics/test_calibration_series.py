"""What the calibration takes as known: a day that a file leaves out is unknown, unless it says that nothing happened."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from bench.accounts import read_accounts
from bench.series import Series, joined
from tests.store.files import card

DAYS = [f"{date(2026, 1, 5) + timedelta(days=n)}" for n in range(70)]


def test_an_absent_day_is_no_zero_but_for_cards_that_leave_zeros_out(tmp_path) -> None:
    owner = tmp_path / "horno"
    owner.mkdir()
    there = {day: 5 + place % 3 for place, day in enumerate(DAYS) if place != 30}
    (owner / "visits.csv").write_bytes(card("Instagram profile visits", there))
    (owner / "follows.csv").write_bytes(card("Instagram follows", there))

    found = {each.name.split()[-1]: each.values for each in read_accounts(tmp_path)}

    assert np.flatnonzero(np.isnan(found["profile_visits"])).tolist() == [30]
    assert found["new_followers"][30] == 0
    assert len(found["profile_visits"]) == len(found["new_followers"]) == 70


def test_an_account_is_known_again_where_its_table_wrote_zeros_for_unknown_days() -> None:
    zeros = np.arange(60) % 7 * 1.0
    zeros[50] = 0.0
    gaps = zeros.copy()
    gaps[50] = np.nan
    told = Series("a visits", "a", "day", zeros)

    made = joined(
        [told], [Series("b visits", "b", "day", gaps), Series("b other", "b", "day", gaps * 2)]
    )

    assert [(each.name, each.account) for each in made] == [("a visits", "a"), ("b other", "a")]
