"""What a screen shows is what `metrics --json` says: ten numbers and more of each."""

from __future__ import annotations

import json
import re

import pytest

from rumbo.commands.line import main as verb
from rumbo.glossary import metric
from rumbo.locale import words
from tests.metrics.test_bad_mentions import takeout
from tests.metrics.test_conversation import INBOX
from tests.pages.conftest import business, give, its, seen

DAYS = {"period": "days", "from": "2026-08-03", "to": "2026-10-25"}
ASKED = ["--from", "2026-08-03", "--to", "2026-10-26", "--json"]
MAY = {"period": "days", "from": "2026-05-01", "to": "2026-05-31"}
IN_MAY = ["--from", "2026-05-01", "--to", "2026-06-01", "--json"]
ENGLISH = words("en")


def told(capsys, slug: str, name: str, basis: str, *more: str) -> list[dict]:
    capsys.readouterr()
    assert verb(["metrics", "--client", slug, "--metric", name, *more]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [each for each in rows if each["basis"] == basis]


def table(app, head: str):
    shown = [each.value for each in (*app.dataframe, *app.table)]
    found = next(each for each in shown if head in each.columns)
    return found.map(lambda cell: cell.replace("\\", "") if isinstance(cell, str) else cell)


@pytest.mark.parametrize(
    ("screen", "name", "basis"),
    [
        ("community", "new_followers", "days"),
        ("community", "follow_rate", "days"),
        ("traffic", "profile_visits", "days"),
        ("interaction", "comments", "posts"),
    ],
)
def test_each_week_of_a_subject(cafe, open_app, capsys, screen, name, basis) -> None:
    give(cafe, "instagram/Seguidores.csv")
    app = open_app(screen, metric=f"{name}.{basis}", language="en", **DAYS)
    app.session_state[its("table_main")] = True
    app.run()

    asked = metric(name, basis)
    shown = list(table(app, asked.name("en"))[asked.name("en")])
    rows = told(capsys, cafe.slug, name, basis, "--by", "week", *ASKED)
    assert shown == [ENGLISH.number(each["value"], asked.unit) for each in rows]
    assert len(shown) == 12


def test_the_numbers_at_the_head_of_the_community_and_its_growth(cafe, open_app, capsys) -> None:
    give(cafe, "instagram/Seguidores.csv")
    app = open_app("community", language="en", **DAYS)

    for each in app.metric:
        own = next(
            one
            for one in (metric("new_followers", "days"), metric("follow_rate", "days"))
            if each.label.startswith(one.name("en"))
        )
        (row,) = told(capsys, cafe.slug, own.metric, "days", "--by", "total", *ASKED)
        assert each.value == ENGLISH.number(row["value"], own.unit)


def test_the_rates_of_the_conversation_and_what_was_answered(cafe, open_app, capsys) -> None:
    assert [each.outcome for each in cafe.receive("inbox.csv", INBOX.encode())] == ["imported"]
    app = open_app("interaction", metric="comments_received.mentions", language="en", **MAY)

    for name in ("conversation_rate", "amplification_rate", "applause_rate"):
        rows = told(capsys, cafe.slug, name, "posts", "--by", "total", *IN_MAY)
        head = metric(name, "posts").name("en")
        own = [ENGLISH.number(each["value"], "per_post") for each in rows]
        assert list(table(app, head)[head]) == own
    rows = told(capsys, cafe.slug, "comments_received", "mentions", "--by", "total", *IN_MAY)
    received = sum(each["value"] for each in rows)
    assert app.subheader[0].value.startswith(f"Comments received: {received:.0f}")
    assert f"of {received:.0f} comments and messages were answered" in seen(app)


def test_places_and_surveys_of_the_reputation(open_app, capsys) -> None:
    made = business("Faro")
    stars = ("FIVE", "TWO", "FOUR", "FIVE", "THREE", "ONE", "FIVE")
    for place in ("55", "77"):
        rows = (
            (f"{place}{n}", f"P{n}", each, f"2026-05-0{n + 1}T10:00", "")
            for n, each in enumerate(stars)
        )
        own = takeout(*rows).replace(b"locations/55", f"locations/{place}".encode())
        assert [each.outcome for each in made.receive(f"{place}.json", own)] == ["imported"]
    answers = "Timestamp,How likely are you to recommend us?\n" + "".join(
        f"5/{day % 28 + 1}/2026 10:{day}:00,{10 - day % 7}\n" for day in range(10, 50)
    )
    assert [each.outcome for each in made.receive("nps.csv", answers.encode())] == ["imported"]
    app = open_app("reputation", language="en", **MAY)

    reviews, rating, low = (
        told(capsys, made.slug, name, "mentions", "--by", "total", *IN_MAY)[0]["value"]
        for name in ("reviews", "rating_average", "low_ratings_share")
    )
    shown = table(app, "Average rating")
    counts = [int(re.search(r"; (\d+)\)", each)[1]) for each in shown["Average rating"]]
    assert (sum(counts), reviews) == (14, 14)
    assert all(each.startswith(ENGLISH.number(rating, "stars")) for each in shown["Average rating"])
    assert all(each.startswith(ENGLISH.number(low, "ratio")) for each in shown["Low ratings"])
    heads = [ENGLISH.number(rating, "stars"), ENGLISH.number(reviews), ENGLISH.number(low, "ratio")]
    assert [each.value for each in app.metric][:3] == heads
    (nps,) = told(capsys, made.slug, "nps", "mentions", "--by", "total", *IN_MAY)
    assert f"NPS **{round(nps['value'])}**" in seen(app)
    assert "of 40 answers" in seen(app)
