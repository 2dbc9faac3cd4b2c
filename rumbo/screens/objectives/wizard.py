"""From a wish in plain words to a measurable objective: what is proposed, how hard it is, one button."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.metrics.series import reported
from rumbo.objectives.ahead.ground import Ground, ground
from rumbo.objectives.stated.aims import Aim, aims, measured
from rumbo.objectives.stated.journal import find, write
from rumbo.objectives.stated.wish import Wish
from rumbo.screens.address import keyed
from rumbo.screens.objectives.being_typed import forget, given, retype
from rumbo.screens.objectives.draft import USUAL_DAYS, Draft, about, draft
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
from rumbo.story.objectives.starting import starts
from rumbo.story.objectives.targets import scope_words
from rumbo.units import unit

SAVED = "new_saved"  # what was just saved, until that is said
USUAL = timedelta(days=USUAL_DAYS)
Spans = dict[tuple[str, str], dict[str, tuple[date, date]]]
OTHER = "other"
ROOM = 0.9  # of a plan, where the past says nothing yet


def new_objective(opened: bool = False) -> None:
    """Offer to state an objective; `opened` where there is none yet. What was just saved is said, once."""
    if saved := st.session_state.pop(keyed(SAVED), None):
        st.session_state[keyed("new_objective")] = False
        st.success(saved)
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
    choices = [*offered, OTHER]
    chosen = st.selectbox(
        words("What do you want?"),
        choices,
        format_func=lambda each: (
            words("Something else") if each == OTHER else each.said("wish", words.language)
        ),
        key=given("new_aim", _fitting(offered, known), choices),
    )
    aim = None if chosen == OTHER else chosen
    said = about(aim)
    proposal = st.container()
    with st.expander(words("More options"), key=keyed("new_options")):
        wanted = draft(said, aim)
    with proposal:
        target = _proposal(wanted)
    if target is not None and st.button(
        words("Set the objective"), type=emphasis(), key=keyed("new_state")
    ):
        _write(wanted, target)
    _others([each for each in aims() if each not in offered])


def _fitting(offered: list[Aim], known: Spans) -> Aim | str:
    """Return the first wish of which the files hold as much past as an objective has time, else the first."""
    newest = max((last for spans in known.values() for _, last in spans.values()), default=date.min)

    def fits(aim: Aim) -> bool:
        first = aim.measured(known)[0]
        if first.basis == "plan":
            return True  # in one's own hands
        spans = known[first.metric, first.basis].values()
        return any(last - begin >= USUAL and last + USUAL > newest for begin, last in spans)

    return next((each for each in offered if fits(each)), offered[0] if offered else OTHER)


def _proposal(wanted: Draft) -> float | None:
    """Show where a wish starts from and what may be asked of it; return the target, None where it has no days."""
    words = say()
    name = wanted.metric.name(words.language)
    st.caption(f"**{name}.** {wanted.metric.definition(words.language)}")
    if not wanted.days:
        st.warning(words("The last day must lie after the first one."))
        return None
    past = _past(wanted)
    if _is_new_plan(past, wanted):
        st.markdown(words("It is in your own hands: nine of ten leave room for what comes up."))
    else:
        st.markdown(starting_point(past, words))
        for each in left_out(past, words):
            st.caption(each)
    _suggestions(past, wanted)
    label = words("Target (%)") if unit(wanted.metric.unit).is_share else words("Target")
    target = stored(
        st.number_input(
            label,
            min_value=0.0,
            step=_step(wanted),
            format=_digits(wanted),
            key=given(_target_key(wanted), _proposed(past, wanted)),
            width=190,
        ),
        wanted.metric,
    )
    if target:
        _weigh(past, wanted, target)
    return target


def _past(wanted: Draft) -> Ground:
    return kept(ground, wanted.metric, wanted.scope, wanted.start, wanted.due)


def _target_key(wanted: Draft) -> str:
    return f"new_target_{wanted.metric.metric}_{wanted.metric.basis}"


def _is_new_plan(past: Ground, wanted: Draft) -> bool:
    """Return whether it is about keeping a plan that is too young to show how much of it is kept."""
    return wanted.metric.basis == "plan" and past.baseline is None


def _step(wanted: Draft) -> float:
    return 10.0 ** -unit(wanted.metric.unit).fine


def _digits(wanted: Draft) -> str:
    return f"%.{unit(wanted.metric.unit).fine}f"


def _proposed(past: Ground, wanted: Draft) -> float:
    """Return the realistic target, as many as the plan holds where that is more."""
    offered = past.weigh(0.0, wanted.sense).suggestions
    named = {each.name: each.target for each in offered}
    first = next(iter(named.values()), ROOM if _is_new_plan(past, wanted) else 0.0)
    return _on_screen(max(wanted.planned, named.get("realistic", first)), wanted)


def _on_screen(target: float, wanted: Draft) -> float:
    return round(shown(target, wanted.metric), 4)


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
                suggestion_label(each, past, wanted.sense, words),
                key=keyed(f"new_{each.name}"),
                on_click=retype,
                args=(_target_key(wanted), _on_screen(each.target, wanted)),
            )


def _weigh(past: Ground, wanted: Draft, target: float) -> None:
    words = say()
    made = past.weigh(target, wanted.sense, wanted.upper)
    said = [*weighed(made, past, words)]
    if said:
        st.markdown("  \n".join(said))
    for each in warned(made, past, target, words):
        st.warning(each)


def _write(wanted: Draft, target: float) -> None:
    past = _past(wanted)
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
    written: list[str] = []
    if attempt(lambda: written.append(write(store(), wish))):
        forget()
        st.session_state[keyed(SAVED)] = _saved(written[0])
        st.rerun(scope="app")


def _saved(objective_id: str) -> str:
    """Return what was saved, read back from where it is kept."""
    words, made = say(), find(store(), objective_id)
    return words(
        "Saved: «{title}» ({about}). {goal}",
        title=made.title,
        about=scope_words(made.scope, words),
        goal=starts(made, clock.today(), words),
    )


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
