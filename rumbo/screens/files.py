"""What a file is, in words: its kind, network, language, account and days."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.exports.reading import Reading, short_name
from rumbo.screens.session import kept, say

LANGUAGES = {"es": "in Spanish", "en": "in English", "pt": "in Portuguese"}


def described(
    kind: str, network: str | None, language: str | None, accounts: str | None, days: str | None
) -> str:
    """Return what a file is on one line; what it does not say is left out."""
    words = say()
    parts = [
        words.text(words(kind)),
        words.network(network) if network else None,
        words(LANGUAGES[language]) if language in LANGUAGES else None,
        words.text(accounts) if accounts else None,
        days,
    ]
    return " · ".join(filter(None, parts))


def kind_of(reading: Reading) -> str:
    """Return what kind of export a file is, in English."""
    return reading.message.values.get("name", reading.format or "")


def shown_name(file: str) -> str:
    """Return a file's name; of a member of an archive, without the folders between.

    >>> shown_name("export.zip/Takeout/account/reviews.json")
    'export.zip › reviews.json'
    """
    first, _, rest = file.partition("/")
    return f"{first} › {short_name(rest)}" if rest else first


def span(first: date | None, last: date | None) -> str | None:
    """Return the days from the first to the last in words, None where there are none."""
    return say().span(first, last) if first and last else None


def all_uploads(store) -> dict[str, dict]:  # noqa: ANN001
    """Return every upload by its id, the newest first, with the days and accounts it speaks of."""
    spoken = {row["upload_id"]: row for row in store.rows("uploads/received")}
    return {
        row["upload_id"]: row | spoken.get(row["upload_id"], {})
        for row in store.rows("uploads/all")
    }


def uploads() -> dict[str, dict]:
    """Return every upload of the client whose data is shown."""
    return kept(all_uploads)


def about(upload: dict, kind: str) -> str:
    """Return what an upload is on one line."""
    days = span(upload.get("first_day"), upload.get("last_day"))
    return described(kind, upload["network"], upload["language"], upload.get("accounts"), days)


def small_print(lines: list[str]) -> None:
    """Show notes under one another."""
    if lines:
        st.caption("  \n".join(lines))
