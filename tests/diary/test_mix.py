"""A rate of several networks, judged for a decision: a shift of their mix is no effect, a fall of theirs is one."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from rumbo.diary.answers import effect_of
from rumbo.diary.journal import write
from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.metrics.one_mix import rate_at_mix, weeks_at_mix
from rumbo.metrics.series import Total
from rumbo.objectives.judged.process import process
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import find, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.figures.control import control_figure
from rumbo.story.objectives.process import basis
from tests.diary.conftest import the
from tests.objectives.told import booking_of, reviews_of

EN = words("en")
CHANGE, LAST = date(2026, 7, 6), date(2026, 10, 4)
GOOGLE, BOOKING = [12, 14, 11, 13], [3, 2, 4, 3]


def told(store: Store, later: int, stars: list[int]) -> None:
    """Let Google tell of 4.8 stars and Booking of 4; from the change on Booking of so many a week, Google of `stars`."""
    noise = np.random.default_rng(1)
    spans = ((date(2026, 1, 5), date(2026, 7, 5)), (CHANGE, LAST))
    for place, (first, last) in enumerate(spans):
        about = {"from": first, "until": last, "number": 1000 * place}
        given = [5, 5, 5, 5, 4] if place == 0 else stars
        weeks = BOOKING if place == 0 else [later, later + 2]
        google = reviews_of(about | {"weeks": GOOGLE, "stars": given}, noise)
        booking = booking_of(about | {"weeks": weeks, "stars": [4, 5, 3]}, noise)
        import_reading(store, read(f"g{place}.json", google))
        import_reading(store, read(f"b{place}.csv", booking))
    write(
        store,
        kind="decision",
        day=CHANGE,
        title="Desayuno",
        metric_id="rating_average",
        basis="mentions",
    )


def test_a_shift_of_the_mix_is_no_effect(store) -> None:
    told(store, later=25, stars=[5, 5, 5, 5, 4])

    effect = effect_of(store, the(store))

    assert effect is not None
    assert effect.answer not in ("claim", "hint")


def test_what_falls_on_a_network_is_seen_though_the_mix_shifts_too(store) -> None:
    told(store, later=25, stars=[3, 4, 2, 3, 3])

    effect = effect_of(store, the(store))

    assert effect is not None
    assert (effect.answer, (effect.change or 0) < 0) == ("claim", True)


def test_the_control_chart_moves_with_the_networks_and_not_with_their_mix(store) -> None:
    told(store, later=25, stars=[5, 5, 5, 5, 4])
    about = {"title": "Nota", "metric_id": "rating_average", "basis": "mentions", "target": 4.5}
    days = {"start_day": date(2026, 6, 1), "due_day": date(2026, 12, 31)}
    made = judge(store, find(store, state(store, **about, **days)))

    seen = process(store, made)

    assert seen is not None
    assert (made.mix, seen.weeks.at_mix) == (("booking", "google_business"), True)
    before, since = (
        np.nanmean([each or np.nan for each in weeks])
        for weeks in (seen.weeks.values[:12], seen.weeks.values[14:])
    )
    assert since == pytest.approx(before, abs=0.1)  # together they fell by half a star
    drawn = control_figure(made, seen, EN, "")
    assert drawn.lines[0].name == "Each week, at one mix"
    assert basis(seen, EN).endswith("not how much each of them counts.")


def test_weeks_are_told_at_the_mix_of_before() -> None:
    """Before: 30 of 60 and 2 of 20, so weights of 3/4 and 1/4."""
    sides = {"a": ([15, 15, 5], [30, 30, 10]), "b": ([1, 1, 9], [10, 10, 90])}

    found = weeks_at_mix(sides, 2)

    assert found is not None
    above, below = found
    assert [a / b for a, b in zip(above, below, strict=True)] == pytest.approx([0.4, 0.4, 0.4])
    assert below[0] == pytest.approx(1 / (0.75**2 / 30 + 0.25**2 / 10))
    assert below[2] == pytest.approx(1 / (0.75**2 / 10 + 0.25**2 / 90))


def test_a_network_that_joins_weighs_nothing_and_a_silent_one_goes_on_as_before() -> None:
    sides = {
        "a": ([15, 15, None, None], [30, 30, None, None]),
        "b": ([1, 1, 2, None], [10, 10, 10, None]),
        "c": ([None, None, 5, 5], [None, None, 5, 5]),
    }

    above, below = weeks_at_mix(sides, 2) or ([], [])

    assert (above[2] or 0) / (below[2] or 1) == pytest.approx(0.75 * 0.5 + 0.25 * 0.2)
    assert (above[3], below[3]) == (None, None)
    assert weeks_at_mix({"a": sides["a"], "c": sides["c"]}, 2) is None


def test_a_rate_at_the_mix_of_before() -> None:
    before = {"a": Total(0.5, 9, None, 30, 60), "b": Total(0.1, 9, None, 2, 20)}
    since = {"a": Total(0.5, 9, None, 5, 10), "b": Total(0.2, 9, None, 40, 200)}

    assert rate_at_mix(before, since) == pytest.approx(0.75 * 0.5 + 0.25 * 41 / 210)
    assert rate_at_mix(before, {}) == pytest.approx(0.4)
    fallen = {"a": Total(0.0, 9, None, 0, 9), "b": Total(0.0, 9, None, 0, 9)}
    assert (rate_at_mix(before, fallen) or 0) < 0.25
    assert rate_at_mix({"a": before["a"]}, since) is None
