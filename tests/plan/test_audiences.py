"""Audiences of the strategy, what is for them, and what networks tell of them: ranges, never a guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rumbo.errors import ObjectiveError
from rumbo.locale import words
from rumbo.plan.audiences import Audience, aim, aims, audiences, state_audience, withdraw_audience
from rumbo.plan.followers import ShareRange, _of_ages, portraits
from rumbo.store.store import Store
from rumbo.story.sentences.followers import portrait_sentence

AGES = {
    "women 18-24": 0.1,
    "women 25-34": 0.3,
    "women 35-44": 0.2,
    "men 25-34": 0.1,
    "men 45-54": 0.2,
    "men 65+": 0.1,
}
TOWNS = {
    "Valencia, Comunidad Valenciana": 0.4,
    "Torrent, Comunidad Valenciana": 0.1,
    "Madrid, Comunidad de Madrid": 0.05,
}
LANDS = {"España": 0.9, "France": 0.06}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def tell(
    store: Store,
    network: str = "instagram",
    metric: str = "followers_share",
    **breakdowns: dict[str, float],
) -> None:
    day = date(2026, 3, 1)
    facts = {
        "account_id": f"{network}:a",
        "from_day": day,
        "to_day": day,
        "upload_id": "u1",
        "metric": metric,
    }
    rows = [
        facts | {"breakdown": name, "bucket": bucket, "val": value}
        for name, shares in breakdowns.items()
        for bucket, value in shares.items()
    ]
    with store.change() as change:
        change.append("current_audience_values", rows)


def told(store: Store, **said):
    (found,) = portraits(store, Audience("Vecindario", **said))
    return found


def close(share: ShareRange | None) -> tuple[float, float] | None:
    return (pytest.approx(share.low), pytest.approx(share.high)) if share else None


def test_whole_bands_are_added_up_and_both_are_bounded(store):
    tell(store, age_gender=AGES, cities=TOWNS)

    found = told(store, age_from=25, age_to=44, places=("Valencia",))

    assert close(found.age) == (0.6, 0.6)
    assert close(found.place) == (0.4, 0.4)
    assert close(found.both) == (0.0, 0.4)


def test_a_band_that_overlaps_in_part_makes_a_range(store):
    tell(store, age_gender=AGES)

    found = told(store, age_from=30, age_to=44)

    assert close(found.age) == (0.2, 0.6)
    assert found.partly == ("25-34",)


def test_from_an_age_on_holds_the_open_band(store):
    tell(store, age_gender=AGES)

    assert close(told(store, age_from=45).age) == (0.3, 0.3)


@pytest.mark.parametrize(
    ("place", "low", "high"),
    [
        ("valencia", 0.4, 0.4),
        ("Comunidad Valenciana", 0.5, 0.95),  # its listed towns, and perhaps all that is not listed
        ("Gijón", 0.0, 0.05),  # not listed: at most the smallest that is
        ("Spain", 0.9, 0.9),
        ("Francia", 0.06, 0.06),
        ("Portugal", 0.0, 0.04),  # at most what is left
    ],
)
def test_a_place_is_a_town_a_region_or_a_country_in_any_language(store, place, low, high):
    tell(store, cities=TOWNS, countries=LANDS)

    assert (low, high) == close(told(store, places=(place,)).place)


def test_a_town_and_its_country_are_not_counted_twice(store):
    tell(store, cities=TOWNS, countries=LANDS)

    assert close(told(store, places=("Valencia", "España")).place) == (0.9, 1.0)


def test_of_counts_it_is_known_what_they_are_at_most(store):
    tell(store, "linkedin", "followers", location={"Valencia, Spain": 30.0, "Madrid, Spain": 10.0})

    assert close(told(store, places=("Valencia",)).place) == (0.0, 0.75)


def test_what_a_network_does_not_report_is_silent_and_not_zero(store):
    tell(store, "tiktok", territory={"ES": 0.6, "MX": 0.2, "Others": 0.2})

    found = told(store, age_from=25, age_to=44, places=("España",), languages=("català",))

    assert close(found.place) == (0.6, 0.6)
    assert (found.age, found.language, found.both) == (None, None, None)
    assert found.silent == ("age", "language")


@given(
    st.integers(13, 90),
    st.integers(0, 40),
    st.dictionaries(st.sampled_from(list(AGES)), st.floats(0, 1 / 6), min_size=1),
)
def test_a_share_is_a_range_between_nothing_and_all(age_from, more, shares):
    told = {bucket: ShareRange(share, share) for bucket, share in shares.items()}

    found, _ = _of_ages(Audience("x", age_from, age_from + more), told)

    assert found is not None
    assert 0 <= found.low <= found.high <= 1


def test_the_sentence_tells_the_range_and_why(store):
    tell(store, age_gender=AGES, cities=TOWNS)
    audience = Audience("Vecindario", 30, 44, ("Valencia",))
    (found,) = portraits(store, audience)

    assert portrait_sentence(found, audience, words("es")) == (
        "**Instagram**, 1 mar 2026: de tus seguidores, entre el 20\u00a0% y el 60\u00a0% tiene 30–44 años"
        " y el 40\u00a0% está en Valencia."
        " Las dos cosas a la vez: como mucho el 40\u00a0%, porque la red da la edad y el lugar por separado."
        " Las franjas 25-34 solo coinciden en parte: pueden contar todas o ninguna."
    )


def test_an_audience_is_stated_changed_and_taken_back(store):
    own = state_audience(store, Audience("Vecindario", 25, 44, ("Valencia", "Alboraya")))
    state_audience(store, Audience("Vecindario", 25, 54, ("Valencia",), audience_id=own))

    assert audiences(store) == [Audience("Vecindario", 25, 54, ("Valencia",), audience_id=own)]

    withdraw_audience(store, own)

    assert audiences(store) == []


@pytest.mark.parametrize("said", [Audience(" "), Audience("x", 44, 25), Audience("x", 5)])
def test_what_is_no_audience_is_refused(store, said):
    with pytest.raises(ObjectiveError):
        state_audience(store, said)


def test_a_fourth_audience_is_refused(store):
    for name in "abc":
        state_audience(store, Audience(name))

    with pytest.raises(ObjectiveError):
        state_audience(store, Audience("d"))


def test_things_are_for_an_audience_until_they_are_not(store):
    own = state_audience(store, Audience("Vecindario"))
    aim(store, {"o1": own, "p1": own})
    aim(store, {"p1": None})

    assert aims(store) == {"o1": own}
