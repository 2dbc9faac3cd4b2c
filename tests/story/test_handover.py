"""Comments, the brand, and what was handed over: kept as it was, corrected only with a reason."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from rumbo.clients import Client, new_client
from rumbo.errors import ObjectiveError, RumboError
from rumbo.figures.contrast import ENOUGH, contrast, readable
from rumbo.objectives.stated.agreements import agree
from rumbo.reports import KINDS, made
from rumbo.reports.logo import as_png
from rumbo.store.store import now
from rumbo.story import periods
from rumbo.story.brand import Brand
from rumbo.story.branding import brand, state_brand
from rumbo.story.comments import LONGEST, comment
from rumbo.story.handover import documented, hand_over, handed, moved, story_of, told_now
from rumbo.story.saved_story import from_json, to_json
from rumbo.story.slides import Asked
from tests.reports.conftest import DUE, say, told
from tests.weeks import swinging, visits

OCTOBER = Asked(periods.period("2026-10"))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 6"><rect width="20" height="6" fill="#801650"/></svg>'


def test_a_story_is_the_same_once_it_was_kept(seven: Client) -> None:
    story = replace(told(seven, "2026-10", "es"), brand=Brand(logo=b"\x89PNG"))

    assert from_json(to_json(story)) == story


@pytest.fixture
def shop(empty: Client) -> Client:
    """A bakery with some 140 visits a week until late November."""
    empty.describe("Horno El Sauce", "es", "Europe/Madrid", "ES")
    visits(empty.store, swinging(46))
    return empty


def test_what_was_handed_over_stays_and_a_later_change_is_a_correction(shop: Client) -> None:
    asked = OCTOBER
    hand_over(shop, asked)
    then = story_of(shop, asked, "es")
    weeks = swinging(46)
    visits(shop.store, [*weeks[:40], 210, *weeks[41:]])  # the week of 12 October

    assert story_of(shop, asked, "es") == then
    assert len(then.origins) == len(then.numbers) > 0
    assert documented(shop, asked, then) == then  # what stood behind its numbers then
    found = moved(then, told_now(shop, asked, "es"))
    assert [each.then.metric for each in found] == ["profile_visits"]
    with pytest.raises(RumboError, match="say why it is corrected"):
        hand_over(shop, asked)

    hand_over(shop, asked, "La red ha repetido el archivo")
    corrected = story_of(shop, asked, "es")
    said = corrected.slides[0].sentences
    assert "La red ha repetido el archivo" in said[0]
    assert found[0].then.text in said[1]
    assert found[0].now is not None
    assert found[0].now.text in said[1]
    assert handed(shop, asked.period, "en") is not None  # in every language
    assert moved(corrected, told_now(shop, asked, "es")) == []


def test_a_comment_is_kept_with_its_period_and_stands_in_every_file(empty: Client) -> None:
    comment(empty.store, OCTOBER.period, "scorecard", "  Buen mes,\nsin ferias. ")

    october = told_now(empty, OCTOBER, "es")
    assert (
        next(each for each in october.slides if each.key == "scorecard").comment
        == "Buen mes,\nsin ferias."
    )
    assert all(
        each.comment == ""
        for each in told_now(empty, Asked(periods.period("2026-09")), "es").slides
    )
    comment(empty.store, OCTOBER.period, "scorecard", "")
    assert all(each.comment == "" for each in told_now(empty, OCTOBER, "es").slides)


def test_a_comment_of_ten_thousand_letters_is_taken_and_one_more_is_not(empty: Client) -> None:
    long = "ñandú " * (LONGEST // 6)
    comment(empty.store, OCTOBER.period, "need", long)

    story = told_now(empty, OCTOBER, "es")
    assert all(len(made(story, kind)) > 100 for kind in KINDS)
    with pytest.raises(RumboError, match="10001 letters"):
        comment(empty.store, OCTOBER.period, "need", "x" * (LONGEST + 1))
    assert (
        next(each for each in told_now(empty, OCTOBER, "es").slides if each.key == "need").comment
        == long.strip()
    )


def test_a_brand_is_the_business_s_own_else_the_agency_s(empty: Client) -> None:
    state_brand(None, Brand(accent="#004400", author="Agencia Faro", contact="hola@faro.test"))
    assert brand(empty).author == "Agencia Faro"

    state_brand(empty, Brand(accent="#550055", author="", logo=as_png(SVG)))
    own = brand(empty)
    assert (own.accent, own.author, own.contact) == ("#550055", "Agencia Faro", "hola@faro.test")
    assert own.logo is not None
    other = new_client("Otra")
    assert (brand(other).accent, brand(other).logo) == ("#004400", None)
    other.store.close()


def test_the_brand_stands_in_every_file(empty: Client) -> None:
    state_brand(empty, Brand(accent="#550055", author="Agencia Faro", logo=as_png(SVG)))
    story = told(empty, "2026-10", "es")

    assert b"#550055" in made(story, "html")
    assert b"data:image/png" in made(story, "html")
    assert "Agencia Faro" in made(story, "text").decode()
    assert all(len(made(story, kind)) > 100 for kind in KINDS)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<svg" + b" " * 40 * 2**20, "40.0 MB and up to 2 MB"),
        (SVG.replace(b"<rect", b"<script>alert(1)</script><rect"), "holds a script"),
        (SVG.replace(b"<rect", b'<rect onload="x()"'), "holds a script"),
        (
            SVG.replace(b"<rect", b'<image href="http://a.test/b.png"/><rect'),
            "holds a script or fetches",
        ),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG, "holds a script"),
        (b"GIF89a", "no picture"),
        (b"<svg>", "no picture"),
        (b"", "no picture"),
    ],
)
def test_a_logo_that_cannot_be_taken_is_refused_with_the_reason(data: bytes, said: str) -> None:
    with pytest.raises(RumboError, match=said):
        as_png(data)


def test_a_logo_is_kept_small_and_without_what_else_its_file_holds() -> None:
    file = io.BytesIO()
    Image.new("RGB", (3000, 1000), "#801650").save(file, "JPEG", comment=b"secret")

    kept = as_png(file.getvalue())

    assert Image.open(io.BytesIO(kept)).size == (900, 300)
    assert b"secret" not in kept


@pytest.mark.parametrize("colour", ["#FFFF00", "#FFFFFF", "#12436D", "#000000", "#7FFFD4"])
def test_a_colour_can_be_read_on_both_grounds(colour: str) -> None:
    assert contrast(readable(colour), "#FFFFFF") >= ENOUGH
    assert contrast(readable(colour, dark=True), "#1A242D") >= ENOUGH
    assert readable("#12436D") == "#12436D"


def test_who_agreed_to_a_target_is_kept_with_the_day(empty: Client) -> None:
    own = say(empty, "Conversar", "comments", "posts", None, date(2026, 11, 1), DUE, 90)
    agree(empty.store, own, " Marta ")

    notes = told(empty, f"{now():%Y-%m}", "en").slides[1].notes
    assert any("“Conversar”: 90 agreed with Marta on" in each for each in notes)
    with pytest.raises(ObjectiveError):
        agree(empty.store, own, " ")
