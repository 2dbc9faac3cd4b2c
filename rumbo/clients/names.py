"""The name of a business as the name of its folder."""

from __future__ import annotations

import re
import unicodedata

from rumbo.errors import RumboError


def slugify(name: str) -> str:
    """Return a name as a folder: letters, digits and dashes of any script, never a path."""
    bare = unicodedata.normalize("NFKC", name).casefold()
    slug = re.sub(r"[^\w]+", "-", bare).strip("-_")[:60]
    if not slug:
        raise RumboError(
            "«{name}» is no name for a business: it needs a letter or a digit.", name=name
        )
    return slug
