"""From any number: what it is, how it is made, what its network calls it, which files and days it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from rumbo.clients import condition
from rumbo.plain import for_markdown
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, current, kept, say
from rumbo.story.origins import passport
from rumbo.story.passport import Passport, sourced
from rumbo.story.slides import Number


def passports(key: str, numbers: Callable[[], Sequence[Number]]) -> None:
    """Offer the passports of numbers; both are worked out only for whoever opens them."""
    with st.popover(
        say()("Where the numbers come from"),
        icon=":material/badge:",
        key=keyed(f"passport_{key}"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            chosen_passport(key, numbers())


def chosen_passport(key: str, numbers: Sequence[Number]) -> None:
    """Show the passport of one of several numbers, the first where no other is chosen."""
    words, names = say(), [_name(each) for each in numbers]
    if not numbers:
        st.write(words("Nothing is known of it in these days."))
        return
    at = 0
    if len(numbers) > 1:
        at = st.selectbox(
            words("Number"),
            range(len(names)),
            format_func=lambda place: names[place],
            key=keyed(f"number_{key}"),
        )
    _show(numbers[at or 0])


def _name(number: Number) -> str:
    words = as_is()
    return f"{number.label} · {words.network(number.network)} · {number.text}"


def _show(number: Number) -> None:
    words, here = say(), current()
    found: Passport = kept(passport, number, words.language)
    lines = (f":small[**{name}:** {for_markdown(text)}]" for name, text in found.lines(as_is()))
    head = f"**{for_markdown(number.label)}: {for_markdown(number.text)}**"
    st.markdown("  \n".join([head, *lines]))
    st.caption(words("As a sentence with its source:"))
    business = condition(here).name if here else ""
    st.code(sourced(number, found, business, as_is()), language=None, wrap_lines=True)
