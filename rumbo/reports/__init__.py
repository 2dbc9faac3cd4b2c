"""Reports: one story, drawn on paper, on slides, for a browser, as a workbook or as plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.reports.browser import browser
from rumbo.reports.deck import deck
from rumbo.reports.letter import letter
from rumbo.reports.pages import pages
from rumbo.reports.paper import pdf
from rumbo.reports.workbook import workbook
from rumbo.story.handover import documented
from rumbo.story.slides import Asked, Story

KINDS = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text": "text/plain",
}
DOCUMENTED = ("html",)
ENDINGS = {"text": "txt"}  # of the files, where it is not the kind itself


def made(story: Story, kind: str) -> bytes:
    """Return a story as a file of a kind: one of KINDS."""
    return _MAKERS[kind](story)


def made_for(client: Client, asked: Asked, story: Story, kind: str) -> bytes:
    """Return a story of a business as a file of a kind, with what stands behind its numbers where it shows that."""
    return made(documented(client, asked, story) if kind in DOCUMENTED else story, kind)


def ending(kind: str) -> str:
    """Return how the name of a file of a kind ends."""
    return ENDINGS.get(kind, kind)


def write(data: bytes, path: Path) -> None:
    """Write a report to a file; raise RumboError where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise RumboError(
            "«{path}» cannot be written: {reason}.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from None


def _pdf(story: Story) -> bytes:
    return pdf("pages.typ", pages(story))


_MAKERS: dict[str, Callable[[Story], bytes]] = {
    "pdf": _pdf,
    "pptx": deck,
    "html": browser,
    "xlsx": workbook,
    "text": letter,
}
