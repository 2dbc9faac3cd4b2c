"""The one page: its headers, and the language it says it is in."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from rumbo.clients import new_client
from rumbo.server.headers import policy
from rumbo.server.page import BEGINNING, INDEX
from tests.server.asking import ask

PAGE = "http://localhost:8501/reach"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))


def lang(url: str = PAGE, **headers: str) -> str:
    _, said, body = ask(url, **headers)
    assert int(said["content-length"]) == len(body)
    [found] = re.findall(rb'<html lang="(.+?)">', body)
    return found.decode()


@pytest.mark.parametrize(
    ("accepted", "said"),
    [("es-ES,es;q=0.9", "es"), ("en-GB", "en"), ("ca,es;q=0.8", "en"), ("ES", "es")],
)
def test_before_there_is_a_business_the_browser_says_the_language(accepted, said):
    assert lang(accept_language=accepted) == said


def test_the_business_says_it_and_the_choice_goes_before():
    made = new_client("Café Brújula")
    made.describe("Café Brújula", "es", "Europe/Madrid", "ES")

    assert lang(accept_language="en-GB") == "es"
    assert lang(f"{PAGE}?language=en", accept_language="es-ES") == "en"
    assert lang(f"{PAGE}?language=%22%3E%3Cscript%3E", accept_language="en") == "es"
    made.store.close()


def test_the_page_is_streamlits_own_but_for_its_language_our_script_and_the_charts_asked_for_early():
    page, own = ask(f"{PAGE}?language=en")[2], INDEX.read_bytes()
    before, ours, after = page.partition(b"\n    <script>" + BEGINNING + b"</script>")
    assert ours
    assert before.endswith(b"<head>")
    page = before + after
    head, charts, rest = page.partition(
        b'<link rel="modulepreload" crossorigin href="./static/js/PlotlyChart.'
    )

    assert charts
    name, _, rest = rest.partition(b'.js">\n  ')
    assert head + rest == own
    assert (INDEX.parent / f"static/js/PlotlyChart.{name.decode()}.js").stat().st_size > 1_000_000


def test_asked_for_its_headers_only_it_sends_no_page():
    status, said, body = ask(PAGE, method="HEAD")

    assert (status, body) == (200, b"")
    assert int(said["content-length"]) > 1000


@pytest.mark.parametrize("url", [PAGE, "http://localhost:8501/file", "http://evil.test/"])
def test_every_answer_bears_the_policy(url):
    said = ask(url)[1]

    assert (
        "default-src 'self'; base-uri 'self'; object-src 'none'" in said["content-security-policy"]
    )
    assert said["x-content-type-options"] == "nosniff"
    assert said["referrer-policy"] == "same-origin"
    assert "camera=()" in said["permissions-policy"]


def test_only_the_scripts_that_stand_in_the_page_run():
    script = b"\n      window.x = 1\n    "
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()

    assert f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest}';" in policy(
        b"<script>" + script + b'</script><script type="module" src="./a.js"></script>'
    )
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy(b"<p>none</p>")
    assert "sha256-" in policy(INDEX.read_bytes())
