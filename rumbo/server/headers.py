"""What a browser is told that our pages may do: nothing but what comes from here."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rumbo.server.page import PAGE

INLINE = re.compile(rb"<script>(.*?)</script>", re.S)
FEATURES = (
    "accelerometer camera display-capture geolocation gyroscope hid magnetometer"
    " microphone midi payment serial usb"
)


def policy(page: bytes) -> str:
    """Return the Content-Security-Policy for a page and the scripts that stand in it."""
    digests = [base64.b64encode(hashlib.sha256(each).digest()) for each in INLINE.findall(page)]
    inline = " ".join(f"'sha256-{each.decode()}'" for each in digests)
    return "; ".join(
        (
            "default-src 'self'",
            "base-uri 'self'",
            "object-src 'none'",
            "frame-ancestors 'self'",
            "form-action 'self'",
            f"script-src 'self' 'wasm-unsafe-eval' {inline}".strip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
        )
    )


class StrictHeaders:
    """Write the policy, and what else browsers hold a page to, on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "content-security-policy": policy(PAGE),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "permissions-policy": ", ".join(f"{each}=()" for each in FEATURES.split()),
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-resource-policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""

        async def strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, strictly if scope["type"] == "http" else send)
