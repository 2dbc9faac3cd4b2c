"""How well the cells of a column suit a role, and a table its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rumbo.exports.guided.names import Named
from rumbo.exports.guided.roles import Role, roles
from rumbo.exports.guided.shapes import Shape
from rumbo.exports.vocabulary import fold
from rumbo.thresholds import count, share

# How well the cells of a shape (second) suit those of a role (first); what is not here does not.
SUITS: dict[str, dict[str, float]] = {
    "date": {"date": 1.0},
    "link": {"link": 1.0},
    "text": {"long": 1.0, "short": 0.4, "kind": 0.02, "id": 0.02},
    "title": {"short": 0.6, "long": 0.5},
    "kind": {"kind": 1.0, "short": 0.15, "network": 0.02},
    "network": {"network": 1.0, "kind": 0.02, "short": 0.02},
    "name": {"short": 0.5, "id": 0.3, "long": 0.05, "network": 0.1, "kind": 0.02},
    "reference": {"id": 1.0, "integer": 0.15, "short": 0.2},
    "stars": {"integer": 0.9, "decimal": 0.4, "flag": 0.3, "short": 0.1},
    "duration": {"clock": 0.9, "integer": 0.3, "decimal": 0.25},
    "group": {"short": 1.0, "long": 0.3, "network": 0.3, "kind": 0.3, "id": 0.1},
    "count": {"integer": 1.0, "decimal": 0.03, "flag": 0.3, "empty": 0.02},
    "level": {"integer": 0.6, "decimal": 0.03},
    "signed": {"integer": 0.4, "decimal": 0.02, "flag": 0.2},
    "decimal": {"decimal": 1.0, "integer": 0.3, "clock": 0.2, "share": 0.3},
    "share": {"share": 1.0, "decimal": 0.7, "integer": 0.3},
}
# How likely it is that a column of a shape is one we do not need.
ASIDE = {
    "empty": 0.95,
    "flag": 0.5,
    "share": 0.9,
    "clock": 0.6,
    "decimal": 0.4,
    "short": 0.35,
    "integer": 0.25,
    "id": 0.2,
    "kind": 0.2,
    "date": 0.2,
    "long": 0.12,
    "network": 0.1,
    "link": 0.15,
}
FEW, FEWEST = share("guided.fitting.FEW"), count("guided.fitting.FEWEST")
LIKE_A_LEVEL = share("guided.fitting.LIKE_A_LEVEL")
# How a column of comments or reviews is called: comment, commentUrl, review_text, reseña.
SAID = re.compile(
    r"(?:comment|comentario|comentari|commento|commentaire|kommentar|review|resena|ressenya|recensione|avis|bewertung|rezension|avaliacao)"
    r"(?: (?:text|body|content|id|url|link|title|headline|texto?|testo|texte|contenido|conteudo))?"
)
IN_ONE = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")  # where programs write names in one: reviewBody
FEWEST_COUNTS = count("guided.fitting.FEWEST_COUNTS")


def fits(seen: Shape, role: Role) -> float:
    """Return from 0 to 1 how well the cells of a column suit a role."""
    match role.cells:
        case "id":
            return _id(seen)
        case "account":
            return _account(seen)
    suits = SUITS[role.cells].get(seen.kind, 0.0)
    if role.cells in ("text", "title", "group") and seen.is_constant:
        return suits * 0.1
    if role.cells in ("text", "title", "group", "date"):
        return suits * (0.3 + 0.7 * seen.distinct)
    if role.cells in ("name", "kind"):
        return suits * (1.0 if seen.distinct <= FEW or seen.known <= FEWEST else 0.4)
    if role.cells == "level" and seen.is_steady:
        return 1.0
    if role.cells == "signed" and seen.is_signed:
        return 1.0
    if role.cells == "count" and (seen.is_signed or seen.is_steady):
        return suits * (0.2 if seen.is_signed else LIKE_A_LEVEL)
    return suits


def left_aside(seen: Shape, table: str) -> float:
    """Return from 0 to 1 how likely a column of this shape is one we do not need."""
    if seen.kind == "share" and table == "audience":
        return 0.3
    if seen.kind == "short" and seen.is_constant:
        return 0.4
    return ASIDE[seen.kind]


def _id(seen: Shape) -> float:
    if seen.distinct < 0.8:
        return 0.001
    return {"id": 1.0, "integer": 0.15, "short": 0.1, "link": 0.02}.get(seen.kind, 0.0)


def _account(seen: Shape) -> float:
    if seen.distinct > 0.8 and seen.different > 2:
        return 0.001
    return {"id": 1.0, "integer": 0.15, "short": 0.15}.get(seen.kind, 0.0)


def kind_of_table(columns: Sequence[tuple[Named, Shape]], header: Sequence[str] = ()) -> str:
    """Return whether a table is of posts, of days, of an audience, or of what people wrote."""
    seen = zip(header, (shape for _, shape in columns), strict=False)
    if any(_is_what_was_said(name, shape) for name, shape in seen) or _is_of_mentions(columns):
        return "mentions"
    shapes = [seen for _, seen in columns]
    dates = [each for each in shapes if each.kind == "date"]
    named = any(
        each.kind in ("link", "id") and each.distinct > FEW or _is_caption(each) for each in shapes
    )
    is_post = any(name.meanings.get("post_id", 0) > FEW for name, _ in columns)
    is_post = is_post or any(map(_is_of_a_post, *zip(*columns, strict=True)))
    if dates:
        return "posts" if named or is_post else "days"
    linked = any(each.kind in ("link", "id") and each.distinct > FEW for each in shapes)
    return "posts" if linked or is_post else "audience"


def _is_what_was_said(name: str, seen: Shape) -> bool:
    """Return whether a column holds comments or reviews themselves, or their ids: not how many there were."""
    is_told = seen.kind in ("long", "short", "id", "link") and seen.filled > FEW < seen.distinct
    return is_told and bool(SAID.fullmatch(fold(IN_ONE.sub(" ", name))))


def _is_of_mentions(columns: Sequence[tuple[Named, Shape]]) -> bool:
    """Return whether a table has texts with a rating or an author and few counts, or without any number."""
    said = {role for name, _ in columns for role, sure in name.meanings.items() if sure > FEW}
    dated = any(seen.kind == "date" for _, seen in columns)
    written = any(seen.kind in ("long", "short") for _, seen in columns)
    counted = [role for role in said if role in roles() and roles()[role].is_metric]
    is_told = bool(said & {"rating", "author"}) and len(counted) < FEWEST_COUNTS
    is_of_texts = "text" in said or any(seen.kind == "long" for _, seen in columns)
    numbers = [seen for _, seen in columns if seen.kind in ("integer", "decimal", "share")]
    return dated and written and (is_told or is_of_texts and not counted and not numbers)


def _is_of_a_post(name: Named, seen: Shape) -> bool:
    """Return whether a column holds what a day has none of: its address, its own text."""
    if seen.kind == "link":
        return name.meanings.get("link", 0) > FEW
    return name.meanings.get("text", 0) >= FEW and seen.kind == "short" and seen.distinct > FEW


def _is_caption(seen: Shape) -> bool:
    return seen.kind == "long" and seen.distinct > FEW
