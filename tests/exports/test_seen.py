"""Nothing that is imported stays invisible: what no metric and no table shows is named on the receipt."""

from __future__ import annotations

from pathlib import Path

import pytest

from rumbo.metrics.unseen_terms import kept_for_later
from rumbo.names import names
from rumbo.screens.subjects import community, conversation, traffic
from tests.exports.golden import HERE, golden_files, reading_of

NAMED = {term for (term,) in names("terms")}


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_a_file_holds_is_seen_or_kept_for_later_by_name(path: Path) -> None:
    later = {term for leaf in reading_of(path).leaves() for term in kept_for_later(leaf.facts)}

    assert later - NAMED == set()
    for facts in (leaf.facts for leaf in reading_of(path).leaves()):
        kinds = set(facts.table("mentions", ["kind"])["kind"].to_pylist())
        assert kinds <= {"review", "comment", "message", "mention", "survey"}


def test_no_group_of_an_audience_is_left_out_by_every_screen() -> None:
    assert set(community.ELSEWHERE) == {*conversation.DIVIDED, *traffic.DIVIDED}


def test_what_has_a_metric_is_not_kept_for_later() -> None:
    reading = reading_of(HERE / "x_content" / "es.csv")

    later = kept_for_later(reading.facts)
    assert "detail_expands" in later
    assert not {"likes", "link_clicks", "profile_visits"} & set(later)
