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
        ([{"tweet": {"id_str": "1"}}], "X"),
        ({"text_post_app_text_posts": []}, "Threads"),
        ({"label_values": [], "timestamp": 1}, "Facebook"),
        ({"participants": [], "messages": [], "thread_path": "inbox/ana_1"}, "Instagram"),
        ({"type": "OrderedCollection", "orderedItems": []}, "Mastodon"),
        ([{"uri": "at://did:plc:ana/app.bsky.feed.post/3k"}], "Bluesky"),
        ({"feed": [{"post": {"uri": "at://did:plc:ana/app.bsky.feed.post/3k"}}]}, "Bluesky"),
    ],
)
def test_a_copy_of_ones_own_data_is_told_by_its_keys(document: object, network: str) -> None:
    told = unkept_document(document)

    assert told
    assert network in told.english()


@pytest.mark.parametrize(
    "document",
    [
        [],
        {},
        [1, 2],
        {"Video": {}},
        [{"text": "a"}],
        {"reviews": []},
        "text",
        None,
        {"feed": ["a"]},
    ],
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
        ("outbox.json", "Mastodon"),
        ("Takeout/YouTube y YouTube Music/vídeos/vídeos.csv", "YouTube"),
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


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("Date: 2026-09-01 10:00:00 UTC\nLink: https://www.tiktokv.com/share/video/7/\n", "TikTok"),
        ("Date: 2026-09-01 10:00:00 UTC\nUsername: ana\n", "TikTok"),
        ("First Name,Last Name,Headline\nAna,Pan,Hornera\n", "LinkedIn"),
        ("Date,Link,OptionText\n2026-09-01 10:00:00,https://lnkd.in/a,Pan\n", "LinkedIn"),
        ("Organization,Followed On\nHorno,Tue Sep 01 10:00:00 UTC 2026\n", "LinkedIn"),
        ("Account address,Show boosts\nana@mastodon.social,true\n", "Mastodon"),
        ("Channel Id,Channel Url,Channel Title\nUCa,http://www.youtube.com/a,Pan\n", "YouTube"),
    ],
)
def test_a_file_of_a_copy_of_ones_own_data_is_named_with_its_way(text: str, network: str) -> None:
    reading = read("a.csv", text.encode(), TODAY)

    assert reading.outcome == "refused"
    assert f"download of your own data from {network}:" in reading.message.english()


def test_a_chat_is_told_as_one() -> None:
    chat = "01/09/26, 10:00 - Ana: ¿abrís?\n01/09/26, 10:01 - Horno: a las 8\n"

    assert "chat that WhatsApp exported" in read("chat.txt", chat.encode(), TODAY).message.english()
