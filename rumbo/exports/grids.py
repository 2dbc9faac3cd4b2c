"""Text, workbooks and archives to grids: plain rows of text, each with its line in the file."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import PurePosixPath

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from rumbo.errors import ExportError
from rumbo.exports.decode import decodings
from rumbo.exports.repairs import unwrapped
from rumbo.wording import Sentence, say

csv.field_size_limit(2**27)
DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 65_536
# The lines of the second sheet of a workbook begin at SHEET, of the third at 2 * SHEET: no sheet is longer.
SHEET = 2**21
UNWRAPPED = say("The quotes around each line were taken off.")
LARGEST_ARCHIVE = 2 * 2**30
OLE, PK = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"


@dataclass(frozen=True)
class Grid:
    """Rows of text, the line each begins on, and how they were cut out of the file.

    `broken` are the lines of rows whose quotation marks open or close in the wrong place.
    """

    rows: list[list[str]]
    lines: list[int]
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    repairs: tuple[Sentence, ...] = ()
    broken: frozenset[int] = frozenset()


def is_workbook(data: bytes) -> bool:
    """Return whether the bytes are an Excel file, old or new."""
    return data.startswith(OLE) or (data.startswith(PK) and b"xl/" in _names(data))


def is_archive(data: bytes) -> bool:
    """Return whether the bytes are a zip that is not a workbook."""
    return data.startswith(PK) and not is_workbook(data)


def text_grids(data: bytes) -> Iterator[list[Grid]]:
    """Yield the ways to cut a text into cells, the likeliest first; each is one grid."""
    for decoded, encoding in decodings(data):
        text = decoded.replace("\x00", "")
        yield from _cuts(text, encoding)
        if (bare := unwrapped(text)) is not None:
            yield from _cuts(bare, encoding, (UNWRAPPED,))


def _cuts(text: str, encoding: str, repairs: tuple[Sentence, ...] = ()) -> Iterator[list[Grid]]:
    skipped, declared = 0, None
    first = text[: text.find("\n") + 1] if "\n" in text else text
    if first.strip().strip('"').casefold().startswith("sep="):
        declared = first.strip("\r\n").strip('"')[4:5] or "\t"
        text, skipped = text[len(first) :], 1
    votes = _votes(text[:SAMPLE])
    order = sorted(DELIMITERS, key=lambda sign: (sign == declared, votes[sign]), reverse=True)
    for delimiter in order:
        if delimiter == order[0] or votes[delimiter]:
            yield [_grid(text, delimiter, skipped, encoding, repairs)]


def _grid(
    text: str, delimiter: str, skipped: int, encoding: str, repairs: tuple[Sentence, ...]
) -> Grid:
    try:
        rows, lines = _cut(text, delimiter, skipped, strict=True)
        broken = frozenset()
    except csv.Error:
        rows, lines = _cut(text, delimiter, skipped, strict=False)
        broken = _broken_rows(text, delimiter, skipped)
    return Grid(rows, lines, None, encoding, delimiter, repairs, broken)


def _cut(
    text: str, delimiter: str, skipped: int, *, strict: bool
) -> tuple[list[list[str]], list[int]]:
    rows, lines, line = [], [], skipped + 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    for row in reader:
        rows.append(row)
        lines.append(line)
        line = skipped + reader.line_num + 1
    return rows, lines


def _broken_rows(text: str, delimiter: str, skipped: int) -> frozenset[int]:
    """Return the lines of the rows with a letter behind a closing quote, or a quote never closed."""
    broken, line, taken = set(), skipped + 1, []
    source = (taken.append(each) or each for each in io.StringIO(text, newline=""))
    reader = csv.reader(source, delimiter=delimiter)
    for _ in reader:
        try:
            deque(csv.reader(taken, delimiter=delimiter, strict=True), maxlen=0)
        except csv.Error:
            broken.add(line)
        taken.clear()
        line = skipped + reader.line_num + 1
    return frozenset(broken)


def _votes(sample: str) -> dict[str, float]:
    """Return for each delimiter how many cells it cuts in rows of one and the same width."""
    complete = sample[: sample.rfind("\n")] if len(sample) == SAMPLE else sample
    votes = {}
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(complete, newline=""), delimiter=delimiter)
        widths = Counter(len(row) for row in reader if len(row) > 1)
        votes[delimiter] = max(((width - 1) * count for width, count in widths.items()), default=0)
    return votes


def workbook_grids(data: bytes) -> list[Grid]:
    """Return a grid for each sheet of an Excel file; its lines are the rows of the sheet."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        names = book.sheet_names
        sheets = [(name, book.get_sheet_by_name(name)) for name in names]
        return [_sheet(name, sheet, number) for number, (name, sheet) in enumerate(sheets)]
    except PasswordError:
        raise ExportError(
            "This workbook is locked with a password. Open it, save it without one, and drop it again."
        ) from None
    except (CalamineError, OSError, ValueError):
        raise ExportError(
            "This Excel file is damaged: it does not open. Download it again from the network."
        ) from None


def _sheet(name: str, sheet: object, number: int) -> Grid:
    start = sheet.start[0] if sheet.start else 0  # type: ignore[attr-defined]
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]  # type: ignore[attr-defined]
    return Grid(
        rows, [number * SHEET + start + place for place in range(1, len(rows) + 1)], sheet=name
    )


def _text(cell: object) -> str:
    """Return a typed cell as the text that a CSV of the same sheet would hold."""
    match cell:
        case str():
            return cell
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer() and abs(cell) < 2**53:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date():
            return cell.isoformat()
    return str(cell)


def members(data: bytes) -> list[tuple[str, bytes]]:
    """Return name and bytes of each file in an archive, without the litter that systems leave."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [
                entry
                for entry in archive.infolist()
                if not entry.is_dir() and not _is_litter(entry.filename)
            ]
            if sum(entry.file_size for entry in entries) > LARGEST_ARCHIVE:
                raise ExportError(
                    "This zip holds more than 2 GB. Unpack it and drop the files you need."
                )
            return [(entry.filename, archive.read(entry)) for entry in entries]
    except RuntimeError:
        raise ExportError(
            "This zip is locked with a password. Unpack it and drop the files."
        ) from None
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        raise ExportError(
            "This zip is damaged: it does not open. Download it again from the network."
        ) from None


def _is_litter(name: str) -> bool:
    path = PurePosixPath(name)
    return (
        "__MACOSX" in path.parts
        or path.name.startswith(".")
        or path.name.casefold() in ("thumbs.db", "desktop.ini")
    )


def _names(data: bytes) -> bytes:
    """Return the end of a zip, where its table of contents stands."""
    return data[-65_536:] + data[:4096]
