"""The café's website as Google Analytics tells it by day and source, and as it is found in Google's search."""

from __future__ import annotations

from datetime import datetime, time

import numpy as np

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.writing import archive, plain

PROPERTY, SITE = "Café Brújula web", "cafebrujula.example"
SOURCES = {  # source / medium and campaign: visits of a usual day, engaged, bookings asked for
    ("instagram / social", "bio"): (7.0, 0.62, 0.05),
    ("l.instagram.com / referral", "(referral)"): (3.0, 0.48, 0.02),
    ("facebook / social", "agenda"): (1.6, 0.55, 0.03),
    ("m.facebook.com / referral", "(referral)"): (1.2, 0.4, 0.01),
    ("google / organic", "(organic)"): (16.0, 0.66, 0.04),
    ("(direct) / (none)", "(direct)"): (9.0, 0.5, 0.02),
    ("newsletter / email", "boletín"): (0.8, 0.7, 0.08),
}
TALKING = ("instagram / social", "facebook / social")  # what the habit of asking brings along
SEARCHES = {  # share of the impressions, position, click-through rate
    "café brújula": (0.2, 1.3, 0.34),
    "cafe brujula valencia": (0.11, 1.2, 0.38),
    "brújula ruzafa": (0.05, 1.8, 0.29),
    "cafetería ruzafa": (0.24, 7.9, 0.02),
    "brunch valencia": (0.22, 14.6, 0.006),
    "torrijas valencia": (0.1, 6.4, 0.03),
    "café de especialidad cerca de mí": (0.08, 9.7, 0.012),
}
SEEN = 120  # impressions of a usual day


def files(cafe: Cafe) -> dict[str, bytes]:
    """Return the report by day and the archive of the search."""
    at = datetime.combine(cafe.last, time(10))
    name = f"{SITE}-Performance-on-Search-{cafe.last}.zip"
    return {
        "web/Adquisición_de_tráfico_Fuente_medio.csv": _report(cafe).encode(),
        f"web/{name}": archive(_search(cafe), at),
    }


def _report(cafe: Cafe) -> str:
    rng, line = business.stream("website"), "# ----------------------------------------"
    rows: list[tuple[object, ...]] = []
    for day in cafe.days:
        for (source, campaign), (usual, engaged, books) in SOURCES.items():
            more = 1 + 0.7 * cafe.conversation(day) if source in TALKING else 1.0
            level = usual * business.season(day) * cafe.growth(day) * more
            visits = int(rng.poisson(level))
            if visits:
                stayed = int(rng.binomial(visits, engaged))
                booked = int(rng.binomial(stayed, books))
                rows.append((f"{day:%Y%m%d}", source, campaign, visits, stayed, booked))
    head = (
        "Fecha",
        "Fuente / medio de la sesión",
        "Campaña de la sesión",
        "Sesiones",
        "Sesiones con interacción",
        "Eventos clave",
    )
    above = [
        line,
        "# Adquisición de tráfico: Fuente / medio de la sesión",
        "# Cuenta: Café Brújula",
        f"# Propiedad: {PROPERTY}",
        line,
        "#",
        "# Todos los usuarios",
        f"# Fecha de inicio: {cafe.first:%Y%m%d}",
        f"# Fecha de finalización: {cafe.last:%Y%m%d}",
        "",
        "",
    ]
    return "\n".join(above) + plain([head, *rows])


def _search(cafe: Cafe) -> dict[str, str]:
    """Return the chart by day and the searches of all of them, as the archive holds them."""
    rng = business.stream("search")
    days, told = [], {each: [0, 0] for each in SEARCHES}
    for day in cafe.days:
        level = SEEN * business.season(day) * cafe.growth(day)
        seen = rng.multinomial(int(rng.poisson(level)), [each[0] for each in SEARCHES.values()])
        clicks = [
            int(rng.binomial(n, each[2])) for n, each in zip(seen, SEARCHES.values(), strict=True)
        ]
        for name, n, clicked in zip(SEARCHES, seen, clicks, strict=True):
            told[name][0] += clicked
            told[name][1] += int(n)
        places = np.array([each[1] for each in SEARCHES.values()])
        place = float((seen * places).sum() / max(seen.sum(), 1))
        days.append(
            (
                day,
                sum(clicks),
                int(seen.sum()),
                _rate(sum(clicks), int(seen.sum())),
                round(place, 2),
            )
        )
    searches = [
        (name, clicked, n, _rate(clicked, n), SEARCHES[name][1])
        for name, (clicked, n) in sorted(told.items(), key=lambda each: -each[1][0])
    ]
    counted = ("Clics", "Impresiones", "CTR", "Posición")
    return {
        "Gráfico.csv": plain([("Fecha", *counted), *days]),
        "Consultas.csv": plain([("Consultas principales", *counted), *searches]),
        "Filtros.csv": plain([("Filtrar", "Valor"), ("Tipo de búsqueda", "Web")]),
    }


def _rate(clicks: int, seen: int) -> str:
    return f"{100 * clicks / seen:.2f}%" if seen else ""
