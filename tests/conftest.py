"""Options and fixtures of all tests, and the day on which they run unless RUMBO_TODAY says another."""

import os
import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from rumbo.demo.load import load
from rumbo.store import opening

os.environ.setdefault("RUMBO_TODAY", "2026-11-30")

# A busy machine makes nothing wrong: time is measured in bench/, never asserted here.
settings.register_profile("rumbo", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rumbo")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the readers say now as what is expected; read the difference before committing it",
    )
    parser.addoption(
        "--quick", action="store_true", help="leave out what `not_quick` in pyproject.toml lists"
    )
    parser.addini("not_quick", "tests that take long, by path", type="paths", default=[])


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out, where it has to be quick, what takes long."""
    if config.getoption("quick") and collection_path in config.getini("not_quick"):
        return True
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes long comes first, so that no worker is left with it at the end."""
    long = {path: place for place, path in enumerate(config.getini("not_quick"))}

    def turn(item: pytest.Item) -> int:
        return min(
            (long[each] for each in (item.path, *item.path.parents) if each in long),
            default=len(long),
        )

    items.sort(key=turn)


@pytest.fixture(autouse=True, scope="session")
def _empty_stores_are_copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An empty store is made once; each test's is a copy of it, which takes a hundredth of the time."""
    made, make = tmp_path_factory.mktemp("empty") / "store.duckdb", opening.make

    def copied(path: Path) -> None:
        if not made.exists():
            make(made)
        half = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}{opening.HALF}")
        try:
            opening.private_folder(path.parent)
            opening._forget_halves(path)
            shutil.copyfile(made, half)
            opening.settle(half, path)
        except OSError as error:
            raise opening.on_disk(error, path) from None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "make", copied)
        yield


Once = Callable[[str, Callable[[], None]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Return the home that a call fills, made once for all processes; whoever changes it works on a copy."""
    own = tmp_path_factory.getbasetemp()
    everybodys = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name: str, fill: Callable[[], None]) -> Path:
        half, home = everybodys / f"{name}.half", everybodys / name
        with FileLock(everybodys / f"{name}.lock"):
            if not home.exists():
                shutil.rmtree(half, ignore_errors=True)
                half.mkdir()
                with pytest.MonkeyPatch.context() as patch:
                    patch.setenv("RUMBO_HOME", str(half))
                    fill()
                half.rename(home)
        return home

    return made


@pytest.fixture(scope="session")
def demo_home(once: Once) -> Path:
    """The home of the demo business as it is brought in today."""
    return once("demo", lambda: load().store.close())
