"""What is said of a file beside what it says itself: its account, its year, its day order, the day of its export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from rumbo.exports.cells.moments import Order
from rumbo.store.store import now

APART = "apart"


class Asker(Protocol):
    """A store, or a change of it: whoever answers the questions of `queries/`."""

    def rows(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Return the answer to a question as plain rows."""
        ...


@dataclass(frozen=True)
class Said:
    """What stands said of one upload, None where nothing is."""

    exported_on: date | None = None
    account: str | None = None
    year: int | None = None
    order: Order | None = None
    beside_on: date | None = None  # the day of the files it came with


WHAT = ("exported_on", "account", "year", "order")  # what a user may say


def said_of(store: Asker, upload_id: str) -> Said:
    """Return what stands said of an upload."""
    rows = store.rows("uploads/statements")
    answers = {row["what"]: row["answer"] for row in rows if row["upload_id"] == upload_id}
    return Said(
        _day(answers.get("exported_on")),
        answers.get("account"),
        int(answers["year"]) if "year" in answers else None,
        answers.get("order"),
        _day(answers.get("beside_on")),
    )


def statement(
    upload_id: str, what: str, answer: object | None, at: datetime | None = None
) -> dict[str, Any]:
    """Return the row of a statement; without an answer it takes back the ones before it."""
    text = None if answer is None else str(answer)
    return {"upload_id": upload_id, "what": what, "answer": text, "said_at": at or now()}


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
