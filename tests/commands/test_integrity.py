"""Whose, when and which, on the command line: each kind of fault that once gave a wrong number in silence."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from rumbo.clients import client
from rumbo.exports.guided.applying import proposed
from rumbo.exports.guided.mapping import dumped
from rumbo.exports.reading import read
from tests.guided.tables import csv_of
from tests.store.files import card, post, posts, tiktok_overview

PAGE = "100060000000717,Horno El Sauce"
FACEBOOK = "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,Reactions,Comments,Shares,Total clicks,Link clicks"
VIDEOS = "Video asset ID,Universal video ID,Page ID,Page name,Title,Duration (sec),Publish time,Custom labels,Data comment,Date,Reach,3-second video views,1-minute video views,Seconds viewed,Average Seconds viewed,3-second viewers,1-minute viewers,Reactions,Comments,Shares"
TIKTOK = "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views"
CLIPS = ("7692039037019750999", "7694636633240371999", "7697234229460992999")
OCTOBER = [f"October {day}" for day in range(1, 29)]


@pytest.fixture
def brought(said, tmp_path):
    """Import files given by name and bytes, one after the other, and return what became of each."""

    def bring(*files: tuple[str, bytes], client: str = "Alba", options: tuple = ()) -> list[dict]:
        told = []
        for name, data in files:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            told += said("import", "--client", client, *options, path)[1]
        return told

    return bring


@pytest.fixture
def total(said):
    """Return the sum of a metric, and of how many things or days."""

    def asked(metric: str, basis: str = "posts") -> tuple[float, int]:
        rows = said("metrics", "--client", "Alba", "--metric", metric)[1]
        own = [row for row in rows if row["basis"] == basis]
        return sum(row["value"] for row in own), sum(row["items"] for row in own)

    return asked


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


@pytest.mark.parametrize("order", [(5, 7, 6), (7, 6, 5), (5, 6, 7)])
def test_what_has_grown_counts_whatever_came_last(brought, total, order) -> None:
    files = [
        (
            f"Oct-01-2026_Oct-31-2026_{each}.csv",
            posts(*(post(n, "10/05/2026", likes=10 * each, views=100 * each) for n in (1, 2))),
        )
        for each in order
    ]

    told = brought(*files)

    assert total("likes") == (140, 2)
    assert [each["rows"]["not_taken"] for each in told] == [
        2 * (each < max(order[: place + 1])) for place, each in enumerate(order)
    ]


def test_a_later_download_of_a_shorter_range_counts_for_what_it_tells(brought, total) -> None:
    year = posts(post(1, "09/10/2026", likes=10, views=9), post(2, "10/10/2026", likes=50, views=9))
    month = posts(post(1, "09/10/2026", likes=400, views=9))

    brought(("Jan-01-2026_Oct-31-2026_1.csv", year), ("Sep-01-2026_Sep-30-2026_2.csv", month))

    assert total("likes") == (450, 2)


def test_what_is_yet_to_come_or_before_all_networks_is_refused(brought, total) -> None:
    days = {"1970-01-01": 4, "2026-10-01": 10, "2026-10-02": 20, "2062-10-03": 99}

    (told,) = brought(("Visits.csv", card("Instagram profile visits", days)))

    assert (told["rows"]["refused"], total("profile_visits", "days")) == (2, (30, 2))
    brought(
        ("instagram.csv", posts(post(1, "10/05/2026", likes=10), post(2, "12/24/2027", likes=1))),
        ("Oct-01-2026_Nov-20-2026_1.csv", posts(post(1, "10/05/2026", likes=90))),
    )
    assert total("likes") == (90, 1)


@pytest.mark.parametrize("turned", [False, True])
def test_publications_under_another_handle_are_the_same(brought, total, turned) -> None:
    files = [
        ("a.csv", clips("November 1", 10, "horno")),
        ("b.csv", clips("November 20", 20, "alba")),
    ]

    brought(*(files[::-1] if turned else files))

    assert (total("likes"), total("views")) == ((60, 3), (6000, 3))


@pytest.mark.parametrize("turned", [False, True])
def test_a_page_under_another_id_counts_each_publication_once_the_newest_and_is_asked_about(
    brought, total, turned
) -> None:
    other = PAGE.replace("717", "999")
    links = [f"https://www.facebook.com/1000/posts/pfbid{n}" for n in (1, 2)]

    def export(page: str, comments: int) -> bytes:
        rows = (published(n, links[n - 1], "Photo", comments, page) for n in (1, 2))
        return table(FACEBOOK, *rows)

    files = [("a.csv", export(PAGE, 1)), ("b.csv", export(other, 7))]
    told = brought(*(files[::-1] if turned else files))

    assert total("comments") == (
        (2, 2) if turned else (14, 2)
    )  # what came last, as nothing else tells
    assert "share 2 of 2 publications" in told[1]["notes"][0]
    assert client("Alba").store.rows("checks/current_posts_are_derived") == []


@pytest.mark.parametrize("way", ["posts first", "videos first", "one zip"])
def test_a_reel_among_the_posts_and_among_the_videos_counts_once(brought, total, way) -> None:
    page = "https://www.facebook.com/"
    made = table(
        FACEBOOK,
        published(1, f"{page}reel/1200000000009401/", "Reel", 20),
        published(2, f"{page}watch/?v=1200000000009402", "Video", 3),
        published(3, f"{page}1000/posts/pfbidx3", "Photo", 1),
    )
    seen = table(VIDEOS, video(1200000000009401, 20), video(1200000000009402, 3))
    files = {
        "posts first": (("p.csv", made), ("v.csv", seen)),
        "videos first": (("v.csv", seen), ("p.csv", made)),
        "one zip": (("all.zip", zipped(a=seen, b=made)),),
    }

    brought(*files[way])

    assert total("comments") == (24, 3)


def test_a_table_with_links_whose_publications_are_known_adds_none(
    brought, total, tmp_path
) -> None:
    known = posts(*(post(n, f"10/{n:02}/2026", likes=5, views=9) for n in range(1, 29)))
    rows = [["Publicado el", "Texto", "Enlace", "Me gusta", "Comentarios"]]
    rows += [
        [f"2026-10-{n:02}", "Pan", f"http://instagram.com/reel/AAinvent{n:03}", "5", "4"]
        for n in range(1, 29)
    ]
    _, mapping = proposed(read("panel.csv", csv_of(rows)))
    (tmp_path / "mapping.json").write_text(dumped(mapping))
    panel = ("panel.csv", csv_of(rows))
    options = ("--mapping", tmp_path / "mapping.json")

    brought(("Oct-01-2026_Oct-31-2026_1.csv", known))
    told = brought(panel, options=options)

    assert (told[0]["outcome"], told[0]["rows"]["new"]) == ("imported", 0)
    assert total("likes") == (140, 28)


def test_a_table_with_links_that_came_first_is_what_the_network_tells_then(
    brought, total, tmp_path
) -> None:
    rows = [["Publicado el", "Texto", "Enlace", "Me gusta", "Comentarios"]]
    rows += [
        [f"2026-10-{n:02}", "Pan", f"https://www.instagram.com/p/AAinvent{n:03}/", "5", "4"]
        for n in range(1, 5)
    ]
    _, mapping = proposed(read("panel.csv", csv_of(rows)))
    (tmp_path / "mapping.json").write_text(dumped(mapping))

    brought(("panel.csv", csv_of(rows)), options=("--mapping", tmp_path / "mapping.json"))
    brought(("a.csv", posts(*(post(n, f"10/{n:02}/2026", likes=5) for n in range(1, 6)))))

    assert total("likes") == (25, 5)


def test_a_changed_target_is_the_one_that_is_judged(said, brought) -> None:
    first, last = date(2025, 11, 1), date(2026, 11, 26)
    days = {str(first + timedelta(n)): 10 for n in range((last - first).days + 1)}
    brought(("Visits.csv", card("Instagram profile visits", days)))
    wish = ("--metric", "profile_visits", "--basis", "days", "--network", "instagram")
    when = ("--start", "2026-10-01", "--due", "2026-12-31", "--title", "Visitas")
    said("objectives", "add", "--client", "Alba", *wish, *when, "--target", 900)
    (before,) = said("objectives", "--client", "Alba")[1]

    changed = ("--id", before["id"], "--target", 2000, "--reason", "Otra meta")
    said("objectives", "change", "--client", "Alba", *changed)

    (after,) = said("objectives", "--client", "Alba")[1]
    assert (before["target"], before["status"]) == (900, "on_track")
    assert (after["target"], after["status"]) == (2000, "off_track")
    for each in (before, after):  # what there should be by now is of the same target
        assert each["expected"] == pytest.approx(each["target"] * each["elapsed"])


@pytest.mark.parametrize(
    "name", ["Oct-01-2026_Oct-12-2026_4.csv", "z.zip/Oct-01-2026_Oct-12-2026_4"]
)
def test_day_and_month_are_those_of_the_range_in_the_name(said, brought, name) -> None:
    rows = (post(n, f"{n:02}/10/2026", likes=1) for n in (1, 3, 5, 12))
    data = posts(*rows).replace(b",", b";")
    archive, _, member = name.partition("/")

    brought((archive, zipped(**{member: data}) if member else data))

    (month,) = said("metrics", "--client", "Alba", "--metric", "likes", "--by", "month")[1]
    assert (month["period"], month["value"]) == ("2026-10-01", 4)


@pytest.mark.parametrize("sign", [".", "\u2019", "\u202f"])
def test_round_thousands_are_thousands(brought, total, sign) -> None:
    rows = [post(n, f"10/0{n}/2026", views=n, likes=1) for n in (1, 2, 3)]
    written = {1: f"2{sign}000", 2: "950", 3: f"3{sign}000"}
    data = posts(
        *(row.replace(f"Lifetime,{n},", f"Lifetime,{written[n]},") for n, row in enumerate(rows, 1))
    )

    brought(("Oct-01-2026_Oct-31-2026_5.csv", data))

    assert total("views") == (5950, 3)


def test_years_that_nothing_tells_are_asked_for(said, brought) -> None:
    def october(views: int) -> bytes:
        return tiktok_overview(dict.fromkeys(OCTOBER, (views, 1, 1, 0, 0)))

    archive = zipped(
        Overview_2024=october(10), Overview_2025=october(30), Overview_2026=october(70)
    )
    told = {each["file"][-8:-4]: each["needs"] for each in brought(("all.zip", archive))}
    assert told == {"2024": "year", "2025": "year", "2026": None}
    assert brought(("Overview (1).csv", october(30)))[0]["needs"] == "year"

    brought(("2024/Overview.csv", october(10)), options=("--year", 2024))

    rows = said("metrics", "--client", "Alba", "--metric", "views", "--by", "month")[1]
    months = {row["period"]: row["value"] for row in rows}
    assert months == {"2024-10-01": 280, "2026-10-01": 1960}


@pytest.mark.parametrize(
    "names",
    [
        ("Overview.csv", "Overview (1).csv"),
        ("a.zip", "b.zip"),
        ("a/Overview.csv", "b/Overview.csv"),
    ],
)
def test_two_accounts_that_no_table_names_are_asked_about(brought, total, names) -> None:
    def october(views: int) -> bytes:
        return tiktok_overview(dict.fromkeys(OCTOBER, (views, 1, 1, 0, 0)))

    first, second = (
        (name, zipped(Overview=october(views)) if name.endswith("zip") else october(views))
        for name, views in zip(names, (100, 7), strict=True)
    )
    brought(first)

    assert brought(second)[0]["outcome"] == "question"
    assert total("views", "days")[0] == 2800
    assert brought(second, options=("--account", "otra"))[0]["outcome"] == "imported"
    assert total("views", "days")[0] == 2996


@pytest.mark.parametrize("way", ["as it was", "renamed", "in a zip", "a later file of the account"])
def test_a_file_of_another_business_is_asked_about(said, brought, way) -> None:
    data = posts(post(1, "10/05/2026", likes=5))
    brought(("Oct-01-2026_Oct-31-2026_1.csv", data))
    files = {
        "as it was": ("b/Oct-01-2026_Oct-31-2026_1.csv", data),
        "renamed": ("otro.csv", data),
        "in a zip": ("all.zip", zipped(otro=data)),
        "a later file of the account": ("later.csv", posts(post(9, "11/05/2026", likes=7))),
    }

    (asked,) = brought(files[way], client="Beta")

    assert (asked["outcome"], asked["needs"]) == ("question", "client")
    assert said("uploads", "--client", "Beta")[0] == 2  # there is no such business yet


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("carta.docx", {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}, "Word"),
        (
            "hoja.numbers",
            {"Index/Document.iwa": b"x", "Metadata/Properties.plist": b"x"},
            "Numbers",
        ),
    ],
)
def test_what_is_no_table_is_named_by_its_kind(said, tmp_path: Path, name, data, told) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        for member, held in data.items():
            archive.writestr(member, held)

    code, _, err = said("import", "--client", "Alba", tmp_path / name)

    assert code == 1
    assert err.count("\n") == 1
    assert told in err


def test_publications_of_another_business_under_a_new_handle_are_asked_about(brought) -> None:
    brought(("Content.csv", clips("November 1", 10, "horno")))

    (asked,) = brought(("Content (1).csv", clips("November 20", 20, "alba")), client="Beta")

    assert (asked["outcome"], asked["needs"]) == ("question", "client")


def test_reactions_of_one_file_and_likes_of_another_are_one_thing(brought, total, tmp_path) -> None:
    link = "https://www.facebook.com/1000/posts/pfbidx{}"
    known = table(FACEBOOK, *(published(n, link.format(n), "Photo", 4) for n in (1, 2)))
    rows = [["Publicado el", "Texto", "Enlace", "Me gusta", "Comentarios"]]
    rows += [[f"2026-10-0{n}", "Pan", link.format(n), "95", "5"] for n in (1, 2)]
    _, mapping = proposed(read("panel.csv", csv_of(rows)))
    (tmp_path / "mapping.json").write_text(dumped(mapping))

    brought(("Oct-01-2026_Oct-31-2026_1.csv", known))
    assert total("likes") == (180, 2)
    (told,) = brought(("panel.csv", csv_of(rows)), options=("--mapping", tmp_path / "mapping.json"))

    assert total("likes") == ((190, 2) if told["rows"]["updated"] else (180, 2))
    assert client("Alba").store.rows("checks/current_is_derived") == []
