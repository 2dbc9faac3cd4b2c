"""Files received that are no longer kept as they came: named, with the way to heal them."""

from __future__ import annotations

import streamlit as st

from rumbo.clients.originals import holds, missing
from rumbo.screens.imports.files import shown_name
from rumbo.screens.session import current, say, store

NAMED = 5  # files that are named; of more their number
HEAL = "What they said still counts, but without them this business cannot be rebuilt or taken along whole. Drop them here again, or bring back an export on Businesses."


def lost() -> None:
    """Say which files received are gone; nothing where all are there."""
    here, words = current(), say()
    if here is None:
        return
    wanted = {row["sha256"]: row["file_name"] for row in store().rows("uploads/originals")}
    gone = [words.text(shown_name(each.file or "")) for each in missing(here.originals, wanted)]
    if not gone:
        return
    named = gone[:NAMED]
    if len(gone) > NAMED:
        named.append(words.count("{n} more", "{n} more", len(gone) - NAMED))
    said = words.count(
        "{n} file received is no longer kept: {files}.",
        "{n} files received are no longer kept: {files}.",
        len(gone),
        files=words.list(named),
    )
    st.warning(f"{said} {words(HEAL)}", icon=":material/running_with_errors:")


def altered(sha256: str) -> None:
    """Say of one file received that its bytes are not those that came."""
    here = current()
    if (
        here is not None
        and (here.originals / sha256).exists()
        and not holds(here.originals / sha256)
    ):
        st.warning(
            say()(
                "The copy kept of this file is damaged. Drop the file again and it is kept anew; what it said still counts."
            )
        )
