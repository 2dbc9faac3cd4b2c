"""The app as a person meets it, without a browser: a home of its own, a few files of the demo business."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from rumbo.clients import Client, client, clients, new_client
from rumbo.screens.session import forget_kept
from rumbo.settings import ROOT
from tests.cafe import EXPORTS

POSTS = "instagram/Sep-15-2025_Aug-31-2026_1284093756621847.csv"
NEWER_POSTS = "instagram/Jun-01-2026_Nov-15-2026_2291540873362915.csv"
REACH, VISITS = "instagram/Alcance.csv", "instagram/Visitas.csv"
REVIEWS = "google/takeout-20261115T100000Z-001.zip"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home, and nothing remembered from the test before."""
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    forget_kept()
    yield tmp_path
    forget_kept()
    for each in clients():
        each.store.close()


@pytest.fixture(autouse=True, scope="session")
def packages_are_searched_once() -> Iterator[None]:
    """AppTest looks through all that is installed for parts of screens, anew for each app, as a server does once."""
    with pytest.MonkeyPatch.context() as patch:
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


@pytest.fixture(autouse=True)
def front_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest begins every run as a server on which nobody has come in through the front door yet."""
    begin = PagesManager.__init__

    def known(self, *args, **kwargs) -> None:
        begin(self, *args, **kwargs)
        PagesManager.uses_pages_directory = False

    monkeypatch.setattr(PagesManager, "__init__", known)


def business(name: str = "Café Brújula", language: str = "es") -> Client:
    """Return a business that has told who it is."""
    made = new_client(name)
    made.describe(name, language, "Europe/Madrid", "ES")
    return made


def give(to: Client, *files: str, network: str | None = None) -> Client:
    """Import files of the demo business as it got them."""
    for file in files:
        asked = network or ("instagram" if file.startswith("instagram") else None)
        name = Path(file).name
        receipts = list(to.receive(name, (EXPORTS / file).read_bytes(), network=asked))
        assert all(each.outcome == "imported" for each in receipts), receipts
    return to


@pytest.fixture(scope="session")
def home_of_cafe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of the business below, its files taken in once: each test begins with a copy."""
    made = tmp_path_factory.mktemp("home-of-cafe")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(made))
        give(business(), POSTS, NEWER_POSTS, REACH, VISITS, REVIEWS).store.close()
    return made


@pytest.fixture
def cafe(home: Path, home_of_cafe: Path) -> Client:
    """A business with posts, daily reach and visits of Instagram, and reviews of Google."""
    shutil.copytree(home_of_cafe, home, dirs_exist_ok=True)
    return clients()[0]


@pytest.fixture
def open_app() -> Callable[..., AppTest]:
    """Open a screen through the front door."""

    def opened(page: str | None = None, **address: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in address.items():
            app.query_params[key] = value
        if page:
            app.switch_page(f"pages/{page}.py")
        app.run()
        assert not app.exception
        return app

    return opened


def its(key: str, slug: str | None = None) -> str:
    """Return the key of a widget on the screen of a business, the first there is where none is named."""
    return f"{key}@{slug or clients()[0].slug}"


def submit(form: str, label: str, slug: str | None = None) -> str:
    """Return the key of a form's button on the screen of a business."""
    return f"FormSubmitter:{its(form, slug)}-{label}"


def seen(app: AppTest) -> str:
    """Return all words on the screen."""
    kinds = ("title", "subheader", "markdown", "caption", "metric", "error", "warning", "text")
    found = [str(each.value) for kind in kinds for each in getattr(app, kind)]
    labels = [
        each.label for kind in ("button", "expander", "selectbox") for each in getattr(app, kind)
    ]
    return "\n".join(found + labels)


def charts(app: AppTest) -> list[dict]:
    """Return what is drawn, as Plotly gets it, in the order of the screen."""
    return [json.loads(each.proto.spec) for each in app.get("plotly_chart")]


def names(chart: dict) -> list[str]:
    """Return the names of what a chart draws."""
    return list(dict.fromkeys(trace["name"] for trace in chart["data"] if "name" in trace))


def drop(app, *files: str):
    """Drop files of the tests on a screen."""
    box = [(name.rsplit("/", 1)[-1], (EXPORTS / name).read_bytes(), "text/csv") for name in files]
    app.file_uploader[0].set_value(box).run()
    assert not app.exception
    return app


def uploads(slug: str = "café-brújula") -> list[dict]:
    """Return what became of every file that a business received."""
    return client(slug).store.rows("uploads/all")
