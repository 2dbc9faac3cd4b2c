"""What is known and not kept is named as that, in any of its shapes, and nothing else is taken for it."""

import pytest

from rumbo.exports.files.workbooks import workbook_grids
from rumbo.exports.reading import read
from rumbo.exports.unkept_reports import unkept_archive, unkept_document, unkept_table
from tests.exports.golden import TODAY, golden_files
from tests.exports.test_workbooks import page


@pytest.mark.parametrize(
    ("document", "network"),
    [
        ([{"media": [{"uri": "a.jpg", "creation_timestamp": 1}]}], "Instagram"),
        ([{"title": "", "string_list_data": [{"href": "", "value": "ana"}]}], "Instagram"),
        ({"ig_reels_media": []}, "Instagram"),
        ([{"timestamp": 1, "attachments": [], "title": "Ana"}], "Facebook"),
        ({"comments_v2": []}, "Facebook"),
        ({"Activity": {}, "Video": {"Videos": {"VideoList": []}}}, "TikTok"),
    ],
)
def test_a_copy_of_ones_own_data_is_told_by_its_keys(document: object, network: str) -> None:
    told = unkept_document(document)

    assert told
    assert network in told.english()


@pytest.mark.parametrize(
    "document", [[], {}, [1, 2], {"Video": {}}, [{"text": "a"}], {"reviews": []}, "text", None]
)
def test_another_document_is_not(document: object) -> None:
    assert unkept_document(document) is None


@pytest.mark.parametrize(
    ("name", "network"),
    [
        ("instagram-ana-2026/your_instagram_activity/media/posts_1.json", "Instagram"),
        (
            "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.html",
            "Facebook",
        ),
        ("TikTok/user_data_tiktok.json", "TikTok"),
        ("data/tweets.js", "X"),
    ],
)
def test_its_zip_is_told_by_the_names_in_it(name: str, network: str) -> None:
    told = unkept_archive(["start_here.html", name])

    assert told
    assert f"from {network}:" in told.english()


def test_the_way_to_the_better_file_is_said() -> None:
    reading = read("tweets.js", b"window.YTD.tweets.part0 = []", TODAY)

    assert reading.outcome == "refused"
    assert "Premium: Analytics" in reading.message.english()


def test_no_golden_file_is_taken_for_one_of_these() -> None:
    for path in golden_files():
        assert read(path.name, path.read_bytes(), TODAY).outcome == "recognised"


def test_a_table_with_more_columns_than_a_whole_one_is_another() -> None:
    comments = [["Date", "Link", "Message"], ["2026-03-03", "a", "b"], ["2026-03-04", "a", "c"]]

    assert unkept_table(workbook_grids(page(comments)))
    assert unkept_table(workbook_grids(page([[*row, "Author"] for row in comments]))) is None
