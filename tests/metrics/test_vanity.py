"""Which metrics accompany the outcome: seldom said, never of what drifts alike."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.metrics.outcomes.vanity import look


def noise(length: int, draw: np.random.Generator, memory: float = 0.5) -> np.ndarray:
    values = np.zeros(length)
    for at in range(1, length):
        values[at] = memory * values[at - 1] + (1 - memory**2) ** 0.5 * draw.normal()
    return values


def weeks(logs: np.ndarray, level: float = 5) -> np.ndarray:
    return np.exp(level + 0.4 * logs)


def leading(length: int, seed: int = 1):
    draw = np.random.default_rng(seed)
    visits = noise(length, draw)
    outcome = noise(length, draw)
    outcome[1:] += 1.5 * visits[:-1]
    others = {f"likes {at}": weeks(noise(length, draw)) for at in range(6)}
    return weeks(outcome), {"visits": weeks(visits), **others}


def score(lens, name: str) -> str:
    return next(each.score for each in lens.relations if each.metric == name)


def test_a_metric_that_leads_by_a_week_relates():
    lens = look(*leading(104))

    assert lens.reason is None
    first = lens.relations[0]
    assert (first.metric, first.score, first.lag) == ("visits", "relates", 1)
    assert first.correlation > 0.4


def test_with_half_a_year_it_is_only_a_hint():
    assert score(look(*leading(40, seed=3)), "visits") == "hint"


def test_what_drifts_alike_does_not_relate():
    draw = np.random.default_rng(2)
    drift = np.linspace(0, 6, 104)
    metrics = {f"m{at}": weeks(noise(104, draw) + drift) for at in range(10)}

    lens = look(weeks(noise(104, draw) + drift), metrics)

    assert sum(each.score == "relates" for each in lens.relations) <= 1


def test_false_relations_are_rare():
    named = 0
    for seed in range(30):
        draw = np.random.default_rng(seed)
        metrics = {f"m{at}": weeks(noise(52, draw)) for at in range(20)}
        lens = look(weeks(noise(52, draw)), metrics)
        named += sum(each.score == "relates" for each in lens.relations)

    assert named / 30 <= 0.3


def test_what_views_explain_does_not_relate():
    draw = np.random.default_rng(5)
    views = noise(156, draw)
    likes = views + 0.3 * noise(156, draw)
    outcome = views + 0.3 * noise(156, draw) - 0.25 * (likes - views)

    lens = look(weeks(outcome), {"likes": weeks(likes)}, views=weeks(views))

    assert lens.relations[0].correlation > 0.5
    assert lens.relations[0].partial < 0
    assert lens.relations[0].score == "unknown"


def test_weak_for_sure_is_no_evidence():
    draw = np.random.default_rng(8)

    lens = look(weeks(noise(300, draw)), {"likes": weeks(noise(300, draw))})

    assert score(lens, "likes") == "no_evidence"


@pytest.mark.parametrize(
    ("outcome", "more", "reason"),
    [
        (None, {}, "no_outcome"),
        ([], {}, "too_few_weeks"),
        ([5.0] * 25, {}, "too_few_weeks"),
        ([5.0] * 30 + [None] * 40, {"campaign_share": 0.4}, "campaigns"),
        ([0.0] * 60, {}, "outcome_too_rare"),
        ([1.0] * 19 + [0.0] * 10, {}, "outcome_too_rare"),
        ([1.0] * 30 + [0.0] * 40, {}, "outcome_too_rare"),
        ([5.0] * 60, {"boosted": True}, "boosted"),
    ],
)
def test_the_lens_is_silent_where_it_must_be(outcome, more, reason):
    lens = look(outcome, {"likes": [1.0, 2.0] * 35}, **more)

    assert (lens.reason, lens.relations) == (reason, ())


def test_parts_of_the_outcome_are_not_compared_with_it():
    outcome, metrics = leading(104)

    lens = look(outcome, metrics, parts=("visits",))

    assert score(lens, "visits") == "unknown"


def test_a_metric_without_enough_weeks_or_movement_is_unknown():
    outcome, _ = leading(104)
    gap = [None if at % 20 == 0 else float(at % 7) for at in range(104)]

    lens = look(outcome, {"gap": gap, "constant": [3.0] * 104})

    assert [each.score for each in lens.relations] == ["unknown", "unknown"]


def test_the_order_of_metrics_does_not_matter():
    outcome, metrics = leading(104)

    assert look(outcome, metrics) == look(outcome, dict(reversed(metrics.items())))
