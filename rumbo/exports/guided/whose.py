"""Which network a table is of, and what its audience is divided by, where it gives itself away."""

from __future__ import annotations

import re
from collections import Counter

from rumbo.exports.guided.mapping import Mapping, networks
from rumbo.exports.guided.tables import Table
from rumbo.exports.vocabulary import vocabulary
from rumbo.networks import network_of_link

WORDS = re.compile(r"[^\W_]+")


def network_of(table: Table, mapping: Mapping, file_name: str) -> str | None:
    """Return the network that addresses, headers or the file's name speak of; None if none or several do."""
    if "network" in mapping.roles:
        return None
    if (link := mapping.roles.get("link")) and (found := _by_host(table, link)):
        return found
    for texts in (table.header, [table.sheet or ""], [file_name]):
        named = {word for text in texts for word in _networks_in(text)}
        if len(named) == 1:
            return named.pop()
    return None


def _by_host(table: Table, link: str) -> str | None:
    votes = Counter(
        network
        for cell in table.cells(table.header.index(link))
        if (network := network_of_link(cell))
    )
    return votes.most_common(1)[0][0] if votes else None


def _networks_in(text: str) -> set[str]:
    known = {word.casefold() for word in WORDS.findall(text)}
    return {each for each in networks() if each in known and len(each) > 1}


def breakdown_of(mapping: Mapping) -> str | None:
    """Return what the groups of an audience are, by the name of their column."""
    if "bucket" not in mapping.roles:
        return None
    meaning = vocabulary("breakdowns").meaning(mapping.roles["bucket"])
    return meaning[0] if meaning else "groups"
