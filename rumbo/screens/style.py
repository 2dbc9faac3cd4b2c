"""What no option of Streamlit says otherwise: captions that can be read, and its own words in the reader's language.

A style takes Streamlit's text from the page, and from what is read aloud, and says ours in its place.
Tried with Streamlit 1.67; what has another name in another version stays as it is, and nothing breaks.
Out of reach are the tools of a table, the days of a calendar and the notice of a lost connection.
"""

from __future__ import annotations

import json
from functools import cache

import streamlit as st

from rumbo.figures.look import look
from rumbo.networks import drawn_as, networks
from rumbo.screens.session import dark, language, say

STREAMLITS = "en"  # the language it speaks
ZONE = "[data-testid=stFileUploaderDropzone]"
# Its grey, ink at 60 %, stands 4.02 : 1 on our paper; 4.5 is what small letters need. So do the keys on a button.
CAPTIONS = "[data-testid=stCaptionContainer], button kbd {{ color: {colour} !important; opacity: 1 !important; }}"
# Where the keyboard is shows on everything but the menu's links and the lists.
FOCUS = """
[data-testid=stSidebarNavLink]:focus-visible, [data-testid=stSelectbox] [role=group]:has(input:focus-visible), main:focus-visible
{{ outline: 2px solid {colour} !important; outline-offset: 1px; border-radius: 0.5rem; }}
"""
# The name of a number is read whole, in two lines where one is too short.
NAMES = "[data-testid=stMetricLabel], [data-testid=stMetricLabel] * { white-space: normal !important; overflow: visible !important; }"
# What opens a publication bears the colour of its network; its name stands there as well.
MARK = "[class*=st-key-open_{network}_] a {{ border-left: 0.4rem solid {colour}; }}"
# The hint below a field («Press Enter to apply») goes: to leave the field does the same.
WORDS = """
[data-testid=InputInstructions], {zone} button p, {hint} > span {{ display: none; }}
{zone} button [data-testid=stMarkdownContainer]::after {{ content: {button}; }}
{hint}::after {{ content: {limit}; font-size: 0.875rem; }}
"""


def dress() -> None:
    """Write the style of every screen."""
    chosen = look(dark())
    seen = CAPTIONS.format(colour=chosen.soft) + FOCUS.format(colour=chosen.accent) + NAMES
    st.html(f"<style>{seen}{_marks(dark())}{_words()}</style>")


@cache
def _marks(is_dark: bool) -> str:
    drawn = ((name, drawn_as(name).colour(is_dark)) for name in networks())
    return "".join(MARK.format(network=name, colour=colour) for name, colour in drawn)


def _words() -> str:
    if language() == STREAMLITS:
        return ""
    words, megabytes = say(), st.get_option("server.maxUploadSize")
    return WORDS.format(
        zone=ZONE,
        hint=f"{ZONE} [data-testid=stFileUploaderDropzoneInstructions] > div",
        button=_quoted(words("Choose files")),
        limit=_quoted(words("Up to {n} MB a file", n=megabytes)),
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
