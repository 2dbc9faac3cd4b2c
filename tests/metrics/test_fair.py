"""A publication beside what was to be expected of it: same format, equal age, and silence where it must be."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.metrics.publications.fair import placed
from rumbo.metrics.publications.value import INTERACTIONS, PARTS, weighed

FIRST = date(2026, 1, 1)
EXPORT = FIRST + timedelta(days=200)


def interactions(frame: pd.DataFrame) -> pd.Series:
    return weighed(frame, INTERACTIONS)


def post(number: int, day: int, kind: str = "reel", **earned: float) -> dict:
    unknown = dict.fromkeys([*PARTS, "reach", "views"], np.nan)
    days = {"day": FIRST + timedelta(days=day), "network": "instagram", "kind": kind}
    return unknown | days | {"post_id": str(number), "hour": 12} | earned


def told(made: dict, as_of: date = EXPORT, **earned: float) -> dict:
    return made | {"as_of": as_of, "age_days": (as_of - made["day"]).days} | earned


def place(posts: list[dict], snapshots: list[dict] | None = None) -> dict[str, dict]:
    rows = pd.DataFrame(snapshots or [told(each) for each in posts])
    found = placed(pd.DataFrame(posts), rows, interactions)
    return {row["post_id"]: row for row in found.to_dict("records")}


def usual(count: int = 12, likes: float = 100, kind: str = "reel") -> list[dict]:
    return [
        post(100 + each, 3 * each, kind, likes=likes + 10 * (each % 3)) for each in range(count)
    ]


def test_each_comes_to_its_standing():
    found = place([*usual(), post(1, 10, likes=900), post(2, 11, likes=3), post(3, 12, likes=108)])

    assert [found[each]["standing"] for each in ("1", "2", "3")] == ["above", "below", "within"]
    assert found["3"]["low"] < 108 < found["3"]["high"]


def test_the_range_is_worked_out_by_hand():
    found = place(
        [
            *[post(each, each, likes=likes) for each, likes in enumerate([9, 99] * 4)],
            post(50, 4, likes=30),
        ]
    )["50"]

    # logs of 10 and 100: mean log √1000, sd 1.2309, t(7) 1.4149, × √(1 + 1/8)
    assert found["expected"] == pytest.approx(1000**0.5 - 1)
    assert found["high"] == pytest.approx(
        np.exp(np.log(1000) / 2 + 1.41492 * 1.23087 * 1.125**0.5) - 1, rel=1e-3
    )
    assert found["peers"] == 8


def test_seven_like_it_are_too_few():
    found = place([*usual(7), post(1, 10, likes=900)])["1"]

    assert (found["standing"], found["peers"]) == ("alone", 7)
    assert np.isnan(found["expected"])


def test_another_format_is_nothing_to_compare_with():
    assert place([*usual(), post(1, 10, "image", likes=900)])["1"]["standing"] == "alone"


def test_a_young_one_is_still_maturing_until_it_has_more_than_the_grown_ones():
    found = place([*usual(), post(1, 197, likes=20), post(2, 197, likes=900)])

    assert (found["1"]["standing"], found["1"]["age"]) == ("maturing", 3)
    assert found["1"]["is_grown"]
    assert found["2"]["standing"] == "above"


def test_equal_age_is_what_exports_told_at_that_age():
    early = [
        told(each, each["day"] + timedelta(days=12), likes=40 + each["post_id"].count("1"))
        for each in usual()
    ]
    late = [told(each) for each in usual()]
    newest = post(1, 188, likes=42)

    found = place([*usual(), newest], [*early, *late, told(newest)])["1"]

    assert (found["age"], found["standing"], found["is_grown"]) == (12, "within", False)
    assert found["expected"] < 45


def test_what_is_not_reported_is_unknown_and_never_zero():
    found = place([*usual(), post(1, 10)], [told(each) for each in usual()])["1"]

    assert found["standing"] == "unknown"
    assert np.isnan(found["value"])


def test_what_an_export_leaves_out_stands_as_last_told():
    made = post(1, 10, likes=100, comments=50)
    fuller, thinner = told(made, EXPORT), told(made, EXPORT + timedelta(days=9), comments=np.nan)

    assert place([*usual(), made], [*map(told, usual()), fuller, thinner])["1"]["value"] == 150


def test_four_of_five_lie_within_their_range():
    draw = np.random.default_rng(5)
    posts = [
        post(each, each // 2, likes=float(np.exp(4 + 0.9 * draw.normal()).round()))
        for each in range(300)
    ]

    standings = [each["standing"] for each in place(posts).values()]

    assert 0.74 <= standings.count("within") / (300 - standings.count("maturing")) <= 0.86


@settings(max_examples=25, deadline=None)
@given(st.randoms())
def test_the_order_of_rows_does_not_matter(random):
    posts = [*usual(20), post(1, 10, likes=900), post(2, 31, likes=1)]
    shuffled = random.sample(posts, len(posts))

    one, other = place(posts), place(shuffled)

    assert {key: row["standing"] for key, row in one.items()} == {
        key: row["standing"] for key, row in other.items()
    }
