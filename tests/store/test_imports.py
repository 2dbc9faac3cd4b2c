"""What becomes of a file: its rows, its question, or the reason why nothing was stored."""

from hashlib import sha256

import pytest

from rumbo.errors import NotFound, RumboError
from rumbo.exports.reading import read
from rumbo.store.store import Change, Store
from rumbo.store.uploads.imports import import_reading, undo
from tests.store.files import OTHER, card, post, posts, reviews, tiktok_content, tiktok_overview

COUNTS = {"views": 100, "reach": 80, "likes": 9, "shares": 1, "follows": 0, "comments": 2}
OLD = posts(post(1, **COUNTS), post(2, "02/01/2026", **COUNTS))
NEW = posts(
    post(2, "02/01/2026", **COUNTS | {"likes": 12}),
    post(3, "03/01/2026", **COUNTS),
    post(4, "03/02/2026", owner=OTHER, likes=7),
)

TWO = tiktok_content("otrohorno").replace(b"7610523993715507211", b"7610523993715507212")


def digest(store: Store) -> dict:
    return store.rows("store/digest")[0]


def said(store: Store) -> int:
    return digest(store)["things"]


def test_rows_read_are_new_updated_repeated_refused_or_left_out(take) -> None:
    first = take("old.csv", OLD)
    changed, same = post(2, "02/01/2026", **COUNTS | {"likes": 12}), post(1, **COUNTS)
    second = take("new.csv", posts(changed, same, post(5, "someday", likes=1)))

    assert first.rows == counts(read=2, new=2)
    assert second.rows == counts(read=3, updated=1, repeated=1, refused=1)


def counts(**rows: int) -> dict[str, int]:
    names = ("read", "new", "updated", "repeated", "not_taken", "refused", "left_out")
    return dict.fromkeys(names, 0) | rows


def test_the_same_bytes_again_add_nothing_whatever_their_name(store, take) -> None:
    first, before = take("old.csv", OLD), digest(store)
    again = take("a copy.csv", OLD)

    assert (again.outcome, again.upload_id) == ("repeated", first.upload_id)
    assert again.rows == counts(read=2, repeated=2)
    assert "old.csv" in again.message.english()
    assert digest(store) == before
    assert len(store.rows("uploads/all")) == 1


def test_undo_gives_exactly_the_state_before(store, take) -> None:
    take("old.csv", OLD)
    before = digest(store)
    receipt = take("new.csv", NEW)
    assert digest(store) != before

    undo(store, receipt.upload_id)

    assert digest(store) == before


def test_undoing_all_leaves_nothing(store, take) -> None:
    receipts = [take("old.csv", OLD), take("new.csv", NEW), take("r.json", reviews("FIVE"))]
    for receipt in receipts:
        undo(store, receipt.upload_id)

    assert said(store) == 0
    assert store.rows("metrics/reported") == []


def test_undoing_the_newer_lets_the_older_stand_again(store, take) -> None:
    take("old.csv", OLD)
    newer = take("new.csv", NEW)
    assert likes(store)["17900000000000102"] == 12

    undo(store, newer.upload_id)

    assert likes(store)["17900000000000102"] == 9


def likes(store: Store) -> dict[str, float]:
    asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}
    return {row["post_id"]: row["likes"] for row in store.rows("posts/list", **asked)}


def test_an_undone_file_imports_again_like_a_new_one(store, take) -> None:
    first = take("old.csv", OLD)
    before = digest(store)
    undo(store, first.upload_id)

    again = take("old.csv", OLD)

    assert again.rows == first.rows
    assert digest(store) == before


def test_an_upload_is_undone_only_once(store, take) -> None:
    receipt = take("old.csv", OLD)
    undo(store, receipt.upload_id)

    with pytest.raises(NotFound, match="There is no upload"):
        undo(store, receipt.upload_id)


def test_the_newest_export_wins_also_when_it_comes_first(store, take) -> None:
    take("new.csv", NEW)
    late = take("old.csv", OLD)

    assert likes(store)["17900000000000102"] == 12
    assert late.rows == counts(read=2, new=1, not_taken=1)


def test_exports_of_the_same_days_are_ordered_by_what_has_grown(store, take, tmp_path) -> None:
    one, two = (posts(post(1, **COUNTS | {"likes": number})) for number in (5, 6))
    take("one.csv", one)
    take("two.csv", two)
    other = Store(tmp_path / "other.duckdb")
    for data in (two, one):
        import_reading(other, read("x.csv", data))

    assert digest(other) == digest(store)
    assert likes(other)["17900000000000101"] == 6
    other.close()


def test_what_nothing_tells_apart_counts_as_it_was_received(store, take) -> None:
    take("one.csv", posts(post(1, views=9, comments=4)))

    second = take("two.csv", posts(post(1, views=9, comments=3)))

    assert second.rows == counts(read=1, updated=1)
    (row,) = store.rows("posts/list", from_day="2026-01-01", to_day="2027-01-01", networks=None)
    assert row["comments"] == 3


def test_zeros_that_mean_not_measured_never_overwrite(store, take) -> None:
    known = {"views": 100, "reach": 80, "likes": 9}
    take("old.csv", posts(*(post(number, **known) for number in range(1, 8))))
    false = {"views": 120, "reach": 0, "likes": 10}
    take("new.csv", posts(*(post(number, "02/01/2026", **false) for number in range(1, 8))))
    asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}

    assert {(row["reach"], row["views"]) for row in store.rows("posts/list", **asked)} == {
        (80, 120)
    }


def test_posts_of_others_are_known_but_not_counted(store, take) -> None:
    take("new.csv", NEW)

    assert "17900000000000104" not in likes(store)
    assert store.rows("metrics/reported")[0]["network"] == "instagram"


def test_a_card_that_does_not_say_its_network_is_a_question(store, take) -> None:
    data = card("Reach", {"2026-03-06": 12, "2026-03-07": 3})

    asked = take("Reach.csv", data)
    answered = take("Reach.csv", data, "instagram")
    again = take("Reach.csv", data)

    assert (asked.outcome, asked.needs, asked.choices) == (
        "question",
        "network",
        ["facebook", "instagram"],
    )
    assert "--network" in asked.message.english()
    assert (answered.outcome, again.outcome) == ("imported", "repeated")


def test_an_unnamed_file_belongs_to_the_only_named_account(store, take) -> None:
    take("Overview.csv", tiktok_overview({"March 1": (11, 1, 2, 0, 1)}))
    named = take("Content.csv", tiktok_content())
    assert {row["account_id"] for row in store.rows("accounts/resolution")} == {
        "tiktok:hornoelsauce"
    }

    undo(store, named.upload_id)

    assert {row["account_id"] for row in store.rows("accounts/resolution")} == {"tiktok:"}


def test_an_unnamed_file_of_two_accounts_is_a_question(store, take) -> None:
    take("One.csv", tiktok_content())
    take("Two.csv", TWO)

    asked = take("Overview.csv", tiktok_overview({"March 1": (11, 1, 2, 0, 1)}))

    assert (asked.needs, asked.network) == ("account", "tiktok")
    assert asked.choices == ["hornoelsauce", "otrohorno"]
    answered = take(
        "Overview.csv", tiktok_overview({"March 1": (11, 1, 2, 0, 1)}), account="otrohorno"
    )
    assert answered.outcome == "imported"


def test_an_unnamed_file_that_came_first_counts_no_more_until_its_account_is_said(
    store, take
) -> None:
    overview = tiktok_overview({"March 1": (11, 1, 2, 0, 1)})
    take("Overview.csv", overview)
    take("One.csv", tiktok_content())
    assert store.rows("checks/current_is_derived") == []
    one_account = digest(store)
    take("Two.csv", TWO)

    assert [row["file_name"] for row in store.rows("uploads/unanswered")] == ["Overview.csv"]
    assert {row["account_id"] for row in store.rows("accounts/resolution")} == {
        "tiktok:hornoelsauce",
        "tiktok:otrohorno",
        None,
    }
    answered = take("Overview.csv", overview, account="hornoelsauce")

    assert answered.outcome == "imported"
    assert store.rows("uploads/unanswered") == []
    assert store.rows("checks/current_is_derived") == []
    assert take("Overview.csv", overview, account="hornoelsauce").outcome == "repeated"
    undo(store, store.rows("imports/known", sha256=sha256(TWO).hexdigest())[0]["upload_id"])
    assert digest(store) == one_account


def test_an_import_that_breaks_leaves_nothing(store, take, monkeypatch) -> None:
    take("old.csv", OLD)
    before, version = digest(store), store.version()

    def breaks(self: Change, when: str) -> None:
        raise RumboError("The store would contradict itself.")

    monkeypatch.setattr(Change, "check", breaks)
    with pytest.raises(RumboError):
        take("new.csv", NEW)

    assert (digest(store), store.version()) == (before, version)
    assert len(store.rows("uploads/all")) == 1


def test_a_refused_file_stores_nothing(store, take) -> None:
    receipt = take("letter.csv", b"Dear all,\nsee you soon\n")

    assert receipt.outcome == "refused"
    assert store.rows("uploads/all") == []
