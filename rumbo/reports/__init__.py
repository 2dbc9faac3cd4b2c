"""Reports: one story, drawn on paper, on slides, for a browser, as a workbook or as plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rumbo.errors import RumboError
from rumbo.reports.browser import browser
from rumbo.reports.deck import deck
from rumbo.reports.letter import letter
from rumbo.reports.pages import pages
from rumbo.reports.paper import pdf
from rumbo.reports.workbook import workbook
from rumbo.story.slides import Story

KINDS = {
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "html": "text/html",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text": "text/plain",
}
ENDINGS = {"text": "txt"}  # of the files, where it is not the kind itself


def made(story: Story, kind: str) -> bytes:
    """Return a story as a file of a kind: one of KINDS."""
    return _MAKERS[kind](story)


def ending(kind: str) -> str:
    """Return how the name of a file of a kind ends."""
    return ENDINGS.get(kind, kind)


def write(story: Story, kind: str, path: Path) -> None:
    """Write a story to a file; raise RumboError where that cannot be."""
    data = made(story, kind)
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
