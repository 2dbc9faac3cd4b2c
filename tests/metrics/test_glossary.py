"""The glossary is whole: known words, and a part for everything files report."""

import csv

import pytest

from rumbo.errors import NotFound
from rumbo.exports.vocabulary import WORDS
from rumbo.glossary import metric, metrics, of_subject, tables
from rumbo.units import UNITS

AGGREGATIONS = {"sum", "ratio", "median", "level", "none", "model"}
SUBJECTS = {"interaction", "reach", "reputation", "traffic", "community", "plan"}
# What things are, where they lie, and when: no metrics.
NOT_METRICS = {
    *("account_id", "account_name", "age_gender", "cities", "city_name", "company_size"),
    *("content_type", "countries", "day", "device_type", "duration", "exported", "geography"),
    *("industry", "job_function", "kind", "link", "location", "note", "operating_system"),
    *("page_id", "page_name", "playback_location", "post_id", "published_at"),
    *("seniority", "span", "subscription_status", "text", "title", "total", "traffic_source"),
    *("username", "video", "video_id", "viewer_age", "viewer_gender"),
}
# Read and kept, but part of no metric yet: the network's own sums, or what no objective is about.
KEPT_ASIDE = {
    "clicks": "the network's own sum of all clicks; ours are link_clicks",
    "detail_expands": "opens a post, is no interaction",
    "dislikes": "only YouTube's own people see them",
    "hashtag_clicks": "leads away from the business",
    "hides": "negative feedback, no metric of it yet",
    "lost_followers": "part of net_growth only where gains are there too",
    "media_views": "views of X's media, of no other network",
    "navigation": "steps through stories",
    "new_viewers": "people, never added up",
    "overview_views": "one section of LinkedIn's page, part of its views",
    "other_clicks": "part of clicks",
    "permalink_clicks": "part of clicks",
    "published": "posts are counted from the posts themselves",
    "returning_viewers": "people, never added up",
    "revenue": "money has its own table",
    "sticker_taps": "stories only",
    "thumbnail_click_percent": "read as clicks, by how often thumbnails were shown",
    "total_followers": "read as new_followers of a day, as followers of a group",
    "visitors": "people, never added up",
    "video_views": "3 seconds on X and Meta, another thing on each",
    "video_views_1min": "Meta only",
    "viewers": "people, never added up",
    "views_share": "a share, recomputed from views",
    "watch_hours_share": "a share, recomputed from hours",
}
# The words of the formats whose every field was looked at; the others bring theirs with their metrics.
LOOKED_AT = ("linkedin", "meta_audience", "meta_cards", "meta_content", "tiktok", "x", "youtube")
ALL = metrics()


def name(each) -> str:
    return f"{each.metric}/{each.basis}"


@pytest.mark.parametrize("each", ALL, ids=name)
def test_a_metric_is_described_in_known_words(each) -> None:
    assert each.name("en") != each.definition("en")
    assert each.unit in UNITS
    assert each.agg in AGGREGATIONS
    assert each.subject in SUBJECTS
    assert each.basis in {"posts", "days", "mentions", "plan", "periods"}
    assert each.direction in {"up", "down", "context"}
    assert each.class_ in {"value", "diagnostic", "vanity"}


@pytest.mark.parametrize("each", ALL, ids=name)
def test_a_metric_is_made_of_parts_and_a_ratio_of_two_sides(each) -> None:
    parts = [part for part in tables()["metric_parts"] if key(part) == (each.metric, each.basis)]
    sides = {part["side"] for part in parts}

    assert "numerator" in sides
    assert ("denominator" in sides) == (each.agg == "ratio" or each.agg == "model")


def key(row: dict) -> tuple[str, str]:
    return row["metric"], row["basis"]


def test_no_metric_stands_twice_and_no_part_without_its_metric() -> None:
    stated = [(each.metric, each.basis) for each in ALL]

    assert len(stated) == len(set(stated))
    assert {key(part) for part in tables()["metric_parts"]} == set(stated)


def test_rates_never_add_up_over_networks_of_another_denominator() -> None:
    for each in ALL:
        if each.unit == "people" or each.agg in ("level", "none", "median"):
            assert not each.adds_over_networks or each.metric == "response_time", each.metric


def test_vanity_is_never_a_direction_to_go() -> None:
    assert all(each.direction == "context" for each in ALL if each.class_ == "vanity")


def test_a_metric_is_found_by_name_and_basis() -> None:
    assert metric("interactions").basis == "posts"
    assert metric("interactions", "days").name("es") == "Interacciones recibidas"
    assert metric("reach", "days").definition("en").startswith("Accounts that saw")
    assert {each.subject for each in of_subject("plan")} == {"plan"}


@pytest.mark.parametrize(("wanted", "basis"), [("nothing", None), ("reach", "mentions")])
def test_a_metric_that_is_not_there_is_not_found(wanted: str, basis: str | None) -> None:
    with pytest.raises(NotFound, match=f"There is no metric “{wanted}”"):
        metric(wanted, basis)


@pytest.mark.parametrize("words", LOOKED_AT)
def test_every_field_files_report_is_part_of_a_metric_or_kept_aside(words: str) -> None:
    with (WORDS / f"{words}.csv").open(encoding="utf-8", newline="") as file:
        fields = {row["field"].partition("@")[0] for row in csv.DictReader(file)}
    terms = {part["term"] for part in tables()["metric_parts"]}

    assert fields - terms - NOT_METRICS - KEPT_ASIDE.keys() - {""} == set()
