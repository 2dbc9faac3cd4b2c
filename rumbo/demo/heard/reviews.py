"""The café's reviews on Google, as Takeout hands them over: a good name, and a slow summer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.texts import answers
from rumbo.demo.texts import review_texts as words
from rumbo.demo.writing import archive

LOCATION = "accounts/108274635519027364481/locations/5720816439247715038"
FOLDER = "Takeout/Google Business Profile/account-1/location-1"
PAGE_TOKEN = "EkgKQzBHYWJyX2JydWp1bGE"  # noqa: S105 (the name of a page, no secret)
ON_FIRST_PAGE = 200
STARS = ("", "ONE", "TWO", "THREE", "FOUR", "FIVE")
BEFORE = date(2023, 3, 6)  # this and the days below: in the script

USUAL = (0.008, 0.012, 0.035, 0.185, 0.76)
MIXES = {  # from the first of a month of the script
    date(2026, 7, 1): (0.02, 0.02, 0.05, 0.2, 0.71),
    date(2026, 8, 1): (0.06, 0.08, 0.13, 0.22, 0.51),
    date(2026, 9, 1): (0.04, 0.07, 0.12, 0.23, 0.54),
    date(2026, 10, 1): (0.02, 0.02, 0.06, 0.22, 0.68),
    date(2026, 11, 1): (0.01, 0.02, 0.06, 0.23, 0.68),
}
MONTHLY = 16.4
WRITES = (0.8, 0.8, 0.65, 0.42, 0.31)
BUSY = (date(2026, 6, 20), date(2026, 9, 20))


@dataclass(frozen=True)
class Review:
    """A review and the owner's answer, if there is one."""

    at: datetime
    author: str
    rating: int
    text: str
    answer: str
    answered_at: datetime | None


@dataclass
class Guests:
    """Who has written already and what, so that nobody says the same."""

    cafe: Cafe
    rng: np.random.Generator
    known: set[str] = field(default_factory=set)

    def fresh(self, make: Callable[[], str]) -> str:
        """Return the first text made that was not there yet."""
        while (text := make()) in self.known:
            pass
        self.known.add(text)
        return text

    def author(self) -> str:
        """Return a name as people show themselves: whole, shortened, or first name only."""
        first, last = (
            self.rng.choice(words.FIRST_NAMES.split()),
            self.rng.choice(words.SURNAMES.split()),
        )
        style = self.rng.random()
        return (
            f"{first} {last}"
            if style < 0.7
            else f"{first} {last[0]}."
            if style < 0.9
            else f"{first.lower()}{self.rng.integers(70, 99)}"
        )

    def comment(self, day: date, rating: int) -> str:
        """Return what the guest writes, most often nothing; a text of the season comes first."""
        if self.rng.random() > WRITES[rating - 1]:
            return ""
        told = self.cafe.told(day).isoformat()
        timely = [
            texts.get(rating, ())
            for among, now in ((words.SEASONAL, f"{day:%m-%d}"), (words.TIMELY, told))
            for (first, last), texts in among.items()
            if first <= now <= last
        ]
        for texts in (*timely, words.GENERAL[rating]):
            left = [text for text in texts if text not in self.known]
            if left:
                return self.fresh(lambda left=left: str(self.rng.choice(left)))
        return ""

    def answer(self, author: str, rating: int, text: str) -> str:
        """Return the owner's words: thanks, or a regret and an offer."""
        greeting = str(self.rng.choice(answers.GREETINGS if rating > 3 else answers.COOL_GREETINGS))
        name = author.split()[0].rstrip("0123456789").capitalize()
        said = [str(self.rng.choice(part)) for part in _parts(rating, text)]
        return " ".join([greeting.format(name=name), *said])


def _parts(rating: int, text: str) -> tuple[tuple[str, ...], ...]:
    """Return what an answer is put together from."""
    if rating > 3:
        return (answers.NOTED, answers.THANKS) if rating == 4 and text else (answers.THANKS,)
    if not text:
        return (answers.SORRY_WITHOUT_WORDS,)
    waited = any(text in texts.get(rating, ()) for texts in words.TIMELY.values())
    return (answers.SORRY_FOR_THE_WAIT if waited else answers.SORRY, answers.REPAIR)


def reviews(cafe: Cafe) -> list[Review]:
    """Return all reviews, the newest first."""
    rng = business.stream("reviews")
    guests = Guests(cafe, rng)
    opened = cafe.moved(BEFORE)
    early = opened.toordinal() + np.sort(
        rng.choice((cafe.first - opened).days, size=64, replace=False)
    )
    days = [date.fromordinal(int(day)) for day in early]
    days += [
        day
        for day in cafe.days
        for _ in range(
            rng.poisson(MONTHLY / 30.4 * business.season(day) ** 0.4 * business.weekday(day))
        )
    ]
    made = [
        _review(guests, day, rating)
        for day, rating in zip(days, _ratings(rng, [cafe.told(day) for day in days]), strict=True)
    ]
    return sorted(made, key=lambda review: review.at, reverse=True)


def _ratings(rng: np.random.Generator, days: list[date]) -> list[int]:
    """Return a rating a day, each month's mix as near to its chances as whole numbers allow."""
    ratings: list[int] = []
    for month in sorted({day.replace(day=1) for day in days}):
        count = sum(day.replace(day=1) == month for day in days)
        levels = (np.arange(count) + rng.uniform(0.2, 0.8, count)) / count
        drawn = np.searchsorted(np.cumsum(MIXES.get(month, USUAL)), levels) + 1
        ratings += [int(rating) for rating in rng.permutation(np.minimum(drawn, 5))]
    return ratings


def _review(guests: Guests, day: date, rating: int) -> Review:
    rng, told = guests.rng, guests.cafe.told(day)
    at = datetime(day.year, day.month, day.day, tzinfo=business.ZONE) + timedelta(
        hours=8 + float(rng.uniform(0, 15))
    )
    text = guests.comment(day, rating)
    author = words.SIGNED.get(text) or guests.fresh(guests.author)
    busy = BUSY[0] <= told <= BUSY[1]
    chance = (0.5 if busy else 0.9) - (0 if text else 0.12)
    delay = timedelta(hours=(110 if busy else 17) * float(rng.lognormal(0, 0.7)))
    end = exported_at(guests.cafe)
    answered = rng.random() < chance and at + delay < end
    answer = guests.fresh(lambda: guests.answer(author, rating, text)) if answered else ""
    return Review(
        min(at, end - timedelta(hours=3)),
        author,
        rating,
        text,
        answer,
        at + delay if answered else None,
    )


def exported_at(cafe: Cafe) -> datetime:
    """Return when Takeout put the reviews together."""
    return datetime.combine(cafe.last, time(10), UTC)


def files(cafe: Cafe, made: list[Review]) -> dict[str, bytes]:
    """Return the Takeout zip by file name."""
    rng = business.stream("review names")
    told = [_entry(rng, review) for review in made]
    pages = {"reviews": told[:ON_FIRST_PAGE], f"reviews-{PAGE_TOKEN}": told[ON_FIRST_PAGE:]}
    texts = {
        f"{FOLDER}/{name}.json": json.dumps({"reviews": page}, ensure_ascii=False, indent=2)
        for name, page in pages.items()
    }
    at = exported_at(cafe)
    return {f"google/takeout-{at:%Y%m%dT%H%M%SZ}-001.zip": archive(texts, at)}


def _entry(rng: np.random.Generator, review: Review) -> dict[str, object]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    token = "".join(rng.choice(list(letters), size=36))
    entry: dict[str, object] = {
        "reviewer": {"displayName": review.author},
        "starRating": STARS[review.rating],
    }
    if review.text:
        translated = words.TRANSLATED.get(review.text)
        entry["comment"] = (
            f"(Translated by Google) {translated}\n\n(Original)\n{review.text}"
            if translated
            else review.text
        )
    written = _zulu(rng, review.at)
    entry |= {"createTime": written, "updateTime": written}
    if review.answered_at:
        entry["reviewReply"] = {
            "comment": review.answer,
            "updateTime": _zulu(rng, review.answered_at),
        }
    return entry | {"name": f"{LOCATION}/reviews/AbFvOq{token}"}


def _zulu(rng: np.random.Generator, moment: datetime) -> str:
    fraction = int(rng.integers(0, 10**6))
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{fraction:06}Z"
