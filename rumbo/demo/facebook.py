"""The café on Facebook: much of Instagram again, some links of its own, a quieter crowd."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from rumbo.demo import business as cafe
from rumbo.demo import instagram, instagram_files
from rumbo.demo.occasions import FACEBOOK_ONLY
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
EXPORT_IDS = ("1067482935507716", "3340917265548203")
FADING = cafe.fading(first=0.5, soon=0.85, half=1.8, late=45)


@dataclass(frozen=True)
class Post:
    """A publication on the page and each of its counts by day."""

    post_id: str
    at: datetime
    kind: str
    text: str
    seconds: int
    daily: dict[str, np.ndarray]

    def total(self, metric: str, until: date) -> int:
        """Return a count as it stood at the end of a day."""
        return int(self.daily[metric][: cafe.place(until) + 1].sum())


def posts(shared: list[instagram.Post]) -> list[Post]:
    """Return the page's publications, oldest first: half of Instagram's and now and then a link."""
    rng = cafe.stream("facebook posts")
    own = [post for post in shared if not post.is_guest]
    again = [post for post in own if post.at.date() == cafe.VIRAL_DAY or rng.random() < 0.52]
    made = [
        _post(rng, post.at + timedelta(minutes=2), post.kind, post.text, post.seconds)
        for post in again
    ]
    for turn, text in enumerate(FACEBOOK_ONLY):
        day = cafe.FIRST + timedelta(days=16 + turn * 29)
        made.append(
            _post(
                rng,
                datetime(day.year, day.month, day.day, 10, 5 + turn, tzinfo=cafe.ZONE),
                "link",
                text,
                0,
            )
        )
    return sorted(made, key=lambda post: post.at)


def _post(rng: np.random.Generator, at: datetime, kind: str, text: str, seconds: int) -> Post:
    day = at.date()
    level = 255 * cafe.season(day) * {"reel": 1.3, "link": 0.75}.get(kind, 1.0)
    reach = int(level * rng.lognormal(0, 0.35)) * (3 if day == cafe.VIRAL_DAY else 1)
    final = {"reach": reach, "views": int(reach * rng.uniform(1.3, 1.8))}
    for metric, rate in RATES.items():
        more = 18 if (metric, kind) == ("link_clicks", "link") else 1
        final[metric] = int(cafe.counts(rng, reach * rate * more, 6))
    daily = {metric: cafe.spread(rng, value, day, FADING) for metric, value in final.items()}
    return Post(str(rng.integers(8 * 10**14, 98 * 10**13 + 10**14)), at, kind, text, seconds, daily)


def days(published: list[Post]) -> dict[str, np.ndarray]:
    """Return the page's own counts of each day."""
    rng = cafe.stream("facebook days")
    level = np.array([cafe.season(day) * cafe.weekday(day) for day in cafe.DAYS])
    reach = 68 * level * rng.lognormal(0, 0.22, len(level)) + 0.7 * cafe.added(
        post.daily["reach"] for post in published
    )
    return {
        "reach": reach.astype(int),
        "views": (reach * 1.9 * rng.lognormal(0, 0.12, len(level))).astype(int),
        "profile_visits": cafe.counts(rng, 9 * level, 8),
        "new_followers": cafe.counts(rng, 0.35 * level, 2),
        "interactions": cafe.added(
            post.daily[metric] for post in published for metric in METRICS[:3]
        ),
        "link_clicks": cafe.added(post.daily["link_clicks"] for post in published),
    }


def files(published: list[Post]) -> dict[str, bytes]:
    """Return the exports of posts by file name."""
    made = {}
    for span, number in zip(cafe.EXPORTS, EXPORT_IDS, strict=True):
        rows = [_row(post, span[1]) for post in published if span[0] <= post.at.date() <= span[1]]
        made[f"facebook/{instagram_files.name(span, number)}"] = (
            BOM + quoted_where_needed([HEADER, *rows])
        ).encode()
    return made


def _row(post: Post, until: date) -> list[object]:
    titles = ("", post.text) if post.kind == "reel" else (post.text, "")
    path = f"reel/{post.post_id}/" if post.kind == "reel" else f"{cafe.HANDLE}/posts/{post.post_id}"
    reactions, comments, shares, other, links = (post.total(metric, until) for metric in METRICS)
    when = f"{post.at.astimezone(cafe.PACIFIC):%m/%d/%Y %H:%M}"
    about = [
        *titles,
        post.seconds,
        when,
        "N/A",
        f"https://www.facebook.com/{path}",
        0,
        0,
        TYPES[post.kind],
        "",
        "",
        "",
        "",
        "Total",
    ]
    counted = [
        post.total("views", until),
        post.total("reach", until),
        reactions + comments + shares,
        reactions,
        comments,
        shares,
    ]
    return [
        post.post_id,
        cafe.FACEBOOK_ID,
        cafe.NAME,
        *about,
        *counted,
        other + links,
        other,
        links,
    ]
