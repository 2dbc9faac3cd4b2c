"""What the columns of a never-seen table are taken for."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.exports.guided.assigning import best_pairs
from rumbo.exports.guided.proposing import propose
from rumbo.exports.guided.roles import IGNORED, roles_of
from rumbo.exports.guided.tables import Table, signature
from rumbo.exports.guided.unrolling import tables_in
from tests.guided.tables import DAYS, PLACES, POSTS, csv_of, table

WORDS = st.text(st.sampled_from("aáñ Bç#,;\"'\n\r\u2028x9%.:-/0"), max_size=12)


def said(rows) -> list[str]:
    return [part.role for part in propose(table(rows)).columns]


def test_a_table_of_posts():
    found = propose(table(POSTS))

    assert found.table == "posts"
    assert [each.role for each in found.columns] == [
        "date",
        "text",
        "link",
        "kind",
        "reach",
        "likes",
        "comments",
    ]
    assert (found.network, found.order) == ("instagram", "dmy")


def test_a_table_of_days():
    found = propose(table(DAYS))

    assert (found.table, found.network) == ("days", None)
    assert [each.role for each in found.columns] == ["date", "reach", "new_followers", "views"]


def test_a_table_of_an_audience():
    found = propose(table(PLACES))

    assert (found.table, found.breakdown, found.shares) == ("audience", "countries", "percent")
    assert [each.role for each in found.columns] == ["bucket", "followers_share", "followers"]


def test_shares_written_as_ratios_are_seen():
    rows = [
        ["País", "Porcentaje"],
        ["Uruguay", "0.751"],
        ["Argentina", "0.121"],
        ["Brasil", "0.02"],
    ]

    assert propose(table(rows)).shares == "ratio"


def test_the_order_of_the_columns_changes_nothing():
    for order in itertools.permutations(range(4)):
        rows = [[row[place] for place in order] for row in DAYS]
        assert sorted(said(rows)) == sorted(said(DAYS))


def test_without_names_the_shapes_still_tell():
    rows = [[f"Columna {n}" for n in range(len(POSTS[0]))], *POSTS[1:]]

    assert said(rows)[:4] == ["date", "text", "link", "kind"]


def test_a_name_that_its_cells_belie_is_not_believed():
    rows = [["Día", "Fecha", "Alcance"]] + [[day, "Total", "7"] for day, *_ in DAYS[1:]]

    assert said(rows) == ["date", IGNORED, "reach"]


def test_a_rate_is_left_aside():
    rows = [[*DAYS[0], "Tasa"]] + [[*row, f"0.0{n}"] for n, row in enumerate(DAYS[1:], 1)]

    assert said(rows)[-1] == IGNORED


def test_of_two_columns_of_one_name_the_second_is_left_aside():
    rows = [[*row, row[1]] for row in DAYS]

    assert said(rows)[-1] == IGNORED


def test_every_proposal_has_a_reason_and_a_confidence():
    for part in (*propose(table(POSTS)).columns, *propose(table(PLACES)).columns):
        assert 0 <= part.confidence <= 1
        assert part.reason.english()


def test_the_network_is_told_by_a_header_or_the_name_of_the_file():
    rows = [[f"{DAYS[0][0]}", "Alcance de Facebook", *DAYS[0][2:]], *DAYS[1:]]

    assert propose(table(rows)).network == "facebook"
    assert propose(table(DAYS), "datos_tiktok_marzo.csv").network == "tiktok"
    assert propose(table(DAYS), "facebook_e_instagram.csv").network is None


def test_a_preamble_is_no_header():
    data = b"Informe de marzo\n\n" + csv_of(DAYS)

    (found,) = tables_in(data)

    assert found.header == DAYS[0]
    assert found.lines[0] == 4


def test_a_signature_knows_no_order_nor_case():
    assert signature(["Día", " ALCANCE:"]) == signature(["alcance", "dia"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=2, max_size=5), min_size=3, max_size=8))
def test_whatever_the_cells_each_role_is_given_once_and_exists(rows):
    header, *body = rows
    found = propose(Table(header, body, list(range(2, len(rows) + 1))))

    given_roles = [part.role for part in found.columns if part.role != IGNORED]
    assert len(found.columns) == len(header)
    assert len(given_roles) == len(set(given_roles))
    assert set(given_roles) <= set(roles_of(found.table))


@settings(max_examples=80, deadline=None)
@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(-5, 9).map(float), min_size=width, max_size=width),
            min_size=1,
            max_size=4,
        )
    )
)
def test_the_best_pairs_are_the_best_there_are(gains):
    width = len(gains[0])
    places = [*range(width), *[None] * len(gains)]
    best = max(
        sum(row[place] for row, place in zip(gains, chosen, strict=True) if place is not None)
        for chosen in itertools.permutations(places, len(gains))
    )

    found = best_pairs(gains)
    total = sum(row[place] for row, place in zip(gains, found, strict=True) if place is not None)

    assert total == pytest.approx(best)
