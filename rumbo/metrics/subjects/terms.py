"""What the terms and the divisions of files are called that are shown as they are told."""

from __future__ import annotations

from rumbo.errors import NotFound
from rumbo.glossary import metric
from rumbo.names import called, names


def term_name(term: str, language: str) -> str:
    """Return what a term or a division is called; several joined by + one after another.

    >>> term_name("landing_page", "es"), term_name("channel+hour", "en"), term_name("odd_thing", "en")
    ('Página de destino', 'Channel group · Hour', 'odd thing')
    """
    return " · ".join(_name(each, language) for each in term.split("+"))


def _name(term: str, language: str) -> str:
    if own := names("terms").get((term,)):
        return called(own, "name", language)
    try:
        return metric(term).name(language)
    except NotFound:
        return term.replace("_", " ")
