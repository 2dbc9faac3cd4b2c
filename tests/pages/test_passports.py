"""Where the numbers of a screen come from: told of each of them, and worked out only for who opens it."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated import journal
from rumbo.objectives.stated.scope import Scope
from tests.pages.conftest import its, seen


def opened(open_app, page: str, key: str):
    app = open_app(page, language="en")
    labels = [each.proto.popover.label for each in app.get("popover")]
    assert "Where the numbers come from" in labels
    assert "Formula" not in seen(app)
    app.session_state[its(f"passport_{key}")] = True
    app.run()
    assert not app.exception
    return app, app.selectbox(key=its(f"number_{key}"))


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
    app, box = opened(open_app, page, "subject")

    head = app.metric[0].value
    assert box.options[0].endswith(f"· {head}")
    said = seen(app)
    assert formula in said
    assert rows in said
    assert f": {head}. " in app.code[-1].value
    assert "Source: “" in app.code[-1].value


def test_what_is_never_added_up_has_its_definition_and_its_days(cafe, open_app):
    app, box = opened(open_app, "reach", "subject")

    [place] = [i for i, each in enumerate(box.options) if each.startswith("Reach of the day")]
    box.set_value(place).run()

    assert box.options[place].endswith("· –")
    assert "**Rows:** 182" in seen(app)  # the days of the period


def test_publications_tell_it_of_each_count(cafe, open_app):
    app, box = opened(open_app, "posts", "posts")

    assert box.options[0].startswith("Interactions · ")
    assert "Likes + " in seen(app)


def test_an_objective_tells_it_of_its_own_part(cafe, open_app):
    own = journal.state(
        cafe.store,
        title="Reels",
        metric_id="comments",
        basis="posts",
        network=None,
        start_day=date(2026, 7, 1),
        due_day=date(2026, 12, 31),
        target=90,
        scope=Scope("instagram", format="reel"),
    )
    app = open_app("objectives", language="en")
    app.session_state[its(f"why_{own}")] = True
    app.session_state[its(f"passport_objective_{own}")] = True
    app.run()

    said = seen(app)
    assert "**About:** Instagram · Reel" in said
    reels = judge(cafe.store, journal.all_objectives(cafe.store)[0]).items
    assert 0 < reels < 100  # of the 115 publications there are
    assert f"**Rows:** {reels}" in said
