"""The cards of Meta Business Suite: one metric a file, a row a day; and who the audience is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import numpy as np

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.writing import BOM, quoted

CARDS = {
    "instagram": {
        "Alcance": ("Alcance", "reach"),
        "Visualizaciones": ("Visualizaciones", "views"),
        "Visitas": ("Visitas al perfil de Instagram", "profile_visits"),
        "Seguidores": ("Seguidores de Instagram", "new_followers"),
        "Interacciones": ("Interacciones con el contenido", "interactions"),
    },
    "facebook": {
        "Alcance": ("Alcance", "reach"),
        "Visualizaciones": ("Visualizaciones", "views"),
        "Visitas": ("Visitas de Facebook", "profile_visits"),
        "Seguidores": ("Seguidores de Facebook", "new_followers"),
        "Interacciones": ("Interacciones con el contenido", "interactions"),
        "Link clicks": ("Facebook link clicks", "link_clicks"),
    },
}
WINTER = timedelta(hours=-8)  # where Meta's days begin

AGES = ("18-24", "25-34", "35-44", "45-54", "55-64", "65+")
WOMEN, MEN = (7.9, 21.4, 18.6, 9.8, 4.6, 1.7), (4.1, 11.7, 10.9, 5.6, 2.7, 1)
CITIES = {
    "Valencia, Comunidad Valenciana": 61.8,
    "Alboraya, Comunidad Valenciana": 4.9,
    "Burjassot, Comunidad Valenciana": 3.2,
    "Madrid, Comunidad de Madrid": 2.4,
    "Torrente, Comunidad Valenciana": 2.1,
    "Barcelona, Cataluña": 1.6,
    "Paterna, Comunidad Valenciana": 1.5,
    "Sagunto, Comunidad Valenciana": 1.1,
    "Castellón de la Plana, Comunidad Valenciana": 0.9,
    "Alicante, Comunidad Valenciana": 0.7,
}
COUNTRIES = {
    "España": 89.3,
    "Italia": 2.6,
    "Francia": 1.3,
    "Argentina": 1.2,
    "Colombia": 0.9,
    "Reino Unido": 0.8,
    "Alemania": 0.7,
    "México": 0.5,
    "Estados Unidos": 0.4,
    "Portugal": 0.3,
}


def files(cafe: Cafe, network: str, days: dict[str, np.ndarray]) -> dict[str, bytes]:
    """Return the cards of a network by file name."""
    return {
        f"{network}/{file}.csv": card(cafe.days, title, days[metric], metric)
        for file, (title, metric) in CARDS[network].items()
    }


def card(days: Sequence[date], title: str, values: np.ndarray, metric: str) -> bytes:
    """Return a card; the one of new followers leaves out the days without any."""
    word = "Date" if title.isascii() and title.endswith("clicks") else "Fecha"
    rows = [
        (_stamp(day), value)
        for day, value in zip(days, values, strict=True)
        if value or metric != "new_followers"
    ]
    return _bytes(quoted([(title,)]), quoted([(word, "Primary"), *rows]))


def audience() -> bytes:
    """Return the audience of Instagram: age and sex, towns, countries."""
    ages = [("", "Mujeres", "Hombres"), *zip(AGES, WOMEN, MEN, strict=True)]
    blocks = [quoted([("Edad y sexo",)]), quoted(ages) + "\n"]
    for title, places in (("Principales ciudades", CITIES), ("Principales países", COUNTRIES)):
        blocks += [quoted([(title,)]), quoted([tuple(places), tuple(places.values())]) + "\n"]
    return _bytes("\n".join(blocks).rstrip("\n"))


def _stamp(day: date) -> str:
    winter = datetime.combine(day, time(), business.PACIFIC).utcoffset() == WINTER
    return f"{day.isoformat()}T{'01' if winter else '00'}:00:00"


def _bytes(*lines: str) -> bytes:
    return (BOM + "\n".join(["sep=,", *lines]) + "\n\n").encode("utf-16-le")
