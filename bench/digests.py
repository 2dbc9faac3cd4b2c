"""What the demo and the files of others come to, before a reshaping and after it: nothing may move unseen.

Run: python -m bench.digests --exports FOLDER --into FILE     a folder of FOLDER is one owner's files
     python -m bench.digests --exports FOLDER --against FILE  lists every number that moved, old → new
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from rumbo.clients import Client, new_client
from rumbo.commands.line import main as command
from rumbo.demo.load import load
from rumbo.locale import words
from rumbo.settings import ROOT
from rumbo.story import periods
from rumbo.story.slides import Asked
from rumbo.story.telling import tell

PERIODS = ("2026-10", "2026-Q4")
SCREENS = ("objectives", "interaction", "reach")
ANSWER = "instagram"  # where a file does not say whether Facebook or Instagram
SHOWN = ("subheader", "markdown", "metric")


def measured(exports: Path) -> dict[str, Any]:
    """Return for the demo and each owner: the digest, and the numbers of verbs, paper and screens."""
    found = {"demo": _demo()}
    for folder in sorted(each for each in exports.iterdir() if each.is_dir()):
        found[folder.name] = _owner(folder)
    return found


def _demo() -> dict[str, Any]:
    client = load()
    paper = {each: _paper(client, each) for each in PERIODS}
    screens = {each: _screen(client, each) for each in SCREENS}
    return _stored(client) | {"paper": paper, "screens": screens}


def _owner(folder: Path) -> dict[str, Any]:
    client = new_client(folder.name)
    client.describe(folder.name, "en", "UTC", None)
    came: Counter[str] = Counter()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        came.update(each.outcome for each in client.receive(path.name, path.read_bytes()))
        if came["question"]:
            came.update(
                f"{each.outcome}, asked"
                for each in client.receive(path.name, path.read_bytes(), ANSWER)
            )
    known = _stored(client) | {"files": dict(sorted(came.items()))}
    client.store.close()
    return known


def _stored(client: Client) -> dict[str, Any]:
    totals = {_named(each): each["value"] for each in _verb("metrics", client)}
    return client.store.rows("store/digest")[0] | {
        "metrics": totals,
        "objectives": _verb("objectives", client),
    }


def _named(row: dict[str, Any]) -> str:
    return " ".join(row[each] for each in ("metric", "basis", "network", "period"))


def _verb(name: str, client: Client) -> list[dict[str, Any]]:
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(io.StringIO()):
        command([name, "--client", client.slug, "--json"])
    rows = [json.loads(line) for line in printed.getvalue().splitlines()]
    return [{key: value for key, value in row.items() if key != "id"} for row in rows]


def _paper(client: Client, period: str) -> list[str]:
    story = tell(client, Asked(periods.period(period)), words("en"))
    return [
        f"{each.title}: {each.status}. {' '.join(each.sentences)} {[one.text for one in each.numbers]}"
        for each in story.slides
    ]


def _screen(client: Client, name: str) -> list[str]:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
    app.query_params["client"] = client.slug
    app.query_params["language"] = "en"
    app.run()
    if name != "objectives":
        app.switch_page(f"pages/{name}.py").run()
    assert not app.exception
    return [_shown(each) for kind in SHOWN for each in getattr(app, kind)]


def _shown(element: Any) -> str:
    delta = getattr(element, "delta", "")
    return f"{getattr(element, 'label', '')} {element.value} {delta}".strip()


def moved(old: Any, new: Any, where: str = "") -> Iterator[str]:
    """Yield every difference of two measurements as `where: old → new`."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(each for each in new if each not in old)]:
            yield from moved(old.get(key), new.get(key), f"{where} › {key}" if where else key)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for place, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from moved(one, other, f"{where} › {place + 1}")
    elif old != new:
        yield f"{where}: {old} → {new}"


def _front_door() -> None:
    """AppTest begins every run as a server on which nobody has come in through the front door yet."""
    begin = PagesManager.__init__

    def known(self: PagesManager, *args: Any, **kwargs: Any) -> None:
        begin(self, *args, **kwargs)
        PagesManager.uses_pages_directory = False

    PagesManager.__init__ = known  # type: ignore[method-assign]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exports", type=Path, required=True)
    parser.add_argument("--into", type=Path)
    parser.add_argument("--against", type=Path)
    asked = parser.parse_args()
    os.environ.setdefault("RUMBO_TODAY", "2026-11-30")
    _front_door()
    with tempfile.TemporaryDirectory() as home:
        os.environ["RUMBO_HOME"] = home
        found = json.loads(json.dumps(measured(asked.exports), default=str))
    if asked.into:
        asked.into.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    if not asked.against:
        return 0
    lines = list(moved(json.loads(asked.against.read_text(encoding="utf-8")), found))
    print("\n".join(lines) or "Nothing moved.")
    return bool(lines)


if __name__ == "__main__":
    sys.exit(main())
