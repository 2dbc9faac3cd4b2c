"""Plans as files."""

from __future__ import annotations

from datetime import date, time

import pytest

from rumbo.errors import ExportError
from rumbo.plan.reading import read_plan


def test_a_spanish_table_is_read():
    text = "Fecha;Red social;Texto;Pilar\n03/03/2026;Instagram;Menú de Fallas;cocina\n15/03/2026;Facebook;Mascletà;barrio\n"

    items, unread = read_plan(text.encode("cp1252"))

    assert [(each.day, each.network, each.title, each.pillar) for each in items] == [
        (date(2026, 3, 3), "instagram", "Menú de Fallas", "cocina"),
        (date(2026, 3, 15), "facebook", "Mascletà", "barrio"),
    ]
    assert unread == []


def test_a_planner_with_a_column_for_each_network_is_read():
    text = 'Text,Date,Time,Draft,Facebook,Instagram\n"Hola, vecinos",2026-03-03,10:00,FALSE,TRUE,TRUE\nBorrador,,10:00,TRUE,FALSE,TRUE\n'

    items, unread = read_plan(b"\xef\xbb\xbf" + text.encode())

    assert [(each.network, each.title) for each in items] == [
        ("instagram", "Hola, vecinos"),
        ("facebook", "Hola, vecinos"),
    ]
    assert unread == [3]


def test_times_and_formats_are_read_as_they_are_written():
    text = "Fecha;Hora;Red;Formato;Texto\n03/03/2026;18.05;Instagram;Reel;Pan\n04/03/2026 09:30;;X;Cartel;Sopa\n05/03/2026;9 pm;X;Imagen;Té\n"

    items, _ = read_plan(text.encode())

    assert [(each.at, each.kind) for each in items] == [
        (time(18, 5), "reel"),
        (time(9, 30), None),
        (time(21, 0), "image"),
    ]


def test_what_a_plan_says_of_its_objective_is_kept_for_the_look_up():
    text = (
        "Date,Network,Text,Objective\n2026-03-03,Instagram,Menu,More visits\n2026-03-04,X,Bread,\n"
    )

    items, _ = read_plan(text.encode())

    assert [each.objective_id for each in items] == ["More visits", None]


def test_another_table_is_refused():
    with pytest.raises(ExportError, match="a text, a date and a network"):
        read_plan(b"a,b\n1,2\n")
