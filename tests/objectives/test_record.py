"""What was forecast is kept as it was shown, and scored once its date has come."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.objectives.judged.record import TrackRecord, assess_every, remember, track_record
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.journal import end, revise, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading, undo
from rumbo.story.objectives.record import record_sentence
from tests.store.files import card, reviews

START, DUE = date(2026, 5, 1), date(2026, 6, 30)
FIRST = START - timedelta(days=100)
VISITS = np.random.default_rng(3).poisson(20, 300)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def visits_until(store: Store, last: date) -> str:
    """Import a card whose last complete day is that day, and return its upload."""
    days = [FIRST + timedelta(days=n) for n in range((last - FIRST).days + 3)]
    values = {f"{day}": int(VISITS[n]) for n, day in enumerate(days)}
    receipt = import_reading(store, read("v.csv", card("Instagram profile visits", values)))
    return receipt.upload_id or ""


def wanted(store: Store, target: float = 1200, **more) -> str:
    about = {"title": "T", "metric_id": "profile_visits", "basis": "days"}
    return state(store, **about | {"start_day": START, "due_day": DUE, "target": target} | more)


def follow(store: Store) -> tuple[list[Assessment], TrackRecord]:
    """Look at the objectives as a screen does: what is shown is kept, then told how earlier ones turned out."""
    made = assess_every(store)
    remember(store, made)
    return made, track_record(store, made)


def kept(store: Store) -> list[dict]:
    return store.rows("objectives/forecasts")


def test_a_forecast_is_kept_once_for_the_files_it_saw(store) -> None:
    visits_until(store, date(2026, 5, 31))
    objective = wanted(store)
    version = store.version()

    (standing,) = [each.standing for each in follow(store)[0]]
    follow(store)

    (row,) = kept(store)
    assert standing.landing and standing.landing.interval
    assert (row["objective_id"], row["judged_on"]) == (objective, date(2026, 5, 31))
    assert (row["low"], row["high"]) == standing.landing.interval
    assert (row["middle"], row["chance"]) == (standing.landing.value, standing.chance)
    assert store.version() == version  # nothing that a screen shows has changed


def test_looking_writes_nothing(store, monkeypatch) -> None:
    visits_until(store, date(2026, 5, 31))
    wanted(store)
    monkeypatch.setattr(Store, "change", None)

    made = assess_every(store)

    assert made[0].standing.landing and track_record(store, made).waiting == 0


def test_many_objectives_are_asked_about_in_the_questions_of_one(store, monkeypatch) -> None:
    visits_until(store, date(2026, 5, 31))
    asked: list[str] = []
    for kind in ("rows", "query"):
        answer = getattr(Store, kind)

        def counted(store, name, answer=answer, **about):
            asked.append(name)
            return answer(store, name, **about)

        monkeypatch.setattr(Store, kind, counted)
    wanted(store)
    asked.clear()
    assess_every(store)
    one = len(asked)

    for target in (900, 1500, 4000):
        wanted(store, target)
    asked.clear()

    assert len({each.standing.status for each in assess_every(store)}) > 1
    assert len(asked) == one == len(set(asked))


def test_other_files_and_another_target_are_other_forecasts(store) -> None:
    visits_until(store, date(2026, 5, 25))
    objective = wanted(store)
    follow(store)
    visits_until(store, date(2026, 6, 1))
    follow(store)
    revise(store, objective, 1500, "More is possible", date(2026, 6, 2))
    follow(store)

    assert [row["target"] for row in kept(store)] == [1200, 1200, 1500]
    assert [row["judged_on"].day for row in kept(store)] == [25, 1, 1]


def test_nothing_is_kept_where_nothing_is_forecast(store) -> None:
    visits_until(store, START + timedelta(days=5))  # too early
    wanted(store)

    made, record = follow(store)

    assert made[0].standing.status == "too_early"
    assert (kept(store), record_sentence(record, words("en"))) == ([], None)


def test_a_forecast_is_scored_when_its_date_has_come_and_not_before(store) -> None:
    wanted(store)
    for last in (date(2026, 5, 25), date(2026, 6, 8), date(2026, 6, 22)):
        visits_until(store, last)
        waiting = follow(store)[1]
    assert (waiting.scored, waiting.waiting, waiting.brier) == (0, 3, None)

    visits_until(store, DUE)
    made, record = follow(store)

    landed = made[0].standing.actual
    inside = [row["low"] <= landed <= row["high"] for row in kept(store)]
    chances = [row["chance"] for row in kept(store)]
    met = float(landed >= 1200)
    assert (record.scored, record.inside, record.objectives) == (3, sum(inside), 1)
    assert record.waiting == 0
    assert record.brier == pytest.approx(np.mean([(each - met) ** 2 for each in chances]))


def test_more_files_of_other_things_are_no_new_forecast(store) -> None:
    wanted(store)
    visits_until(store, date(2026, 6, 8))
    follow(store)
    import_reading(store, read("reviews.json", reviews("FIVE", "ONE")))
    follow(store)
    visits_until(store, DUE)

    assert (len(kept(store)), follow(store)[1].scored) == (2, 1)


def test_an_objective_given_up_is_neither_scored_nor_waited_for(store) -> None:
    objective = wanted(store)
    visits_until(store, date(2026, 6, 8))
    follow(store)
    end(store, objective, "Closed for the summer", date(2026, 6, 9))

    assert follow(store)[1] == TrackRecord(0, 0, 0, 0, None)


def test_a_file_taken_back_takes_no_forecast_back(store) -> None:
    wanted(store)
    upload = visits_until(store, date(2026, 6, 8))
    follow(store)

    undo(store, upload)
    follow(store)

    assert len(kept(store)) == 1


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (
            TrackRecord(14, 11, 3, 2, 0.1),
            "De 14 previsiones cuya fecha ya llegó, 11 acabaron dentro del margen que se dio: 78,6 %.",
        ),
        (
            TrackRecord(9, 9, 3, 2, 0.1),
            "después de 10 comprobaciones, esta línea dirá cuántas veces se acertó. Comprobadas hasta ahora: 9.",
        ),
    ],
)
def test_the_share_is_said_from_ten_on(record: TrackRecord, said: str) -> None:
    assert said in (record_sentence(record, words("es")) or "").replace("\u00a0", " ")
