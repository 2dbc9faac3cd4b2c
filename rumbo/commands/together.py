"""What files that are imported in one call tell of one another: their days, and which number is the day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from rumbo.clients import Client
from rumbo.clients.neighbours import (
    Neighbour,
    date_by_neighbours,
    order_beside,
    take_settled,
)
from rumbo.commands.verb import Printer
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import say

BESIDE = "«{file}» bears no day: it is taken as of {day}, the last day of the files beside it."
UNDATED = "«{file}» bears no day and counts as undated: say when it was downloaded with amend {upload} --exported-on DAY."
Together = list[tuple[PurePath, Receipt]]


def settle_orders(
    here: Client, together: Together, given: dict[str, Any]
) -> Iterator[tuple[Path, Receipt]]:
    """Import the files that may write day or month first as the others tell; yield their receipts.

    `together` holds the new receipts afterwards.
    """
    answers = {name: answer for name, answer in given.items() if name != "order"}
    for number, (place, receipt) in enumerate(together):
        if receipt.needs == "order":
            order = order_beside(place, together)
            settled = take_settled(here, receipt.reading, order, **answers)
            together[number] = (place, settled)
            yield Path(place), settled


def settle_days(here: Client, together: Together, out: Printer) -> None:
    """Date the files that bear no day by the others, and say so; of the rest say how it can be told."""
    own = {each.upload_id: place for place, each in together if each.upload_id}
    beside = [Neighbour(place, upload) for upload, place in own.items()]
    for upload, day in date_by_neighbours(here, beside).items():
        out.complain(say(BESIDE, file=str(own[upload]), day=str(day)))
    for row in here.store.rows("uploads/undated"):
        if row["upload_id"] in own:
            out.complain(say(UNDATED, file=str(own[row["upload_id"]]), upload=row["upload_id"]))
