"""Entries of the diary: written, changed, lasting, compared; and what their weeks say."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from rumbo.diary.answers import effect_of, to_compare_with
from rumbo.diary.effect import judge
from rumbo.diary.journal import entries, withdraw, write
from rumbo.errors import ObjectiveError
from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.metrics.accounts import account_names
from rumbo.objectives.stated.scope import scopes
from rumbo.store.uploads.imports import import_reading
from rumbo.story.sentences.effects import effect_sentence, entry_facts, surer_ways
from tests.diary.conftest import VISITS, the
from tests.store.files import OTHER, OWN, post, posts
from tests.weeks import SWING, swinging, visits, week

EN, ES = words("en"), words("es")


def test_an_entry_written_again_under_its_id_takes_its_place(store) -> None:
    first = write(store, kind="event", day=week(0), title="Feria")
    write(store, kind="campaign", day=week(0), last_day=week(1), title="Feria", entry_id=first)

    assert (the(store).entry_id, the(store).kind, the(store).last_day) == (
        first,
        "campaign",
        week(1),
    )
    withdraw(store, first)
    assert entries(store) == []


def test_of_one_day_what_was_written_last_stands_first_and_a_change_moves_nothing(store) -> None:
    names = ["Feria", "Lluvia", "Horario", "Carta", "Terraza", "Reparto"]
    written = [write(store, kind="event", day=week(0), title=each) for each in names]
    write(store, kind="event", day=week(0), title="Feria grande", entry_id=written[0])

    assert [each.title for each in entries(store)] == [*names[:0:-1], "Feria grande"]


def test_a_closure_has_a_last_day_and_a_decision_none(store) -> None:
    write(store, kind="closure", day=week(0), title="Balance")
    write(store, kind="decision", day=week(1), title="Horario", last_day=week(2))

    assert [each.last_day for each in entries(store)] == [None, week(0)]


@pytest.mark.parametrize(
    ("about", "mistake"),
    [
        ({"kind": "closure", "last_day": week(-1)}, "before it starts"),
        ({"kind": "party"}, "a campaign or a closure"),
        ({"kind": "action", "network": "x", "control": "x"}, "nothing was changed"),
    ],
)
def test_what_cannot_be_is_refused(store, about: dict, mistake: str) -> None:
    with pytest.raises(ObjectiveError) as refused:
        write(store, day=week(0), title="T", **about)

    assert mistake in str(refused.value)


def test_a_doubling_is_claimed_in_a_sentence(store) -> None:
    visits(store, swinging(14) + swinging(10, 280))
    write(store, kind="action", day=week(13), title="Enlace", **VISITS)

    effect = effect_of(store, the(store))
    said = effect_sentence(the(store), effect, EN)

    assert effect.answer == "claim"
    assert said == (
        "**It rose.** Profile visits: about 140 a week before, about 281 a week since "
        "(probably between 180 and 307). Its usual ups and downs do not explain that; "
        "something else of those days still might. What stands out looks larger than it is: "
        "it is probably less."
    )
    assert surer_ways(the(store), effect, EN) == []


def test_nothing_seen_says_what_would_be_and_offers_a_surer_way(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(22), title="Enlace", **VISITS)

    effect = effect_of(store, the(store))

    assert effect_sentence(the(store), effect, ES).startswith("**Aún no se nota nada.**")
    assert "una semana sí y otra no" in " ".join(surer_ways(the(store), effect, ES))


def test_a_campaign_is_judged_to_its_end_only(store) -> None:
    visits(store, swinging(30))
    write(
        store,
        kind="campaign",
        day=week(20),
        last_day=week(23) - timedelta(days=1),
        title="Fallas",
        **VISITS,
    )

    effect = effect_of(store, the(store))

    assert (effect.reason, effect.weeks_after) == ("changed_again", 2)
    assert effect_sentence(the(store), effect, EN) == (
        "**It cannot be told apart.** Only 2 whole weeks lie between it and the next change, or its end. It takes 4."
    )


def test_a_closure_ends_the_weeks_of_what_was_changed_before_it(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(15), title="Enlace", **VISITS)
    about = {"last_day": week(22) - timedelta(days=1), "title": "Vacaciones"}
    write(store, kind="closure", day=week(20), **about)

    found = effect_of(store, next(each for each in entries(store) if each.kind == "action"))

    assert (found.weeks_before, found.weeks_after) == (15, 4)


def test_what_moves_the_control_too_is_taken_off(store) -> None:
    season = swinging(14) + swinging(12, 240)  # both rise, and nothing else happens
    visits(store, season)
    beside = [each + SWING[(place * 3) % 10] for place, each in enumerate(season)]
    visits(store, beside, "Facebook visits")
    write(store, kind="action", day=week(13), title="Enlace", control="facebook", **VISITS)
    write(store, kind="action", day=week(13), title="Sin control", **VISITS)

    answers = {each.title: effect_of(store, each).answer for each in entries(store)}

    assert answers == {"Enlace": "no_evidence", "Sin control": "claim"}


def test_a_place_left_as_it_is_is_a_control_and_no_part_of_what_is_judged(store) -> None:
    season = swinging(14) + swinging(12, 240)  # both rise, and nothing else happens
    beside = [each + SWING[(place * 3) % 10] for place, each in enumerate(season)]
    for first, owner, counts in ((0, OWN, season), (40, OTHER, beside)):
        rows = [
            post(first + place, f"{week(place):%m/%d/%Y}", owner, comments=count)
            for place, count in enumerate([*counts, 0])
        ]
        import_reading(store, read(f"{first}.csv", posts(*rows)))
    about = {"metric_id": "comments", "basis": "posts", "network": "instagram"}
    _, other = scopes(store).accounts
    write(store, kind="action", day=week(13), title="Local", control=other, **about)
    write(store, kind="action", day=week(13), title="Sin control", **about)

    found = {each.title: effect_of(store, each) for each in entries(store)}
    facts = [entry_facts(each, ES, account_names(store)) for each in entries(store)]

    assert {name: each.answer for name, each in found.items()} == {
        "Local": "no_evidence",
        "Sin control": "claim",
    }
    assert "comparado con Instagram · mercadovecino" in " ".join(facts)


def test_a_control_that_does_not_report_the_metric_is_said(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(15), title="Enlace", control="tiktok", **VISITS)

    said = effect_sentence(the(store), effect_of(store, the(store)), EN)

    assert said.endswith("What was left as it is does not report this metric.")


def test_every_other_week_is_judged_by_its_own_design(store) -> None:
    each = [
        value * 2 if place >= 8 and place % 2 == 0 else value
        for place, value in enumerate(swinging(24))
    ]
    visits(store, each)
    write(store, kind="action", day=week(8), title="Sorteo", alternates=True, **VISITS)

    effect = effect_of(store, the(store))

    assert (effect.answer, effect.weeks_after, effect.weeks_before) == ("claim", 8, 8)
    assert "about 146 a week without it, about 269 a week with it" in effect_sentence(
        the(store), effect, EN
    )


def test_what_could_show_is_told_as_a_level(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(22), title="Enlace", **VISITS)

    effect = effect_of(store, the(store))
    said = effect_sentence(the(store), effect, EN)

    assert effect.usual.level == pytest.approx(140, abs=1)
    assert effect.visible_now == pytest.approx(0.27, abs=0.02)
    assert (
        f"only a rise to {effect.usual.changed(effect.visible_now):.0f} a week or more would stand out"
        in said
    )
    assert "%" not in said


def test_only_what_reports_the_metric_and_was_left_alone_is_offered_to_compare_with(store) -> None:
    visits(store, swinging(30))
    own = write(store, kind="action", day=week(22), title="Enlace", **VISITS)
    assert to_compare_with(store, the(store)) == to_compare_with(store) == []

    visits(store, swinging(30), "Facebook visits")
    assert to_compare_with(store, the(store)) == ["facebook"]
    assert to_compare_with(store) == ["facebook", "instagram"]

    about = VISITS | {"network": "facebook"}
    write(store, kind="action", day=week(10), title="Hace mucho", **about)
    entry = next(each for each in entries(store) if each.entry_id == own)
    assert to_compare_with(store, entry) == ["facebook"]

    write(store, kind="action", day=week(20), title="Hace poco", **about)
    assert to_compare_with(store, entry) == []


def test_the_surer_way_names_what_there_is_to_compare_with(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(22), title="Enlace", **VISITS)
    entry, effect = the(store), effect_of(store, the(store))

    assert not any("Compara" in each for each in surer_ways(entry, effect, ES))
    assert surer_ways(entry, effect, ES, beside=("Facebook", "TikTok"))[-1] == (
        "Compara con Facebook o TikTok, donde no se cambió nada: déjalo así y elígelo en «Editar nota»."
    )


def test_it_says_from_which_day_on_it_can_be_told(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(28) + timedelta(days=3), title="Enlace", **VISITS)

    said = effect_sentence(the(store), effect_of(store, the(store)), EN)

    # Its week begins on 20 July, four whole ones follow to 23 August, and two days are unsettled.
    assert said.startswith("**Too soon to tell.**")
    assert said.endswith("look again with files up to 25 Aug 2026.")


def test_what_was_written_after_the_last_file_is_too_young_and_no_riddle(store) -> None:
    visits(store, swinging(30))
    write(store, kind="action", day=week(40), title="Enlace", **VISITS)

    said = effect_sentence(the(store), effect_of(store, the(store)), ES)

    assert said.startswith("**Demasiado pronto para saberlo.**")
    assert said.endswith("vuelve a mirar con archivos que lleguen al 17 nov 2026.")


def test_the_range_leaves_no_change_out_only_where_it_is_claimed(store) -> None:
    visits(store, swinging(14) + swinging(10, 280))
    write(store, kind="action", day=week(13), title="Enlace", **VISITS)
    claimed = effect_of(store, the(store))
    assert claimed.answer == "claim"
    assert claimed.interval[0] > 0


@pytest.mark.parametrize("seed", range(12))
def test_what_is_no_claim_may_have_changed_nothing(seed) -> None:
    draw = np.random.default_rng(seed)
    effect = judge(draw.poisson(200 * np.exp(draw.normal(0, 0.25, 40))).astype(float), 28)

    low, high = effect.interval
    if effect.answer in ("no_evidence", "never_provable"):
        assert low < 0 < high
    assert low <= effect.change <= high


def test_what_only_happened_has_a_day_and_what_goes_on_has_a_beginning(store) -> None:
    write(store, kind="event", day=week(0), title="Feria")
    write(store, kind="decision", day=week(1), title="Horario")

    facts = {each.title: entry_facts(each, EN, {}) for each in entries(store)}

    assert facts["Feria"] == "Event · 5 Jan 2026 · All networks"
    assert facts["Horario"] == "Decision · since 12 Jan 2026 · All networks"
