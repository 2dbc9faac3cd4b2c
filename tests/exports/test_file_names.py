"""What a file leaves open, proposed by its name alone: one answer, or none."""

from __future__ import annotations

import pytest

from rumbo.exports.files.file_names import proposed

META = ["facebook", "instagram"]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("IG_REACH.csv", "instagram"),
        ("fb-visits 2026.csv", "facebook"),
        ("AlcanceInstagram.csv", "instagram"),
        ("Reach.csv", None),
        ("big_figures.csv", None),  # the letters within a word say nothing
        ("IG and FB reach.csv", None),
        ("october.zip/Instagram/Reach.csv", "instagram"),
        ("IG october.zip/Facebook/Reach.csv", "facebook"),  # what lies nearer goes first
        ("FB october.zip/Reach.csv", "facebook"),
    ],
)
def test_a_network_is_proposed_where_the_name_speaks_of_one(file: str, said: str | None):
    assert proposed(file, "network", META) == said


def test_an_account_is_proposed_by_its_name_however_it_is_written():
    known = ["El Horno", "otrohorno"]

    assert proposed("Reach el-horno.csv", "account", known) == "El Horno"
    assert proposed("Reach OTRO HORNO.csv", "account", known) == "otrohorno"
    assert proposed("Reach.csv", "account", known) is None


def test_nothing_else_is_proposed():
    assert proposed("2026 Reach.csv", "year", ["2025", "2026"]) is None
