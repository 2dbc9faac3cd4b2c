"""Cells to bytes, in the ways the networks write them."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime

BOM = "\ufeff"
_SPECIAL = re.compile(r'[\s,"\\]')
MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)

Row = Sequence[object]


def quoted(rows: Iterable[Row]) -> str:
    """Return lines whose cells all stand in quotes."""
    return "\n".join(",".join(_quote(str(cell)) for cell in row) for row in rows)


def quoted_where_needed(rows: Iterable[Row]) -> str:
    """Return lines whose cells stand in quotes where they hold a blank, a comma or a quote."""
    return "".join(
        ",".join(_quote(str(cell)) if _SPECIAL.search(str(cell)) else str(cell) for cell in row)
        + "\n"
        for row in rows
    )


def plain(rows: Iterable[Row]) -> str:
    """Return lines whose cells stand in quotes only where the format demands it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def archive(members: dict[str, str], moment: datetime) -> bytes:
    """Return a zip of texts that is the same on every machine."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, text in members.items():
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            target.writestr(entry, text.encode())
    return out.getvalue()


def _quote(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'
