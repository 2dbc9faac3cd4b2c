"""The editorial plan on the screen: how it was kept, item by item, and adding to it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from rumbo.errors import RumboError
from rumbo.exports.vocabulary import fold
from rumbo.objectives.stated.journal import all_objectives
from rumbo.plan.audiences import aims, audiences
from rumbo.plan.items import Item, withdraw
from rumbo.plan.matching import Adherence
from rumbo.plan.plan_and_posts import matched
from rumbo.plan.reading import read_plan
from rumbo.screens.address import keyed
from rumbo.screens.downloads import download
from rumbo.screens.plan.calendar import SHAPES, calendar, take_agenda, weekday
from rumbo.screens.plan.item_form import item_form, plan_all
from rumbo.screens.plan.plan_figures import plan_figures
from rumbo.screens.plan.plan_match import unclear
from rumbo.screens.session import as_is, emphasis, kept, say, store
from rumbo.story.sentences.fair import kind_name


def kept_plan() -> None:
    """Show how the plan was kept: in a sentence, in figures, and item by item."""
    words, kept_so_far = say(), kept(matched)
    if not kept_so_far.matches:
        with st.container(border=True):
            st.markdown(f"##### {words('No plan yet')}")
            st.write(
                words(
                    "Publishing what was planned is fully in your own hands: the best first objective. Add the next publications, or drop the plan you already keep as CSV or Excel."
                )
            )
        return
    st.subheader(_sentence(kept_so_far), anchor=False)
    plan_figures(kept_so_far)
    unclear(kept_so_far)
    calendar(_outcomes() | {"improvised": words("Improvised")})
    take_agenda()
    with st.expander(words("As a table"), icon=":material/table:", key=keyed("plan_as_table")):
        _table(kept_so_far)


def _sentence(plan: Adherence) -> str:
    words = say()
    judged = len(plan.matches) - plan.count("open") - plan.count("unclear")
    if plan.rate is None:
        return words(
            "Nothing to judge yet: the days of the plan are still to come, or no export covers them."
        )
    return words(
        "{done} of {judged} planned publications came out on their day; {late} late, {missing} missing.",
        done=plan.count("done"),
        judged=judged,
        late=plan.count("late"),
        missing=plan.count("missing"),
    )


def _outcomes() -> dict[str, str]:
    words = say()
    return {
        "done": words("Published"),
        "late": words("Late"),
        "missing": words("Missing"),
        "unclear": words("To be told by you"),
        "open": words("Still to come"),
    }


def _shown(plan: Adherence) -> pd.DataFrame:
    """Return the plan as its table shows it, each text as it is."""
    words, names = as_is(), _outcomes()
    titles = {each.objective_id: each.title for each in kept(all_objectives)}
    whom, aimed = {each.audience_id: each.name for each in kept(audiences)}, kept(aims)
    return pd.DataFrame(
        {
            words("Day"): [each.item.day for each in plan.matches],
            words("Weekday"): [weekday(each.item.day) for each in plan.matches],
            words("Outcome"): [
                f"{SHAPES[each.outcome]} {names[each.outcome]}" for each in plan.matches
            ],
            words("Time"): [
                f"{each.item.at:%H:%M}" if each.item.at else "" for each in plan.matches
            ],
            words("Network"): [words.network(each.item.network) for each in plan.matches],
            words("Format"): [
                kind_name(each.item.kind, words) if each.item.kind else "" for each in plan.matches
            ],
            words("What"): [words.text(each.item.title) for each in plan.matches],
            words("Pillar"): [words.text(each.item.pillar or "") for each in plan.matches],
            words("Objective"): [
                words.text(titles.get(each.item.objective_id or "", "")) for each in plan.matches
            ],
            words("For whom"): [
                words.text(whom.get(aimed.get(each.item.item_id, ""), "")) for each in plan.matches
            ],
            words("Published as"): [
                words.text(each.post.text[:80]) if each.post else "" for each in plan.matches
            ],
        }
    )


def _table(plan: Adherence) -> None:
    words, frame = say(), _shown(plan)
    chosen = st.dataframe(
        frame,
        hide_index=True,
        placeholder="–",
        on_select="rerun",
        selection_mode="multi-row",
        key=keyed("plan_table"),
        column_config={words("Day"): st.column_config.DateColumn(format="DD/MM/YYYY")},
    )
    download(frame, words("Plan"), "csv_plan")
    rows = chosen.selection.rows  # type: ignore[union-attr]
    if rows and st.button(
        words("Take {n} out of the plan", n=len(rows)),
        icon=":material/delete:",
        key=keyed("plan_out"),
    ):
        withdraw(store(), [plan.matches[row].item.item_id for row in rows])
        st.rerun()


def add_items() -> None:
    """Show how to add to the plan: one publication, or a file."""
    words = say()
    with st.expander(
        words("Add to the plan"),
        icon=":material/add_circle:",
        key=keyed("add_plan"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            item_form()
            _file()


def _file() -> None:
    words = say()
    file = st.file_uploader(
        words("Or a plan as CSV or Excel, with a column for the day, the network and the text"),
        key=keyed("plan_file"),
    )
    if file is None:
        return
    try:
        planned, unread = read_plan(file.getvalue())
    except RumboError as error:
        st.error(words.sentence(error.sentence))
        return
    st.write(words("{n} publications in «{file}».", n=len(planned), file=file.name))
    if unread:
        st.caption(
            words(
                "Lines without a day, a network or a text, left out: {lines}",
                lines=", ".join(map(str, unread[:20])),
            )
        )
    if planned and st.button(words("Add them to the plan"), type=emphasis(), key=keyed("plan_add")):
        plan_all(with_objectives(planned))


def with_objectives(planned: list[Item]) -> list[Item]:
    """Return items with the stated objectives that their file names by title; another name is none."""
    ids = {fold(each.title): each.objective_id for each in kept(all_objectives)}
    return [replace(each, objective_id=ids.get(fold(each.objective_id or ""))) for each in planned]
