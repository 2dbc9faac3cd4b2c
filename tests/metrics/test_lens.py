"""The lens of value: weights of the business, rates per thousand, favourites that fall and hidden ones that rise."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from rumbo.errors import ObjectiveError
from rumbo.metrics.publications.lens import fallen_and_risen, through
from rumbo.metrics.publications.value import (
    PARTS,
    USUAL,
    bases,
    per_thousand,
    state_weights,
    weights,
)
from rumbo.metrics.series import Period
from rumbo.store.store import Store

MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def posts(*rows: dict) -> pd.DataFrame:
    unknown = dict.fromkeys([*PARTS, "reach", "views"], np.nan)
    usual = {"network": "instagram", "day": date(2026, 3, 5), "kind": "reel"}
    return pd.DataFrame([unknown | usual | row for row in rows])


def test_a_like_counts_nothing_until_the_business_says_so(store):
    assert dict(weights(store)) == USUAL
    assert USUAL["likes"] == 0

    state_weights(store, USUAL | {"saves": 3.0, "likes": 0.5})

    assert dict(weights(store)) == USUAL | {"saves": 3.0, "likes": 0.5}


@pytest.mark.parametrize(
    "said", [{"saves": -1.0}, {"saves": float("nan")}, {"saves": 11.0}, {"saves": 0.0}]
)
def test_weights_that_make_no_sense_are_refused(store, said):
    with pytest.raises(ObjectiveError):
        state_weights(store, dict.fromkeys(PARTS, 0.0) | said)


def test_a_rate_is_per_thousand_reached_or_viewed_where_no_reach_is_told():
    made = posts(
        {"comments": 3, "saves": 2, "likes": 500, "reach": 1000, "views": 4000},
        {"network": "tiktok", "comments": 4, "views": 2000},
        {"comments": 3, "reach": 40},
        {"comments": 3},
    )

    found = per_thousand(made, USUAL, bases(made))

    assert bases(made) == {"instagram": "reach", "tiktok": "views"}
    assert found[:2].tolist() == [5.0, 2.0]
    assert found[2:].isna().all()  # too few reached; reach not told


def test_a_network_is_told_by_sums_over_publications_that_report_both():
    made = posts(
        {"comments": 9, "likes": 300, "reach": 1000},
        {"comments": 1, "likes": 100, "reach": 3000},
        {"comments": 50},
        {"comments": 1, "reach": 500, "day": date(2026, 2, 20)},
    )

    (seen,) = through(made, USUAL, MARCH, ("instagram",))

    assert (seen.posts, seen.likes, seen.rate, seen.before) == (3, 400, 2.5, 2.0)


def test_favourites_fall_and_hidden_ones_rise():
    rows = [{"likes": 1000 - 100 * each, "value": float(each), "post": each} for each in range(10)]
    rows += [{"likes": 5000, "value": 99.0, "kind": "story", "post": 10}]

    fallen, risen = fallen_and_risen(posts(*rows))

    assert fallen["post"].tolist() == [0, 1]
    assert risen["post"].tolist() == [9, 8]
    assert (fallen["by_likes"].iloc[0], fallen["by_value"].iloc[0], fallen["of"].iloc[0]) == (
        1,
        10,
        10,
    )


def test_of_seven_publications_none_is_said_to_fall():
    rows = [{"likes": 100 - each, "value": float(each)} for each in range(7)]

    fallen, risen = fallen_and_risen(posts(*rows))

    assert fallen.empty
    assert risen.empty
