"""Meta's cards and pictures of an audience in words nobody knows: by their layout, or asked about."""

from dataclasses import replace

import pytest

from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.reading import Reading
from tests.exports.golden import TODAY
from tests.exports.strangers import DAYS, a_file, roles


def card(*titles: str, metric: str = "Primair") -> Reading:
    above = [[title] for title in titles]
    rows = [[f"{day}T00:00:00", 10 + at] for at, day in enumerate(DAYS)]
    return a_file([["sep=", ""], *above, ["Datum", metric], *rows], encoding="utf-16")


def test_a_card_in_a_language_nobody_knows_is_asked_about_under_its_title() -> None:
    reading = card("Instagram-bereik")

    assert reading.outcome == "guided"
    assert roles(reading)["Instagram-bereik"] == "reach"


def test_a_card_whose_title_was_removed_asks_for_its_metric() -> None:
    rows = [[f"{day}T00:00:00", 10] for day in DAYS]
    reading = a_file([["Date", "Primary"], *rows])

    assert reading.outcome == "guided"
    assert "Say which metric it holds" in reading.message.english()


def test_cards_under_each_other_are_tables_of_their_own() -> None:
    rows = [[day, 10] for day in DAYS]
    more = [[day, 99] for day in DAYS[:5]]
    reading = a_file(
        [["Volgers"], ["Datum", "Primair"], *rows, [], ["Bereik"], ["Datum", "Primair"], *more]
    )
    table, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert table.header == ["Datum", "Volgers"]
    assert len(table.rows) == len(DAYS)
    assert "2 in this file" in str([note.english() for note in read_so.facts.notes])


def test_an_audience_in_a_language_nobody_knows_is_told_by_its_ages() -> None:
    ages = [["", "Vrouwen", "Mannen"], ["18-24", "10.1", "5.2"], ["25-34", "40.3", "44.4"]]
    towns = [["Gent, België", "Brugge, België"], ["60", "10"]]
    lands = [["België", "Frankrijk"], ["80", "7"]]
    more = [["Nederlands", "Frans"], ["90", "3"]]
    blocks = [["Leeftijd en gender"], *ages, [], ["Steden"], *towns, [], ["Landen"], *lands]
    reading = a_file([*blocks, [], ["Talen"], *more])
    values = reading.facts.table("audience_values").to_pylist()

    assert reading.format == "meta_audience"
    assert {(row["breakdown"], row["bucket"]): round(row["val"], 4) for row in values} == {
        ("age_gender", "vrouwen 18-24"): 0.101,
        ("age_gender", "mannen 18-24"): 0.052,
        ("age_gender", "vrouwen 25-34"): 0.403,
        ("age_gender", "mannen 25-34"): 0.444,
        ("cities", "Gent, België"): 0.6,
        ("cities", "Brugge, België"): 0.1,
        ("countries", "België"): 0.8,
        ("countries", "Frankrijk"): 0.07,
        ("talen", "Nederlands"): 0.9,
        ("talen", "Frans"): 0.03,
    }


def test_counts_under_an_unknown_title_are_no_shares() -> None:
    ages = [["", "Vrouwen", "Mannen"], ["18-24", "10.1", "5.2"], ["25-34", "40.3", "44.4"]]
    reading = a_file([["Leeftijd"], *ages, [], ["Formaten"], ["Reels", "Foto's"], ["900", "40"]])

    assert {row["breakdown"] for row in reading.facts.table("audience_values").to_pylist()} == {
        "age_gender"
    }
    assert reading.facts.kept[0] < 1


def test_a_card_of_several_columns_is_asked_about_and_loses_none() -> None:
    rows = [[f"{day}T00:00:00", 10, 20] for day in DAYS]
    reading = a_file([["sep=", ""], ["Instagram reach"], ["Date", "cafe", "bar"], *rows])

    assert reading.outcome == "guided"
    assert "(«cafe», «bar»)" in reading.message.english()
