"""What counts no longer until somebody says whose it is: named by `import`, answered by `waiting`."""

from pathlib import Path

import pytest

from tests.store.files import tiktok_content, tiktok_overview


@pytest.fixture
def nameless(said, tmp_path: Path) -> str:
    """A file that names no account, and then two that name different ones."""
    files = {
        "Overview.csv": tiktok_overview({"March 1": (9, 1, 1, 0, 0), "March 2": (8, 1, 1, 0, 0)}),
        "Content.csv": tiktok_content("horno"),
        "Content (1).csv": tiktok_content("otro").replace(
            b"7610523993715507211", b"7610523993715507299"
        ),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    code, _, err = said("import", "--client", "Bar", *files)
    assert code == 1
    assert "“Overview.csv” counts no longer" in err
    return next(
        each["upload"]
        for each in said("uploads", "--client", "Bar")[1]
        if "Overview" in each["file"]
    )


def views(said) -> list[float]:
    asked = ("metrics", "--client", "Bar", "--metric", "views", "--by", "total")
    return [each["value"] for each in said(*asked)[1] if each["basis"] == "days"]


def test_a_file_that_counts_no_longer_is_named_and_answered(said, nameless) -> None:
    assert views(said) == []
    code, [asked], _ = said("waiting", "--client", "Bar")
    assert (code, asked["key"], asked["choices"]) == (1, nameless, ["horno", "otro"])

    assert said("waiting", "--client", "Bar", "--only", nameless, "--account", "otro")[:2] == (
        0,
        [],
    )

    assert views(said) == [17]


def test_it_can_be_left_out(said, nameless) -> None:
    assert said("waiting", "--client", "Bar", "--only", nameless, "--leave-out")[:2] == (0, [])
    assert views(said) == []


def test_an_answer_for_all_is_none_for_an_account_that_is_not_asked_about(said, nameless) -> None:
    assert said("waiting", "--client", "Bar", "--account", "another")[0] == 1
    assert views(said) == []


def test_accounts_are_listed_merged_and_parted_again(said, tmp_path) -> None:
    for name, handle in (("a.csv", "horno"), ("b.csv", "el.horno")):
        (tmp_path / name).write_bytes(tiktok_content(handle))
    _, (_, second), _ = said("import", "--client", "Bar", "a.csv", "b.csv")
    assert "are taken for one account" in second["notes"][-1]

    code, rows, err = said("accounts", "--client", "Bar")
    assert (code, {row["account_id"] for row in rows}) == (0, {"tiktok:horno"})
    assert "taken for one" in err

    ends = ("tiktok:horno", "tiktok:el.horno")
    _, rows, err = said("accounts", "--client", "Bar", "--apart", *ends)
    assert len({row["account_id"] for row in rows}) == 2
    assert "two accounts, as you said" in err
    assert said("accounts", "--client", "Bar", "--same", "tiktok:horno", "tiktok:who")[0] == 2


def test_a_publication_is_hidden_and_shown_again(said, tmp_path) -> None:
    (tmp_path / "a.csv").write_bytes(tiktok_content("horno"))
    said("import", "--client", "Bar", "a.csv")
    one = ("--network", "tiktok", "--reason", "Sorteo")

    asked = ("metrics", "--client", "Bar", "--metric", "likes", "--by", "total")
    assert len(said(*asked)[1]) == 1
    code, [row], _ = said("posts", "--client", "Bar", "--hide", "7610523993715507211", *one)
    assert (code, row["reason"]) == (0, "Sorteo")
    _, rows, err = said(*asked)
    assert (rows, "1 publication is hidden" in err) == ([], True)

    assert said("posts", "--client", "Bar", "--show", "7610523993715507211", *one)[:2] == (0, [])
    assert len(said(*asked)[1]) == 1
    assert said("posts", "--client", "Bar", "--hide", "1")[0] == 2
