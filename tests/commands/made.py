"""Small invented exports that several tests of the command line bring in."""

from __future__ import annotations

import io
import zipfile

PAGE = "100060000000717,Horno El Sauce"
FACEBOOK = "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,Reactions,Comments,Shares,Total clicks,Link clicks"
VIDEOS = "Video asset ID,Universal video ID,Page ID,Page name,Title,Duration (sec),Publish time,Custom labels,Data comment,Date,Reach,3-second video views,1-minute video views,Seconds viewed,Average Seconds viewed,3-second viewers,1-minute viewers,Reactions,Comments,Shares"
TIKTOK = "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views"
CLIPS = ("7692039037019750999", "7694636633240371999", "7697234229460992999")
OCTOBER = [f"October {day}" for day in range(1, 29)]


def table(header: str, *rows: str) -> bytes:
    return "\n".join([header, *rows, ""]).encode("utf-8-sig")


def clips(day: str, likes: int, handle: str) -> bytes:
    link = f"https://www.tiktok.com/@{handle}/video/"
    return table(
        TIKTOK,
        *(
            f"{day},Masa,{link}{each},October {place * 7 + 2},{likes},2,1,{100 * likes}"
            for place, each in enumerate(CLIPS)
        ),
    )


def published(number: int, link: str, kind: str, comments: int, page: str = PAGE) -> str:
    return (
        f"12210000000000{number:04},{page},,Pan,60,10/0{number}/2026 10:00,N/A,{link},0,0,{kind},"
        f",,,,Lifetime,2000,1500,90,{comments},10,30,3"
    )


def video(asset: int, comments: int) -> str:
    return f"{asset},,{PAGE},Pan,60,10/05/2026 10:00,,,Lifetime,1500,900,100,9000,6,800,90,90,{comments},10"


def zipped(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, held in files.items():
            archive.writestr(f"{name}.csv", held)
    return data.getvalue()
