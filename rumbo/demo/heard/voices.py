"""What others say of the café and of the places beside it, as a monitor finds it; and what guests answered it."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta

import numpy as np

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.texts import review_texts as words
from rumbo.demo.writing import plain

SPOKEN = (  # how often, what, and how the monitor says it sounds: of the café, and of the two with whom it compares itself
    (0.44, "Desayuno de sábado en Café Brújula: la torrija, de las que se recuerdan.", 1),
    (
        0.1,
        "Ruta de cafés por el barrio: Café Brújula para la tarta, La Tostada Feliz para el pan.",
        1,
    ),
    (0.06, "¿Café Brújula o Nube Café para trabajar un rato? Os leo.", 0),
    (0.2, "En La Tostada Feliz ya tienen horchata. Mañana cae.", 1),
    (0.2, "Nube Café abre también los lunes, apuntado.", 0),
)
WHERE = (  # domain, category, path
    ("x.com", "Twitter", "status"),
    ("valenciaconcafe.example", "Blogs", "ruta"),
    ("elbarriodigital.example", "Noticias", "agenda"),
)
FOUND = ("ID", "Fecha", "Hora", "Título", "Contenido", "Fuente", "Dominio", "Categoría", "Autor")
ASKED = ("Marca temporal", "¿Con qué probabilidad nos recomendarías? (0-10)", "¿Qué mejorarías?")
SAID = ("", "", "", "Nada", "Más mesas dentro", "La espera del sábado", "Abrir los lunes")
MARKS = (0.01, 0.0, 0.01, 0.01, 0.02, 0.04, 0.06, 0.13, 0.2, 0.24, 0.28)  # 0 to 10
SLOW = (0.03, 0.02, 0.03, 0.03, 0.05, 0.1, 0.12, 0.2, 0.17, 0.12, 0.13)  # in the slow summer
BUSY = (date(2026, 7, 20), date(2026, 9, 10))  # in the script


def files(cafe: Cafe) -> dict[str, bytes]:
    """Return the export of the monitor and the answers to the café's question."""
    return {
        "otros/Menciones Brand24.csv": plain(
            [("", *FOUND, "Sentimiento"), *_mentions(cafe)]
        ).encode(),
        "otros/¿Nos recomendarías? (respuestas).csv": plain([ASKED, *_answers(cafe)]).encode(),
    }


def _mentions(cafe: Cafe) -> list[tuple[object, ...]]:
    rng, found = business.stream("mentions"), []
    people = [f"{first} {last}" for first, last in _names()]
    for day in cafe.days:
        more = 1 + 0.8 * cafe.conversation(day)
        for _ in range(rng.poisson(0.16 * business.season(day) * more)):
            _, text, tone = SPOKEN[_one(rng, [each[0] for each in SPOKEN])]
            domain, category, path = WHERE[_one(rng, (0.7, 0.2, 0.1))]
            who = people[int(rng.beta(0.8, 2.4) * len(people))]
            clock = f"{int(rng.integers(8, 23)):02}:{int(rng.integers(60)):02}"
            own = hashlib.sha256(f"{day}{clock}{who}".encode()).hexdigest()[:10]
            link = f"https://{domain}/{path}/{own}"
            found.append(("", own, day, clock, "", text, link, domain, category, who, tone))
    return found


def _answers(cafe: Cafe) -> list[tuple[object, ...]]:
    """Return what guests answered since the café asks, a handful a week."""
    rng, found = business.stream("survey"), []
    for day in (each for each in cafe.days if each >= cafe.asking_from):
        marks = SLOW if BUSY[0] <= cafe.told(day) <= BUSY[1] else MARKS
        for _ in range(rng.poisson(0.5 * business.weekday(day))):
            at = datetime.combine(day, datetime.min.time()) + timedelta(
                seconds=int(rng.integers(9 * 3600, 22 * 3600))
            )
            said = SAID[int(rng.integers(len(SAID)))]
            found.append((f"{at:%d/%m/%Y %H:%M:%S}", _one(rng, marks), said))
    return sorted(found, key=lambda row: datetime.strptime(str(row[0]), "%d/%m/%Y %H:%M:%S"))


def _names() -> list[tuple[str, str]]:
    return list(zip(words.FIRST_NAMES.split(), reversed(words.SURNAMES.split()), strict=False))


def _one(rng: np.random.Generator, chances: tuple[float, ...] | list[float]) -> int:
    return int(np.searchsorted(np.cumsum(chances), rng.random() * sum(chances)))
