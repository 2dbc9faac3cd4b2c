"""An objective that is being stated: what it is about stands beside its target, the rest has an answer already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.glossary import Metric, metric
from rumbo.metrics.accounts import account_names
from rumbo.objectives.stated.aims import Aim, measured
from rumbo.objectives.stated.contradictions import CADENCES, SENSES
from rumbo.objectives.stated.scope import Scope, Scopes, scopes
from rumbo.objectives.stated.wish import KINDS
from rumbo.plain import invisible_out
from rumbo.plan.items import items
from rumbo.screens.objectives.being_typed import given
from rumbo.screens.objectives.target_form import stored
from rumbo.screens.session import as_is, kept, say
from rumbo.story.sentences.fair import kind_name

USUAL_DAYS = 90
PLAN = "plan"
ALL = "*"  # an option that is None would be shown as if nothing were chosen


@dataclass(frozen=True)
class Topic:
    """What an objective is about; `key` tells its widgets from those of another wish or metric."""

    metric: Metric
    network: str | None
    account: str | None
    start: date
    due: date
    wish: str

    @property
    def key(self) -> str:
        """Return the name of a wish and its metric."""
        return f"{self.wish}_{self.metric.metric}_{self.metric.basis}"


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


def about(aim: Aim | None) -> Topic:
    """Show how a wish is measured, on which network and in which days; return what they say now."""
    words, wish = say(), aim.aim if aim else "other"
    offered = _metrics(aim)
    chosen = st.selectbox(
        words("How we measure it"),
        offered,
        format_func=lambda each: each.name(words.language),
        key=given(f"new_metric_{wish}", offered[0], offered),
    )
    key = f"{wish}_{chosen.metric}_{chosen.basis}"
    today = clock.today()
    with st.container(horizontal=True):
        network = _network(chosen, key)
        account = None if chosen.basis == PLAN else _account(network, kept(scopes), key)
        start = _day(words("From"), "new_start", today)
        due = _day(words("Until"), "new_due", today + timedelta(days=USUAL_DAYS - 1))
    return Topic(chosen, network, account, start, due, wish)


def draft(said: Topic, aim: Aim | None) -> Draft:
    """Show the other options of a wish, and return all that is said now."""
    words = say()
    scope = _scope(said)
    sense, upper = _sense(said.metric, said.key)
    title = st.text_input(
        words("In your words"),
        key=given(f"new_title_{said.wish}", aim.said("title", words.language) if aim else ""),
    )
    why = st.text_input(
        words("Why it matters"),
        key=given(f"new_why_{said.wish}", aim.said("why", words.language) if aim else ""),
    )
    owner, cadence = _who()
    counted = said.wish == PLAN and said.metric.agg == "sum"
    planned = _planned(scope, said.start, said.due) if counted else 0
    return Draft(
        said.metric,
        scope,
        *(sense, upper, said.start, said.due),
        *(title, why, owner, cadence, planned),
    )


def _day(label: str, key: str, proposed: date) -> date:
    return st.date_input(label, format="DD/MM/YYYY", key=given(key, proposed), width=150)


def _metrics(aim: Aim | None) -> list[Metric]:
    """Return what may show a wish: its own metrics first, then all others that files report."""
    words, known = say(), kept(measured)
    every = [each for key in known if (each := metric(*key)).agg in KINDS]
    every.sort(key=lambda each: (each.class_ != "value", each.name(words.language)))
    return list(dict.fromkeys([*(aim.measured(known) if aim else ()), *every]))


def _network(chosen: Metric, key: str) -> str | None:
    spoken, networks = as_is(), sorted(kept(measured)[(chosen.metric, chosen.basis)])
    alone = [] if not chosen.adds_over_networks and len(networks) > 1 else [ALL]
    offered = [*alone, *networks]
    chosen_one = st.selectbox(
        say()("Network"),
        offered,
        format_func=lambda each: spoken.network(_said(each)),
        key=given(f"new_network_{key}", offered[0], offered),
        width=190,
    )
    return _said(chosen_one)


def _account(network: str | None, there: Scopes, key: str) -> str | None:
    """Ask for an account where a network has several."""
    own = [each for each in there.accounts if network and each.startswith(f"{network}:")]
    if len(own) < 2:
        return None
    names = kept(account_names)
    told = {each: names.get(each) or each.partition(":")[2] for each in own}
    often = Counter(told.values())  # two of one name are told apart by their ids
    shown = {each: name if often[name] == 1 else f"{name} ({each})" for each, name in told.items()}
    return _one_of(say()("Account"), tuple(own), f"new_account_{key}_{network}", shown.__getitem__)


def _scope(said: Topic) -> Scope:
    words, there = say(), kept(scopes)
    if said.metric.basis != "posts":
        return Scope(said.network, said.account)
    left, middle, right = st.columns(3)
    with left:
        own = f"new_format_{said.key}"
        kind = _one_of(words("Format"), there.formats, own, lambda each: kind_name(each, words))
    with middle:
        pillar = _one_of(words("Pillar"), there.pillars, f"new_pillar_{said.key}")
    with right:
        campaign = _one_of(words("Campaign"), there.campaigns, f"new_campaign_{said.key}")
    return Scope(said.network, said.account, kind, pillar, campaign)


def _one_of(
    label: str, names: tuple[str, ...], key: str, called: Callable[[str], str] = str
) -> str | None:
    words = say()
    if not names:
        return None
    offered = [ALL, *names]
    chosen = st.selectbox(
        label,
        offered,
        format_func=lambda each: words("All") if each == ALL else invisible_out(called(each)),
        key=given(key, ALL, offered),
    )
    return _said(chosen)


def _sense(chosen: Metric, key: str) -> tuple[str, float | None]:
    words = say()
    names = {
        "at_least": words("at least"),
        "at_most": words("at most"),
        "between": words("between two values"),
    }
    usual = "at_most" if chosen.direction == "down" else "at_least"
    sense = st.selectbox(
        words("The target is"),
        SENSES,
        format_func=names.__getitem__,
        key=given(f"new_sense_{key}", usual, SENSES),
    )
    if sense != "between":
        return sense, None
    upper = st.number_input(words("and at most"), min_value=0.0, key=given(f"new_upper_{key}", 0.0))
    return sense, stored(upper, chosen)


def _who() -> tuple[str, str | None]:
    words = say()
    names = {"weekly": words("Every week"), "monthly": words("Every month")}
    offered = [*CADENCES, ALL]
    left, right = st.columns(2)
    owner = left.text_input(words("Owner"), key=given("new_owner", ""))
    cadence = right.selectbox(
        words("How often it is looked at"),
        offered,
        format_func=lambda each: words("Prefer not to say") if each == ALL else names[each],
        key=given("new_cadence", offered[0], offered),
    )
    return owner, _said(cadence)


def _said(chosen: str | None) -> str | None:
    return None if chosen == ALL else chosen


def _planned(scope: Scope, start: date, due: date) -> int:
    """Return how many publications the plan holds for these days."""
    return sum(
        start <= each.day <= due and scope.network in (None, each.network) for each in kept(items)
    )
