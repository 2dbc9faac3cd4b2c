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
