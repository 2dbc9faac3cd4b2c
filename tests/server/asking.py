"""Ask the protected app as a server would, without one."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from rumbo.server import protection


async def greet(socket: WebSocket) -> None:
    await socket.accept()


def ask(
    url: str, by: str = "127.0.0.1", kind: str = "http", method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of the answer to a request that came in by an address of the machine.

    A socket that is taken has the status 101.
    """
    app = Starlette(
        routes=[
            Route("/file", lambda _: PlainTextResponse("a file"), methods=["GET"]),
            WebSocketRoute("/socket", greet),
            Route("/{screen:path}", lambda _: HTMLResponse("Streamlit's page")),
        ],
        middleware=protection(),
    )
    asked = urlsplit(url)
    sent: list[dict[str, Any]] = []
    scope = {
        "type": kind,
        "method": method,
        "path": asked.path,
        "raw_path": asked.path.encode(),
        "query_string": asked.query.encode(),
        "scheme": asked.scheme,
        "server": (by, 8501),
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in ({"host": asked.netloc} | headers).items()
        ],
        "extensions": {"websocket.http.response": {}},
    }

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect" if kind == "websocket" else "http.request"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    first = sent[0]
    said = {name.decode(): value.decode() for name, value in first.get("headers", [])}
    return first.get("status", 101), said, b"".join(each.get("body", b"") for each in sent)
