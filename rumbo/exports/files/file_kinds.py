"""What people drop that is no table at all: which kind of file it is, and what to do with it."""

from __future__ import annotations

from collections.abc import Collection

from rumbo.exports.files.workbooks import OLE
from rumbo.wording import Sentence, say

DOCUMENT = "This is a {program} document, not a table. Export the numbers from the network as CSV or Excel and drop that file."
SHEET = "This is a table of {program}, which other programs cannot read. Open it there, export it as Excel or CSV, and drop that file."
PICTURE = say(
    "This is a picture: no numbers can be read from it. Download the export of the network as CSV or Excel and drop that file."
)
FILM = say(
    "This is a video or sound: no numbers can be read from it. Download the export of the network as CSV or Excel and drop that file."
)
PACKED = "This is a {program} archive, which Rumbo does not unpack. Unpack it and drop the files."
LINK = say(
    "This is a link to an online table, not the table. Open it, download it as Excel or CSV, and drop that file."
)
MAIL = say("This is an e-mail. Save the file attached to it and drop that.")
DEEP = say("This zip lies in a zip in a zip. Unpack the outer ones and drop this one.")
OTHER = say("This is not a table: Rumbo reads CSV, Excel, JSON and zip files.")

BEGINNINGS: tuple[tuple[bytes, Sentence], ...] = (
    (b"%PDF", say(DOCUMENT, program="PDF")),
    (b"{\\rtf", say(DOCUMENT, program="RTF")),
    *(
        (sign, PICTURE)
        for sign in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\0", b"MM\0*")
    ),
    *((sign, FILM) for sign in (b"ID3\x03", b"ID3\x04", b"OggS", b"\x1aE\xdf\xa3")),
    (b"\x1f\x8b", say(PACKED, program="gzip")),
    (b"Rar!\x1a", say(PACKED, program="RAR")),
    (b"7z\xbc\xaf\x27\x1c", say(PACKED, program="7-Zip")),
    (b"PAR1\x15", say(SHEET, program="Parquet")),
    (b"SQLite format 3", say(SHEET, program="SQLite")),
    (b"[InternetShortcut]", LINK),
)
OLD = (  # parts of a file of an Office before 2007, by their names
    ("WordDocument", say(DOCUMENT, program="Word")),
    ("PowerPoint Document", say(DOCUMENT, program="PowerPoint")),
    ("__substg1.0_", MAIL),
)
INSIDE: tuple[tuple[str, Sentence], ...] = (
    ("word/document.xml", say(DOCUMENT, program="Word")),
    ("ppt/presentation.xml", say(DOCUMENT, program="PowerPoint")),
    ("Index/Tables/", say(SHEET, program="Apple Numbers")),
    ("Index/Presentation.iwa", say(DOCUMENT, program="Keynote")),
    ("Index/CalculationEngine", say(SHEET, program="Apple Numbers")),
    ("Index/Document.iwa", say(SHEET, program="Apple Numbers or Pages")),
    ("index.numbers", say(SHEET, program="Apple Numbers")),
    ("Index.zip", say(SHEET, program="Apple Numbers")),
    ("META-INF/container.xml", say(DOCUMENT, program="EPUB")),
)
OPEN_DOCUMENTS = (
    (b"vnd.oasis.opendocument.text", say(DOCUMENT, program="OpenDocument")),
    (b"vnd.oasis.opendocument.presentation", say(DOCUMENT, program="OpenDocument")),
)
HEADS = ("Received: ", "Return-Path: ", "Delivered-To: ", "MIME-Version: ", "Message-ID: ")
BOOKS = ("Workbook", "Book", "EncryptedPackage")
WITHIN = 200  # bytes: the type of an OpenDocument file stands first, and not compressed


def kind_of_archive(data: bytes, names: Collection[str]) -> Sentence | None:
    """Return what is said of a document that is packed like a zip, None of a zip."""
    for sign, told in OPEN_DOCUMENTS:
        if sign in data[:WITHIN]:
            return told
    return next(
        (told for inside, told in INSIDE if any(name.startswith(inside) for name in names)), None
    )


def kind_of_bytes(data: bytes) -> Sentence | None:
    """Return what is said of a file that its first bytes tell to be no table, None of any other.

    >>> kind_of_bytes(b"%PDF-1.7").english()
    'This is a PDF document, not a table. Export the numbers from the network as CSV or Excel and drop that file.'
    """
    if data.startswith(OLE) and not any(each.encode("utf-16-le") in data for each in BOOKS):
        return next((told for name, told in OLD if name.encode("utf-16-le") in data), None)
    if data[4:8] == b"ftyp":
        return PICTURE if data[8:12] in (b"heic", b"avif", b"mif1") else FILM
    return next((told for sign, told in BEGINNINGS if data.startswith(sign)), None)


def kind_of_text(text: str) -> Sentence | None:
    """Return what is said of an e-mail, or of a link that a folder of the cloud shows as a table.

    >>> kind_of_text('{"url": "https://docs.google.com/spreadsheets/d/0x"}').english()[:22]
    'This is a link to an o'
    """
    start = text[:WITHIN].lstrip("\ufeff \r\n")
    if start.startswith("{") and '"url"' in start and "://docs." in start:
        return LINK
    return MAIL if start.startswith(HEADS) else None


def is_no_text(data: bytes) -> bool:
    """Return whether the bytes are no text."""
    start = data[:4096]
    control = sum(byte < 9 or 13 < byte < 32 for byte in start if byte)
    return control > len(start) / 20
