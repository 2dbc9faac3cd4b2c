"""The demo business with seven objectives, and one without any."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from rumbo.clients import Client, clients, new_client
from rumbo.locale import words
from rumbo.objectives.stated import journal
from rumbo.store.uploads.answers import META
from rumbo.story import periods
from rumbo.story.slides import Asked, Story
from rumbo.story.telling import tell
from tests.cafe import EXPORTS
from tests.conftest import Once

DUE = date(2026, 12, 31)
STATED = (
    ("Que la gente converse", "comments", "posts", "instagram", date(2026, 7, 1), DUE, 1050),
    ("Más visitas", "profile_visits", "days", "instagram", date(2026, 9, 1), DUE, 3200),
    (
        "Mantener la valoración",
        "rating_average",
        "mentions",
        None,
        date(2026, 7, 1),
        date(2026, 10, 31),
        4.6,
    ),
    ("Clics en la carta", "link_clicks", "days", "facebook", date(2026, 8, 1), DUE, 300),
    (
        "Interacción por encima del 6 %",
        "engagement_rate_by_reach",
        "posts",
        "instagram",
        date(2026, 7, 1),
        DUE,
        0.06,
    ),
    ("Contestar en un día", "response_time", "mentions", None, date(2026, 7, 1), DUE, 24),
    ("Oír hablar de nosotros", "link_clicks", "posts", "linkedin", date(2026, 7, 1), DUE, 500),
)
MARKUP = '#let x = *b* $a^2$ [c] \\ _d_ `e` <f> @g ~ // {h} "i"'


def _brought_in() -> None:
    client = new_client("Café Brújula")
    client.describe("Café Brújula", "es", "Europe/Madrid", "ES")
    for path in sorted(EXPORTS.rglob("*.*")):
        network = path.parent.name if path.parent.name in META else None
        list(client.receive(path.name, path.read_bytes(), network))
    client.store.close()


@pytest.fixture(scope="session")
def cafe(once: Once, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    made = once("cafe", _brought_in)
    home = shutil.copytree(made, tmp_path_factory.mktemp("home"), dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        yield clients()[0]


@pytest.fixture(scope="session")
def seven(cafe: Client) -> Client:
    for each in STATED:
        say(cafe, *each)
    return cafe


@pytest.fixture
def empty(tmp_path, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    return new_client("Nada")


def say(
    client: Client,
    title: str,
    metric: str,
    basis: str,
    network: str | None,
    start: date,
    due: date,
    target: float,
) -> str:
    return journal.state(
        client.store,
        title=title,
        metric_id=metric,
        basis=basis,
        network=network,
        start_day=start,
        due_day=due,
        target=target,
    )


def told(client: Client, period: str, language: str, **asked: Any) -> Story:
    return tell(client, Asked(periods.period(period), **asked), words(language))


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text(pdf: bytes) -> str:
    """Return all that a PDF says, its spaces as single ones and without places to break."""
    said = " ".join(page.extract_text() for page in read(pdf).pages)
    return " ".join(said.replace("\u200b", "").replace("\u00a0", " ").split())


def figures(pdf: bytes) -> list[str]:
    """Return the texts of the figures, for those who do not see them, in reading order."""
    found = []

    def walk(node) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif hasattr(node, "get"):
            if node.get("/S") == "/Figure":
                found.append(node.get("/Alt"))
            walk(node.get("/K", []))

    walk(read(pdf).trailer["/Root"]["/StructTreeRoot"].get("/K"))
    return found
