"""The page's scripts: asked for early, sent packed to who takes it."""

from __future__ import annotations

import asyncio
import gzip

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from rumbo.server.scripts import PackedScripts, asking_early

PAGE = b'<head><link href="./static/js/a.1.js"><link href="./static/js/b.1.js"><link href="./static/css/c.1.css"></head>'
LARGE, SMALL = b"let x = 1;\n" * 2000, b"let y = 2;\n"


@pytest.fixture
def folder(tmp_path):
    for name, content in (("js/a.1.js", LARGE), ("js/b.1.js", SMALL), ("css/c.1.css", LARGE)):
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (tmp_path / "static/js/PlotlyChart.x1.js").write_bytes(LARGE)
    return tmp_path


@pytest.fixture
def served(folder):
    every = Route("/{path:path}", lambda _: PlainTextResponse("as it is"), methods=["GET"])
    return PackedScripts(Starlette(routes=[every]), PAGE, folder)


def got(app, path: str, accepted: str, method: str = "GET") -> tuple[dict[str, str], bytes]:
    sent: list[dict] = []
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": b"",
        "headers": [(b"accept-encoding", accepted.encode())],
    }

    async def receive() -> dict:
        return {"type": "http.request"}

    async def send(message: dict) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return headers, b"".join(each.get("body", b"") for each in sent)


def test_the_script_of_the_charts_is_asked_for_with_the_page(folder):
    assert asking_early(PAGE, folder) == PAGE.replace(
        b"</head>",
        b'<link rel="modulepreload" crossorigin href="./static/js/PlotlyChart.x1.js">\n  </head>',
    )


def test_a_streamlit_that_calls_it_otherwise_gets_its_own_page(folder):
    (folder / "static/js/PlotlyChart.x1.js").unlink()

    assert asking_early(PAGE, folder) == PAGE


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/static/js/a.1.js", "text/javascript; charset=utf-8"),
        ("/static/css/c.1.css", "text/css; charset=utf-8"),
    ],
)
def test_what_is_large_is_sent_packed_and_kept_for_good(served, path, kind):
    served.pack()
    headers, body = got(served, path, "gzip, deflate, br")

    assert gzip.decompress(body) == LARGE
    assert len(body) < len(LARGE) / 20
    assert headers["content-encoding"] == "gzip"
    assert headers["content-type"] == kind
    assert headers["content-length"] == str(len(body))
    assert headers["vary"] == "Accept-Encoding"
    assert "immutable" in headers["cache-control"]


@pytest.mark.parametrize("accepted", ["", "br", "identity", "gzip;q=0", "br, gzip;q=0.0"])
def test_who_does_not_take_it_packed_gets_it_as_it_is(served, accepted):
    served.pack()

    assert got(served, "/static/js/a.1.js", accepted)[1] == b"as it is"


@pytest.mark.parametrize(
    "path", ["/static/js/b.1.js", "/static/js/PlotlyChart.x1.js", "/", "/static/js/../a.1.js"]
)
def test_the_small_and_the_unnamed_are_the_apps_own(served, path):
    served.pack()

    assert got(served, path, "gzip")[1] == b"as it is"


def test_before_it_is_packed_it_goes_out_as_it_is(served):
    assert got(served, "/static/js/a.1.js", "gzip")[1] == b"as it is"


def test_it_is_packed_beside_the_start(served):
    async def started() -> None:
        messages = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])

        async def receive() -> dict:
            return next(messages)

        async def send(_message: dict) -> None:
            pass

        await served({"type": "lifespan"}, receive, send)

    asyncio.run(started())
    served.packing.join()

    assert got(served, "/static/js/a.1.js", "gzip")[0]["content-encoding"] == "gzip"
