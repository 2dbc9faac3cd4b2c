"""The demo business: Café Brújula, an invented neighbourhood café in Valencia."""

from __future__ import annotations

from rumbo.clients import Client
from rumbo.settings import private
from rumbo.store.troubles import on_disk

SAMPLE = "sample"  # a file beside the store of a business that is invented


def mark_sample(client: Client) -> None:
    """Note that a business is invented."""
    try:
        (client.folder / SAMPLE).touch()
        private(client.folder / SAMPLE)
    except OSError as error:
        raise on_disk(error, client.folder) from None


def is_sample(client: Client) -> bool:
    """Return whether a business is the invented one, whatever it is called by now."""
    return (client.folder / SAMPLE).exists()
