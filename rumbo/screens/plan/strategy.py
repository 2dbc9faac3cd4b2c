"""The strategy on one page: whom we talk to, about what, when, and what we will not do."""

from __future__ import annotations

import streamlit as st

from rumbo.objectives.stated.journal import all_objectives
from rumbo.plan.items import state_strategy, strategy
from rumbo.screens.address import keyed
from rumbo.screens.plan.audience_form import target_audiences
from rumbo.screens.session import as_is, emphasis, kept, say, store


def one_page_strategy() -> None:
    """Show the strategy as it was stated, and the form that changes it."""
    words, stated = say(), kept(strategy)
    with st.container(border=True):
        st.markdown(f"**{words('The strategy on one page')}**")
        columns = st.columns(2)
        for place, (part, (title, _)) in enumerate(_parts().items()):
            with columns[place % 2]:
                st.caption(title)
                st.text(as_is().text(stated.get(part) or words("Not stated yet")))
        _objectives()
        with st.expander(
            words("State the strategy"), key=keyed("strategy"), on_change="rerun"
        ) as panel:
            if panel.open:
                _form(stated)
        target_audiences()


def _objectives() -> None:
    """Show what all of it is for: the objectives that stand."""
    words = say()
    stated = [each for each in kept(all_objectives) if not each.ended_on]
    st.caption(words("What it is all for"))
    lines = [words("◎ {title}, until {day}", title=each.title, day=each.due_day) for each in stated]
    st.markdown("  \n".join(lines) or words("Not stated yet"))


def _parts() -> dict[str, tuple[str, str]]:
    words = say()
    return {
        "audience": (
            words("Whom we talk to"),
            words("Families of the neighbourhood, 25–44, in Valencia"),
        ),
        "pillars": (
            words("What we talk about"),
            words("Our kitchen, the neighbourhood, the people behind the counter"),
        ),
        "rhythm": (
            words("When and where we publish"),
            words("Instagram on Tuesdays, Thursdays and Saturdays; Google every week"),
        ),
        "refusals": (
            words("What we will not do"),
            words("No bought followers, no giveaways that bring strangers"),
        ),
    }


def _form(stated: dict[str, str]) -> None:
    words = say()
    with st.form(keyed("strategy_form"), border=False):
        texts = {
            part: st.text_area(
                title,
                value=stated.get(part, ""),
                placeholder=example,
                height=70,
                key=keyed(f"strategy_{part}"),
            )
            for part, (title, example) in _parts().items()
        }
        said = st.form_submit_button(words("Keep the strategy"), type=emphasis())
    if said:
        state_strategy(store(), texts)
        st.rerun()
