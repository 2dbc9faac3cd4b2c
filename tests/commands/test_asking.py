"""Verbs that ask the store: metrics, objectives, what holds."""

import pytest

from rumbo.objectives.stated.journal import state
from tests.commands.conftest import REACH
from tests.objectives.test_journal import GOOD
from tests.store.files import card


def test_metrics_prints_all_that_is_reported(said, bar) -> None:
    code, answers, err = said("metrics", "--client", "Bar")

    found = {(each["metric"], each["basis"]): each for each in answers}
    assert code == 0
    assert found["comments", "posts"] == {
        "metric": "comments",
        "basis": "posts",
        "network": "instagram",
        "period": "2026-03-02",
        "value": 2,
        "numerator": 2,
        "denominator": None,
        "items": 1,
        "unit": "count",
        "stories": 0,
        "undated": 0,
    }
    assert found["typical_daily_reach", "days"]["value"] == 50
    assert ("reach", "days") not in found
    assert "reach cannot be added up" in err


def test_metrics_say_what_stands_in_no_sum_by_day(said, tmp_path) -> None:
    head = "Content,Video title,Video publish time,Views,Watch time (hours)\n"
    rows = 'aB01cdefGh1,A,"Sep 3, 2026",90,1.5\naB02cdefGh2,B,,7,0.2\naB03cdefGh3,C,,8,0.1\n'
    (tmp_path / "Table data.csv").write_text(head + rows)
    said("import", "--client", "Bar", "--account", "Bar", tmp_path / "Table data.csv")

    _, answers, err = said("metrics", "--client", "Bar", "--metric", "views")

    assert [(each["value"], each["undated"]) for each in answers] == [(90, 2)]
    assert "Publications without a day stand in no sum by day: youtube 2." in err


def test_metrics_by_day_within_days(said, bar) -> None:
    asked = ("--metric", "reach", "--by", "day", "--from", "2026-03-03", "--to", "2026-03-05")

    _, answers, _ = said("metrics", "--client", "Bar", *asked)

    assert [(each["period"], each["value"]) for each in answers] == [("2026-03-03", 70)]


def test_a_metric_on_two_bases_prints_both(said, bar, tmp_path) -> None:
    (tmp_path / "views.csv").write_bytes(card("Views", REACH))
    said("import", "--client", "Bar", "--network", "instagram", tmp_path / "views.csv")

    _, answers, err = said("metrics", "--client", "Bar", "--metric", "views", "comments")

    assert sorted((each["metric"], each["basis"], each["value"]) for each in answers) == [
        ("comments", "posts", 2),
        ("views", "days", 160),
        ("views", "posts", 9),
    ]
    assert err == ""


def test_reach_by_week_is_refused_with_its_sentence(said, bar) -> None:
    code, answers, err = said("metrics", "--client", "Bar", "--metric", "reach", "--by", "week")

    assert (code, answers, err) == (1, [], "reach cannot be added up over days or posts\n")


def test_a_metric_that_no_file_reports_is_said_so(said, bar) -> None:
    code, answers, err = said("metrics", "--client", "Bar", "--metric", "followers")

    assert (code, answers, err) == (0, [], "No file received reports “followers”.\n")


def test_objectives_are_judged(said, bar) -> None:
    state(bar.store, **GOOD)

    code, (answer,), _ = said("objectives", "--client", "Bar")

    wanted = {"title": "Más visitas", "metric": "profile_visits", "basis": "days", "target": 100}
    wanted |= {"start": "2026-01-01", "due": "2026-06-30", "status": "not_measurable"}
    wanted |= {"network": None, "actual": None, "expected": None, "judged_on": None, "elapsed": 0}
    assert code == 0
    assert answer.items() >= wanted.items()


def test_doctor_says_what_holds_and_what_is_broken(said, bar) -> None:
    code, (*checks, known), _ = said("doctor")
    assert (code, {each["holds"] for each in checks}) == (0, {True})
    assert known.keys() == {"client", "things", "digest"}

    with bar.store._cursor() as cursor:
        cursor.execute("insert into current_posts from current_posts")

    code, (*checks, _), _ = said("doctor", "--client", "Bar")
    broken = {each["check"]: each["rows"] for each in checks if not each["holds"]}
    assert (code, broken["posts_are_unique"]) == (1, 1)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("uploads", "--client", "Nadie"), "There is no business “Nadie”."),
        (("undo", "--client", "Bar", "zzz"), "There is no upload “zzz” to undo."),
        (("metrics", "--client", "Bar", "--metric", "magic"), "There is no metric “magic”."),
    ],
)
def test_asking_for_what_is_not_there_is_a_wrong_call(said, bar, call, sentence: str) -> None:
    assert said(*call) == (2, [], f"{sentence}\n")


def test_a_month_is_typed_in_and_asked_for_as_any_metric(said, folder) -> None:
    said("import", "--client", "Faro", folder / "posts.csv", "--network", "instagram")
    table = folder / "months.csv"
    table.write_text("month,sales,fees (EUR),weather\n2026-09,12,300,fair\n2026-10,15,310,rain\n")

    assert said("monthly", "--client", "Faro", table)[::2] == (
        1,
        "Say who typed it in: a number without a name cannot be asked about.\n",
    )
    code, (told,), _ = said("monthly", "--client", "Faro", table, "--by", "Ana")
    assert (code, told["numbers"], told["new"], told["left_out"]) == (0, 4, 4, ["weather"])

    asked = ("metrics", "--client", "Faro", "--metric", "sales", "--by", "total")
    assert [row["value"] for row in said(*asked)[1]] == [27]
    assert {row["author"] for row in said("monthly", "--client", "Faro")[1]} == {"Ana"}
