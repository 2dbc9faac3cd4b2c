"""A verdict is a word and a sentence that says what to do, with the numbers it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from rumbo.locale import words
from rumbo.objectives.ahead.landing import landing_of_level, landing_of_total
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import Verdict
from rumbo.statistics.forecast import forecast
from rumbo.statistics.growth import forecast_growth
from rumbo.story.objectives.advice import ADVICE, WORDS, verdict_line
from rumbo.story.objectives.targets import about_words
from rumbo.story.objectives.verdicts import evidence
from tests.objectives.test_by_chance import DUE, objective, standing

EN, ES = words("en"), words("es")


def test_a_target_in_reach_stays_and_one_out_of_reach_is_changed():
    near, far = standing("off_track", 290), standing("off_track", 900)

    assert verdict_line(Verdict("rectify", 90, 100), near, EN) == (
        "**Change what you do.** Going on like this is not enough, but the 90 you still need have "
        "come in 10 days before: do something else, and leave the target as it is."
    )
    assert verdict_line(Verdict("revise", 700, 100), far, EN) == (
        "**Choose another target.** You still need 700, and no 10 days of your past ever brought "
        "more than 100: open “History and changes” below, set a target within reach and note why."
    )


def test_what_is_missed_and_what_is_met_speak_of_the_next_one():
    missed, met = (standing(each, 290) for each in ("missed", "met"))

    assert "before you set a new objective" in verdict_line(Verdict("rectify"), missed, EN)
    assert verdict_line(Verdict("keep"), met, ES) == (
        "**Hecho.** Ya puedes pensar en el siguiente objetivo."
    )


def test_between_two_values_it_may_end_outside():
    between = replace(standing("at_risk", 290), objective=replace(objective(290), sense="between"))

    assert "within the target or outside it" in verdict_line(Verdict("watch"), between, EN)


def test_what_is_over_and_not_told_to_its_end_wants_files():
    over = standing("at_risk", 290)

    said = verdict_line(Verdict("bring"), over, EN)
    assert said == (
        "**Bring the files of 22 Jan – 31 Jan 2026.** It is over, but your files end on "
        "21 Jan 2026: with those up to 31 Jan 2026 it can be judged."
    )


@pytest.mark.parametrize(
    ("accounts", "en", "es"),
    [
        (
            3,
            "Take the range with care: such ranges held 6 of 10 times so far, on only 3 accounts.",
            "hasta ahora, márgenes así se cumplieron 6 de cada 10 veces, con solo 3 cuentas",
        ),
        (
            8,
            "Of 100 such ranges, 58 held on other accounts.",
            "De 100 márgenes así, 58 se cumplieron",
        ),
    ],
)
def test_a_range_is_told_with_what_its_kind_has_kept(accounts, en, es):
    ahead = forecast(np.random.default_rng(1).poisson(20, 90), 10)
    kept = replace(ahead.pool, held=0.58, ranges=200, accounts=accounts)
    landing = landing_of_total(200, replace(ahead, pool=kept))
    made = replace(standing("on_track", 290), landing=landing, chance=0.9)

    assert en in evidence(made, Verdict("keep"), EN)
    assert any(es in each for each in evidence(made, Verdict("keep"), ES))


@pytest.mark.parametrize("said", [EN, ES], ids=["en", "es"])
@pytest.mark.parametrize(("word", "why"), ADVICE)
def test_every_verdict_is_said_in_full(said, word, why):
    assert (word, "") in WORDS
    made = Standing(objective(290), why or "off_track", 200.0, 300.0, DUE, reason=None)

    line = verdict_line(Verdict(word, 90, 100), made, said)

    assert line.startswith("**")
    assert not set("{}") & set(line)


def test_a_rate_of_several_networks_is_named_as_their_mix():
    mixed = replace(standing("on_track", 290), mix=("instagram", "tiktok"))

    said = evidence(mixed, Verdict("keep"), EN)

    assert "A mix of Instagram and TikTok: it also moves with how much each of them counts." in said


def test_what_it_is_about_is_called_mixed_too():
    days = (DUE - timedelta(days=30), DUE)
    spans, of_all = {"instagram": days, "tiktok": days}, replace(objective(290), network=None)
    mixed = replace(standing("on_track", 290), objective=of_all, mix=("instagram", "tiktok"))
    known = {(mixed.objective.metric.metric, mixed.objective.metric.basis): spans}

    said = about_words(mixed, known, DUE, EN)

    assert said == "All networks, mixed (Instagram and TikTok)"


def test_a_target_missed_by_the_mix_alone_is_set_network_by_network():
    mixed = replace(standing("off_track", 290), mix=("instagram", "tiktok"), at_mix=350.0)

    assert mixed.is_of_mix
    assert not replace(mixed, at_mix=250.0).is_of_mix
    assert verdict_line(Verdict("restate"), mixed, EN).startswith("**Set it for one network.** At")
    assert evidence(mixed, Verdict("restate"), ES)[-1].startswith("Si cada red hubiera pesado")


def test_what_was_given_up_is_ended_and_brings_no_files():
    gone = replace(standing("not_measurable", 290), reason="given_up")

    assert verdict_line(Verdict("restate"), gone, EN).startswith("**End it, or set it elsewhere.**")
    assert verdict_line(Verdict("restate"), gone, ES).startswith("**Termínalo o fíjalo en otra red")


def test_what_was_lost_at_once_is_said():
    weeks = [140.0, 138.0] * 12 + [-5000.0] + [140.0, 138.0]
    landing = landing_of_level(1000, forecast_growth(weeks, 6, "week"))
    lost = replace(standing("on_track", 290), landing=landing, chance=0.9)

    assert any(
        each.startswith("What was lost at once, 5,000,")
        for each in evidence(lost, Verdict("keep"), EN)
    )
