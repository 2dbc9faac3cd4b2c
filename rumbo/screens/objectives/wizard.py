"""From a wish in plain words to a measurable objective: what is proposed, how hard it is, one button."""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.series import reported
from rumbo.objectives.ahead.ground import Ground, ground
from rumbo.objectives.stated.aims import Aim, aims, measured
from rumbo.objectives.stated.journal import write
from rumbo.objectives.stated.wish import Wish
from rumbo.screens.address import keyed
from rumbo.screens.objectives.draft import Draft, draft
from rumbo.screens.objectives.target_form import shown, stored
from rumbo.screens.session import attempt, calmly, emphasis, kept, say, store
from rumbo.story.objectives.attempt import (
    left_out,
    starting_point,
    suggestion_label,
    warned,
    weighed,
    would_need,
)
from rumbo.story.objectives.targets import scope_words
from rumbo.units import unit

PROPOSED = "new_proposed"  # what the target was last filled for
ROOM = 0.9  # of a plan, where the past says nothing yet


def new_objective(opened: bool = False) -> None:
    """Offer to state an objective; `opened` where there is none yet."""
    with st.expander(
        say()("State a new objective"),
        expanded=opened,
        icon=":material/add_circle:",
        key=keyed("new_objective"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            _wizard()


@st.fragment
def _wizard() -> None:
    calmly(_wish)


def _wish() -> None:
    words, known = say(), kept(measured)
    offered = [each for each in aims() if each.measured(known)]
    aim = st.selectbox(
        words("What do you want?"),
        [*offered, None],
        format_func=lambda each: (
            each.said("wish", words.language) if each else words("Something else")
        ),
        key=keyed("new_aim"),
    )
    proposal = st.container()
    with st.expander(words("More options"), key=keyed("new_options")):
        wanted = draft(aim)
    with proposal:
        _proposal(wanted)
    _others([each for each in aims() if each not in offered])


def _proposal(wanted: Draft) -> None:
    words = say()
    st.markdown(f"**{wanted.metric.name(words.language)}** · {_about(wanted)}")
    st.caption(wanted.metric.definition(words.language))
    if not wanted.days:
        st.warning(words("The last day must lie after the first one."))
        return
    past: Ground = kept(ground, wanted.metric, wanted.scope, wanted.start, wanted.due)
    if _is_new_plan(past, wanted):
        st.markdown(words("It is in your own hands: nine of ten leave room for what comes up."))
    else:
        st.markdown(starting_point(past, words))
        for each in left_out(past, words):
            st.caption(each)
    _fill(past, wanted)
    _suggestions(past, wanted)
    label = words("Target (%)") if unit(wanted.metric.unit).is_share else words("Target")
    target = stored(
        st.number_input(
            label,
            min_value=0.0,
            step=_step(wanted),
            format=_digits(wanted),
            key=keyed("new_target"),
        ),
        wanted.metric,
    )
    if target:
        _weigh(past, wanted, target)
    if st.button(words("Set the objective"), type=emphasis(), key=keyed("new_state")):
        _write(wanted, past, target)


def _is_new_plan(past: Ground, wanted: Draft) -> bool:
    """Return whether it is about keeping a plan that is too young to show how much of it is kept."""
    return wanted.metric.basis == "plan" and past.baseline is None


def _about(wanted: Draft) -> str:
    words = say()
    senses = {
        "at_least": words("at least"),
        "at_most": words("at most"),
        "between": words("between two values"),
    }
    days = words.span(wanted.start, wanted.due)
    return f"{scope_words(wanted.scope, words)} · {senses[wanted.sense]} · {days}"


def _step(wanted: Draft) -> float:
    return 10.0 ** -unit(wanted.metric.unit).fine


def _digits(wanted: Draft) -> str:
    return f"%.{unit(wanted.metric.unit).fine}f"


def _fill(past: Ground, wanted: Draft) -> None:
    """Propose the realistic target whenever something else is wanted; what was typed stays."""
    about = (wanted.metric, wanted.scope, wanted.sense, wanted.start, wanted.due)
    if st.session_state.get(keyed(PROPOSED)) == about:
        return
    st.session_state[keyed(PROPOSED)] = about
    offered = past.weigh(0.0, wanted.sense).suggestions
    named = {each.name: each.target for each in offered}
    first = next(iter(named.values()), ROOM if _is_new_plan(past, wanted) else 0.0)
    proposed = max(wanted.planned, named.get("realistic", first))
    st.session_state[keyed("new_target")] = round(shown(proposed, wanted.metric), 4)


def _suggestions(past: Ground, wanted: Draft) -> None:
    words = say()
    if wanted.planned:
        st.markdown(
            words.count(
                "Your plan holds one publication for these days.",
                "Your plan holds {n} publications for these days.",
                wanted.planned,
            )
        )
    with st.container(horizontal=True):
        for each in past.weigh(0.0, wanted.sense).suggestions:
            st.button(
                suggestion_label(each, past, words),
                key=keyed(f"new_{each.name}"),
                on_click=_take,
                args=(round(shown(each.target, wanted.metric), 4),),
            )


def _take(target: float) -> None:
    st.session_state[keyed("new_target")] = target


def _weigh(past: Ground, wanted: Draft, target: float) -> None:
    words = say()
    made = past.weigh(target, wanted.sense, wanted.upper)
    said = [*weighed(made, past, words)]
    if said:
        st.markdown("  \n".join(said))
    for each in warned(made, words):
        st.warning(each)


def _write(wanted: Draft, past: Ground, target: float) -> None:
    wish = Wish(
        wanted.title,
        wanted.metric.metric,
        wanted.metric.basis,
        target,
        wanted.start,
        wanted.due,
        wanted.upper,
        scope=wanted.scope,
        sense=wanted.sense,
        why=wanted.why or None,
        baseline=past.baseline,
        baseline_day=past.until if past.baseline is not None else None,
        owner=wanted.owner,
        cadence=wanted.cadence,
    )
    if attempt(lambda: write(store(), wish)):
        st.session_state.pop(keyed(PROPOSED), None)
        st.rerun(scope="app")


def _others(lacking: list[Aim]) -> None:
    """Say of each aim that no file measures which one would."""
    words = say()
    if not lacking:
        return
    networks = list(dict.fromkeys(name for spans in kept(reported).values() for name in spans))
    with st.expander(words("Goals you could track with more files"), key=keyed("new_lacking")):
        for each in lacking:
            st.markdown(f"- {would_need(each, networks, words)}")
        st.page_link("pages/import.py", label=words("Import files"), icon=":material/upload_file:")
