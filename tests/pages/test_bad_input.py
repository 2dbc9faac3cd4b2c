"""What contradicts itself, and what cannot be judged, as it is met on the screen: a sentence, never a number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rumbo import clock
from rumbo.clients import Client
from rumbo.objectives.stated.journal import all_objectives, state
from tests.pages.conftest import business, its, seen
from tests.store.files import card, reviews, tiktok_overview

START = date(2026, 9, 1)
VISITS = {"metric_id": "profile_visits", "basis": "days", "target": 4321}


def by_day(first: int, last: int, value: Callable[[int], object]) -> dict[str, object]:
    """Return values of the days from `first` to `last`, counted from the start."""
    return {f"{START + timedelta(days=day)}": value(day) for day in range(first, last)}


def given(to: Client, name: str, data: bytes, network: str | None = None) -> None:
    assert [each.outcome for each in to.receive(name, data, network=network)] == ["imported"]


def wanted(of: Client, **about) -> None:
    days = {"start_day": START, "due_day": START + timedelta(days=89)}
    state(of.store, **{"title": "Más gente"} | days | VISITS | about)


def no_data(shop: Client) -> None:
    given(
        shop, "v.csv", card("Instagram profile visits", by_day(-90, 30, lambda day: 20 + day % 3))
    )
    wanted(shop, metric_id="link_clicks")


def one_point(shop: Client) -> None:
    given(shop, "reviews.json", reviews("FIVE"))
    wanted(
        shop, metric_id="rating_average", basis="mentions", target=4.3, start_day=date(2026, 8, 25)
    )


def all_zero(shop: Client) -> None:
    given(shop, "v.csv", card("Instagram profile visits", by_day(-60, 40, lambda _: 0)))
    wanted(shop)


def negative(shop: Client) -> None:
    given(
        shop,
        "v.csv",
        card("Instagram profile visits", by_day(-60, 40, lambda day: -2 if day > 0 else 5)),
    )
    wanted(shop)


def stopped(shop: Client) -> None:
    def told(day: int) -> tuple:
        return (9, 5 if day < 20 else "", 1, 1, 1)

    given(shop, "Overview.csv", tiktok_overview(by_day(0, 20, told)))
    given(shop, "Overview2.csv", tiktok_overview(by_day(20, 60, told)))
    wanted(shop)


def gaps(shop: Client) -> None:
    some = by_day(-60, 0, lambda _: 5) | by_day(0, 5, lambda _: 5) | by_day(36, 40, lambda _: 5)
    given(shop, "v.csv", card("Instagram profile visits", some))
    wanted(shop)


WAIT, BRING, RESTATE = (
    ("**Espera.**", "**Wait.**"),
    ("**Trae los archivos.**", "**Bring the files.**"),
    ("**Mide otra cosa.**", "**Measure something else.**"),
)
SAID = {  # why it cannot be judged, in both languages, and what to do
    no_data: ("Tus archivos no traen «", "Your files do not hold “", BRING),
    one_point: ("se apoya en un único dato", "It rests on one single value so far", WAIT),
    all_zero: ("En los archivos todo es cero", "Every value in the files is zero", WAIT),
    negative: ("Las correcciones", "Corrections took away more than was counted", RESTATE),
    stopped: ("solo traen «Visitas al perfil»", "Your files hold “Profile visits” only", BRING),
    gaps: ("Faltan demasiados días", "Too many days are missing", BRING),
}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("made", SAID, ids=lambda each: each.__name__)
def test_what_cannot_be_judged_is_a_word_and_a_sentence(open_app, made, language) -> None:
    made(business("Horno El Sauce"))

    app = open_app(language=language)

    said = seen(app)
    assert SAID[made][language == "en"] in said
    assert ("○ Not enough data" if language == "en" else "○ Sin datos suficientes") in said
    for advice in (WAIT, BRING, RESTATE):
        assert (advice[language == "en"] in said) == (advice is SAID[made][2])
    assert not app.get("plotly_chart")
    for number in ("4.321", "4,321", "nan", "None", "%"):
        assert number not in said, said


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Nunca se movió: no hay con qué mirar adelante."),
        ("en", "It never moved: there is nothing to look ahead with."),
    ],
)
def test_a_constant_series_is_judged_by_pace_and_says_no_chance(
    open_app, language, sentence
) -> None:
    shop = business("Horno El Sauce")
    given(shop, "v.csv", card("Instagram profile visits", by_day(-90, 40, lambda _: 20)))
    wanted(shop, target=1700)

    app = open_app(language=language)
    [objective] = all_objectives(shop.store)
    app.session_state[its(f"why_{objective.objective_id}")] = True
    said = seen(app.run())

    assert ("▲ On track" if language == "en" else "▲ En ritmo") in said
    assert sentence in said
    assert "times out of" not in said
    assert "veces de cada" not in said


def stating(open_app, language: str):
    app = open_app(language=language)
    app.session_state[its("new_objective")] = True
    return app.run()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "El último día tiene que ser posterior al primero."),
        ("en", "The last day must lie after the first one."),
    ],
)
def test_due_before_its_start_is_said_before_it_can_be_stated(open_app, language, sentence) -> None:
    no_data(business("Horno El Sauce"))
    app = stating(open_app, language)

    app.date_input(key=its("new_due")).set_value(clock.today() - timedelta(days=9)).run()

    assert [each.value for each in app.warning] == [sentence]
    assert "new_state" not in [each.key for each in app.button]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("es", "Contradice «El mínimo»"), ("en", "It contradicts “El mínimo”")],
)
def test_a_ceiling_below_a_minimum_is_refused(open_app, language, sentence) -> None:
    shop = business("Horno El Sauce")
    given(
        shop, "v.csv", card("Instagram profile visits", by_day(-90, 30, lambda day: 20 + day % 3))
    )
    wanted(
        shop, title="El mínimo", start_day=clock.today(), due_day=clock.today() + timedelta(days=89)
    )
    app = stating(open_app, language)
    app.selectbox(key=its("new_sense_known_profile_visits_days")).set_value("at_most").run()
    app.number_input(key=its("new_target_profile_visits_days")).set_value(100.0).run()
    app.button(key=its("new_state")).click().run()

    assert sentence in app.error[0].value
    assert [each.title for each in all_objectives(shop.store)] == ["El mínimo"]


def test_a_home_that_is_a_file_is_a_sentence_and_no_empty_welcome(open_app, tmp_path, monkeypatch):
    (tmp_path / "home").write_text("x")
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path / "home"))

    text = seen(open_app())

    assert "es un archivo donde Rumbo guarda una carpeta" in text
    assert "Bienvenida" not in text
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
