"""What a client has said about tables that Rumbo does not know: remembered, and a format from then on."""

from __future__ import annotations

import uuid

from rumbo.exports.guided.mapping import BadMapping, Mapping, checked, dumped, loaded
from rumbo.store.store import Store, now


def remembered(store: Store) -> list[Mapping]:
    """Return the mappings of this client, the newest first."""
    found = []
    for row in store.rows("store/mappings"):
        try:
            found.append(loaded(row["mapping"]))
        except BadMapping:
            continue  # of a version of Rumbo that said it otherwise: the table is asked about again
    return found


def remember(store: Store, mapping: Mapping) -> None:
    """Keep a mapping; the newest for a table counts, and saying the same again adds nothing."""
    text = dumped(checked(mapping))
    if text not in {row["mapping"] for row in store.rows("store/mappings")}:
        _say(store, mapping, text)


def _say(store: Store, mapping: Mapping, text: str | None) -> None:
    row = {
        "mapping_id": uuid.uuid4().hex[:12],
        "name": mapping.name,
        "signature": mapping.signature,
        "mapping": text,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("mappings", [row])
