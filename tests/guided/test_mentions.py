"""Tables of what people wrote: a row a review, comment or message, with a rating or without any number."""

from dataclasses import replace

from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.reading import Reading, read
from tests.exports.golden import TODAY

REVIEWS = """Fecha;Cliente;Estrellas;Opinión;Respuesta del propietario
14/09/2026;Mar;5;Muy buen pan, vuelvo seguro;¡Gracias, Mar!
21/09/2026;Pep;2;Tuve que esperar veinte minutos;
02/10/2026;Lola;4;El café podría mejorar pero todo bien;
"""
COMMENTS = """created_at,username,comment text,id
2026-09-14T23:30:00Z,mar,Qué rico se ve todo,7c9e6679-7425-40de-944b-e07fc1f90ae7
2026-09-15T01:00:00+02:00,pep,¿Abrís los domingos?,7c9e6679-7425-40de-944b-e07fc1f90ae8
2026-09-15T12:00:00+02:00,leo,Un clásico del barrio,7c9e6679-7425-40de-944b-e07fc1f90ae9
"""


def taken(text: str) -> tuple[dict[str, str], Reading]:
    """Return the roles proposed for a table, by header, and what it says under them."""
    reading = read("table.csv", text.encode(), TODAY)
    assert reading.outcome == "guided"
    _, mapping = proposed(reading)
    roles = {part.header: part.role for part in mapping.columns}
    return roles, mapped(reading, replace(mapping, network="google_business"), TODAY)


def test_reviews_have_an_author_a_rating_a_text_and_an_answer() -> None:
    roles, reading = taken(REVIEWS)

    assert list(roles.values()) == ["date", "author", "rating", "text", "answer"]
    first, second, _ = reading.facts.table("mentions").to_pylist()
    assert (first["kind"], first["rating"], first["rating_scale"]) == ("review", 5, 5)
    assert (first["answer"], second["answer"]) == ("¡Gracias, Mar!", None)


def test_a_rating_above_five_is_of_ten() -> None:
    _, reading = taken(REVIEWS.replace(";2;", ";9;"))

    scales = reading.facts.table("mentions")["rating_scale"].unique().to_pylist()
    assert scales == [10]


def test_comments_without_any_number_are_read_with_their_ids_and_zones() -> None:
    roles, reading = taken(COMMENTS)

    assert list(roles.values()) == ["date", "author", "text", "mention_id"]
    first, second, _ = reading.facts.table("mentions").to_pylist()
    assert first["kind"] == "comment"
    assert first["mention_id"] == "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    assert str(second["written_at"]) == "2026-09-14 23:00:00"


def test_a_comment_says_to_which_other_it_replies() -> None:
    header, first, second, third = COMMENTS.splitlines()
    asked = first.rpartition(",")[2]
    table = "\n".join([f"{header},responde a", f"{first},", f"{second},{asked}", f"{third},"])

    roles, reading = taken(table + "\n")

    assert roles["responde a"] == "parent"
    said = reading.facts.table("mentions")["parent_id"].to_pylist()
    assert said == [None, asked, None]
