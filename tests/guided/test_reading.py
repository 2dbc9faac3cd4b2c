"""A table read with its mapping: the builders' rules hold, and nothing is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.errors import ExportError
from rumbo.exports.format import File
from rumbo.exports.guided.applying import mapped, preview, proposed
from rumbo.exports.guided.building import read_with
from rumbo.exports.guided.mapping import BadMapping, ColumnRole, Mapping
from rumbo.exports.guided.proposing import propose
from rumbo.exports.reading import read
from tests.guided.tables import DAYS, PLACES, POSTS, csv_of, table

FILE = File("panel.csv", date(2026, 11, 20))


def facts_of(rows, **said):
    seen = table(rows)
    return read_with(seen, replace(propose(seen), network="instagram", **said), FILE)


def values(facts, name: str) -> dict:
    rows = facts.table(name).to_pylist()
    key = {"post_values": "post_id", "day_values": "day", "audience_values": "bucket"}[name]
    return {(str(row[key]), row["metric"]): row["val"] for row in rows}


def reasons(lines) -> list[tuple[int, str]]:
    return [(each.line, each.reason.english()) for each in lines]


def test_days():
    facts = facts_of(DAYS)

    assert values(facts, "day_values")["2026-03-03", "views"] == 801
    assert facts.table("day_values").num_rows == 12
    assert set(facts.table("coverage")["metric"].to_pylist()) == {"reach", "new_followers", "views"}


def test_a_missing_cell_is_no_zero():
    rows = [DAYS[0], ["2026-03-01", "", "3", "620"], *DAYS[2:]]

    assert ("2026-03-01", "reach") not in values(facts_of(rows), "day_values")


def test_a_total_row_and_a_note_are_left_out():
    facts = facts_of([*DAYS, ["Total", "1760", "12", "2616"], ["Fuente: el panel"]])

    assert facts.rows == 6
    assert reasons(facts.left_out) == [
        (6, "A total of the other rows."),
        (7, "A note under the table."),
    ]
    assert facts.table("day_values").num_rows == 12


def test_the_same_day_twice_counts_once():
    facts = facts_of([*DAYS, DAYS[1]])

    assert len(facts.left_out) == 1
    assert facts.table("day_values").num_rows == 12


def test_posts_are_known_by_their_address_where_they_have_no_id():
    facts = facts_of(POSTS)

    assert facts.table("posts")["post_id"][0].as_py() == POSTS[1][2]
    assert [str(day) for day in facts.table("posts")["published_on"].to_pylist()] == [
        "2026-03-13",
        "2026-03-14",
        "2026-04-02",
    ]
    assert "by its address" in facts.notes[-1].english()


def test_posts_of_a_known_network_get_the_id_that_its_own_exports_give():
    links = [
        "https://x.com/horno/status/19000000000000001",
        "https://x.com/horno/status/19000000000000002",
    ]
    rows = [["Fecha", "Post", "Enlace", "Likes"]] + [
        [f"2026-03-0{n}", f"Un texto bastante largo, el número {n}", link, str(n)]
        for n, link in enumerate(links, 1)
    ]

    seen = table([*rows, rows[1]])
    facts = read_with(seen, propose(seen), FILE)

    assert facts.table("posts")["post_id"].to_pylist() == [link[-17:] for link in links]


def test_posts_without_id_and_address_are_known_by_day_and_text():
    rows = [row[:2] + row[3:] for row in POSTS]
    once, again = (facts_of(each).table("posts")["post_id"].to_pylist() for each in (rows, rows))

    assert once == again
    assert len(set(once)) == 3


def test_a_decimal_comma_is_the_columns_own():
    facts = facts_of(PLACES)

    assert values(facts, "audience_values")["Uruguay", "followers_share"] == pytest.approx(0.751)
    assert ("Total", "followers") not in values(facts, "audience_values")


def test_shares_written_as_ratios_stay_what_they_are():
    rows = [
        ["País", "Porcentaje"],
        ["Uruguay", "0.751"],
        ["Argentina", "0.121"],
        ["Brasil", "0.02"],
    ]

    assert values(facts_of(rows), "audience_values")["Uruguay", "followers_share"] == pytest.approx(
        0.751
    )


def test_a_column_of_networks_gives_each_row_to_its_own():
    rows = [
        ["Red social", *DAYS[0]],
        ["Instagram", *DAYS[1]],
        ["Facebook", *DAYS[1]],
        ["Instagram", *DAYS[3]],
        ["Pregonero", *DAYS[2]],
    ]
    seen = table(rows)

    facts = read_with(seen, propose(seen), FILE)

    assert set(facts.table("day_values")["account_id"].to_pylist()) == {"instagram:", "facebook:"}
    assert "does not know the network “Pregonero”" in reasons(facts.refused)[0][1]


def test_an_account_that_is_said_is_every_rows():
    facts = facts_of(DAYS, account="@hornoelsauce")

    assert facts.accounts == {"instagram:hornoelsauce": "hornoelsauce"}


def test_days_and_months_that_cannot_be_told_apart_are_refused():
    rows = [DAYS[0]] + [[f"0{n}/04/2026", *row[1:]] for n, row in enumerate(DAYS[1:], 1)]

    with pytest.raises(ExportError, match="rows cannot be read"):
        facts_of(rows)
    assert values(facts_of(rows, order="mdy"), "day_values")["2026-01-04", "views"] == 620
    assert values(facts_of(rows, order="dmy"), "day_values")["2026-04-01", "views"] == 620


def test_what_is_not_said_is_asked_for():
    seen = table(DAYS)

    with pytest.raises(BadMapping, match="which network"):
        read_with(seen, propose(seen), FILE)


def test_a_mapping_of_another_table_says_so():
    parts = (ColumnRole("Fecha de salida", "date"), ColumnRole("Alcance", "reach"))

    with pytest.raises(BadMapping, match="no column “Fecha de salida”"):
        read_with(table(DAYS), Mapping("days", parts, network="x"), FILE)


def test_a_shifted_row_is_refused_whole():
    facts = facts_of([*DAYS, ["2026-03-05", "410", "3", "620", "9"]])

    assert [line for line, _ in reasons(facts.refused)] == [6]


def test_a_file_under_a_mapping_is_a_reading_like_any_other():
    reading = read("panel.csv", csv_of(DAYS))
    seen, mapping = proposed(reading)

    known = mapped(reading, replace(mapping, network="instagram", name="Panel"))

    assert (known.outcome, known.format, known.network) == (
        "recognised",
        "guided:Panel",
        "instagram",
    )
    assert known.message.english() == "Panel: 4 rows read."
    assert preview(seen, replace(mapping, network="instagram"), 1) == [
        {
            "network": "instagram",
            "day": date(2026, 3, 1),
            "reach": 410,
            "new_followers": 3,
            "views": 620,
        }
    ]


def test_a_file_that_does_not_suit_its_mapping_stays_a_question():
    reading = read("panel.csv", csv_of([DAYS[0], *[["pronto", *row[1:]] for row in DAYS[1:]]]))
    mapping = replace(propose(table(DAYS)), network="instagram")

    refused = mapped(reading, mapping)

    assert refused.outcome == "guided"
    assert "cannot be read" in refused.message.english()


@settings(max_examples=40, deadline=None)
@given(
    st.permutations(range(4)),
    st.permutations(range(1, 5)),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_order_delimiter_and_encoding_change_nothing(columns, lines, delimiter, encoding):
    rows = [[row[place] for place in columns] for row in [DAYS[0], *(DAYS[n] for n in lines)]]
    data = csv_of(rows, delimiter).decode().encode(encoding)
    mapping = replace(propose(table(DAYS)), network="instagram")

    known = mapped(read("panel.csv", data), mapping)

    assert values(known.facts, "day_values") == values(facts_of(DAYS), "day_values")
