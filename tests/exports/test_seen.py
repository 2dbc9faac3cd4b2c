"""Nothing that is imported stays invisible: what no metric and no table shows is named on the receipt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rumbo.coverage.feeds import TYPED, fed_by, ways_to
from rumbo.exports.facts import Facts
from rumbo.glossary import metrics, tables
from rumbo.metrics.unseen_terms import NOT_ADDED, kept_for_later
from rumbo.names import names
from rumbo.screens.subjects import community, conversation, traffic
from rumbo.settings import QUERIES
from tests.exports.golden import HERE, golden_files, reading_of

NAMED = {term for (term,) in names("terms")}


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_a_file_holds_is_seen_or_kept_for_later_by_name(path: Path) -> None:
    later = {term for leaf in reading_of(path).leaves() for term in kept_for_later(leaf.facts)}

    assert later - NAMED == set()
    for leaf in reading_of(path).leaves():
        assert {key for key in told_of(leaf.facts) if leaf.format not in fed_by()[key]} == set()
    for facts in (leaf.facts for leaf in reading_of(path).leaves()):
        kinds = set(facts.table("mentions", ["kind"])["kind"].to_pylist())
        assert kinds <= {"review", "comment", "message", "mention", "survey"}


def told_of(facts: Facts) -> set[tuple[str, str]]:
    """Return the metrics that a file tells by itself, of publications and days."""
    told = {
        (basis, row["account_id"].partition(":")[0], row["metric"])
        for table, basis in (("post_values", "posts"), ("day_values", "days"))
        for row in facts.table(table, ["account_id", "metric"]).to_pylist()
    }
    sides: dict[tuple[str, str, str], set[str]] = {}
    for part in tables()["metric_parts"]:
        for basis, network, term in told:
            if (part["basis"], part["term"]) == (basis, term) and part["network"] in ("*", network):
                sides.setdefault((part["metric"], basis, network), set()).add(part["side"])
    ratios = {(each.metric, each.basis) for each in metrics() if each.agg == "ratio"}
    return {
        (name, basis)
        for (name, basis, _), found in sides.items()
        if found == {"numerator", "denominator"}
        or found == {"numerator"}
        and (name, basis) not in ratios
    }


def test_what_no_file_tells_yet_says_which_one_would() -> None:
    assert fed_by().keys() == {(each.metric, each.basis) for each in metrics()}
    for each in metrics():
        is_told = bool(ways_to(each))
        assert is_told != bool({TYPED, "plan"} & set(fed_by()[each.metric, each.basis]))


def test_no_group_of_an_audience_is_left_out_by_every_screen() -> None:
    assert set(community.ELSEWHERE) == {*conversation.DIVIDED, *traffic.DIVIDED}


def test_what_has_a_metric_is_not_kept_for_later() -> None:
    reading = reading_of(HERE / "x_content" / "es.csv")

    later = kept_for_later(reading.facts)
    assert "detail_expands" in later
    assert not {"likes", "link_clicks", "profile_visits"} & set(later)


def test_what_no_screen_puts_together_of_a_website_is_kept_for_later() -> None:
    days = {"from_day": date(2026, 5, 4), "to_day": date(2026, 5, 4), "breakdown": ["channel"] * 3}
    told = {"account_id": ["ga4:1"] * 3, "bucket": ["Direct"] * 3, "val": [1.0] * 3}
    facts = Facts()
    names = ["active_users", "sessions", "total_users"]
    facts.add("web_values", days | told | {"metric": names}, 3)
    facts.add("web_values", days | told | {"metric": names, "breakdown": ["none"] * 3}, 3)

    assert kept_for_later(facts) == ["active_users", "total_users"]
    assert f"'{NOT_ADDED.pattern}'" in (QUERIES / "breakdowns/told.sql").read_text()
