"""How a business's reports look: as it said, else as the agency says for all, else as they come."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from typing import Any

from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.settings import home
from rumbo.store.store import now
from rumbo.store.troubles import on_disk
from rumbo.story.brand import Brand

AGENCY = "brand.json"  # in the home: the agency's, for every business that has none of its own
LONGEST = 120  # letters of a name or a line
TEXTS = ("accent", "second", "author", "contact", "footer")


def brand(client: Client | None) -> Brand:
    """Return the brand of a business, or the agency's where none is given; what is not said comes from below."""
    said: dict[str, Any] = _of_agency()
    rows = client.store.rows("told/brand") if client else []
    for row in rows:
        said |= {name: value for name, value in row.items() if value}
    logo = said.pop("logo", None)
    return replace(Brand(), **said, logo=base64.b64decode(logo) if logo else None)


def state_brand(client: Client | None, stated: Brand) -> None:
    """Write down the brand of a business, or the agency's; raise RumboError where it cannot be."""
    row = {name: _line(getattr(stated, name)) or None for name in TEXTS}
    row["logo"] = base64.b64encode(stated.logo).decode() if stated.logo else None
    if client is None:
        path = home() / AGENCY
        try:
            path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            raise on_disk(error, path) from None
        return
    with client.store.change() as change:
        change.append("brands", [row | {"said_at": now()}])


def _line(text: str) -> str:
    said = re.sub(r"\s+", " ", text).strip()
    if len(said) > LONGEST:
        raise RumboError(
            "«{text}…» is longer than the {n} letters of a line.", text=said[:30], n=LONGEST
        )
    return said


def _of_agency() -> dict[str, Any]:
    try:
        said = json.loads((home() / AGENCY).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = (*TEXTS, "logo")
    return {name: said[name] for name in known if isinstance(said, dict) and said.get(name)}
