"""The café on Facebook: much of Instagram again, some links of its own, a quieter crowd."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from rumbo.demo import business, instagram, instagram_files
from rumbo.demo.business import Cafe
from rumbo.demo.texts.occasions import FACEBOOK_ONLY
from rumbo.demo.writing import BOM, quoted_where_needed

HEADER = (
    "Identificador de la publicación",
    "Identificador de la página",
    "Nombre de la página",
    "Título",
    "Descripción",
    "Duración (segundos)",
    "Hora de publicación",
    "Tipo de subtítulo",
    "Enlace permanente",
    "Es una publicación cruzada",
    "Es una publicación compartida",
    "Tipo de publicación",
    "Idiomas",
    "Etiquetas personalizadas",
    "Estado de contenido financiado",
    "Comentario sobre los datos",
    "Fecha",
    "Visualizaciones",
    "Alcance",
    "Reacciones, comentarios y veces que se compartió",
    "Reacciones",
    "Comentarios",
    "Veces que se compartió",
    "Total de clics",
    "Clics de otro tipo",
    "Clics en el enlace",
)
TYPES = {"reel": "Reels", "carousel": "Fotos", "image": "Fotos", "link": "Enlaces"}
METRICS = ("reactions", "comments", "shares", "other_clicks", "link_clicks")
RATES = {
    "reactions": 0.036,
    "comments": 0.003,
    "shares": 0.0042,
    "other_clicks": 0.028,
    "link_clicks": 0.003,
}
QUIET_FROM = date(2026, 11, 7)  # in the script: nobody has time for the page any more
EXPORT_IDS = ("1067482935507716", "3340917265548203")
FADING = business.fading(first=0.5, soon=0.85, half=1.8, late=45)


@dataclass(frozen=True)
class PagePost:
    """A publication on the page and each of its counts by day."""

    post_id: str
    at: datetime
    kind: str
    text: str
    seconds: int
    daily: dict[str, np.ndarray]
    topic: str = ""
    pillar: str = ""

    def total(self, metric: str, days: int) -> int:
        """Return a count as it stood after so many days of the exports."""
        return int(self.daily[metric][:days].sum())


def posts(cafe: Cafe, shared: list[instagram.Post]) -> list[PagePost]:
    """Return the page's publications, oldest first: half of Instagram's and now and then a link."""
    rng = business.stream("facebook posts")
    quiet = cafe.moved(QUIET_FROM)
    own = [post for post in shared if not post.is_guest and post.at.date() < quiet]
    again = [post for post in own if post.at.date() == cafe.viral_day or rng.random() < 0.52]
    made = [
        _post(cafe, rng, post.at + timedelta(minutes=2), post.kind, post.text, post.seconds, post)
        for post in again
    ]
    for turn, text in enumerate(FACEBOOK_ONLY):
        day = cafe.first + timedelta(days=16 + turn * 29)
        made.append(
            _post(cafe, rng, datetime.combine(day, time(10, 5 + turn), business.ZONE), "link", text)
        )
    return sorted(made, key=lambda post: post.at)


def _post(
    cafe: Cafe,
    rng: np.random.Generator,
    at: datetime,
    kind: str,
    text: str,
    seconds: int = 0,
    again: instagram.Post | None = None,
) -> PagePost:
    day = at.date()
    level = 255 * business.season(day) * {"reel": 1.3, "link": 0.75}.get(kind, 1.0)
    reach = int(level * rng.lognormal(0, 0.35)) * (3 if day == cafe.viral_day else 1)
    final = {"reach": reach, "views": int(reach * rng.uniform(1.3, 1.8))}
    for metric, rate in RATES.items():
        more = 18 if (metric, kind) == ("link_clicks", "link") else 1
        final[metric] = int(business.counts(rng, reach * rate * more, 6))
    daily = {metric: cafe.spread(rng, value, day, FADING) for metric, value in final.items()}
    post_id = str(rng.integers(8 * 10**14, 98 * 10**13 + 10**14))
    planned = (again.topic, again.pillar) if again else ("", "")
    return PagePost(post_id, at, kind, text, seconds, daily, *planned)


def days(cafe: Cafe, published: list[PagePost]) -> dict[str, np.ndarray]:
    """Return the page's own counts of each day."""
    rng = business.stream("facebook days")
    level = np.array([business.season(day) * business.weekday(day) for day in cafe.days])
    reach = 68 * level * rng.lognormal(0, 0.22, len(level)) + 0.7 * business.added(
        post.daily["reach"] for post in published
    )
    return {
        "reach": reach.astype(int),
        "views": (reach * 1.9 * rng.lognormal(0, 0.12, len(level))).astype(int),
        "profile_visits": business.counts(rng, 9 * level, 8),
        "new_followers": business.counts(rng, 0.35 * level, 2),
        "interactions": business.added(
            post.daily[metric] for post in published for metric in METRICS[:3]
        ),
        "link_clicks": business.added(post.daily["link_clicks"] for post in published),
    }


def files(cafe: Cafe, published: list[PagePost]) -> dict[str, bytes]:
    """Return the exports of posts by file name."""
    made = {}
    for span, number in zip(cafe.spans, EXPORT_IDS, strict=True):
        known = cafe.place(span[1]) + 1
        rows = [_row(post, known) for post in published if span[0] <= post.at.date() <= span[1]]
        made[f"facebook/{instagram_files.name(span, number)}"] = (
            BOM + quoted_where_needed([HEADER, *rows])
        ).encode()
    return made


def _row(post: PagePost, days: int) -> list[object]:
    titles = ("", post.text) if post.kind == "reel" else (post.text, "")
    path = (
        f"reel/{post.post_id}/"
        if post.kind == "reel"
        else f"{business.HANDLE}/posts/{post.post_id}"
    )
    reactions, comments, shares, other, links = (post.total(metric, days) for metric in METRICS)
    when = f"{post.at.astimezone(business.PACIFIC):%m/%d/%Y %H:%M}"
    link = f"https://www.facebook.com/{path}"
    about = [*titles, post.seconds, when, "N/A", link, 0, 0, TYPES[post.kind], *[""] * 4, "Total"]
    counted = [
        post.total("views", days),
        post.total("reach", days),
        reactions + comments + shares,
        reactions,
        comments,
        shares,
    ]
    return [
        post.post_id,
        business.FACEBOOK_ID,
        business.NAME,
        *about,
        *counted,
        other + links,
        other,
        links,
    ]
