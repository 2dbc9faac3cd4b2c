"""Where the numbers of a screen come from: told of each of them, and worked out only for who opens it."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.clients import Client
from rumbo.diary.journal import write
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated import journal
from rumbo.objectives.stated.scope import Scope
from rumbo.plan.items import Item, add
from rumbo.plan.plan_and_posts import matched
from tests.pages.conftest import its, seen


def opened(open_app, page: str, *panels: str):
    """Open a screen and the panels of it; nothing of them was worked out before."""
    app = open_app(page, language="en")
    assert "Formula" not in seen(app)
    for panel in panels:
        app.session_state[its(panel)] = True
    app.run()
    assert not app.exception
    return app


def stated(cafe: Client, **about) -> str:
    """State an objective of the autumn about comments, and return its id."""
    return journal.state(
        cafe.store,
        title="Reels",
        metric_id="comments",
        basis="posts",
        network=None,
        start_day=date(2026, 7, 1),
        due_day=date(2026, 12, 31),
        target=90,
        **about,
    )


@pytest.mark.parametrize(
    ("page", "formula", "rows"),
    [
        ("reach", "Median of: Reach", "Days known"),
        ("reputation", "Stars given ÷ Reviews with stars", "Settled"),
    ],
)
def test_a_subject_tells_it_of_its_headline_its_figures_and_every_other_metric(
    cafe, open_app, page, formula, rows
):
    app = opened(open_app, page, "passport_subject")

    head, box = app.metric[0].value, app.selectbox(key=its("number_subject"))
    assert box.options[0].endswith(f"· {head}")
    said = seen(app)
    assert formula in said
    assert rows in said
    assert f": {head}. " in app.code[-1].value
    assert "Source: “" in app.code[-1].value


def test_what_is_never_added_up_has_its_definition_and_its_days(cafe, open_app):
    app = opened(open_app, "reach", "passport_subject")

    box = app.selectbox(key=its("number_subject"))
    [place] = [i for i, each in enumerate(box.options) if each.startswith("Reach of the day")]
    box.set_value(place).run()

    assert box.options[place].endswith("· –")
    assert "**Rows:** 182" in seen(app)  # the days of the period


def test_publications_tell_it_of_each_count(cafe, open_app):
    app = opened(open_app, "posts", "passport_posts")

    assert app.selectbox(key=its("number_posts")).options[0].startswith("Interactions · ")
    assert "Likes + " in seen(app)


def test_an_objective_tells_it_of_its_own_part(cafe, open_app):
    own = stated(cafe, scope=Scope("instagram", format="reel"))
    app = opened(open_app, "objectives", f"why_{own}", f"passport_objective_{own}", "passport_home")

    said = seen(app)
    assert "**About:** Instagram · Reel" in said
    reels = judge(cafe.store, journal.all_objectives(cafe.store)[0]).items
    assert 0 < reels < 100  # of the 115 publications there are
    assert f"**Rows:** {reels}" in said
    home = app.selectbox(key=its("number_home")).options
    assert home[0].startswith("Reels · ")
    assert any(each.endswith("1 objective") for each in home)


def test_the_plan_says_of_each_figure_what_it_counts(cafe, open_app):
    add(
        cafe.store,
        [Item(date(2026, 10, day), "instagram", "Nobody posted this") for day in (6, 13)],
    )
    app = opened(open_app, "plan", "passport_plan")

    box = app.selectbox(key=its("number_plan"))
    assert box.options[0] == "Share of the plan published on its day · All networks · 0.0%"
    assert "Formula" in seen(app)
    plan = matched(cafe.store)
    counts = [plan.count(each) for each in ("done", "late", "missing", "unclear")]
    names = ("Published", "Late", "Missing", "To be told by you")
    assert sum(counts) == 2
    assert [*box.options[1:5]] == [f"{name} · {n}" for name, n in zip(names, counts, strict=True)]
    box.set_value(3).run()
    assert "**Definition:** Planned publications of which nothing came out" in seen(app)
    assert app.code[-1].value.startswith(
        f"Café Brújula, Missing: {counts[2]}. Planned publications"
    )
    assert "Source: the plan, and" in app.code[-1].value


def test_the_diary_tells_it_of_the_metric_of_each_entry(cafe, open_app):
    write(
        cafe.store,
        kind="decision",
        day=date(2026, 3, 2),
        title="Questions",
        network="instagram",
        metric_id="reach_per_post",
        basis="posts",
    )
    write(
        cafe.store,
        kind="decision",
        day=date(2026, 3, 2),
        title="A hand",
        metric_id="profile_visits",
        basis="days",
    )
    app = opened(open_app, "diary", "passport_diary")

    box = app.selectbox(key=its("number_diary"))
    assert [each.split(" · ")[0] for each in box.options] == ["A hand", "A hand", "Questions"]
    assert "whole weeks from Monday" in seen(app)
    box.set_value(1).run()
    assert "**Formula:** Profile visits" in seen(app)


def test_what_is_known_says_what_a_known_day_is(cafe, open_app):
    app = opened(open_app, "coverage", "passport_coverage")

    box = app.selectbox(key=its("number_coverage"))
    assert any(each.endswith("Missing · 0") for each in box.options)
    assert "The first and the last day" in seen(app)


def test_the_list_of_all_says_whose_number_it_is(cafe, open_app):
    app = opened(open_app, "portfolio", "passport_portfolio")

    assert app.code[-1].value.startswith("All businesses, To decide: 0. ")
    box = app.selectbox(key=its("number_portfolio"))
    box.set_value(1).run()
    assert app.code[-1].value.startswith("Café Brújula, Objectives: No objective")
