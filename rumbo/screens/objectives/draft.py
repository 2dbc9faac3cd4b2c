"""The options of an objective that is being stated: all of them have an answer before they are opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.glossary import Metric, metric
from rumbo.objectives.stated.aims import Aim, measured
from rumbo.objectives.stated.contradictions import CADENCES, SENSES
from rumbo.objectives.stated.scope import Scope, Scopes, scopes
from rumbo.objectives.stated.wish import KINDS
from rumbo.plain import invisible_out
from rumbo.plan.items import items
from rumbo.screens.address import keyed
from rumbo.screens.objectives.target_form import stored
from rumbo.screens.session import kept, say
from rumbo.story.sentences.fair import kind_name

USUAL_DAYS = 90
PLAN = "plan"


@dataclass(frozen=True)
class Draft:
    """An objective as it stands on the screen; `planned` counts what the plan holds for its days."""

    metric: Metric
    scope: Scope
    sense: str
    upper: float | None
    start: date
    due: date
    title: str
    why: str
    owner: str
    cadence: str | None
    planned: int

    @property
    def days(self) -> int:
        """Return its days, 0 where it would end before it starts."""
        return max((self.due - self.start).days, 0)


def draft(aim: Aim | None) -> Draft:
    """Show the options of a wish, and return what they say now."""
    words, about = say(), aim.aim if aim else "other"
    chosen = st.selectbox(
        words("How we measure it"),
        _metrics(aim),
        format_func=lambda each: each.name(words.language),
        key=keyed(f"new_metric_{about}"),
    )
    scope = _scope(chosen, about)
    sense, upper = _sense(chosen, about)
    left, right = st.columns(2)
    start = left.date_input(
        words("From"), value=clock.today(), format="DD/MM/YYYY", key=keyed("new_start")
    )
    due = right.date_input(
        words("Until"),
        value=clock.today() + timedelta(days=USUAL_DAYS - 1),
        format="DD/MM/YYYY",
        key=keyed("new_due"),
    )
    title = st.text_input(
        words("In your words"),
        value=aim.said("title", words.language) if aim else "",
        key=keyed(f"new_title_{about}"),
    )
    why = st.text_input(
        words("Why it matters"),
        value=aim.said("why", words.language) if aim else "",
        key=keyed(f"new_why_{about}"),
    )
    owner, cadence = _who()
    counted = about == PLAN and chosen.agg == "sum"
    planned = _planned(scope, start, due) if counted else 0
    return Draft(chosen, scope, sense, upper, start, due, title, why, owner, cadence, planned)


def _metrics(aim: Aim | None) -> list[Metric]:
    """Return what may show a wish: its own metrics first, then all others that files report."""
    words, known = say(), kept(measured)
    every = [each for key in known if (each := metric(*key)).agg in KINDS]
    every.sort(key=lambda each: (each.class_ != "value", each.name(words.language)))
    return list(dict.fromkeys([*(aim.measured(known) if aim else ()), *every]))


def _scope(chosen: Metric, about: str) -> Scope:
    words, there = say(), kept(scopes)
    networks = sorted(kept(measured)[(chosen.metric, chosen.basis)])
    alone = [] if not chosen.adds_over_networks and len(networks) > 1 else [None]
    key = f"{about}_{chosen.metric}_{chosen.basis}"
    network = st.selectbox(
        words("Network"),
        [*alone, *networks],
        format_func=words.network,
        key=keyed(f"new_network_{key}"),
    )
    account = None if chosen.basis == PLAN else _account(network, there, key)
    if chosen.basis != "posts":
        return Scope(network, account)
    left, middle, right = st.columns(3)
    with left:
        kind = _one_of(words("Format"), there.formats, f"new_format_{key}", kinds=True)
    with middle:
        pillar = _one_of(words("Pillar"), there.pillars, f"new_pillar_{key}")
    with right:
        campaign = _one_of(words("Campaign"), there.campaigns, f"new_campaign_{key}")
    return Scope(network, account, kind, pillar, campaign)


def _account(network: str | None, there: Scopes, key: str) -> str | None:
    """Ask for an account where a network has several."""
    own = [each for each in there.accounts if network and each.startswith(f"{network}:")]
    if len(own) < 2:
        return None
    return _one_of(say()("Account"), tuple(own), f"new_account_{key}_{network}")


def _one_of(label: str, names: tuple[str, ...], key: str, kinds: bool = False) -> str | None:
    words = say()
    if not names:
        return None
    return st.selectbox(
        label,
        [None, *names],
        format_func=lambda each: (
            words("All")
            if each is None
            else kind_name(each, words)
            if kinds
            else invisible_out(each)
        ),
        key=keyed(key),
    )


def _sense(chosen: Metric, about: str) -> tuple[str, float | None]:
    words = say()
    names = {
        "at_least": words("at least"),
        "at_most": words("at most"),
        "between": words("between two values"),
    }
    usual = SENSES.index("at_most" if chosen.direction == "down" else "at_least")
    key = f"{about}_{chosen.metric}_{chosen.basis}"
    sense = st.selectbox(
        words("The target is"),
        SENSES,
        index=usual,
        format_func=names.__getitem__,
        key=keyed(f"new_sense_{key}"),
    )
    if sense != "between":
        return sense, None
    upper = st.number_input(words("and at most"), min_value=0.0, key=keyed(f"new_upper_{key}"))
    return sense, stored(upper, chosen)


def _who() -> tuple[str, str | None]:
    words = say()
    names = {"weekly": words("Every week"), "monthly": words("Every month")}
    left, right = st.columns(2)
    owner = left.text_input(words("Owner"), key=keyed("new_owner"))
    cadence = right.selectbox(
        words("How often it is looked at"),
        [*CADENCES, None],
        format_func=lambda each: names[each] if each else words("Prefer not to say"),
        key=keyed("new_cadence"),
    )
    return owner, cadence


def _planned(scope: Scope, start: date, due: date) -> int:
    """Return how many publications the plan holds for these days."""
    return sum(
        start <= each.day <= due and scope.network in (None, each.network) for each in kept(items)
    )
