"""Reports: what the screens say, to take along."""

from __future__ import annotations

from pathlib import Path

from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.locale import words
from rumbo.metrics.series import Period
from rumbo.reports.page import page
from rumbo.reports.paper import pdf

FORMATS = ("pdf",)


def page_pdf(client: Client, period: Period, language: str) -> bytes:
    """Return the one page about a period as PDF."""
    return pdf("page.typ", page(client, period, words(language)))


def write(client: Client, period: Period, language: str, format: str, path: Path) -> None:
    """Write the report of a period to a file; for now the one page, as PDF."""
    if format not in FORMATS:
        raise RumboError(
            "The report in this format is still to come: {format}. One page as PDF can be had now.",
            format=format,
        )
    data = page_pdf(client, period, language)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise RumboError(
            "«{path}» cannot be written: {reason}.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from None
