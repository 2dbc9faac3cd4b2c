"""Which publication it is, and which kind of file, on the command line: what once counted twice in silence."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from rumbo.clients import client
from rumbo.exports.guided.applying import proposed
from rumbo.exports.guided.mapping import dumped
from rumbo.exports.reading import read
from tests.commands.made import FACEBOOK, PAGE, VIDEOS, clips, published, table, video, zipped
from tests.guided.tables import csv_of
from tests.store.files import post, posts


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
