"""Every screen of a business in which everything says something that must not be done, as the browser is sent it.

`tests/browser/test_hostile.py` sees the same drawn; here the words themselves are judged, on every machine.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from rumbo.settings import ROOT
from tests.hostile import FILE, HOSTILE, SHORT, hostile, set_apart

PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
MARKDOWN = {"body", "label", "help", "text", "content", "caption", "captions"}
RAW = {"Text", "Metric.body", "Code", "Json", "ArrowDataframe", "Html"}
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
# What Streamlit's Markdown makes of each piece of the hostile text, where it is not plain.
MADE = re.compile(
    r"(?<!\u2060)://evil|\]\(//evil|www\.evil|(?<!\u2060)@evil|<(?:img|b|a)\b|\*b\*|\*\*c|_u_|~s~|`k`|\$x"
    r"|:red\[r|:streamlit:|:smile:|:material/home:|[\u202e\u200b]"
)
# What stands in a page as it is holds no tag but ours.
FOREIGN = re.compile(
    r"<(?!/?(?:style|details|summary)>|div style='white-space: pre-wrap'>|/div>)|[\u202e\u200b]"
)
# And what Plotly makes of it.
DRAWN = re.compile(r"<(?:img|a)\b|<b>i|back %\{|[\u202e\u200b]")


@pytest.fixture(scope="module")
def hostile_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("hostile-home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        made = hostile()
        set_apart()
        made.store.close()
    next(made.originals.iterdir()).unlink()  # Import then names a file that is lost
    return home


@pytest.fixture
def app(open_app, home: Path, hostile_home: Path) -> AppTest:
    shutil.copytree(hostile_home, home, dirs_exist_ok=True)
    return open_app(client="zq")


@pytest.mark.parametrize("page", PAGES)
def test_a_screen_is_sent_only_what_is_read(app: AppTest, page: str) -> None:
    app.switch_page(f"pages/{page}.py").run()
    opened(app)
    assert not app.exception

    words = list(said(app))
    found = [text for text in words if MADE.search(ESCAPED.sub("\0", text))]
    found += [spec for spec in charts(app) if DRAWN.search(spec)]
    found += [each.body for each in protos(app) if is_html(each) and FOREIGN.search(each.body)]

    assert found == []
    assert any("zq" in str(proto) for proto in protos(app))


def opened(app: AppTest) -> None:
    """Open whatever runs only once it is open."""
    for proto in protos(app):
        for kind in ("expandable", "popover"):
            if isinstance(proto, Message) and kind in proto.DESCRIPTOR.fields_by_name:
                ident = getattr(getattr(proto, kind), "id", "")
                if ident:
                    app.session_state[ident.split("-", 2)[-1]] = True
    app.run()


def said(app: AppTest) -> Iterator[str]:
    """Yield every text of the screen that is read as Markdown."""
    for proto in protos(app):
        yield from texts(proto)


def is_html(proto: Any) -> bool:
    return isinstance(proto, Message) and proto.DESCRIPTOR.name == "Html"


def texts(proto: Message) -> Iterator[str]:
    kind = proto.DESCRIPTOR.name
    if kind in RAW:
        return
    for field, value in proto.ListFields():
        each = value if field.is_repeated else [value]
        if field.type == field.TYPE_MESSAGE:
            for inner in each:
                if isinstance(inner, Message):
                    yield from texts(inner)
        elif field.type == field.TYPE_STRING and field.name in MARKDOWN:
            yield from () if f"{kind}.{field.name}" in RAW else each


def charts(app: AppTest) -> Iterator[str]:
    for each in app.get("plotly_chart"):
        yield json.dumps(json.loads(each.proto.spec), ensure_ascii=False)


def protos(app: AppTest) -> Iterator[Message]:
    waiting: list[Any] = [app._tree]
    while waiting:
        node = waiting.pop()
        waiting += getattr(node, "children", {}).values()
        if (proto := getattr(node, "proto", None)) is not None:
            yield proto


def test_the_judge_sees_what_is_not_plain() -> None:
    assert all(MADE.search(text) for text in (HOSTILE, SHORT, FILE))
    assert DRAWN.search(HOSTILE)
    assert FOREIGN.search(HOSTILE)
