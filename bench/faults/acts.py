"""A home made for the trials, and the acts that are disturbed in it."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from rumbo.clients import client, new_client
from rumbo.clients.carrying import export, restore
from rumbo.errors import RumboError
from rumbo.objectives.stated import journal
from rumbo.settings import home
from rumbo.store.uploads.imports import undo
from tests.objectives.test_journal import GOOD
from tests.store.files import OTHER, post, posts
from tests.store.test_migrating import SAMPLE

Act = Callable[[int], None]


def create(number: int) -> None:
    new_client(f"New {number}").describe(f"New {number}", "es", "Europe/Madrid", "ES")


def take(number: int) -> None:
    rows = [post(1 + place, likes=number % 1000 + place) for place in range(20)]
    (receipt,) = client("Base").receive(f"posts {number}.csv", posts(*rows))
    if receipt.outcome == "refused":
        raise RumboError("{reason}", reason=receipt.message)


def take_back(number: int) -> None:
    store = client("Base").store
    live = [row for row in store.rows("uploads/all") if not row["undone_at"]]
    if not live:
        take(number)
        return
    undo(store, live[number % len(live)]["upload_id"])


def state(number: int) -> None:
    journal.state(client("Base").store, **GOOD | {"title": f"Aim {number}"})


def carry_out(number: int) -> None:
    export(client("Base"), home() / f"out {number}.zip")


def bring_in(number: int) -> None:
    restore(home() / "base.zip", f"Back {number}")


def migrate(_: int) -> None:
    client("Horno El Sauce").store.version()


ACTS: dict[str, Act] = {
    "create": create,
    "import": take,
    "undo": take_back,
    "objective": state,
    "export": carry_out,
    "restore": bring_in,
    "migrate": migrate,
}


def furnish(root: Path) -> None:
    """Fill a home with a business to act on, one to be left alone, an export, and an old store."""
    os.environ["RUMBO_HOME"] = str(root)
    base = new_client("Base")
    base.describe("Base", "es", "Europe/Madrid", "ES")
    list(base.receive("first.csv", posts(*(post(1 + n, likes=n) for n in range(20)))))
    journal.state(base.store, **GOOD)
    other = new_client("Other")
    other.describe("Other", "es", "Europe/Madrid", "ES")
    list(other.receive("other.csv", posts(post(3, owner=OTHER, likes=7))))
    export(base, home() / "base.zip")


def age(_: int = 0) -> None:
    """Lay a store of commit e7cce89 where the next act finds it."""
    folder = home() / "clients" / "horno-el-sauce"
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(SAMPLE) as archive:
        archive.extractall(home() / "clients")
