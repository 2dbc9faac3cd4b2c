"""How we know: what stands behind a status and its verdict, shown to whoever asks."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from rumbo import clock
from rumbo.objectives.judged.last_year import LastYear, last_year
from rumbo.objectives.judged.levers import Lever, lever
from rumbo.objectives.judged.process import Process, process
from rumbo.objectives.judged.status import judge
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.journal import Objective
from rumbo.plain import unmarked
from rumbo.screens.charts import show
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import as_is, kept, say
from rumbo.story.figures.control import control_figure
from rumbo.story.numbers import standing_number
from rumbo.story.objectives.process import assurance, basis, variation
from rumbo.story.objectives.verdicts import age, before, evidence, mover, unknowns


@dataclass(frozen=True)
class Behind:
    """What is worked out only for whoever asks how we know."""

    process: Process | None
    lever: Lever | None
    last_year: LastYear | None


def behind(store, objective: Objective) -> Behind:  # noqa: ANN001
    """Return the weeks of an objective, what would move it most, and the same days a year before."""
    standing = judge(store, objective)
    return Behind(process(store, standing), lever(store, standing), last_year(store, standing))


def how_we_know(made: Assessment, key: str) -> None:
    """Show the evidence of a verdict, its weeks, what would move it most, and what is not known."""
    words, standing = say(), made.standing
    seen: Behind = kept(behind, standing.objective)
    said = evidence(standing, made.verdict, words) + [before(standing, seen.last_year, words)]
    _part("", said)
    if seen.process:
        _weeks(made, seen.process, key)
    _part(words("What would move it most"), [mover(standing, seen.lever, words)])
    _part(words("What we do not know"), unknowns(standing, words))
    if old := age(standing, clock.today(), words):
        st.caption(words("Data up to {day}, {age}.", day=standing.judged_on, age=old))
    if own := standing_number(standing, as_is()):
        passports(f"objective_{key}", lambda: [own])


def _part(title: str, sentences: list[str]) -> None:
    known = [each for each in sentences if each]
    if known:
        st.markdown("\n".join([f"**{title}**", ""] * bool(title) + [f"- {each}" for each in known]))


def _weeks(made: Assessment, seen: Process, key: str) -> None:
    """Show whether the weeks move more than usual and whether they can meet what is asked, apart."""
    words, standing = say(), made.standing
    moving, meeting = variation(standing, seen, words), assurance(standing, seen, words)
    if moving:
        shown = [variation(standing, seen, as_is()), assurance(standing, seen, as_is())]
        st.markdown(f"**{words('Week by week')}**")
        alt = unmarked(" ".join(filter(None, shown)))
        show(control_figure(standing, seen, as_is(), alt), f"control_{key}")
    _part("", [moving, meeting])
    st.caption(basis(seen, words))
