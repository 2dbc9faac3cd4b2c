"""A mapping as a file: written, read again, and never trusted."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.exports.guided.mapping import (
    BadMapping,
    ColumnRole,
    Mapping,
    aligned,
    dumped,
    loaded,
    networks,
    plain,
)
from rumbo.exports.guided.proposing import propose
from rumbo.exports.guided.roles import IGNORED, TABLES, roles_of
from tests.guided.tables import DAYS, POSTS, table

GOOD = plain(replace(propose(table(DAYS)), network="instagram", name="Panel"))
HEADERS = st.lists(st.text(max_size=20), min_size=2, max_size=6)
TEXTS = st.none() | st.text(st.characters(categories=["L", "N"]), max_size=30)


def bare(mapping: Mapping) -> Mapping:
    parts = tuple(ColumnRole(part.header, part.role) for part in mapping.columns)
    return replace(mapping, columns=parts)


@st.composite
def mappings(draw) -> Mapping:
    kind, headers = draw(st.sampled_from(TABLES)), draw(HEADERS)
    roles = draw(st.permutations([*roles_of(kind), *[IGNORED] * 6]))
    return Mapping(
        kind,
        tuple(ColumnRole(header, role) for header, role in zip(headers, roles, strict=False)),
        network=draw(st.sampled_from([None, *networks()])),
        account=draw(TEXTS),
        order=draw(st.sampled_from([None, "dmy", "mdy", "ymd"])),
        decimal=draw(st.sampled_from([None, ".", ","])),
        shares=draw(st.sampled_from(["percent", "ratio"])),
        name=draw(st.text(st.characters(categories=["L", "N"]), max_size=30)),
    )


@settings(max_examples=80, deadline=None)
@given(mappings())
def test_what_is_written_is_read_again(mapping):
    again = loaded(dumped(mapping))

    assert again == mapping
    assert again.name == mapping.name


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rumbo_mapping": 2}, "not a mapping file of this version"),
        ({"table": "users"}, "“users” cannot stand for “table”"),
        ({"network": "myspace"}, "“myspace” cannot stand for “network”"),
        ({"network": ["x"]}, "cannot stand for “network”"),
        ({"order": "ydm"}, "“ydm” cannot stand for “order”"),
        ({"decimal": "'"}, "cannot stand for “decimal”"),
        ({"shares": None}, "cannot stand for “shares”"),
        ({"name": "a" * 81}, "cannot stand for “name”"),
        ({"name": "a\nb"}, "cannot stand for “name”"),
        ({"name": None}, "cannot stand for “name”"),
        ({"account": "facebook:1"}, "cannot stand for “account”"),
        ({"account": 7}, "cannot stand for “account”"),
        ({"sql": "drop table posts"}, "no part called “sql”"),
        ({"columns": []}, "cannot stand for “columns”"),
        ({"columns": {"a": "date"}}, "cannot stand for “columns”"),
        ({"columns": [{"header": "a", "role": "date"}, "b"]}, "cannot stand for “columns”"),
        (
            {
                "columns": [
                    {"header": "a", "role": "date", "x": 1},
                    {"header": "b", "role": "reach"},
                ]
            },
            "cannot stand for “columns”",
        ),
        (
            {"columns": [{"header": "a" * 301, "role": "date"}, {"header": "b", "role": "reach"}]},
            "cannot stand for “header”",
        ),
        (
            {"columns": [{"header": "a", "role": "password"}, {"header": "b", "role": "reach"}]},
            "“password” is nothing that a column",
        ),
        (
            {"columns": [{"header": "a", "role": "post_id"}, {"header": "b", "role": "reach"}]},
            "“post_id” is nothing that a column of this kind",
        ),
        (
            {"columns": [{"header": "a", "role": "reach"}, {"header": "b", "role": "reach"}]},
            "Two columns cannot both be “reach”",
        ),
        (
            {"columns": [{"header": "a", "role": ["reach"]}, {"header": "b", "role": "date"}]},
            "is nothing that a column",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(change, said):
    with pytest.raises(BadMapping, match=said):
        loaded(json.dumps(GOOD | change))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", "null", "x" * 200_001, "[" * 100_000, b"\xff\xfe\x00"]
)
def test_what_is_no_mapping_is_refused(text):
    with pytest.raises(BadMapping):
        loaded(text)


def test_a_mapping_follows_the_order_of_a_header():
    mapping = bare(propose(table(POSTS)))
    header = [*POSTS[0][::-1], "Otra"]

    assert [part.header for part in aligned(mapping, header).columns] == header
    assert aligned(mapping, header).roles == mapping.roles
