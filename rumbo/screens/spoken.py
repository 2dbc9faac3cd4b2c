"""Streamlit's own words in the reader's language: those that no option of it says otherwise.

A style takes Streamlit's text from the page, and from what is read aloud, and says ours in its place.
Tried with Streamlit 1.67; what has another name in another version stays English, and nothing breaks.
Out of reach are the tools of a table, the days of a calendar and the notice of a lost connection.
"""

from __future__ import annotations

import json

import streamlit as st

from rumbo.screens.session import language, say

STREAMLITS = "en"  # the language it speaks
ZONE = "[data-testid=stFileUploaderDropzone]"
# The hint below a field («Press Enter to apply») goes: to leave the field does the same.
STYLE = """
[data-testid=InputInstructions], {zone} button p, {hint} > span {{ display: none; }}
{zone} button [data-testid=stMarkdownContainer]::after {{ content: {button}; }}
{hint}::after {{ content: {limit}; font-size: 0.875rem; }}
"""


def speak() -> None:
    """Say in the reader's language what Streamlit says in English on an uploader and below a field."""
    if language() == STREAMLITS:
        return
    words, megabytes = say(), st.get_option("server.maxUploadSize")
    style = STYLE.format(
        zone=ZONE,
        hint=f"{ZONE} [data-testid=stFileUploaderDropzoneInstructions] > div",
        button=_quoted(words("Choose files")),
        limit=_quoted(words("Up to {n} MB a file", n=megabytes)),
    )
    st.html(f"<style>{style}</style>")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
