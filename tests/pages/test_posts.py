"""The list of publications."""

from __future__ import annotations

from tests.pages.conftest import seen


def test_publications_are_listed_those_with_most_first(cafe, open_app):
    app = open_app("posts")

    assert app.subheader[0].value == "85 publicaciones, 18 may – 15 nov 2026"
    interactions = app.dataframe[0].value["interactions"].dropna().tolist()
    assert interactions == sorted(interactions, reverse=True)


def test_another_order_can_be_chosen(cafe, open_app):
    app = open_app("posts")

    app.selectbox(key="order").set_value("comments").run()

    assert app.dataframe[0].value["comments"].iloc[0] == app.dataframe[0].value["comments"].max()
    assert "Comentarios" in seen(app) or app.selectbox(key="order").value == "comments"


def test_a_missing_value_is_said_to_be_no_zero(cafe, open_app):
    assert "nunca un cero" in seen(open_app("posts"))
