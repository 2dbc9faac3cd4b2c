"""The networks and places that files speak of: `data/networks.csv`, a row each.

`written` are the names by which files and planners call it, `hosts` where its addresses lie (`*` for
any ending), `id_in_link` where the address of a publication holds the id that the network's own
exports give it. The row `other` is how a network is drawn of which nothing is known; under `own` stands
what the business itself typed in.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

from rumbo.settings import DATA

OTHER, OWN = "other", "own"


@dataclass(frozen=True)
class Network:
    """A network: how it is called and drawn, where its addresses lie, what its files report.

    Colours are those of its line on light and on dark, faint ones of the line of a period before;
    `reports` are posts, days, audience, mentions, web, spend, typed; where posts are `co_authored`, one may
    stand in the exports of several accounts.
    """

    network: str
    name: str
    written: tuple[str, ...]
    hosts: tuple[str, ...]
    id_in_link: re.Pattern[str] | None
    reports: frozenset[str]
    co_authored: bool
    dash: str
    light: str
    light_faint: str
    dark: str
    dark_faint: str

    def colour(self, dark: bool = False, faint: bool = False) -> str:
        """Return its colour, #RRGGBB."""
        if dark:
            return self.dark_faint if faint else self.dark
        return self.light_faint if faint else self.light


@cache
def networks() -> dict[str, Network]:
    """Return every network that is known, by its id, in the order in which they are offered."""
    return {name: each for name, each in _all().items() if name != OTHER}


def drawn_as(name: str) -> Network:
    """Return the network whose colour and dash are drawn: itself, or `other`."""
    known = _all().get(name)
    return known if known and known.light else _all()[OTHER]


def network_name(name: str) -> str:
    """Return what a network is called; one that is not known by its id, made readable.

    >>> network_name("google_business"), network_name("some_net")
    ('Google', 'Some net')
    """
    known = networks().get(name)
    return known.name if known else name.replace("_", " ").strip().capitalize()


def network_of_link(link: str) -> str:
    """Return the network of an address, or an empty text.

    >>> network_of_link("https://www.linkedin.com/feed/update/urn:li:share:1")
    'linkedin'
    """
    return next((name for name, host in _hosts().items() if host.match(link.strip())), "")


@cache
def _all() -> dict[str, Network]:
    with (DATA / "networks.csv").open(encoding="utf-8", newline="") as file:
        return {row["network"]: _network(row) for row in csv.DictReader(file)}


def _network(row: dict[str, str]) -> Network:
    return Network(
        **row
        | {
            "written": tuple(filter(None, row["written"].split("|"))),
            "hosts": tuple(filter(None, row["hosts"].split("|"))),
            "id_in_link": re.compile(row["id_in_link"]) if row["id_in_link"] else None,
            "reports": frozenset(row["reports"].split()),
            "co_authored": bool(row["co_authored"]),
        }  # type: ignore[arg-type]
    )


@cache
def _hosts() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"(?:https?://)?(?:[\w-]+\.)*(?:{_pattern(each.hosts)})/", re.I)
        for name, each in networks().items()
        if each.hosts
    }


def _pattern(hosts: tuple[str, ...]) -> str:
    return "|".join(re.escape(each).replace(r"\*", "[a-z.]+") for each in hosts)
