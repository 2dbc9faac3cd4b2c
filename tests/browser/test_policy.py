"""The real server under its policy: where it listens, whom it answers, and that no screen complains."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from bench.screenshots import PAGES
from bench.serving import serving
from rumbo.clients import new_client
from tests.browser.conftest import see, settled

pytestmark = pytest.mark.browser
LISTENING, LOOPBACK = "0A", "0100007F"  # as the kernel writes a state and 127.0.0.1
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of its own, of a business that has nothing yet."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        made = new_client("Horno El Sauce")
        made.describe("Horno El Sauce", "es", "Europe/Madrid", "ES")
        made.store.close()
    with serving(home=home) as url:
        yield url


def status(address: str, path: str, host: str, **headers: str) -> int:
    """Return how the server answers a caller that calls it by a name."""
    called = HTTPConnection(urlsplit(address).netloc, timeout=30)
    called.putrequest("GET", path, skip_host=True)
    for name, value in {"Host": host, **headers}.items():
        called.putheader(name, value)
    called.endheaders()
    try:
        return called.getresponse().status
    finally:
        called.close()


@pytest.mark.parametrize(
    "path", ["/", "/reach", "/media/a.csv", "/_stcore/health", "/static/js/none.js"]
)
def test_another_name_is_refused(address: str, path: str):
    assert status(address, path, "evil.test") == 400
    assert status(address, path, f"localhost:{urlsplit(address).port}") in (200, 404)


def test_the_socket_is_for_our_own_page(address: str):
    here = urlsplit(address).netloc

    assert status(address, "/_stcore/stream", "evil.test", **UPGRADE) == 400
    assert status(address, "/_stcore/stream", here, Origin="http://evil.test", **UPGRADE) == 403
    assert status(address, "/_stcore/stream", here, Origin=f"http://{here}", **UPGRADE) == 101


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="the kernel tells it only here")
def test_it_listens_on_this_machine_alone(address: str):
    port, found = f"{urlsplit(address).port:04X}", []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        rows = [each.split() for each in Path(table).read_text().splitlines()[1:]]
        found += [row[1].split(":") for row in rows if row[3] == LISTENING]

    assert [at for at, on in found if on == port] == [LOOPBACK]


def test_the_page_says_the_language_of_the_business(tab: Page, address: str):
    tab.goto(address)

    assert tab.locator("html").get_attribute("lang") == "es"


def test_no_empty_screen_complains(tab: Page, address: str):
    for page in PAGES:
        tab.goto(f"{address}/{'' if page == 'objectives' else page}")
        see(tab.locator("h1"))
        settled(tab)
