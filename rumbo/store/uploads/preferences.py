"""Which of two files counts where they disagree: the user's word, before every other order."""

from __future__ import annotations

from rumbo.errors import NotFound
from rumbo.store.store import Store, now
from rumbo.store.uploads.deriving import derive, identify, identity

UNKNOWN = "There is no upload «{upload}» that counts."


def prefer(store: Store, upload_id: str, over_id: str, *, stands: bool = True) -> None:
    """Let one upload count instead of another wherever they say different things, or take that back.

    It is as new as the other from then on, and a little newer; what is newer than both goes before it.
    """
    counting = {row["upload_id"] for row in store.rows("uploads/all") if not row["undone_at"]}
    for each in (upload_id, over_id):
        if each not in counting:
            raise NotFound(UNKNOWN, upload=each)
    row = {"upload_id": upload_id, "over_id": over_id, "stands": stands, "said_at": now()}
    with store.change() as change:
        before = identity(change)
        change.append("preferences", [row])
        identify(change, upload_id)
        derive(change, upload_id, before)
        change.check("import")
