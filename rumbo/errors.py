"""What can go wrong, one class per mistake a caller tells apart.

RumboError
├── ExportError        a file that cannot be read
│   ├── NotUnderstood  a file that no format claims
│   └── Guided         a table that the user can map by hand
├── AnswerNeeded       a file that does not say something: nothing is stored until it is answered
├── StoreError         a store that cannot be used
│   ├── StoreBusy      another process holds it
│   ├── StoreBroken    it is damaged or gone: it can be rebuilt from the files received
│   ├── StoreNewer     a later Rumbo has written it
│   └── DiskTrouble    the machine does not let it be read or written
├── NoExport           a file that is no whole export of a business
├── NotAggregable      a metric asked in a way its definition forbids
├── ObjectiveError     an objective that cannot be
└── NotFound           a client, upload, metric or objective that is not there
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rumbo.wording import Sentence


class RumboError(Exception):
    """A mistake with a sentence for the person who meets it."""

    def __init__(self, template: str, **values: Any) -> None:
        self.sentence = Sentence(template, values)
        super().__init__(self.sentence.english())


class ExportError(RumboError):
    """A file that cannot be read."""


class NotUnderstood(ExportError):
    """A file that no format claims."""


class Guided(ExportError):
    """A table that the user can map by hand."""


class AnswerNeeded(RumboError):
    """A file that does not say something the user must answer.

    `needs` is what (network, account, client, …), `network` whose file it is, `choices` the answers
    there are; none where any may be given.
    """

    def __init__(
        self,
        template: str,
        *,
        needs: str,
        network: str | None = None,
        choices: Sequence[str] = (),
        **values: Any,
    ) -> None:
        named = {"network": network} if network else {}
        super().__init__(template, **values, **named)
        self.needs, self.network, self.choices = needs, network, list(choices)


class StoreError(RumboError):
    """A store that cannot be used."""


class StoreBusy(StoreError):
    """Another process holds the client's store."""


class StoreBroken(StoreError):
    """A store that is damaged or gone: it can be rebuilt from the files received."""


class StoreNewer(StoreError):
    """A store that a later Rumbo has written."""


class DiskTrouble(StoreError):
    """The machine does not let something be read or written."""


class NoExport(RumboError):
    """A file that is no whole export of a business."""


class NotAggregable(RumboError):
    """A metric asked in a way its definition forbids."""


class ObjectiveError(RumboError):
    """An objective that cannot be."""


class NotFound(RumboError):
    """A client, upload, metric or objective that is not there."""
