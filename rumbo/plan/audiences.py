"""The audiences a strategy aims at, one to three, and which objectives, plans and entries are for them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from rumbo.errors import ObjectiveError
from rumbo.store.store import Store, now

MOST = 3
YOUNGEST, OLDEST = 13, 120
LONGEST = 300


@dataclass(frozen=True)
class Audience:
    """Whom the business talks to: ages (both included), places, languages and interests in its own words."""

    name: str
    age_from: int | None = None
    age_to: int | None = None
    places: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interests: str = ""
    audience_id: str = ""


def audiences(store: Store) -> list[Audience]:
    """Return the audiences that stand, the first stated first."""
    return [
        Audience(
            row["name"],
            row["age_from"],
            row["age_to"],
            listed(row["places"]),
            listed(row["languages"]),
            row["interests"] or "",
            row["audience_id"],
        )
        for row in store.rows("audience/stated")
    ]


def listed(written: str | None) -> tuple[str, ...]:
    """Return the items of a text parted by semicolons or lines."""
    parts = (written or "").replace("\n", ";").split(";")
    return tuple(each.strip() for each in parts if each.strip())


def state_audience(store: Store, said: Audience) -> str:
    """Write down an audience, a new one or another statement of one that stands, and return its id."""
    known = {each.audience_id: each for each in audiences(store)}
    _check(said, len(known))
    if said == known.get(said.audience_id):
        return said.audience_id
    own = said.audience_id or uuid.uuid4().hex[:8]
    row = {
        "audience_id": own,
        "name": said.name.strip(),
        "age_from": said.age_from,
        "age_to": said.age_to,
        "places": ";".join(said.places) or None,
        "languages": ";".join(said.languages) or None,
        "interests": said.interests.strip()[:LONGEST] or None,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("audiences", [row])
    return own


def _check(said: Audience, known: int) -> None:
    if not said.name.strip():
        raise ObjectiveError("Give the audience a name: neighbours, parents, offices nearby.")
    if not said.audience_id and known >= MOST:
        raise ObjectiveError("Three audiences at most: who talks to everybody is heard by nobody.")
    ages = [age for age in (said.age_from, said.age_to) if age is not None]
    if any(not YOUNGEST <= age <= OLDEST for age in ages) or ages != sorted(ages):
        raise ObjectiveError("Ages go from 13 up, the youngest first.")


def withdraw_audience(store: Store, audience_id: str) -> None:
    """Take an audience back; it stays on record."""
    with store.change() as change:
        change.append("withdrawn", [{"thing_id": audience_id, "said_at": now()}])


def aims(store: Store) -> dict[str, str]:
    """Return the audience of each objective, planned publication or diary entry that is for one."""
    return {row["thing_id"]: row["audience_id"] for row in store.rows("audience/aims")}


def aim(store: Store, things: dict[str, str | None]) -> None:
    """Write down which audience things are for; None for none. What does not change is not written again."""
    known = aims(store)
    rows = [
        {"thing_id": thing, "audience_id": audience, "said_at": now()}
        for thing, audience in things.items()
        if known.get(thing) != audience
    ]
    if rows:
        with store.change() as change:
            change.append("aims", rows)
