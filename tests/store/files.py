"""Small invented exports, made where a test needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

POSTS = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
    "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves"
)
OWN = "17841450000000017,hornoelsauce,Horno El Sauce"
OTHER = "17841450000000099,mercadovecino,Mercado Vecino"
COUNTS = ("views", "reach", "likes", "shares", "follows", "comments", "saves")


def post(number: int, day: str = "01/15/2026", owner: str = OWN, **counts: int) -> str:
    """Return a row of an Instagram content export; a count not given is an empty cell."""
    values = ",".join(str(counts.get(name, "")) for name in COUNTS)
    return (
        f"179000000000001{number:02},{owner},Pan {number},0,{day} 12:00,"
        f"https://www.instagram.com/p/AAinvent{number:03}/,IG image,,Lifetime,{values}"
    )


def posts(*rows: str) -> bytes:
    """Return an Instagram content export."""
    return "\n".join([POSTS, *rows, ""]).encode("utf-8-sig")


def card(title: str, days: Mapping[str, int]) -> bytes:
    """Return a daily card of Meta: `Instagram profile visits`, or `Reach`, which says no network."""
    rows = [f'"{day}T00:00:00","{value}"' for day, value in days.items()]
    lines = ["sep=,", f'"{title}"', '"Date","Primary"', *rows, ""]
    return "\r\n".join(lines).encode("utf-16")


def tiktok_overview(days: Mapping[str, Iterable[int]]) -> bytes:
    """Return a TikTok overview, which names no account: views, visits, likes, comments, shares."""
    header = '"Date","Video Views","Profile Views","Likes","Comments","Shares"'
    rows = [",".join(f'"{cell}"' for cell in (day, *values)) for day, values in days.items()]
    return "\n".join([header, *rows, ""]).encode("utf-8-sig")


def tiktok_content(handle: str = "hornoelsauce") -> bytes:
    """Return a TikTok content export of one video, which names the account in its link."""
    link = f"https://www.tiktok.com/@{handle}/video/7610523993715507211"
    return (
        '"Time","Video title","Video link","Post time","Total likes","Total comments",'
        '"Total shares","Total views"\n'
        f'"March 1","Empanadas","{link}","February 24","10","0","2","1000"\n'
    ).encode("utf-8-sig")


def reviews(*ratings: str) -> bytes:
    """Return a page of Google reviews, one a day from 1 September 2026."""
    rows = ",".join(
        f'{{"name": "accounts/1/locations/5500000000000000017/reviews/Inv{place}",'
        f'"reviewer": {{"displayName": "Alba"}}, "starRating": "{rating}",'
        f'"createTime": "2026-09-{place:02}T10:00:00Z", "updateTime": "2026-09-{place:02}T10:00:00Z"}}'
        for place, rating in enumerate(ratings, 1)
    )
    return f'{{"reviews": [{rows}]}}'.encode()
