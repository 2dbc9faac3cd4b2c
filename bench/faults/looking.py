"""What the businesses of a home know, and whether any of it was lost."""

from __future__ import annotations

import shutil
import zipfile
from collections import Counter
from collections.abc import Callable
from typing import Any

from bench.faults.apart import apart, ended
from rumbo.clients import clients, condition
from rumbo.clients.originals import faults as faults_of
from rumbo.settings import home

Known = dict[str, Any]


def known() -> Known:
    """Return what every business knows; raise where one does not open or a file is not as it came."""
    found: Known = {}
    for each in clients():
        if condition(each).trouble:
            raise AssertionError(f"{each.slug}: {condition(each).trouble}")
        store = each.store
        wanted = {row["sha256"]: row["file_name"] for row in store.rows("uploads/originals")}
        assert not faults_of(each.originals, wanted), each.slug
        broken = store.rows("checks/current_is_derived")
        assert not broken, (each.slug, broken[:1])
        found[each.slug] = {
            "uploads": {
                row["upload_id"]: row["undone_at"] is None for row in store.rows("uploads/all")
            },
            "objectives": [row["title"] for row in store.rows("objectives/all")],
            "digest": store.rows("store/digest")[0]["digest"],
        }
    for path in home().glob("out *.zip"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
    return found


def nothing_lost(before: Known, after: Known, act: str) -> None:
    """Raise where something that was there is not, or something came half."""
    for slug, was in before.items():
        now = after[slug]
        assert was["uploads"].keys() <= now["uploads"].keys(), slug
        changed = [at for at, live in was["uploads"].items() if now["uploads"][at] != live]
        assert len(changed) <= (act == "undo"), (slug, changed)
        assert set(was["objectives"]) <= set(now["objectives"]), slug
        if was["uploads"] == now["uploads"]:
            assert was["digest"] == now["digest"], slug
    for slug in after.keys() - before.keys():
        if slug.startswith("back-"):
            assert after[slug]["uploads"], slug


def looked_at() -> Known:
    code, answer = ended(*apart(known))
    if code:
        raise AssertionError(answer)
    return answer


def attempt(counted: Counter[str], name: str, trial: Callable[[], Known]) -> Known:
    """Count a trial as held or failed; go on from what is known then."""
    try:
        found = trial()
    except (AssertionError, KeyError) as error:
        counted["failed"] += 1
        print(f"  {name}: {error}", flush=True)
        return looked_at()
    counted["held"] += 1
    return {slug: at for slug, at in found.items() if not slug.startswith(("back-", "new-"))}


def tidy() -> None:
    """Take away what only grows, so that a look takes no longer at the end than at the beginning."""
    for path in [
        *home().glob("out *.zip"),
        *home().glob("clients/back-*"),
        *home().glob("clients/new-*"),
    ]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
