"""The Community screen and the conversation on Interaction: who is interested, who comes back, who waits."""

from __future__ import annotations

from rumbo.plan.audiences import Audience, state_audience
from tests.metrics.test_conversation import INBOX
from tests.pages.conftest import business, give, seen


def talkative():
    made = business("Faro")
    assert [each.outcome for each in made.receive("inbox.csv", INBOX.encode())] == ["imported"]
    return made


def test_who_waits_for_an_answer_stands_there_with_its_link(open_app):
    talkative()
    app = open_app("interaction", metric="answered_share.mentions")

    said = seen(app)
    assert "2 esperan respuesta, primero lo más antiguo" in said
    assert (
        "**ana** · Instagram · 5 may 2026 (209 días) · [Abrir](https://www.instagram.com/p/1)"
        in said
    )
    assert "Se respondieron 3 de 4 comentarios y mensajes." in said
    assert "El típico espera" not in said  # four are too few


def test_the_same_in_english(open_app):
    talkative()
    said = seen(open_app("interaction", metric="answered_share.mentions", language="en"))

    assert "2 wait for an answer, the oldest first" in said
    assert "1 of 3 answered conversations went on: the person wrote again." in said


def test_interested_followers_are_a_range_with_their_signals(cafe, open_app):
    app = open_app("community", metric="follows_of_posts.posts")

    said = seen(app)
    assert "Seguidores realmente interesados" in said
    assert "**Instagram**: entre " in said
    assert "visitan el perfil en un día típico" in said


def test_what_networks_tell_of_a_declared_audience_stands_beside_it(cafe, open_app):
    give(cafe, "instagram/Público.csv")
    state_audience(cafe.store, Audience("Vecindario", places=("Valencia",)))

    said = seen(open_app("community", metric="follows_of_posts.posts"))

    assert "A quién te diriges: Vecindario" in said
    assert "de tus seguidores" in said
    assert "está en Valencia" in said
