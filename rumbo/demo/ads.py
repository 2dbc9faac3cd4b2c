"""What the café paid for on Facebook and Instagram, day by day, as the ads manager exports it."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.writing import BOM, plain

CAMPAIGNS = (  # first and last day in the script, euros a day, what a euro brings
    ("Ponte al día", date(2026, 3, 2), date(2026, 3, 18), 4.0, 0.32),
    ("Encargos de tartas", date(2026, 9, 21), date(2026, 10, 11), 5.0, 0.45),
    ("Brunch de otoño", date(2026, 10, 26), date(2026, 11, 13), 4.5, 0.38),
)
SEEN = 190  # times shown for a euro
HEADER = (
    "Nombre de la campaña",
    "Día",
    "Importe gastado (EUR)",
    "Impresiones",
    "Alcance",
    "Clics en el enlace",
    "Interacciones con la publicación",
    "Compras",
    "Inicio del informe",
    "Fin del informe",
)


def files(cafe: Cafe) -> dict[str, bytes]:
    """Return the report of the campaigns by day."""
    first, last = cafe.first, cafe.last
    name = f"Café-Brújula-Campañas-{first:%d-%m-%Y}-{last:%d-%m-%Y}.csv"
    return {f"anuncios/{name}": (BOM + plain([HEADER, *_rows(cafe)])).encode()}


def _rows(cafe: Cafe) -> list[tuple[object, ...]]:
    rng, found = business.stream("ads"), []
    for name, first, last, a_day, brings in CAMPAIGNS:
        for place in range((last - first).days + 1):
            day = cafe.moved(first + timedelta(days=place))
            paid = round(a_day * float(rng.uniform(0.85, 1.1)), 2)
            shown = int(rng.poisson(paid * SEEN * business.season(day)))
            clicks = int(rng.poisson(paid * 2.4 * brings))
            counted = (int(shown * rng.uniform(0.7, 0.85)), clicks, int(rng.poisson(paid * 7)))
            bought = int(rng.binomial(clicks, 0.06))
            found.append((name, day, f"{paid:.2f}", shown, *counted, bought, day, day))
    return found
