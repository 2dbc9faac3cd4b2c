"""A verdict is a word and a sentence that says what to do, with the numbers it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rumbo.locale import words
from rumbo.objectives.status import Standing
from rumbo.objectives.verdict import Verdict
from rumbo.story.verdicts import ADVICE, WORDS, verdict_line
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
        "**Bring the files.** It is over, but your files end on 21 Jan 2026: with those up to "
        "31 Jan 2026 it can be judged."
    )


@pytest.mark.parametrize("said", [EN, ES], ids=["en", "es"])
@pytest.mark.parametrize(("word", "why"), ADVICE)
def test_every_verdict_is_said_in_full(said, word, why):
    assert (word, "") in WORDS
    made = Standing(objective(290), why or "off_track", 200.0, 300.0, DUE, reason=None)

    line = verdict_line(Verdict(word, 90, 100), made, said)

    assert line.startswith("**")
    assert not set("{}") & set(line)
