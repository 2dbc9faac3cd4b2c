"""What to download next, in words."""

from __future__ import annotations

from datetime import date

from rumbo.clients import Client
from rumbo.coverage.downloads import Advice, next_downloads
from rumbo.coverage.howto import howto, howtos
from rumbo.coverage.spans import KnownDays, Stretch, known
from rumbo.locale import words
from tests.coverage.conftest import TODAY, Take
from tests.coverage.stories import seen_twice, with_hole, with_reviews

EN, ES = words("en"), words("es")


def advice(bakery: Client, network: str, today: date = date(2026, 11, 21)) -> Advice:
    found = next_downloads(known(bakery.store), today, EN)
    return next(each for each in found if each.network == network)


def instagram(thing: str, *stretches: Stretch, network: str = "instagram") -> KnownDays:
    return KnownDays(network, f"{network}:1", "", thing, ("reach",), stretches)


def test_days_that_end_long_ago_come_again_with_their_last_two(take: Take, bakery: Client):
    with_hole(take)

    first, *others = advice(bakery, "instagram").reasons
    assert first == (
        "Known by day until 13 Nov 2026 (Reach of the day): download from 12 Nov 2026 on; "
        "the last two days may have changed."
    )
    assert others == [
        "Nothing of “Publications” yet: download it too.",
        "Reach of the day: missing 3 May – 20 May 2026. Download those days.",
    ]


def test_the_way_leads_to_the_file(take: Take, bakery: Client):
    with_hole(take)

    ways = advice(bakery, "instagram").ways
    assert [way.export for way in ways] == ["daily", "posts"]
    assert "business.facebook.com" in ways[0].path("en")
    assert "Estadísticas" in ways[0].path("es")


def test_of_the_two_sisters_the_missing_one_is_named(take: Take, bakery: Client):
    with_hole(take)

    assert advice(bakery, "facebook").reasons[0].startswith("Nothing of Facebook yet.")


def test_reviews_grow_old_after_a_month(take: Take, bakery: Client):
    with_reviews(take)

    fresh = advice(bakery, "google_business", date(2026, 10, 3))
    assert fresh.reasons == ("Nothing for now; again from 4 Oct 2026 on.",)
    assert fresh.ways == ()
    old = advice(bakery, "google_business", date(2026, 10, 4))
    assert old.reasons == ("Reviews until 3 Sep 2026: download all of them again.",)
    assert "Takeout" in old.ways[0].path("en") or "takeout" in old.ways[0].path("en")


def test_posts_were_still_growing(take: Take, bakery: Client):
    seen_twice(take)

    reasons = advice(bakery, "instagram").reasons
    assert reasons[0] == "Nothing of “Values by day” yet: download it too."
    assert reasons[1].startswith("Posts, as of 31 Mar 2026: download the last months again")


def test_what_is_up_to_date_is_left_alone():
    known = [
        instagram(thing, Stretch(date(2026, 1, 1), date(2026, 11, 18)), network=network)
        for network in ("facebook", "instagram")
        for thing in ("days", "posts")
    ]

    assert [each.reasons for each in next_downloads(known, TODAY, ES)] == [
        ("Nada por ahora; de nuevo a partir del 26 nov 2026.",),
    ] * 2


def test_a_hole_older_than_the_network_gives_is_said_to_be_gone():
    long_ago = (
        Stretch(date(2025, 1, 1), date(2025, 2, 1)),
        Stretch(date(2025, 3, 1), date(2026, 11, 18)),
    )
    known = [instagram(thing, *long_ago, network="tiktok") for thing in ("days", "posts")]

    (found,) = next_downloads(known, TODAY, EN)
    assert "missing 2 Feb – 28 Feb 2025. The network no longer gives days that old" in str(found)


def linkedin(
    export: str, last: date, account: str = "linkedin:1", name: str = "Sauce"
) -> KnownDays:
    way = howto("linkedin", export)
    runs = (Stretch(date(2025, 1, 1), last),)
    return KnownDays("linkedin", account, name, "days", ("reach",), runs, way=way)


def test_each_kind_of_file_has_its_own_way_and_the_rest_of_its_round_is_asked_for():
    found = next_downloads(
        [linkedin("followers", date(2026, 10, 1)), linkedin("visitors", date(2026, 11, 18))],
        TODAY,
        EN,
    )

    (advice,) = found
    assert advice.reasons == (
        "Known by day until 1 Oct 2026 (Followers: Reach of the day): download from 30 Sep 2026 on; "
        "the last two days may have changed.",
        "Nothing of “Posts and values by day” yet: download it too.",
    )
    assert [way.export for way in advice.ways] == ["followers", "posts"]


def test_no_day_is_asked_for_beyond_what_the_network_gives_back():
    (advice,) = next_downloads([linkedin("profile", date(2025, 6, 1))], TODAY, EN)

    assert "download from 20 Nov 2025 on" in advice.reasons[0]
    assert "What lies before it the network no longer gives" in advice.reasons[0]


def test_a_hole_that_is_partly_too_old_is_asked_for_as_far_as_it_is_given():
    runs = (
        Stretch(date(2025, 1, 1), date(2025, 10, 31)),
        Stretch(date(2026, 1, 1), date(2026, 11, 18)),
    )
    known = [instagram(thing, *runs, network="tiktok") for thing in ("days", "posts")]

    said = str(next_downloads(known, TODAY, EN)[0].reasons)
    assert "missing 20 Nov – 31 Dec 2025. Download those days." in said
    assert "missing 1 Nov – 19 Nov 2025. The network no longer gives" in said


def test_accounts_of_a_network_are_advised_each_by_its_name():
    one, other = date(2026, 11, 18), date(2026, 10, 1)
    known = [
        linkedin("profile", one, "linkedin:in/ana", "Ana"),
        linkedin("profile", other, "linkedin:in/eva", "Eva"),
    ]

    found = next_downloads(known, TODAY, EN)
    assert [each.title(EN) for each in found] == ["LinkedIn · Ana", "LinkedIn · Eva"]
    assert [len(each.ways) for each in found] == [0, 1]


def test_many_holes_are_counted():
    stretches = [Stretch(date(2026, 10, day), date(2026, 10, day)) for day in (1, 3, 5, 7)]
    known = [
        instagram("days", *stretches, Stretch(date(2026, 10, 9), date(2026, 11, 18))),
        instagram("posts", Stretch(date(2026, 1, 1), date(2026, 11, 18))),
        instagram("days", Stretch(date(2026, 1, 1), date(2026, 11, 18)), network="facebook"),
        instagram("posts", Stretch(date(2026, 1, 1), date(2026, 11, 18)), network="facebook"),
    ]

    assert next_downloads(known, TODAY, EN)[0].reasons == (
        "Reach of the day: missing 8 Oct 2026, 6 Oct 2026 and 2 more. Download those days.",
    )


def test_every_way_stands_once_and_in_the_words_of_each_language():
    for each in howtos():
        assert each.path("en") != each.path("es"), each
    assert len({(each.network, each.export) for each in howtos()}) == len(howtos())


def test_every_social_network_has_a_way():
    networks = {each.network for each in howtos()}

    assert networks >= {
        "instagram", "facebook", "linkedin", "x", "tiktok", "youtube", "pinterest",
        "google_business", "ga4", "google_search", "trustpilot", "booking",
    }  # fmt: skip


def test_limits_are_said():
    said = {(each.network, each.export): each.expect("en") for each in howtos()}

    assert "one year" in said["instagram", "posts"]
    assert "Premium" in said["x", "posts"]
    assert "365 days" in said["linkedin", "posts"]
    assert "365 days" in said["tiktok", "daily"]
    assert "500 rows" in said["youtube", "posts"]
    assert "hours" in said["google_business", "reviews"]
