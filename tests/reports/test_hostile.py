"""The page of a business in which everything says something that must not be done: it is set in type, and no more."""

from __future__ import annotations

import pytest
import typst
from pypdf.generic import IndirectObject

from rumbo.locale import words
from rumbo.plain import invisible_out
from rumbo.reports import KINDS, made
from rumbo.story import periods
from rumbo.story.slides import Asked
from rumbo.story.telling import tell
from tests.hostile import HOSTILE, SHORT, TODAY, hostile
from tests.reports.conftest import read, text

ACTS = ("/URI", "/JavaScript", "/JS", "/Launch", "/GoToR", "/SubmitForm", "/ImportData", "/EmbeddedFile")  # fmt: skip


@pytest.mark.parametrize("language", ["es", "en"])
def test_paper_only_shows_what_it_was_told(tmp_path, monkeypatch, language: str) -> None:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    poured = hostile()
    period = periods.period(f"{TODAY:%Y}-Q{(TODAY.month + 2) // 3}")
    story = tell(poured, Asked(period), words(language))
    files = {kind: made(story, kind) for kind in KINDS}
    poured.store.close()

    assert acts(files["pdf"]) == []
    for said in (text(files["pdf"]), files["text"].decode()):
        for told in (SHORT, HOSTILE):
            assert "".join(invisible_out(told).split()) in "".join(said.split())


def acts(pdf: bytes) -> list[str]:
    """Return what a PDF holds that opens, runs or fetches something, and its pictures."""
    waiting: list = [read(pdf).trailer]
    seen, found = set(), []
    while waiting:
        each = waiting.pop()
        if isinstance(each, IndirectObject):
            if each.idnum in seen:
                continue
            seen.add(each.idnum)
            each = each.get_object()
        if isinstance(each, dict):
            found += [key for key in each if key in ACTS]
            found += [each["/S"]] if each.get("/S") in ACTS else []
            found += [each["/Subtype"]] if each.get("/Subtype") in ("/Image", "/Link") else []
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
    return found


def test_the_judge_sees_a_link() -> None:
    linked = typst.compile(b'#set document(title: "t")\n#link("http://evil.test")[x]', format="pdf")

    assert set(acts(linked)) == {"/URI", "/Link"}
