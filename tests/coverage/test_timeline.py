"""The picture of what is known, as data."""

from __future__ import annotations

from datetime import date

from rumbo.coverage.spans import KnownDays, Stretch
from rumbo.figures.timeline import key
from rumbo.figures.tracks import DAY_MS, draw_timeline
from rumbo.locale import words
from rumbo.story.figures.timeline import timeline

EN = words("en")
TODAY = date(2026, 11, 20)


def of(thing: str = "days", *stretches: Stretch, moments: tuple[date, ...] = ()) -> KnownDays:
    return KnownDays("instagram", "instagram:1", "pan", thing, ("reach",), stretches, moments)


TWO = of(
    "days",
    Stretch(date(2026, 4, 1), date(2026, 5, 2)),
    Stretch(date(2026, 5, 21), date(2026, 9, 25)),
    Stretch(date(2026, 9, 26), date(2026, 11, 13), True),
)


def test_a_track_says_in_words_what_its_bars_show():
    (group,) = timeline([TWO], TODAY, EN).groups

    assert (group.title, group.tracks[0].name) == ("Instagram", "Reach of the day")
    assert group.tracks[0].words == "until 13 Nov · 1 hole"
    assert group.tracks[0].unsettled == date(2026, 11, 13)


def test_bars_begin_and_end_with_their_days():
    drawn = draw_timeline(timeline([TWO], TODAY, EN), EN)

    bars, twice, hole, last = drawn["data"]
    assert bars["base"] == ["2026-04-01", "2026-05-21", "2026-09-26"]
    assert bars["x"] == [32 * DAY_MS, 128 * DAY_MS, 49 * DAY_MS]
    assert twice["base"] == ["2026-09-26"]
    assert (hole["x"][0], hole["x"][2]) == ("2026-05-03", "2026-05-21")
    assert last["x"] == ["2026-11-13"]
    assert last["marker"]["symbol"] == "circle"


def test_the_key_names_only_the_shapes_that_occur():
    calm = of("posts", Stretch(date(2026, 4, 1), date(2026, 11, 13)))

    assert key(timeline([calm], TODAY, EN), EN) == "■ known"
    assert key(timeline([TWO], TODAY, EN), EN) == (
        "■ known · ═ in several files · ┄✕┄ missing · ○ the last two days may still change"
    )


def test_a_picture_of_one_day_is_a_diamond():
    drawn = draw_timeline(
        timeline([of("audience", moments=(date(2026, 11, 1),))], TODAY, EN), EN, dark=True
    )

    assert [trace["marker"]["symbol"] for trace in drawn["data"]] == ["diamond"]


def test_what_is_older_than_three_years_is_said_in_words():
    old = of("days", Stretch(date(2015, 1, 1), date(2026, 11, 13)))

    made = timeline([old], TODAY, EN)
    assert made.first == date(2023, 11, 21)
    assert made.tracks[0].words == "until 13 Nov · since 2015"
    assert draw_timeline(made, EN)["data"][0]["base"] == ["2023-11-21"]


def test_reviews_of_many_years_do_not_press_the_rest_together():
    years = of("review", Stretch(date(2018, 1, 1), date(2026, 11, 1)))
    days = of("days", Stretch(date(2026, 1, 1), date(2026, 11, 13)))

    assert timeline([years, days], TODAY, EN).first == date(2026, 1, 1)


def test_accounts_are_named_where_a_network_has_several():
    other = KnownDays(
        "instagram", "instagram:2", "bar", "posts", (), (Stretch(TODAY, TODAY),)
    )  # fmt: skip

    made = timeline([TWO, other], TODAY, EN)
    assert [group.title for group in made.groups] == ["Instagram · pan", "Instagram · bar"]


def test_who_does_not_see_it_is_told():
    assert timeline([TWO], TODAY, EN).alt == "Instagram, Reach of the day: 1 Apr – 13 Nov 2026"
