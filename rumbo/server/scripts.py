"""The page's scripts and styles: all named in it, and sent packed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from threading import Thread

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

# The script of the charts is the largest by far, and Streamlit asks for it when the first chart has arrived.
CHARTS = "PlotlyChart.*.js"
NAMED = re.compile(rb'"\./(static/(?:js|css)/[^"]+\.(js|css))"')
KINDS = {b"js": "text/javascript", b"css": "text/css"}
FOREVER = "public, immutable, max-age=31536000"  # as Streamlit says it: the name holds a digest
SMALL = 10_000  # bytes, below which packing saves no packet worth its work
LEVEL = 6  # 4.7 MB become 1.42 MB; 9 saves 3 kB more for a third more time


def asking_early(page: bytes, folder: Path) -> bytes:
    """Return the page with the script of the charts among those it asks for at once."""
    links = (
        f'<link rel="modulepreload" crossorigin href="./static/js/{each.name}">\n  '
        for each in sorted((folder / "static" / "js").glob(CHARTS))
    )
    return page.replace(b"</head>", "".join(links).encode() + b"</head>", 1)


class PackedScripts:
    """Send what the page names packed; everything else is the app's own business.

    Streamlit sends its files as they are, because to pack each anew costs more than it saves. Here
    it is done once, beside the start, and what is not ready yet goes out as it is.
    """

    def __init__(self, app: ASGIApp, page: bytes, folder: Path) -> None:
        self.app = app
        self.page, self.folder = page, folder
        self.ready: dict[str, Response] = {}
        self.packing = Thread(target=self.pack, daemon=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""
        if scope["type"] == "lifespan":
            self.packing.start()
        answer = self.ready.get(scope["path"]) if scope["type"] == "http" else None
        if answer and scope["method"] == "GET" and _takes_gzip(scope):
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def pack(self) -> None:
        """Pack what the page names and what is worth it."""
        for name, kind in NAMED.findall(self.page):
            content = (self.folder / name.decode()).read_bytes()
            if len(content) >= SMALL:
                headers = {
                    "content-encoding": "gzip",
                    "vary": "Accept-Encoding",
                    "cache-control": FOREVER,
                }
                body = gzip.compress(content, LEVEL, mtime=0)
                kept = Response(body, media_type=KINDS[kind], headers=headers)
                self.ready[f"/{name.decode()}"] = kept


def _takes_gzip(scope: Scope) -> bool:
    accepted = Headers(scope=scope).get("accept-encoding", "")
    return any(
        re.fullmatch(r"\s*gzip\s*(;\s*q=(1|0?\.\d*[1-9]\d*).*)?", each)
        for each in accepted.split(",")
    )
