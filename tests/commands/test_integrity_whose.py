"""Whose a file is, on the command line: what was once put to another business or account in silence."""

from __future__ import annotations

import pytest

from tests.commands.made import OCTOBER, clips, zipped
from tests.store.files import post, posts, tiktok_overview


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


def test_publications_of_another_business_under_a_new_handle_are_asked_about(brought) -> None:
    brought(("Content.csv", clips("November 1", 10, "horno")))

    (asked,) = brought(("Content (1).csv", clips("November 20", 20, "alba")), client="Beta")

    assert (asked["outcome"], asked["needs"]) == ("question", "client")
