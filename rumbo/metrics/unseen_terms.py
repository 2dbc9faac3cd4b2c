"""What a file tells and no metric or table shows yet: it is kept, and its receipt says so."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

import re
from functools import cache

import pyarrow.compute as pc

from rumbo.exports.facts import Facts
from rumbo.glossary import tables

BASES = {"post_values": "posts", "day_values": "days", "period_values": "periods", "spend": "paid"}
OF_CAMPAIGNS = {"spend", "impressions", "link_clicks", "clicks", "conversions", "purchases"}
RATES = {"thumbnail_click_percent"}  # put together by what they are rates of
UNDIVIDED = "none"
NOT_ADDED = re.compile(  # as in queries/breakdowns/told.sql
    "users|share|position|interest|percent|reach|followers|viewers"
)
WITH_ACTIONS = (
    "google_business:"  # its actions stand in a table of their own, whatever they are called
)


def kept_for_later(facts: Facts) -> list[str]:
    """Return the terms of a file that nothing shows yet, in the order of the alphabet.

    Tables of groups are shown as they are told, and what people say is shown as it is; of a website's groups
    day by day no people, shares or places are shown, since they cannot be put together.
    """
    return sorted(
        _of_groups_by_day(facts)
        | {
            row["metric"]
            for name, basis in BASES.items()
            for row in facts.table(name, ["account_id", "metric"])
            .group_by(["account_id", "metric"])
            .aggregate([])
            .to_pylist()
            if not _is_seen(basis, row["account_id"], row["metric"])
        }
    )


def _of_groups_by_day(facts: Facts) -> set[str]:
    """Return what a website's groups tell of days alone that is not put together, and no metric either."""
    table = facts.table("web_values", ["from_day", "to_day", "breakdown", "metric"])
    groups = table.filter(pc.not_equal(table["breakdown"], UNDIVIDED))
    by_day = pc.equal(groups["from_day"], groups["to_day"])
    days, spans = (
        set(groups.filter(each)["metric"].unique().to_pylist())
        for each in (by_day, pc.invert(by_day))
    )
    return {each for each in days - spans - _terms("days") if NOT_ADDED.search(each)}


def _is_seen(basis: str, account: str, term: str) -> bool:
    if basis == "periods" and account.startswith(WITH_ACTIONS):
        return True
    if term in RATES:
        return True
    if basis == "paid":
        return term in OF_CAMPAIGNS or f"paid_{term}" in _terms("days")
    return term in _terms(basis)


@cache
def _terms(basis: str) -> frozenset[str]:
    return frozenset(part["term"] for part in tables()["metric_parts"] if part["basis"] == basis)
