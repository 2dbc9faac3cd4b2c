"""What people write to the café and when it answered, as its inbox keeps it; and the profile on Google by month."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.texts import review_texts as words
from rumbo.demo.writing import plain

ASKED = (
    ("¿Abrís los domingos por la tarde?", "Sí, hasta las nueve. ¿Te guardamos mesa?"),
    (
        "¿Tenéis opciones sin gluten?",
        "Cada día dos bizcochos y el brunch entero. ¿Vienes este finde?",
    ),
    ("¡Qué pinta esas torrijas! ¿Quedan?", "Quedan hasta que se acaben… ¿te apartamos una?"),
    ("¿Se puede ir con perro a la terraza?", "Claro que sí, y le ponemos agua. ¿Cómo se llama?"),
    ("¿Para seis el sábado sobre las once?", "Apuntados a las once. ¿Alguna alergia?"),
    ("¿Qué café usáis para el filtro?", "Ahora un etíope lavado. ¿Prefieres ácido o redondo?"),
    ("Me encantó la mesa del fondo, ¿se reserva?", "Se reserva por aquí. ¿Qué día te viene bien?"),
    ("¿Hacéis tartas por encargo?", "Con tres días de aviso. ¿Cuántos seréis?"),
)
HEADER = (
    "Fecha",
    "Red",
    "Tipo",
    "Autor",
    "Mensaje",
    "Respuesta",
    "Fecha de respuesta",
    "Identificador",
    "Enlace",
)
PROFILE = [
    "Store code",
    "Business name",
    "Address",
    "Labels",
    "Google Search - Mobile",
    "Google Search - Desktop",
    "Google Maps - Mobile",
    "Google Maps - Desktop",
    "Calls",
    "Messages",
    "Bookings",
    "Directions",
    "Website clicks",
    "Food orders",
    "Food menu clicks",
    "Hotel bookings",
]
MEANS = (1400, 260, 2300, 190, 46, 0, 31, 310, 88, 0, 120, 0)


def files(cafe: Cafe) -> dict[str, bytes]:
    """Return the inbox and the monthly reports of the profile."""
    return {
        "otros/Mensajes y comentarios.csv": plain([HEADER, *_messages(cafe)]).encode()
    } | _months(cafe)


def _messages(cafe: Cafe) -> list[tuple[object, ...]]:
    rng, found = business.stream("inbox"), []
    regulars = [
        f"{first.lower()}.{last.lower()}"
        for first, last in zip(words.FIRST_NAMES.split(), words.SURNAMES.split(), strict=False)
    ]
    end = datetime.combine(cafe.last, datetime.min.time())
    for day in cafe.days:
        for _ in range(rng.poisson((0.35 + 0.5 * cafe.conversation(day)) * business.season(day))):
            at = datetime.combine(day, datetime.min.time()) + timedelta(
                minutes=int(rng.normal(18 * 60, 210)) % 1439 + 1
            )
            who = regulars[int(rng.beta(0.9, 2.2) * len(regulars))]
            asked, answer = ASKED[int(rng.integers(len(ASKED)))]
            slow = 3.0 if day < cafe.asking_from else 0.8
            then = at + timedelta(hours=float(5 * slow * rng.lognormal(0, 1.1)))
            is_answered = rng.random() < (0.62 if day < cafe.asking_from else 0.93) and then < end
            network = "Instagram" if rng.random() < 0.75 else "Facebook"
            kind = "Comentario" if rng.random() < 0.6 else "Mensaje"
            own = hashlib.sha256(f"{at}{who}".encode()).hexdigest()[:12]
            reply = (answer, f"{then:%Y-%m-%d %H:%M}") if is_answered else ("", "")
            link = f"https://www.{network.lower()}.com/{business.HANDLE}/"
            found.append((f"{at:%Y-%m-%d %H:%M}", network, kind, who, asked, *reply, own, link))
    return found


def _months(cafe: Cafe) -> dict[str, bytes]:
    """Return a report for each whole month; the file's name alone says which."""
    rng, found = business.stream("profile"), {}
    first = date(cafe.first.year + cafe.first.month // 12, cafe.first.month % 12 + 1, 1)
    while (following := date(first.year + first.month // 12, first.month % 12 + 1, 1)) <= cafe.last:
        middle, last = first.replace(day=15), following - timedelta(days=1)
        level = business.season(middle) * cafe.growth(middle)
        row = [
            "",
            business.NAME,
            "Carrer de Cuba 12, València",
            "",
            *(int(rng.poisson(mean * level)) for mean in MEANS),
        ]
        token = hashlib.sha256(str(first).encode()).hexdigest()[:32]
        days = f"{first.year}-{first.month}-1 - {last.year}-{last.month}-{last.day}"
        about = [
            "",
            "",
            "",
            "",
            *("Number of people or actions on your Business Profile" for _ in MEANS),
        ]
        found[f"google/GMB insights (Performance Report) - {days} - {token}.csv"] = plain(
            [PROFILE, about, row]
        ).encode()
        first = following
    return found
