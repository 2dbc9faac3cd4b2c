"""What a file is, in words: its kind, network, language, account and days."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.exports.guided.applying import FORMAT as GUIDED
from rumbo.exports.reading import Reading, all_formats, short_name
from rumbo.screens.session import kept, say

UNDATED = "Its rows bear no day: they are shown as undated until you say when it was downloaded."
BESIDE = (
    "Its rows bear no day: they are taken as of {day}, the last day of the files that came with it."
)
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


def kind_named(format_id: str) -> str:
    """Return the English name of a format, or the name that the user gave a mapping."""
    if format_id.startswith(GUIDED):
        return format_id.removeprefix(GUIDED)
    return next((each.name for each in all_formats() if each.id == format_id), format_id)


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
    said: dict[str, dict[str, str]] = {}
    for row in store.rows("uploads/statements"):
        said.setdefault(row["upload_id"], {})[row["what"]] = row["answer"]
    return {
        row["upload_id"]: row
        | spoken.get(row["upload_id"], {})
        | {"said": said.get(row["upload_id"], {})}
        for row in store.rows("uploads/all")
    }


def uploads() -> dict[str, dict]:
    """Return every upload of the client whose data is shown."""
    return kept(all_uploads)


def about(upload: dict, kind: str) -> str:
    """Return what an upload is on one line."""
    accounts, days = upload.get("accounts"), days_of(upload)
    return described(kind, upload["network"], upload["language"], accounts, days)


def days_of(upload: dict) -> str | None:
    """Return the days that an upload speaks of in words, or that nobody knows them."""
    if upload["as_of"] is None:
        return say()("undated")
    return span(upload.get("first_day"), upload.get("last_day"))


def dating(upload: dict) -> list[str]:
    """Return of which day a file is known to be, where it does not tell that itself."""
    words, said = say(), upload["said"]
    if "exported_on" in said:
        day = date.fromisoformat(said["exported_on"])
        return [words("Downloaded on {day}, as you said.", day=day)]
    if upload["as_of"] is None:
        return [words(UNDATED)]
    if "beside_on" in said:
        return [words(BESIDE, day=date.fromisoformat(said["beside_on"]))]
    return []


def small_print(lines: list[str]) -> None:
    """Show notes under one another."""
    if lines:
        st.caption("  \n".join(lines))
