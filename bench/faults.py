"""Nothing lost: kills, full disks, damaged stores and two programs at once, on businesses made for it.

Each act is done by a process of its own (forked, so that it begins at once) and looked at by another one:
every business opens, what was there before is there, what the act was to bring is there whole or not at
all, each file received is as it came. `make faults` keeps the figures in `bench/results/faults.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.result import Result, keep, table
from rumbo.clients import client, clients, condition, new_client
from rumbo.clients.carrying import export, restore
from rumbo.clients.originals import faults as faults_of
from rumbo.clients.rebuilding import rebuild
from rumbo.errors import RumboError, StoreBroken, StoreNewer
from rumbo.exports.reading import all_formats
from rumbo.objectives import journal
from rumbo.settings import home
from rumbo.store import lock
from rumbo.store.imports import undo
from tests.objectives.test_journal import GOOD
from tests.store.files import OTHER, post, posts
from tests.store.test_migrating import SAMPLE

KILLS = 320
LIMITS = (
    0,
    4_096,
    20_000,
    100_000,
    400_000,
    700_000,
    1_000_000,
    1_300_000,
)  # bytes a file may have
SHORT = (0, 400_000)
Act = Callable[[int], None]
Known = dict[str, Any]


# The acts


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


# A home, and what is known of it


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


# Processes


def apart(act: Callable[[], Any], limit: int | None = None) -> tuple[int, int]:
    """Begin an act in a process of its own; return its id and the end to read its answer from."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return child, ours
    code = 0
    try:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        answer = json.dumps(act(), default=str)
    except RumboError as error:
        code, answer = 3, json.dumps(str(error))
    except BaseException:  # noqa: BLE001 - told to the process that looks
        code, answer = 4, json.dumps(traceback.format_exc())
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with os.fdopen(theirs, "w") as pipe:
        pipe.write(answer)
    os._exit(code)


def ended(child: int, pipe: int) -> tuple[int, Any]:
    """Wait for a process and return its code and its answer."""
    with os.fdopen(pipe) as file:
        answer = file.read()
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), json.loads(answer) if answer else None


def looked_at() -> Known:
    code, answer = ended(*apart(known))
    if code:
        raise AssertionError(answer)
    return answer


# The trials


def kill(act: str, number: int, seconds: float, before: Known) -> Known:
    """Kill an act at a moment; return what is known afterwards."""
    child, pipe = apart(lambda: ACTS[act](number))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    ended(child, pipe)
    after = looked_at()
    nothing_lost(before, after, act)
    return after


def kills(times: int, dice: random.Random) -> Counter[str]:
    """Kill acts in turn at random moments of the time they take."""
    counted: Counter[str] = Counter()
    lasts = {act: timed(act, 10_000 + place) for place, act in enumerate(ACTS)}
    before = looked_at()
    for number in range(times):
        act = list(ACTS)[number % len(ACTS)]
        if act == "migrate":
            age()
            before.pop("horno-el-sauce", None)
        before = attempt(
            counted,
            act,
            lambda a=act, n=number, b=before: kill(a, n, dice.uniform(0, lasts[a]), b),
        )
        tidy()
    return counted


def tidy() -> None:
    """Take away what only grows, so that a look takes no longer at the end than at the beginning."""
    for path in [
        *home().glob("out *.zip"),
        *home().glob("clients/back-*"),
        *home().glob("clients/new-*"),
    ]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def timed(act: str, number: int) -> float:
    if act == "migrate":
        age()
    begun = time.monotonic()
    code, answer = ended(*apart(lambda: ACTS[act](number)))
    assert code == 0, (act, answer)
    return time.monotonic() - begun


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


def full_disks(limits: tuple[int, ...]) -> Counter[str]:
    """Let every act meet a disk that ends at each of several sizes."""
    counted: Counter[str] = Counter()
    before = looked_at()
    for act in ACTS:
        for place, limit in enumerate(limits):
            if act == "migrate":
                age()
                before.pop("horno-el-sauce", None)
            before = attempt(
                counted,
                f"{act} at {limit}",
                lambda a=act, n=20_000 + place, li=limit, b=before: filled(a, n, li, b),
            )
            tidy()
    return counted


def filled(act: str, number: int, limit: int, before: Known) -> Known:
    code, answer = ended(*apart(lambda: ACTS[act](number), limit))
    assert code in (0, 3), answer  # done, or a sentence that says why not
    after = looked_at()
    nothing_lost(before, after, act)
    return after


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "garbled": lambda whole: whole[:50] + os.urandom(len(whole) - 50),
    "garbled inside": lambda whole: whole[:40_000] + os.urandom(len(whole) - 40_000),
    "cut off": lambda whole: whole[:5_000],
    "empty": lambda _: b"",
    "another engine's": lambda whole: b"SQLite format 3\0" + whole[16:],
}


def damaged() -> Counter[str]:
    """Damage a store by hand: it is named, the other opens, and it is made anew from its files."""
    counted: Counter[str] = Counter()
    for name, harm in DAMAGE.items():
        before = looked_at()
        path = home() / "clients" / "base" / "store.duckdb"
        path.write_bytes(harm(path.read_bytes()))
        attempt(counted, name, lambda b=before: made_anew(b))
    return counted


def made_anew(before: Known) -> Known:
    code, answer = ended(*apart(name_and_rebuild))
    assert code == 0, answer
    after = looked_at()
    nothing_lost(before, after, "rebuild")
    return after


def name_and_rebuild() -> None:
    try:
        client("base").store.rows("store/digest")
        raise AssertionError("what was garbled opened")
    except StoreBroken as error:
        assert "“base”" in str(error), error
    assert condition(client("Other")).trouble is None
    found = rebuild(client("base"))
    assert found.is_replaced and not found.different, found.different


def newer() -> None:
    """Meet a store that a later Rumbo has written."""
    with client("Other").store.change() as change:
        change.append("migrations", [{"number": 9_999, "done_at": "2030-01-01"}])
    client("Other").store.close()
    try:
        client("Other").store.version()
    except StoreNewer:
        return
    raise AssertionError("a newer store was opened")


def together(times: int) -> Counter[str]:
    """Let two programs create and fill one business at once."""
    counted: Counter[str] = Counter()
    for number in range(times):
        before = looked_at()
        attempt(counted, "together", lambda n=number, b=before: both(n, b))
        tidy()
    return counted


def both(number: int, before: Known) -> Known:
    names = [f"{number} {side}" for side in ("left", "right")]
    children = [
        apart(lambda n=name, p=place: fill(number, n, p)) for place, name in enumerate(names)
    ]
    for child in children:
        code, answer = ended(*child)
        assert code == 0, answer
    after = looked_at()
    nothing_lost(before, after, "together")
    assert len(after[f"new-{number}"]["uploads"]) == 2, after[f"new-{number}"]
    return after


def fill(number: int, name: str, place: int) -> None:
    lock.be_patient()
    made = new_client(f"New {number}")
    (receipt,) = made.receive(
        f"{name}.csv",
        posts(post(50 + place, owner=f"1{number:016},b{number},B {number}", likes=number)),
    )
    assert receipt.outcome == "imported", receipt.message


def trials(times: int, limits: tuple[int, ...], pairs: int, seed: int) -> list[Result]:
    """Return what held, on a home made for it."""
    all_formats()  # every process has them from its beginning
    with tempfile.TemporaryDirectory(prefix="rumbo-faults-") as folder:
        os.environ["RUMBO_HOME"] = folder
        code, answer = ended(*apart(lambda: furnish(Path(folder))))
        assert code == 0, answer
        found = {
            f"acts killed at random moments ({', '.join(ACTS)})": kills(times, random.Random(seed)),
            "acts on a full disk": full_disks(limits),
            "stores damaged by hand, named and made anew": damaged(),
            "pairs of programs creating and filling one business": together(pairs),
        }
        code, answer = ended(*apart(newer))
        found["newer stores refused in a sentence"] = Counter(
            held=int(code == 0), failed=int(code != 0)
        )
    return [
        Result.at_most(f"{name}: lost or unopenable", held["failed"], 0, None, f"of {held.total()}")
        for name, held in found.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=20261130)
    parser.add_argument("--short", action="store_true", help="a few of each, kept nowhere")
    asked = parser.parse_args()
    if asked.short:
        found = trials(len(ACTS), SHORT, 1, asked.seed)
    else:
        found = trials(asked.kills, LIMITS, 20, asked.seed)
        keep("faults", found)
    print(table(found))
    sys.exit(not all(each.holds for each in found))


if __name__ == "__main__":
    main()
