"""Instagram as Meta Business Suite exports it: posts and stories."""

from __future__ import annotations

from datetime import date

from rumbo.demo import business, instagram
from rumbo.demo.business import Cafe
from rumbo.demo.instagram import Post
from rumbo.demo.writing import BOM, quoted_where_needed

HEADER = (
    "Identificador de la publicación",
    "Identificador de la cuenta",
    "Nombre de usuario de la cuenta",
    "Nombre de la cuenta",
    "Descripción",
    "Duración (segundos)",
    "Hora de publicación",
    "Enlace permanente",
    "Tipo de publicación",
    "Comentario sobre los datos",
    "Fecha",
)
POST_METRICS = {
    "Visualizaciones": "views",
    "Alcance": "reach",
    "Me gusta": "likes",
    "Veces que se compartió": "shares",
    "Seguimientos": "follows",
    "Comentarios": "comments",
    "Veces que se guardó": "saves",
}
STORY_METRICS = {
    "Visualizaciones": "views",
    "Alcance": "reach",
    "Me gusta": "likes",
    "Veces que se compartió": "shares",
    "Visitas al perfil": "profile_visits",
    "Respuestas": "replies",
    "Navegación": "navigation",
    "Toques en stickers": "sticker_taps",
    "Clics en el enlace": "link_clicks",
    "Seguimientos": "follows",
}
TYPES = {
    "reel": "Reel de Instagram",
    "carousel": "Secuencia de Instagram",
    "image": "Imagen de Instagram",
    "story": "Historia de Instagram",
}
PATHS = {
    "reel": "reel/{code}/",
    "carousel": "p/{code}/",
    "image": "p/{code}/",
    "story": "stories/{handle}/{post_id}",
}
UNKNOWN_OF_GUESTS = ("reach", "follows")
EXPORT_IDS = ("1284093756621847", "2291540873362915", "1730462958117724")
STORIES_FROM = date(2026, 8, 16)  # in the script


def files(cafe: Cafe, posts: list[Post], stories: list[Post]) -> dict[str, bytes]:
    """Return the exports of posts and stories by file name."""
    made = {
        name(span, number): table(cafe, posts, POST_METRICS, span)
        for span, number in zip(cafe.spans, EXPORT_IDS, strict=False)
    }
    lately = cafe.moved(STORIES_FROM), cafe.last
    made[name(lately, EXPORT_IDS[-1])] = table(cafe, stories, STORY_METRICS, lately)
    return {f"instagram/{file}": data for file, data in made.items()}


def name(span: tuple[date, date], number: str) -> str:
    """Return a file name as Business Suite gives it: English months in every language."""
    return "_".join([*(f"{day:%b-%d-%Y}" for day in span), number]) + ".csv"


def table(cafe: Cafe, posts: list[Post], metrics: dict[str, str], span: tuple[date, date]) -> bytes:
    """Return the export of what was published in a span, the newest first."""
    shown = [post for post in reversed(posts) if span[0] <= post.at.date() <= span[1]]
    rows = [_row(post, tuple(metrics.values()), cafe.place(span[1]) + 1) for post in shown]
    return (BOM + quoted_where_needed([(*HEADER, *metrics), *rows])).encode()


def _row(post: Post, metrics: tuple[str, ...], days: int) -> list[object]:
    account = (
        instagram.GUEST
        if post.is_guest
        else (business.INSTAGRAM_ID, business.HANDLE, business.NAME)
    )
    path = PATHS[post.kind].format(code=post.code, handle=business.HANDLE, post_id=post.post_id)
    values = [
        "" if post.is_guest and metric in UNKNOWN_OF_GUESTS else post.total(metric, days)
        for metric in metrics
    ]
    when = f"{post.at.astimezone(business.PACIFIC):%m/%d/%Y %H:%M}"
    about = (
        post.text,
        post.seconds,
        when,
        f"https://www.instagram.com/{path}",
        TYPES[post.kind],
        "",
        "Total",
    )
    return [post.post_id, *account, *about, *values]
