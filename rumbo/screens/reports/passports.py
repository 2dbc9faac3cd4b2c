"""From any number: what it is, how it is made, what its network calls it, which files and days it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from rumbo.clients import condition
from rumbo.plain import for_markdown
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, current, kept, say
from rumbo.story.origins import passport
from rumbo.story.passport import Counted, Passport, sourced
from rumbo.story.slides import Number


def passports(key: str, figures: Callable[[], Sequence[Number | Counted]]) -> None:
    """Offer the passports of figures; both are worked out only for whoever opens them."""
    with st.popover(
        say()("Where the numbers come from"),
        icon=":material/badge:",
        key=keyed(f"passport_{key}"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            chosen_passport(key, figures())


def chosen_passport(key: str, figures: Sequence[Number | Counted]) -> None:
    """Show the passport of one of several figures, the first where no other is chosen."""
    words, names = say(), [_name(each) for each in figures]
    if not figures:
        st.write(words("Nothing is known of it in these days."))
        return
    at = 0
    if len(figures) > 1:
        at = st.selectbox(
            words("Number"),
            range(len(names)),
            format_func=lambda place: names[place],
            key=keyed(f"number_{key}"),
        )
    _show(figures[at or 0])


def _name(figure: Number | Counted) -> str:
    there = as_is().network(figure.network) if isinstance(figure, Number) else figure.of
    return " · ".join(filter(None, [figure.label, there, figure.text]))


def _show(figure: Number | Counted) -> None:
    lines, sentence = _told(figure)
    head = f"**{for_markdown(figure.label)}: {for_markdown(figure.text)}**"
    small = [f":small[**{name}:** {for_markdown(text)}]" for name, text in lines]
    st.markdown("  \n".join([head, *small]))
    st.caption(say()("As a sentence with its source:"))
    st.code(sentence, language=None, wrap_lines=True)


def _told(figure: Number | Counted) -> tuple[Iterable[tuple[str, str]], str]:
    """Return what stands behind a figure, and all of it as a sentence."""
    words, here = as_is(), current()
    business = condition(here).name if here else ""
    if isinstance(figure, Counted):
        return figure.lines(words), figure.sentence(business, words)
    found: Passport = kept(passport, figure, words.language)
    return found.lines(words), sourced(figure, found, business, words)
