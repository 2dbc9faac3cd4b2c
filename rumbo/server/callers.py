"""Who may call: this machine, and pages that came from here."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class SamePlace:
    """Refuse who comes in by an address that nobody opened, or from a page of another origin.

    The name a caller writes into `Host` is no proof of where it is: a server that was made to listen
    everywhere still answers this machine alone. A page of another origin is refused before Streamlit
    sees it, which would look up this machine's public address to compare.
    """

    def __init__(self, app: ASGIApp, addresses: Sequence[str] = ()) -> None:
        self.app = app
        self.addresses = addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] == "lifespan" or (self._opened(scope) and _own_origin(scope)):
            await self.app(scope, receive, send)
        else:
            await PlainTextResponse("Not from here.", status_code=403)(scope, receive, send)

    def _opened(self, scope: Scope) -> bool:
        by = (scope.get("server") or ("",))[0]
        if by in self.addresses or by == "localhost":
            return True
        try:
            return ip_address(by).is_loopback or any(map(_every, self.addresses))
        except ValueError:
            return False


def _every(address: str) -> bool:
    """Return whether an address stands for all those of the machine."""
    return address in ("0.0.0.0", "::")  # noqa: S104


def _own_origin(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")
