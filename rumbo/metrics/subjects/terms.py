"""What the terms and the divisions of files are called that are shown as they are told."""

from __future__ import annotations

from rumbo.names import called, names


def term_name(term: str, language: str) -> str:
    """Return what a term or a division is called; several joined by + one after another.

    >>> term_name("landing_page", "es"), term_name("channel+hour", "en"), term_name("odd_thing", "en")
    ('Página de destino', 'Channel group · Hour', 'odd thing')
    """
    known = names("terms")
    return " · ".join(
        called(own, "name", language) if (own := known.get((each,))) else each.replace("_", " ")
        for each in term.split("+")
    )
