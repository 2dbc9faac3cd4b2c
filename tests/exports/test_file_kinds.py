"""What is no table is named by its kind, once, with what to do; and a healthy file never meets that."""

import io
import zipfile

import pytest

from rumbo.exports.reading import read
from tests.exports.golden import HERE, TODAY

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def packed(*names: str, data: bytes = b"<x/>", first: bytes = b"") -> bytes:
    """Return a zip of files of those names, the first uncompressed one said what it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, data)
    return out.getvalue()


KINDS = {
    "letter.docx": (packed("[Content_Types].xml", "word/document.xml"), "Word document"),
    "talk.pptx": (packed("ppt/presentation.xml"), "PowerPoint document"),
    "sheet.numbers": (packed("Index/Document.iwa", "Index/Tables/DataList.iwa"), "Apple Numbers"),
    "text.odt": (
        packed("content.xml", first=b"application/vnd.oasis.opendocument.text"),
        "OpenDocument document",
    ),
    "letter.doc": (OLE + "WordDocument".encode("utf-16-le"), "Word document"),
    "message.msg": (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "e-mail"),
    "message.eml": (b"MIME-Version: 1.0\nSubject: Reach.csv\n\nfile below", "e-mail"),
    "text.rtf": (b"{\\rtf1\\ansi Visits}", "RTF document"),
    "page.pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF document"),
    "shot.heic": (b"\0\0\0\x18ftypheic\0\0\0\0", "picture"),
    "reel.mp4": (b"\0\0\0\x18ftypmp42\0\0\0\0", "video"),
    "all.rar": (b"Rar!\x1a\x07\x01\0", "RAR archive"),
    "Reach.csv.gz": (b"\x1f\x8b\x08\0", "gzip archive"),
    "Alcance.gsheet": (b'{"url": "https://docs.google.com/open?id=0", "doc_id": "0"}', "link"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_that_is_no_table_is_named_by_its_kind(name: str) -> None:
    data, kind = KINDS[name]
    reading = read(name, data, TODAY)

    assert (reading.outcome, reading.members) == ("refused", [])
    assert kind in reading.message.english()
    assert "drop" in reading.message.english()


def test_a_zip_three_deep_says_so() -> None:
    card = (HERE / "x_content" / "es.csv").read_bytes()
    nested = packed("a.zip", data=packed("b.zip", data=packed("es.csv", data=card)))
    told = [each.message.english() for each in read("z.zip", nested, TODAY).leaves()]

    assert told == [
        "This zip lies in a zip in a zip. Unpack the outer ones and drop this one.",
    ]


@pytest.mark.parametrize("first", ["From: 2026-01-01", "ID3,Reach", "Rar!,x", "RIF,x"])
def test_a_text_that_begins_like_one_is_read_as_text(first: str) -> None:
    reading = read("t.csv", f"{first}\nDate,Reach\n2026-01-01,4\n".encode(), TODAY)

    assert reading.outcome in ("guided", "refused")
    assert f"its first line reads “{first.replace(',', ' · ')}”" in reading.message.english()
