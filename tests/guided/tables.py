"""Invented tables as people make them, for tests."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from rumbo.exports.guided.tables import Table
from rumbo.exports.guided.unrolling import tables_in

DAYS = [
    ["Día", "Gente que lo vio", "Nuevos fans", "Veces visto"],
    ["2026-03-01", "410", "3", "620"],
    ["2026-03-02", "388", "0", "540"],
    ["2026-03-03", "512", "7", "801"],
    ["2026-03-04", "450", "2", "655"],
]
POSTS = [
    [
        "Fecha",
        "Texto del post",
        "Dirección",
        "Formato",
        "Alcance total",
        "Me gustas",
        "Comentarios",
    ],
    [
        "13/03/2026",
        "Pan de masa madre, recién hecho esta mañana",
        "https://www.instagram.com/p/AAinvent001/",
        "Reel",
        "980",
        "75",
        "6",
    ],
    [
        "14/03/2026",
        "Así amasamos; con calma y paso a paso, como siempre",
        "https://www.instagram.com/p/AAinvent002/",
        "Foto",
        "8012",
        "512",
        "40",
    ],
    [
        "02/04/2026",
        "Feria del barrio: mañana abrimos a las ocho en punto",
        "https://www.instagram.com/p/AAinvent003/",
        "Foto",
        "640",
        "31",
        "2",
    ],
]
PLACES = [
    ["País", "% de seguidores", "Seguidores totales"],
    ["Uruguay", "75,1", "751"],
    ["Argentina", "12,1", "121"],
    ["Brasil", "2,0", "20"],
    ["Total", "89,2", "892"],
]


def csv_of(rows: Sequence[Sequence[str]], delimiter: str = ",") -> bytes:
    """Return rows as the bytes of a CSV file."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode()


def table(rows: Sequence[Sequence[str]]) -> Table:
    """Return rows as the table that a file of them is."""
    return tables_in(csv_of(rows))[0]
