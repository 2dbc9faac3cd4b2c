"""Where objectives stand by their pace, on data too short for a forecast."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.objectives.ahead.pace import elapsed, pace
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import end, find, revise, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import card, post, posts, reviews

START = date(2026, 3, 1)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def visits(store: Store, days: int, each: int = 10, last: int = 10) -> None:
    """Let a card tell of visits on days from the start, the last two of them with other values."""
    values = {f"{START + timedelta(days=day)}": each for day in range(days - 2)}
    values |= {f"{START + timedelta(days=day)}": last for day in range(days - 2, days)}
    import_reading(store, read("visits.csv", card("Instagram profile visits", values)))


def wanted(store: Store, target: float, due: date, metric: str = "profile_visits", **more) -> str:
    about = {"title": "T", "metric_id": metric, "basis": "days", "start_day": START}
    return state(store, **about | {"target": target, "due_day": due} | more)


def judged(store: Store, objective_id: str) -> Standing:
    return judge(store, find(store, objective_id))


@pytest.mark.parametrize(
    ("target", "status"),
    [(200, "on_track"), (210, "on_track"), (211, "at_risk"), (250, "at_risk"), (251, "off_track")],
)
def test_a_sum_is_judged_by_its_share_of_the_pace(store, target: float, status: str) -> None:
    visits(store, 12)  # 10 of them complete, of 20

    standing = judged(store, wanted(store, target, date(2026, 3, 20)))

    assert (standing.status, standing.actual, standing.expected) == (status, 100, target / 2)
    assert (standing.judged_on, standing.elapsed, standing.items) == (date(2026, 3, 10), 0.5, 10)


def test_the_last_two_days_are_left_out(store) -> None:
    visits(store, 12, last=999)

    assert judged(store, wanted(store, 200, date(2026, 3, 20))).actual == 100


def test_before_a_quarter_of_the_time_it_is_too_early(store) -> None:
    visits(store, 6)

    assert judged(store, wanted(store, 9999, date(2026, 3, 20))).status == "too_early"
    assert judged(store, wanted(store, 9999, date(2026, 3, 16))).status == "off_track"


def test_a_target_reached_before_its_day_is_met(store) -> None:
    visits(store, 6)

    standing = judged(store, wanted(store, 40, date(2026, 6, 30)))

    assert (standing.status, standing.judged_on) == ("met", date(2026, 3, 4))


@pytest.mark.parametrize(("target", "status"), [(100, "met"), (101, "missed")])
def test_on_its_day_an_objective_is_met_or_missed(store, target: float, status: str) -> None:
    visits(store, 30)

    standing = judged(store, wanted(store, target, date(2026, 3, 10)))

    assert (standing.status, standing.actual, standing.judged_on) == (
        status,
        100,
        date(2026, 3, 10),
    )


@pytest.mark.parametrize(
    ("target", "status"),
    [(200, "on_track"), (190, "on_track"), (189, "at_risk"), (159, "off_track")],
)
def test_at_most_turns_the_scale_around(store, target: float, status: str) -> None:
    visits(store, 12)

    assert judged(store, wanted(store, target, date(2026, 3, 20), sense="at_most")).status == status


@pytest.mark.parametrize(("target", "status"), [(100, "met"), (99, "missed")])
def test_at_most_is_known_only_on_the_last_day(store, target: float, status: str) -> None:
    visits(store, 30)

    assert judged(store, wanted(store, target, date(2026, 3, 10), sense="at_most")).status == status


@pytest.mark.parametrize(
    ("target", "status"), [(4.0, "on_track"), (4.2, "at_risk"), (4.3, "off_track")]
)
def test_a_rate_is_judged_by_itself_and_not_by_time(store, target: float, status: str) -> None:
    data = reviews("FIVE", "THREE", "FOUR", "FOUR", "FOUR", "FOUR", "FOUR", "FOUR", "FOUR", "FOUR")
    import_reading(store, read("reviews.json", data))
    about = {"metric": "rating_average", "basis": "mentions", "start_day": date(2026, 9, 1)}

    standing = judged(store, wanted(store, target, date(2026, 9, 20), **about))

    assert (standing.status, standing.actual, standing.expected) == (status, 4, target)
    assert (standing.judged_on, standing.items) == (date(2026, 9, 10), 10)


def test_what_no_file_reports_is_not_measurable(store) -> None:
    standing = judged(store, wanted(store, 10, date(2026, 6, 30)))

    assert (standing.status, standing.judged_on, standing.elapsed) == ("not_measurable", None, 0)


def test_data_that_ends_before_the_start_is_not_measurable(store) -> None:
    visits(store, 10)
    later = wanted(store, 10, date(2026, 6, 30), start_day=date(2026, 4, 1))

    standing = judged(store, later)

    assert (standing.status, standing.judged_on) == ("not_measurable", date(2026, 3, 8))


def test_what_cannot_be_put_together_is_not_measurable(store) -> None:
    known = {"views": 100, "likes": 1}
    import_reading(store, read("posts.csv", posts(post(1, "03/02/2026", **known))))
    tiktok = b'"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"\n"March 9","A","https://www.tiktok.com/@a/video/7612750000000000000","March 2","1","0","2","1000"\n'
    import_reading(store, read("Content.csv", tiktok))
    about = {"metric": "views", "basis": "posts"}

    assert judged(store, wanted(store, 10, date(2026, 3, 4), **about)).status == "not_measurable"
    alone = wanted(store, 10, date(2026, 3, 4), network="instagram", **about)
    assert judged(store, alone).actual == 100


def test_an_objective_given_up_is_ended(store) -> None:
    visits(store, 12)
    given_up = wanted(store, 10, date(2026, 3, 20))

    end(store, given_up, "La carta cambia", date(2026, 3, 5))

    assert (judged(store, given_up).status, judged(store, given_up).actual) == ("ended", None)


def test_a_revised_target_never_rewrites_the_past(store) -> None:
    objective_id = wanted(store, 200, date(2026, 3, 20))
    days = [START + timedelta(days=day) for day in range(20)]
    before = [pace(find(store, objective_id), day) for day in days]

    revise(store, objective_id, 400, "Vamos mejor", date(2026, 3, 11))

    after = [pace(find(store, objective_id), day) for day in days]
    assert after[:10] == before[:10]
    assert after[10:] == [2 * each for each in before[10:]]
    assert find(store, objective_id).target == 400


def test_a_target_changed_after_the_last_complete_day_is_the_one_that_is_judged(store) -> None:
    visits(store, 12)  # complete until 10 March
    stated = wanted(store, 200, date(2026, 3, 20))
    assert judged(store, stated).status == "on_track"

    revise(store, stated, 400, "Vamos mejor", date(2026, 3, 12))

    standing = judged(store, stated)
    assert standing.judged_on == date(2026, 3, 10)
    assert (standing.objective.target, standing.expected, standing.status) == (
        400,
        200,
        "off_track",
    )


def test_the_chance_is_that_of_the_target_that_counts_now(store) -> None:
    values = {f"{START - timedelta(days=day)}": 8 + day * 7 % 5 for day in range(300, 0, -1)}
    import_reading(store, read("before.csv", card("Instagram profile visits", values)))
    visits(store, 12)
    stated = wanted(store, 180, date(2026, 3, 20))
    assert judged(store, stated).chance == pytest.approx(1, abs=0.1)

    revise(store, stated, 400, "Vamos mejor", date(2026, 3, 12))

    assert judged(store, stated).chance == pytest.approx(0, abs=0.01)


def test_the_share_of_time_gone_by_stays_between_0_and_1(store) -> None:
    objective = find(store, wanted(store, 10, date(2026, 3, 10)))
    days = [date(2026, 2, 1), START, date(2026, 3, 5), date(2026, 3, 10), date(2026, 9, 1)]

    assert [elapsed(objective, day) for day in days] == [0, 0.1, 0.5, 1, 1]


def test_a_past_day_is_judged_by_what_had_happened_and_been_said_by_then(store) -> None:
    visits(store, 22)  # 20 of them complete
    stated = wanted(store, 400, date(2026, 4, 9))
    revise(store, stated, 200, "too much", date(2026, 3, 15))

    then = judge(store, find(store, stated), date(2026, 3, 12))
    now = judged(store, stated)

    assert (then.judged_on, then.actual, then.objective.target) == (date(2026, 3, 12), 120, 400)
    assert (now.judged_on, now.actual, now.objective.target) == (date(2026, 3, 20), 200, 200)
    assert (then.status, now.status) == ("on_track", "met")


def test_before_its_start_there_was_nothing_to_judge(store) -> None:
    visits(store, 22)

    standing = judge(
        store, find(store, wanted(store, 400, date(2026, 4, 9))), START - timedelta(days=3)
    )

    assert (standing.status, standing.reason) == ("starting", "before_start")


def test_with_years_that_agree_the_own_season_says_what_is_due(store) -> None:
    values = {}
    for back in range(-800, 60):
        day = START + timedelta(days=back)
        values[f"{day}"] = 30 if day.month in (3, 4) else 10 if day.weekday() < 5 else 40
    import_reading(store, read("visits.csv", card("Instagram profile visits", values)))
    due = date(2026, 6, 30)

    standing = judged(store, wanted(store, 3000, due))

    assert standing.shares is not None
    calendar = 3000 * standing.elapsed
    assert standing.expected > 1.15 * calendar  # a strong spring comes first
    assert standing.shares[-1] == pytest.approx(1)
    assert list(standing.shares) == sorted(standing.shares)


def test_without_a_year_of_data_the_calendar_says_what_is_due(store) -> None:
    visits(store, 12)

    standing = judged(store, wanted(store, 200, date(2026, 3, 20)))

    assert standing.shares is None
