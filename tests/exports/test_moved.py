"""Lines that stand where they do not belong, and files put together: read as far as it is sure whose a row is."""

from pathlib import Path

import pytest

from rumbo.exports.reading import Reading, read

FILES = Path(__file__).parent
FANPAGE_KARMA = """\
Fanpage Karma
Period,2026-07-01 - 2026-07-31
Profiles,2

Profile,Profile-ID,Network,Date,Message,Message-ID,Format,Link,Number of Likes
El Faro,1234567,Facebook,2026-07-30 10:00:00,Pan,1234567_99,Photo,https://www.facebook.com/1234567/posts/99,10
"""
LINKEDIN = """\
Post URL;https://www.linkedin.com/feed/update/urn:li:share:7204703086211198901
Post Date;Sep 9, 2026
Impressions;1234
"""


def text(golden: str) -> str:
    return (FILES / golden).read_text(encoding="utf-8").rstrip("\n") + "\n"


def values(reading: Reading) -> set[tuple]:
    table = reading.facts.table("web_values", ["bucket", "from_day", "to_day", "metric", "val"])
    return {tuple(row.values()) for row in table.to_pylist()}


@pytest.mark.parametrize(
    ("below", "name"), [(FANPAGE_KARMA, "Fanpage Karma"), (LINKEDIN, "Post URL")]
)
def test_what_stands_above_anothers_header_is_anothers_too(below: str, name: str) -> None:
    own = text("ga4_report/en.csv")

    reading = read("report.csv", (own + below).encode())

    assert values(reading) == values(read("report.csv", own.encode()))
    first = min(reading.facts.refused, key=lambda each: each.line)
    assert first.line == own.count("\n") + 1
    assert name in first.reason.english()


def test_two_reports_of_searches_keep_their_own_days() -> None:
    one, other = text("google_trends/es-related.csv"), text("google_trends/es-related.csv")
    other = other.replace("pan", "café").replace("/4/26", "/9/26")

    reading = read("both.csv", (one + other).encode())

    alone = [read("one.csv", each.encode()) for each in (one, other)]
    assert values(reading) == set.union(*map(values, alone))
    assert len(values(reading)) == 4


def test_a_card_below_the_title_of_another_is_nobodys() -> None:
    card = (FILES / "meta_daily_card/en-two-networks.csv").read_text(encoding="utf-16")
    moved = card.replace('"Instagram reach"\n"Date"', '"Instagram reach"\n"Facebook reach"\n"Date"')

    reading = read("card.csv", moved.encode("utf-16"))

    known = reading.facts.table("day_values", ["account_id", "val"]).to_pylist()
    assert {row["account_id"] for row in known} == {"facebook:"}
    assert sum(row["val"] for row in known) == 50
    assert len(reading.facts.refused) == 4
    assert "not stand where they belong" in reading.facts.refused[0].reason.english()


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("cut", [",22\n.9", ",22.\n9", ",2\n2.9"])
def test_a_number_that_goes_on_in_the_line_below_is_not_kept(cut: str, end: str) -> None:
    whole = text("search_console/es-weeks.csv").rstrip("\n")

    reading = read("weeks.csv", (whole.replace(",22.9", cut) + end).encode())

    kept = {(metric, value) for *_, metric, value in values(reading)}
    assert kept == {("search_clicks", 35.0), ("search_impressions", 1263.0)}
