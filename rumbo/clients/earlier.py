"""Files that are received, and wait for an answer that was not needed when they came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rumbo.clients.business import Client
from rumbo.exports.reading import Reading
from rumbo.store.uploads.imports import Receipt, undo
from rumbo.wording import Sentence


@dataclass(frozen=True)
class Earlier:
    """The files of a client that count no longer until somebody says of which account they are."""

    here: Client
    receipts: Sequence[Receipt]

    def reading(self, number: int) -> Reading:
        """Return what one of them says."""
        return self.receipts[number].reading

    def answer(self, number: int, **given: Any) -> Receipt:
        """Import one of them again with what was answered."""
        return self.here.take(self.receipts[number].reading, **{**given, "is_ours": True})

    def leave_out(self, number: int, why: Sentence) -> None:  # noqa: ARG002 - the history says it
        """Take back one of them: it is received, and counts no longer."""
        undo(self.here.store, self.receipts[number].upload_id or "")


def earlier(here: Client) -> Earlier:
    """Return the files that came before their network had several accounts, each with its question."""
    return Earlier(here, list(here.unanswered()))
