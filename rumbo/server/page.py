"""The one page that Streamlit serves, with its language said, its charts asked for early and a script of ours before all others."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rumbo.clients import clients
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES
from rumbo.server.scripts import asking_early

INDEX = Path(find_spec("streamlit").origin or "").parent / "static" / "index.html"  # type: ignore[union-attr]
BEGINNING = Path(__file__).with_name("page.js").read_bytes()
PAGE = asking_early(INDEX.read_bytes(), INDEX.parent).replace(
    b"<head>", b"<head>\n    <script>" + BEGINNING + b"</script>", 1
)
SAID = b'<html lang="en">'


class SpokenPage:
    """Say in the page which language its reader will see: Streamlit calls every page English."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request (ASGI)."""

        async def spoken(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start" and _is_page(message):
                language = await run_in_threadpool(language_of, scope)
                body = PAGE.replace(SAID, f'<html lang="{language}">'.encode())
                _describe(message, body)
            elif message["type"] == "http.response.body" and body is not None:
                # The page is one and known: what Streamlit sends of it is not needed.
                if message.get("more_body"):
                    return
                message = {**message, "body": b"" if scope["method"] == "HEAD" else body}
            await send(message)

        body: bytes | None = None
        await self.app(scope, receive, spoken if scope["type"] == "http" else send)


def _is_page(message: Message) -> bool:
    is_html = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
    return is_html and message["status"] == 200


def _describe(message: Message, body: bytes) -> None:
    headers = MutableHeaders(scope=message)
    headers["content-length"] = str(len(body))
    headers["vary"] = "Accept-Language"
    # These are of the file as Streamlit sends it.
    for each in ("etag", "last-modified", "accept-ranges", "content-encoding"):
        del headers[each]


def language_of(scope: Scope) -> str:
    """Return the language of the screen a request asks for: chosen, the business's, the browser's."""
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    chosen = asked.get("language", [""])[0]
    if chosen in LANGUAGES:
        return chosen
    return _of_business(asked.get("client", [""])[0]) or _of_browser(Headers(scope=scope))


def _of_business(slug: str) -> str | None:
    try:
        known = clients()
        here = next((each for each in known if each.slug == slug), known[0] if known else None)
        profile = here.profile() if here else None
    except RumboError:
        return None
    return profile["language"] if profile else None


def _of_browser(headers: Headers) -> str:
    first = headers.get("accept-language", "es").partition(",")[0].partition(";")[0]
    code = first.partition("-")[0].strip().lower()
    return code if code in LANGUAGES else "en"
