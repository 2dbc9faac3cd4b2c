"""Which named accounts of a network are taken for one and the same: by what they share, and by what is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rumbo.networks import networks

ENOUGH, MOST = 2, 0.5  # publications in both, and how many of those of the account with fewer
SAME, ASKED, APART = "same", "asked", "apart"
Row = dict[str, Any]


def judged(network: str, pairs: Iterable[Mapping[str, Any]], said: Sequence[Row]) -> list[Row]:
    """Return each two accounts that share publications, or of which something is said, with what follows.

    What its user says counts. Else a network whose publications have one author needs one of them in
    both; where accounts publish together, most of them, and none of two numbers that the network gave.
    """
    told = {(row["account_id"], row["other_id"]): row["is_same"] for row in said}
    found = [_judged(network, pair, told.get(_ends(pair))) for pair in pairs]
    known = set(map(_ends, found))
    return found + [
        _row(network, one, other, 0, 0, SAME if is_same else APART, True)
        for (one, other), is_same in told.items()
        if (one, other) not in known
    ]


def publishes(network: str) -> bool:
    """Return whether accounts of a network are known by their publications, and not by what is said and counted."""
    known = networks().get(network)
    return not known or "posts" in known.reports


def links(pairs: Sequence[Row]) -> list[Row]:
    """Return each account that is one with others, and the one named first that it is.

    Two that are said to be two become one through no third: what is said to be one goes first, then
    what shares most, and what would join such two is left.
    """
    apart = [{each["earlier"], each["later"]} for each in pairs if _is_said_apart(each)]
    same = [each for each in pairs if each["verdict"] == SAME]
    oldest = list(dict.fromkeys(name for each in same for name in (each["earlier"], each["later"])))
    groups: list[set[str]] = [{each} for each in oldest]
    for pair in sorted(same, key=lambda each: (not each["is_said"], -each["shared"])):
        ends = {pair["earlier"], pair["later"]}
        merged = set().union(*(group for group in groups if ends & group))
        if not any(two <= merged for two in apart):
            groups = [group for group in groups if not ends & group] + [merged]
    return [
        {"account_id": other, "same_as": first}
        for first, *others in (sorted(group, key=oldest.index) for group in groups)
        for other in others
    ]


def _is_said_apart(pair: Row) -> bool:
    return pair["verdict"] == APART and pair["is_said"]


def _judged(network: str, pair: Mapping[str, Any], is_same: bool | None) -> Row:
    ends = (pair["earlier"], pair["later"])
    shared, of_fewer = pair["shared"], pair["of_fewer"]
    if is_same is None:
        verdict = _by_evidence(network, ends, shared, of_fewer)
    else:
        verdict = SAME if is_same else APART
    return _row(network, *ends, shared, of_fewer, verdict, is_same is not None)


def _by_evidence(network: str, ends: tuple[str, str], shared: int, of_fewer: int) -> str:
    known = networks().get(network)
    if not known or not known.co_authored:
        return SAME
    is_most = shared >= ENOUGH and shared >= MOST * of_fewer
    if all(each.partition(":")[2].isdecimal() for each in ends):
        return ASKED if is_most else APART
    return SAME if is_most else ASKED


def _ends(pair: Mapping[str, Any]) -> tuple[str, str]:
    one, other = sorted((pair["earlier"], pair["later"]))
    return one, other


def _row(
    network: str, earlier: str, later: str, shared: int, of_fewer: int, verdict: str, is_said: bool
) -> Row:
    return {
        "network": network,
        "earlier": earlier,
        "later": later,
        "shared": shared,
        "of_fewer": of_fewer,
        "verdict": verdict,
        "is_said": is_said,
    }
