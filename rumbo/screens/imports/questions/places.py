"""A receipt on the screen that waits for an answer, and where the answer goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from rumbo.clients import Client
from rumbo.exports.reading import Reading
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence


class Waiting(Protocol):
    """What the files came with that wait for an answer."""

    @property
    def here(self) -> Client:
        """Return the business they came for."""
        ...

    def reading(self, number: int) -> Reading:
        """Return what one of them says."""
        ...

    def answer(self, number: int, **given: Any) -> Receipt:
        """Import one of them with what was answered."""
        ...

    def leave_out(self, number: int, why: Sentence) -> None:
        """Take one of them never."""
        ...


@dataclass(frozen=True)
class ReceiptPlace:
    """A receipt on the screen: the name of its widgets, and where its answer goes."""

    key: str
    receipt: Receipt
    asker: Waiting
    number: int
