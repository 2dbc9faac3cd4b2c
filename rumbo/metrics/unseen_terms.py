"""What a file tells and no metric or table shows yet: it is kept, and its receipt says so."""

from __future__ import annotations

from functools import cache

from rumbo.exports.facts import Facts
from rumbo.glossary import tables

BASES = {"post_values": "posts", "day_values": "days", "period_values": "periods", "spend": "paid"}
OF_CAMPAIGNS = {"spend", "impressions", "link_clicks", "clicks", "conversions", "purchases"}
RATES = {"thumbnail_click_percent"}  # put together by what they are rates of
WITH_ACTIONS = (
    "google_business:"  # its actions stand in a table of their own, whatever they are called
)


def kept_for_later(facts: Facts) -> list[str]:
    """Return the terms of a file that nothing shows yet, in the order of the alphabet.

    Tables of groups are shown as they are told, and what people say is shown as it is.
    """
    return sorted(
        {
            row["metric"]
            for name, basis in BASES.items()
            for row in facts.table(name, ["account_id", "metric"])
            .group_by(["account_id", "metric"])
            .aggregate([])
            .to_pylist()
            if not _is_seen(basis, row["account_id"], row["metric"])
        }
    )


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
