"""The plan beside what was published."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rumbo.plan.items import Item
from rumbo.plan.matching import Published, match

MONDAY = date(2026, 3, 2)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def post(number: int, text: str = "", network: str = "instagram") -> Published:
    return Published(network, f"p{number}{text}{network}", day(number), text)


def test_each_item_comes_to_its_outcome():
    items = [
        Item(day(0), "instagram", "Horario de verano", "servicio", "o1"),
        Item(day(5), "instagram", "Receta de horchata", "recetas"),
        Item(day(20), "instagram", "Sorteo"),
        Item(day(30), "instagram", "Concierto"),
    ]
    posts = [
        post(1, "Nuestro horario de verano"),
        post(9, "Receta de horchata de chufa"),
        post(12, "Buenos días"),
    ]

    kept = match(items, posts, {"instagram": day(25)})

    assert [each.outcome for each in kept.matches] == ["done", "late", "missing", "open"]
    assert kept.rate == 1 / 3
    assert [each.text for each in kept.improvised] == ["Buenos días"]
    assert kept.with_objective == 1 / 3
    assert kept.silence_days == 8
    assert kept.pillars == {"servicio": 1, "recetas": 1}


@pytest.mark.parametrize(
    ("late", "outcome"),
    [(-2, "missing"), (-1, "done"), (1, "done"), (2, "late"), (7, "late"), (8, "missing")],
)
def test_a_day_more_or_less_is_kept_and_a_week_more_is_late(late, outcome):
    planned = [Item(day(10), "instagram", "Receta de horchata")]

    kept = match(planned, [post(10 + late, "Receta de horchata")], {"instagram": day(40)})

    assert [each.outcome for each in kept.matches] == [outcome]


def test_words_decide_between_posts_of_one_day():
    items = [
        Item(day(0), "instagram", "Menú del día"),
        Item(day(0), "instagram", "Sorteo de tazas"),
    ]
    posts = [
        post(0, "¡Sorteo de tazas! Comenta y participa"),
        post(0, "Menú del día: arroz al horno"),
    ]

    kept = match(items, posts, {"instagram": day(9)})

    assert [each.post.text[:6] for each in kept.matches if each.post] == ["Menú d", "¡Sorte"]


def test_another_thing_of_that_day_is_not_the_planned_one():
    """A busy account publishes every day; none of it is the raffle. That of the very day is asked about."""
    items = [Item(day(3), "instagram", "Sorteo de tazas", item_id="i1")]
    posts = [post(n, f"Receta {n} de horchata") for n in range(7)]

    kept = match(items, posts, {"instagram": day(20)})

    assert [(each.outcome, each.post) for each in kept.matches] == [("unclear", None)]
    assert kept.matches[0].maybe == posts[3]
    assert kept.rate is None

    no = match(items, posts, {"instagram": day(20)}, {("i1", "instagram", posts[3].post_id): False})
    assert [each.outcome for each in no.matches] == ["missing"]

    yes = match(items, posts, {"instagram": day(20)}, {("i1", "instagram", posts[3].post_id): True})
    assert [(each.outcome, each.post) for each in yes.matches] == [("done", posts[3])]


def test_a_format_that_is_named_is_not_another_one():
    items = [Item(day(0), "instagram", "Reel de la cocina")]
    photo, reel = (
        Published("instagram", kind, day(0), "Nuestra cocina", kind) for kind in ("image", "reel")
    )

    kept = match(items, [photo, reel], {"instagram": day(9)})

    assert kept.matches[0].post == reel


def test_one_planned_for_next_month_makes_nothing_of_today_improvised():
    items = [Item(day(0), "instagram", "Sorteo"), Item(day(60), "instagram", "Concierto")]
    posts = [post(n, "Buenos días") for n in (2, 20, 40)]

    kept = match(items, posts, {"instagram": day(45)})

    assert kept.improvised == (posts[0],)


def test_another_network_is_no_match():
    kept = match(
        [Item(day(0), "facebook", "Menú")],
        [post(0, "Menú")],
        {"facebook": day(9), "instagram": day(9)},
    )

    assert kept.matches[0].outcome == "missing"
    assert kept.improvised == ()


def test_without_a_plan_nothing_is_claimed():
    kept = match([], [post(0), post(3)], {})

    assert (kept.rate, kept.with_objective, kept.improvised) == (None, None, ())


@given(
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["a", "b", "c"])), max_size=8),
    st.randoms(),
)
def test_the_order_of_posts_does_not_matter(placed, random):
    items = [Item(day(number), "instagram", f"item {number}") for number in range(0, 30, 5)]
    posts = [
        Published("instagram", f"{place}", day(number), text)
        for place, (number, text) in enumerate(placed)
    ]
    shuffled = list(posts)
    random.shuffle(shuffled)

    one, other = (match(items, each, {"instagram": day(40)}) for each in (posts, shuffled))

    assert [each.outcome for each in one.matches] == [each.outcome for each in other.matches]
    assert one.rate == other.rate
