"""Accounts taken for one, and publications that are hidden: said on the screen, and taken back there."""

from __future__ import annotations

from rumbo.exports.reading import read
from tests.pages.conftest import business, its, seen, submit
from tests.store.files import post, posts, tiktok_content


def test_accounts_taken_for_one_can_be_parted_and_merged_again(open_app):
    cafe = business()
    for name, handle in (("a.csv", "horno"), ("b.csv", "el.horno")):
        cafe.take(read(name, tiktok_content(handle)))

    app = open_app("import")
    assert (
        "«el.horno» y «horno» comparten 1 de 1 publicaciones. **Se toman por una sola cuenta.**"
        in seen(app)
    )

    app.button(key=its("apart_0")).click().run()
    assert "Son dos cuentas" in seen(app)
    assert len({row["account_id"] for row in cafe.store.rows("accounts/resolution")}) == 2

    app.button(key=its("withdraw_0")).click().run()
    assert "Se toman por una sola cuenta" in seen(app)


def test_where_no_accounts_share_anything_nothing_is_said_of_them(open_app):
    business().take(read("a.csv", tiktok_content("horno")))

    assert "Cuentas" not in [each.value for each in open_app("import").subheader]


def test_a_publication_is_hidden_with_a_reason_and_shown_again(open_app):
    cafe = business()
    rows = (post(each, likes=5, views=9) for each in (1, 2, 3))
    cafe.take(read("a.csv", posts(*rows)))
    app = open_app("posts")
    assert app.subheader[0].value.startswith("3 publicaciones")

    app.session_state[its("hidden")] = True
    app.run()
    app.text_input(key=its("hide_post")).set_value("https://www.instagram.com/p/AAinvent002/")
    app.text_input(key=its("hide_reason")).set_value("Sorteo")
    app.button(key=submit("hide", "Ocultar esta publicación")).click().run()
    assert not app.exception
    assert app.subheader[0].value.startswith("2 publicaciones")
    assert "1 publicación oculta" in seen(app)
    assert "Sorteo" in seen(app)

    app.button(key=its("show_0")).click().run()
    assert app.subheader[0].value.startswith("3 publicaciones")
