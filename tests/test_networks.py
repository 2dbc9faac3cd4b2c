"""A network is one row: its name, its addresses, its look; one that nobody knows is drawn as itself alone."""

from __future__ import annotations

import pytest

from rumbo.exports.reading import all_formats
from rumbo.exports.vocabulary import vocabulary
from rumbo.figures.look import DARK, LIGHT, colour, dash
from rumbo.locale import words
from rumbo.networks import OTHER, drawn_as, network_of_link, networks

DRAWN = [name for name, each in networks().items() if each.light]
NO_NETWORK = {"meta", "multi", "several", "survey", "web"}  # a file of several places, or of none


def test_no_two_networks_look_the_same() -> None:
    looks = {(colour(LIGHT, name), dash(name)) for name in [*DRAWN, OTHER]}

    assert len(looks) == len(DRAWN) + 1


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_network_that_nobody_knows_is_drawn_as_no_other(theme) -> None:
    unknown = colour(theme, "agora")

    assert unknown == colour(theme, OTHER)
    assert unknown not in {colour(theme, name) for name in [*DRAWN, "all"]}
    assert colour(theme, "agora", faint=True) not in {unknown, theme.faint}
    assert dash("agora") == drawn_as(OTHER).dash


@pytest.mark.parametrize(
    ("link", "network"),
    [
        ("https://www.instagram.com/p/AAinvent001/", "instagram"),
        ("instagram.com/p/AAinvent001/", "instagram"),
        ("https://fb.watch/inv/", "facebook"),
        ("https://es.pinterest.com/pin/1/", "pinterest"),
        ("https://www.pinterest.co.uk/pin/1/", "pinterest"),
        ("https://notinstagram.com/p/1/", ""),
        ("https://example.com/?to=https://x.com/a", ""),
        ("https://instagramxcom/p/1/", ""),
        ("", ""),
    ],
)
def test_an_address_tells_its_network(link: str, network: str) -> None:
    assert network_of_link(link) == network


def test_names_in_files_are_of_one_network_each() -> None:
    for name, each in networks().items():
        for written in each.written:
            assert vocabulary("networks").meaning(written) == (name, frozenset({"en"}))


def test_every_network_of_a_format_is_a_row() -> None:
    read = {part for each in all_formats() for part in each.network.split("+")}

    assert read - networks().keys() - NO_NETWORK == set()


def test_a_network_without_a_row_is_still_called_something_readable() -> None:
    assert words("es").network("threads") == "Threads"
    assert words("en").network("some_*net*") == "Some *net*"
