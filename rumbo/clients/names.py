"""The name of a business, and the name of its folder."""

from __future__ import annotations

import re
import unicodedata

from rumbo.errors import RumboError

LONGEST = 60  # characters: a folder of any script fits into what file systems allow


def slugify(name: str) -> str:
    """Return a name as a folder: letters, digits and dashes of any script, never a path."""
    if len(name.strip()) > LONGEST:
        raise RumboError(
            "«{name}…» is too long for the name of a business: {longest} characters are the most.",
            name=name.strip()[:LONGEST],
            longest=LONGEST,
        )
    slug = re.sub(r"[^\w]+", "-", folded(name)).strip("-_")[:LONGEST]
    if not slug:
        raise RumboError(
            "«{name}» is no name for a business: it needs a letter or a digit.", name=name
        )
    return slug


def folded(name: str) -> str:
    """Return a name as two people would write it alike: without case, width and double spaces.

    >>> folded(" Café  BRÚJULA ")
    'café brújula'
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def bare(name: str) -> str:
    """Return the letters and digits of a name: what is left when it is typed in a hurry.

    >>> bare("Café & Brújula"), bare("cafe-brujula")
    ('cafebrujula', 'cafebrujula')
    """
    apart = unicodedata.normalize("NFKD", name).casefold()
    return "".join(each for each in apart if each.isalnum())
