"""The start of the app: on this machine alone unless somebody decided otherwise, and said so."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from streamlit import cli_util, config

from rumbo.settings import LOOPBACK, hosts, open_to


def listening() -> dict[str, Any]:
    """Return on what `python dashboard.py` listens, and the names it may be called by."""
    names = [each.strip("[]") for each in hosts()]
    return {
        "server.address": (open_to() or LOOPBACK)[0],
        "server.allowedHosts": names,
        "browser.serverAddress": _shown(),
    }


def not_beyond_what_was_opened() -> None:
    """End the start, with a sentence, where it would listen on more than was decided."""
    address, opened = config.get_option("server.address"), open_to()
    if opened and address != opened[0]:
        sys.exit(
            f"RUMBO_OPEN_TO says {opened[0]}, and this start listens on {address}. Start it with: python dashboard.py"
        )
    if not opened and address not in LOOPBACK:
        sys.exit(
            f"Rumbo has no password, and this start would listen on {address or 'every network of this machine'}."
            " To let others in all the same, say by which address of this machine, and start it so:"
            " RUMBO_OPEN_TO=192.168.1.20 python dashboard.py"
        )


@asynccontextmanager
async def opening(_app: Any) -> AsyncIterator[None]:
    """Say what is open, and open the browser: Streamlit does neither for an app with its own middleware."""
    port = config.get_option("server.port")
    if opened := open_to():
        print(  # noqa: T201
            f"Open to others (RUMBO_OPEN_TO): whoever reaches {', '.join(opened)} on port {port} sees and changes every"
            " business. There is no password, and what is sent can be read on the way.",
            flush=True,
        )
    if not config.get_option("server.headless"):
        shown = _shown()
        cli_util.open_browser(f"http://{f'[{shown}]' if ':' in shown else shown}:{port}")
    yield


def _shown() -> str:
    """Return the name by which whoever starts the app reaches it."""
    return next((each for each in open_to() if each not in ("0.0.0.0", "::")), "localhost")  # noqa: S104
