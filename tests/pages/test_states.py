"""Each state of an objective on the screen: a word with its shape, and a sentence without statistics."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rumbo import clock
from rumbo.clients import Client
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.objectives.ahead.outlook import history, lands
from rumbo.objectives.judged.status import WORDS, judge
from rumbo.objectives.stated.journal import end, find, state
from rumbo.story.sentences.findings import MEANINGS, SHAPES, STATUS
from tests.pages.conftest import business, its, seen
from tests.store.files import card

START = date(2026, 3, 1)
HABIT = (18, 22, 25, 20, 19, 31, 28)  # a week of visits that is not the same every day
# What a person reads: the word, and part of the sentence that says why.
SAID = {
    "met": (
        ("✔ Cumplido", "ya se ha alcanzado la meta de 500"),
        ("✔ Met", "the target of 500 is already reached"),
    ),
    "on_track": (("▲ En ritmo", "La meta es 1.900"), ("▲ On track", "The target is 1,900")),
    "at_risk": (
        ("◆ En riesgo", "al 19 may 2026 serían probablemente"),
        ("◆ At risk", "it was probably about"),
    ),
    "off_track": (
        ("▼ Fuera de plan", "La meta es 9.000"),
        ("▼ Off track", "The target is 9,000"),
    ),
    "missed": (("✕ No cumplido", "de la meta de 9.000"), ("✕ Missed", "of the target of 9,000")),
    "too_early": (("◔ Demasiado pronto", "De momento, "), ("◔ Too early", "less than a quarter")),
    "starting": (("▷ Empieza", "Empieza hoy"), ("▷ Starting", "Starts today")),
    "not_measurable": (
        ("○ Sin datos suficientes", "Tus archivos no traen «", "Hace falta el archivo «"),
        ("○ Not enough data", "Your files do not hold “", "You need the file “"),
    ),
    "ended": (("■ Abandonado", "queda registrado"), ("■ Given up", "it stays on record")),
}


def visited(days: int) -> Client:
    """Return a business whose visits are known from half a year before the start, for some days after."""
    made = business("Horno El Sauce")
    values = {
        f"{START + timedelta(days=day)}": HABIT[day % 7] + day % 5 for day in range(-180, days + 2)
    }
    [receipt] = made.receive("Visitas.csv", card("Instagram profile visits", values))
    assert receipt.outcome == "imported"
    return made


def wanted(
    client: Client,
    target: float,
    metric: str = "profile_visits",
    days: int = 80,
    start: date = START,
) -> str:
    return state(
        client.store,
        title="Más visitas",
        metric_id=metric,
        basis="days",
        target=target,
        start_day=start,
        due_day=start + timedelta(days=days - 1),
    )


def given_up(client: Client) -> None:
    end(client.store, wanted(client, 900), "Cerramos en verano", START + timedelta(days=5))


def as_likely_as_not(client: Client) -> None:
    """State a target of which the forecast says that it may go either way."""
    chosen, last = metric("profile_visits", "days"), START + timedelta(days=39)
    known = history(client.store, chosen, None, last)
    assert known
    seen_ahead = lands(chosen, known, START, last, START + timedelta(days=79))
    target = seen_ahead and seen_ahead.quantile(0.5)
    assert target
    wanted(client, round(target))


MAKE: dict[str, Callable[[], object]] = {
    "met": lambda: wanted(visited(40), 500),
    "on_track": lambda: wanted(visited(40), 1900),
    "at_risk": lambda: as_likely_as_not(visited(40)),
    "off_track": lambda: wanted(visited(40), 9000),
    "missed": lambda: wanted(visited(80), 9000),
    "too_early": lambda: wanted(visited(10), 1900),
    "starting": lambda: wanted(visited(40), 900, start=clock.today()),
    "not_measurable": lambda: wanted(visited(40), 100, "link_clicks"),
    "ended": lambda: given_up(visited(40)),
}


def test_every_state_is_shown_and_explained() -> None:
    assert set(MAKE) == set(SAID) == set(WORDS) == set(MEANINGS) == set(STATUS) == set(SHAPES)


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("status", WORDS)
def test_a_state_is_a_word_with_its_shape_and_a_plain_sentence(
    open_app, status: str, language: str
) -> None:
    MAKE[status]()

    shown = seen(open_app(language=language))

    for part in SAID[status][language == "en"]:
        assert part in shown
    for jargon in ("interval", "percentil", "quantile", "cuantil", "p-val", "MASE", "nan", "None"):
        assert jargon not in shown


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_state_says_what_it_means(language: str) -> None:
    said = {words(language)(text) for text in MEANINGS.values()}

    assert len(said) == len(MEANINGS)
    if language == "es":
        assert not said & set(MEANINGS.values())


def test_what_was_given_up_asks_for_nothing(open_app) -> None:
    given_up(visited(40))

    assert "Espera" not in seen(open_app())


@pytest.mark.parametrize(("ago", "waits"), [(10, True), (60, False)])
def test_what_was_missed_lately_waits_for_a_decision(open_app, ago: int, waits: bool) -> None:
    client, today = business("Horno El Sauce"), clock.today()
    days = [today - timedelta(days=ago) for ago in range(199, 0, -1)]
    values = {f"{day}": HABIT[day.weekday()] for day in days}
    list(client.receive("Visitas.csv", card("Instagram profile visits", values)))
    due = today - timedelta(days=ago)
    state(
        client.store,
        title="Más visitas",
        metric_id="profile_visits",
        basis="days",
        target=9000,
        start_day=due - timedelta(days=60),
        due_day=due,
    )

    said = seen(open_app())

    assert "✕ No cumplido" in said
    assert ("Decide qué hacer con «Más visitas»" in said) == waits


def test_without_an_objective_the_way_to_one_lies_open(open_app) -> None:
    visited(40)

    app = open_app()

    assert app.selectbox(key=its("new_aim")).options[0] == "Quiero que nos conozca más gente"
    assert app.button(key=its("new_state")).label == "Fijar el objetivo"


def test_what_cannot_be_judged_shows_no_number(open_app) -> None:
    client = visited(40)
    own = wanted(client, 100, "link_clicks")

    standing = judge(client.store, find(client.store, own))

    assert (standing.actual, standing.expected, standing.chance) == (None, None, None)
    assert "Clics" in seen(open_app())
