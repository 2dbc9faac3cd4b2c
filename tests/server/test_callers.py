"""Who is let in: this machine under its own name, and others only where somebody said so."""

from __future__ import annotations

import pytest

from rumbo.screens.serving import listening, not_beyond_what_was_opened
from tests.server.asking import ask

HERE, SOCKET = "http://localhost:8501/file", "http://localhost:8501/socket"


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_this_machine_is_let_in_under_its_own_names(name):
    assert ask(f"http://{name}:8501/file")[0] == 200
    assert ask(f"http://{name}:8501/socket", kind="websocket")[0] == 101


@pytest.mark.parametrize("name", ["evil.test", "localhost.evil.test", "127.0.0.1.evil.test", ""])
@pytest.mark.parametrize("path", ["", "file", "socket", "media/1.csv", "_stcore/health"])
def test_another_name_is_refused_everywhere(name, path):
    kind = "websocket" if path == "socket" else "http"

    assert ask(f"http://{name}/{path}", kind=kind)[0] == 400


def test_a_name_is_no_proof_of_being_here():
    assert ask(HERE, by="192.168.1.20")[0] == 403
    assert ask(SOCKET, by="192.168.1.20", kind="websocket")[0] == 403


@pytest.mark.parametrize("origin", ["http://evil.test", "http://localhost:3000", "null"])
def test_a_page_of_another_origin_is_refused(origin):
    assert ask(HERE, origin=origin)[0] == 403
    assert ask(SOCKET, kind="websocket", origin=origin)[0] == 403


def test_our_own_page_may_ask():
    assert ask(SOCKET, kind="websocket", origin="http://localhost:8501")[0] == 101


def test_what_was_opened_is_open_and_nothing_else(monkeypatch):
    monkeypatch.setenv("RUMBO_OPEN_TO", "192.168.1.20, Shop.local")

    assert ask("http://192.168.1.20:8501/file", by="192.168.1.20")[0] == 200
    assert ask("http://shop.local:8501/file", by="192.168.1.20")[0] == 200
    assert ask("http://shop.local:8501/file", by="10.0.0.7")[0] == 403
    assert ask("http://evil.test:8501/file", by="192.168.1.20")[0] == 400


def test_every_address_of_the_machine_can_be_opened_under_known_names(monkeypatch):
    monkeypatch.setenv("RUMBO_OPEN_TO", "0.0.0.0,192.168.1.20")

    assert ask("http://192.168.1.20:8501/file", by="192.168.1.20")[0] == 200
    assert ask("http://evil.test:8501/file", by="192.168.1.20")[0] == 400


def test_it_listens_where_it_was_opened(monkeypatch):
    assert listening()["server.address"] == "127.0.0.1"
    assert listening()["server.allowedHosts"] == ["127.0.0.1", "::1", "localhost"]

    monkeypatch.setenv("RUMBO_OPEN_TO", "192.168.1.20,shop.local")

    assert listening()["server.address"] == "192.168.1.20"
    assert "shop.local" in listening()["server.allowedHosts"]


@pytest.mark.parametrize(
    ("address", "opened"), [(None, ""), ("192.168.1.20", ""), ("127.0.0.1", "192.168.1.20")]
)
def test_a_start_that_was_not_decided_ends_with_a_sentence(monkeypatch, address, opened):
    monkeypatch.setenv("RUMBO_OPEN_TO", opened)
    monkeypatch.setattr("streamlit.config.get_option", lambda _: address)

    with pytest.raises(SystemExit, match=r"python dashboard\.py"):
        not_beyond_what_was_opened()
