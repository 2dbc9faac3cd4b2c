"""The café on YouTube: a handful of short videos, zipped as Studio gives them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.instagram import ALPHABET
from rumbo.demo.texts.occasions import VIDEO_TITLES
from rumbo.demo.writing import MONTHS, archive, plain

TITLES_FROM = 9  # the month that the first title is for
FADING = business.fading(first=0.09, soon=0.35, half=4, late=130)
HEADER = (
    "Contenido",
    "Título del vídeo",
    "Hora de publicación del vídeo",
    "Duración",
    "Visualizaciones",
    "Tiempo de visualización (horas)",
    "Suscriptores",
    "Impresiones",
    "Porcentaje de clics de las impresiones (%)",
    "Duración media de las visualizaciones",
)
CHARTED = 5


@dataclass(frozen=True)
class Video:
    """A short video, its views by day and what it earned."""

    video_id: str
    title: str
    day: date
    seconds: int
    watched: float
    subscribers: int
    impressions: int
    daily: np.ndarray

    @property
    def views(self) -> int:
        """Return the views of the whole period."""
        return int(self.daily.sum())


def videos(cafe: Cafe) -> list[Video]:
    """Return one video a month, oldest first."""
    rng = business.stream("youtube videos")
    return [_video(cafe, rng, turn) for turn in range(len(VIDEO_TITLES))]


def _title(cafe: Cafe, turn: int) -> str:
    """Return a title that fits the time of the year; the last ones fit any."""
    month = turn + cafe.first.month - TITLES_FROM
    return VIDEO_TITLES[month % 12 if turn < 12 else turn]


def _video(cafe: Cafe, rng: np.random.Generator, turn: int) -> Video:
    day = cafe.first + timedelta(days=11 + turn * 29 + int(rng.integers(0, 9)))
    seconds = int(rng.integers(24, 59))
    daily = cafe.spread(rng, int(520 * rng.lognormal(0, 0.6)), day, FADING)[:-1]
    views = int(daily.sum())
    video_id = "".join(rng.choice(list(ALPHABET), size=11))
    return Video(
        video_id="-" + video_id[1:] if turn == 6 else video_id,
        title=_title(cafe, turn),
        day=day,
        seconds=seconds,
        watched=seconds * float(rng.uniform(0.48, 0.82)),
        subscribers=int(rng.poisson(views * 0.006)) - (turn == 8),
        impressions=int(views * rng.uniform(1.4, 2.6)),
        daily=daily,
    )


def files(cafe: Cafe, made: list[Video]) -> dict[str, bytes]:
    """Return the zip by video and the zip by day, by file name."""
    rng = business.stream("youtube days")
    shown = cafe.days[:-1]  # the last day in the name of the zip is the first that is not in it
    removed = cafe.spread(rng, 43, cafe.first + timedelta(days=40), FADING)[:-1]
    views = business.added(video.daily for video in made) + removed
    hours = (
        business.added(video.daily * video.watched / 3600 for video in made) + removed * 21 / 3600
    )
    totals = plain([("Fecha", "Visualizaciones"), *zip(shown, views, strict=True)])
    by_video = {
        "Datos de la tabla.csv": _by_video(made, views, hours),
        "Totales.csv": totals,
        "Datos del gráfico.csv": _chart(shown, made),
    }
    by_day = {
        "Datos de la tabla.csv": _by_day(shown, views, hours),
        "Totales.csv": totals,
        "Datos del gráfico.csv": totals,
    }
    span = f"{cafe.first}_{cafe.last} {business.NAME}"
    zipped = datetime.combine(cafe.last + timedelta(days=1), time(9, 41, 8))
    return {
        f"youtube/Contenido {span}.zip": archive(by_video, zipped),
        f"youtube/Fecha {span}.zip": archive(by_day, zipped),
    }


def _by_video(made: list[Video], views: np.ndarray, hours: np.ndarray) -> str:
    shown = sum(video.impressions for video in made)
    gained = sum(video.subscribers for video in made) + 6
    total = (
        "Total",
        "",
        "",
        "",
        views.sum(),
        f"{hours.sum():.4f}",
        gained,
        shown,
        5.12,
        clock(hours.sum() * 3600 / views.sum()),
    )
    return plain(
        [HEADER, total, *(_row(video) for video in sorted(made, key=lambda each: -each.views))]
    )


def _row(video: Video) -> tuple[object, ...]:
    video_id = " " + video.video_id if video.video_id.startswith("-") else video.video_id
    about = (video_id, video.title, published(video.day), video.seconds, video.views)
    clicked = round(3.1 + 100 * video.watched / video.seconds / 20, 2)
    return (
        *about,
        f"{video.views * video.watched / 3600:.4f}",
        video.subscribers,
        video.impressions,
        clicked,
        clock(video.watched),
    )


def _by_day(shown: list[date], views: np.ndarray, hours: np.ndarray) -> str:
    header = (
        "Fecha",
        "Visualizaciones",
        "Tiempo de visualización (horas)",
        "Duración media de las visualizaciones",
    )
    total = ("Total", views.sum(), f"{hours.sum():.4f}", clock(hours.sum() * 3600 / views.sum()))
    rows = [
        (day, seen, f"{watched:.4f}" if seen else 0, clock(watched * 3600 / seen) if seen else "")
        for day, seen, watched in zip(shown, views, hours, strict=True)
    ]
    return plain([header, total, *reversed(rows)])


def _chart(shown: list[date], made: list[Video]) -> str:
    first = sorted(made, key=lambda each: -each.views)[:CHARTED]
    rows = [
        (day, video.video_id, video.daily[at]) for at, day in enumerate(shown) for video in first
    ]
    return plain([("Fecha", "Contenido", "Visualizaciones"), *rows])


def published(day: date) -> str:
    """Return a day as Studio writes it in Spanish: 14 sept 2026."""
    month = MONTHS[day.month - 1]
    return f"{day.day} {month[:4] if day.month == 9 else month[:3]} {day.year}"


def clock(seconds: float) -> str:
    """Return seconds as H:MM:SS."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
