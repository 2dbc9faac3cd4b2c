"""The demo business comes in through the ordinary readers, once, and tells the same story on any day."""

import io
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import date, timedelta
from pathlib import Path

import pytest

from rumbo.clients import Client, clients
from rumbo.commands.line import main
from rumbo.demo.business import Cafe, is_closed
from rumbo.demo.exports import exports, last_sunday
from rumbo.demo.instagram import posts
from rumbo.demo.load import last_day, load
from rumbo.demo.texts.occasions import occasions
from rumbo.diary.answers import effect_of
from rumbo.diary.journal import entries
from rumbo.glossary import metric
from rumbo.metrics.series import Period, total
from rumbo.metrics.subjects.community import advocates
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import all_objectives
from rumbo.plan.adherence import matched

TODAY = "2026-11-30"
SUNDAYS = [date(2026, 11, 15) + timedelta(weeks=weeks) for weeks in (0, 30, 69, 215)]


AS_OF = "2027-06-20"  # brought in by the command line
Called = list[tuple[int, str]]


@contextmanager
def seen_on(day: str, home: Path) -> Iterator[Client]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_TODAY", day)
        patch.setenv("RUMBO_HOME", str(home))
        made = load() if not clients() else clients()[0]
        yield made
        made.store.close()


@pytest.fixture(scope="module")
def called(tmp_path_factory) -> tuple[Path, Called]:
    """The home that the command line brings the business into, and what it says: first where nobody is, then again."""
    home, said = tmp_path_factory.mktemp("home"), []
    for call in (["demo", "--as-of", AS_OF, "--if-empty"], ["demo", "--if-empty"]):
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as out:
            patch.setenv("RUMBO_HOME", str(home))
            patch.setenv("RUMBO_TODAY", TODAY)  # taken back at the end: the call says another
            said.append((main(call), out.getvalue()))
            clients()[0].store.close()
    return home, said


@pytest.fixture(scope="module", params=[TODAY, AS_OF, "2028-02-29"])
def of_a_day(request, tmp_path_factory) -> Iterator[tuple[date, Client]]:
    if request.param == TODAY:
        yield date.fromisoformat(TODAY), request.getfixturevalue("cafe")
        return
    is_called = request.param == AS_OF
    home = request.getfixturevalue("called")[0] if is_called else tmp_path_factory.mktemp("home")
    with seen_on(request.param, home) as made:
        yield date.fromisoformat(request.param), made


@pytest.fixture(scope="module")
def cafe(request, tmp_path_factory) -> Iterator[Client]:
    home = tmp_path_factory.mktemp("home")
    if os.environ["RUMBO_TODAY"] == TODAY:
        shutil.copytree(request.getfixturevalue("demo_home"), home, dirs_exist_ok=True)
    with seen_on(TODAY, home) as made:
        yield made


def state_of(client: Client) -> tuple:
    store = client.store
    return store.rows("store/digest"), store.rows("uploads/all"), store.rows("objectives/all")


def test_it_tells_the_same_story_on_any_day(of_a_day) -> None:
    _, cafe = of_a_day
    store = cafe.store
    stands = {each.metric.metric: judge(store, each).status for each in all_objectives(store)}
    effects = [effect_of(store, each) for each in reversed(entries(store))]
    plan = matched(store)
    outcomes = Counter(each.outcome for each in plan.matches)

    assert stands == {
        "comments": "on_track",
        "profile_visits": "at_risk",
        "rating_average": "missed",
        "new_followers": "met",
        "saves": "too_early",
    }
    assert [each and each.answer for each in effects] == [
        "insufficient",
        "insufficient",
        None,
        "insufficient",
        "claim",
        "insufficient",
    ]
    assert outcomes.keys() == {"done", "late", "missing", "open"}
    assert (outcomes["late"], outcomes["missing"], outcomes["open"]) == (1, 1, 2)
    assert outcomes["done"] > 10
    assert plan.improvised


def test_its_exports_are_some_days_old(of_a_day) -> None:
    today, cafe = of_a_day
    reported = cafe.store.rows("metrics/reported")

    assert {row["network"] for row in reported} == {
        "facebook",
        "google_business",
        "google_search",
        "instagram",
        "meta",
        "own",
        "survey",
        "tiktok",
        "web",
        "youtube",
    }
    assert 3 <= (today - max(row["last_day"] for row in reported)).days <= 9
    assert last_day(cafe) == max(row["last_day"] for row in reported)


def test_ads_mentions_messages_and_answers_are_enough_for_their_screens(of_a_day) -> None:
    today, cafe = of_a_day
    year = Period(today - timedelta(days=420), today)
    told = {
        name: total(cafe.store, metric(name, basis), year)
        for name, basis in (
            *(("messages_received", "mentions"), ("comments_received", "mentions")),
            *(("nps", "mentions"), ("share_of_voice", "mentions")),
            *(("ad_spend", "days"), ("cost_per_conversion", "days")),
        )
    }
    items = {name: each.items for name, each in told.items()}

    assert min(items["messages_received"], items["comments_received"], items["nps"]) >= 60
    assert 0.4 < told["share_of_voice"].value < 0.8
    assert 20 < told["nps"].value < 60
    assert 150 < told["ad_spend"].value < 350
    assert 2 < told["cost_per_conversion"].value < 20
    assert [each.network for each in advocates(cafe.store, last_day(cafe))] == ["web"]


def test_every_file_is_in_and_every_row_read(of_a_day) -> None:
    _, cafe = of_a_day
    received = cafe.store.rows("uploads/all")

    assert {row["file_name"].split("/")[0] for row in received} == {
        path.partition("/")[2] for path in exports(last_day(cafe))
    }
    assert sum(row["rows_refused"] for row in received) == 0


@pytest.mark.parametrize("last", SUNDAYS)
def test_the_same_day_gives_the_same_files(last) -> None:
    assert exports(last) == exports(last)


@pytest.mark.parametrize("last", SUNDAYS)
def test_feasts_and_closed_days_stay_where_the_calendar_has_them(last) -> None:
    cafe = Cafe(last)
    said = {post.at.date(): post.text for post in posts(cafe)}
    nights = [day for day in cafe.days if (day.month, day.day) == (12, 24)]

    assert nights
    assert all("Nochebuena" in said[day] for day in nights)
    story = {cafe.moved(day) for day in (date(2026, 4, 2), date(2026, 5, 14), date(2026, 5, 17))}
    assert not {day for day in said.keys() - story if is_closed(day)}


def test_feasts_that_move_with_easter_move() -> None:
    texts = occasions(Cafe(date(2027, 6, 13)))

    assert "Monas de Pascua" in texts[date(2027, 3, 28)]
    assert "Sant Vicent Ferrer" in texts[date(2027, 4, 5)]
    assert "Día de la madre" in texts[date(2027, 5, 2)]
    assert "Tomatina" in texts[date(2026, 8, 26)]


def test_loading_twice_is_loading_once(cafe, monkeypatch) -> None:
    before = state_of(cafe)

    monkeypatch.setenv("RUMBO_TODAY", "2027-02-01")
    load()

    assert state_of(cafe) == before


def test_it_is_brought_in_as_of_a_day_and_only_where_nobody_is(called) -> None:
    (code, brought), again = called[1]

    assert code == 0
    assert "files up to 2027-06-13" in brought
    assert again == (0, "")


def test_a_last_day_is_a_sunday() -> None:
    assert last_sunday(date(2027, 6, 20)) == date(2027, 6, 20)
    assert last_sunday(date(2027, 6, 19)) == date(2027, 6, 13)
    with pytest.raises(ValueError, match="2027-06-19"):
        Cafe(date(2027, 6, 19))


def test_the_business_says_who_it_is(cafe) -> None:
    assert cafe.profile() == {
        "name": "Café Brújula",
        "language": "es",
        "time_zone": "Europe/Madrid",
        "country": "ES",
        "region": "VC",
    }


@pytest.mark.parametrize("period", ["2026-10", "2026-Q4"])
def test_the_report_of_a_month_or_a_quarter_is_written(period, cafe, tmp_path, capsys) -> None:
    path = tmp_path / "reports" / "page.pdf"
    call = ["report", "--client", "Café Brújula", "--period", period, "--out", str(path)]

    assert main(call) == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert str(path) in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_a_sentence(cafe, capsys) -> None:
    call = [
        "report",
        "--client",
        "Café Brújula",
        "--period",
        "2026",
        "--out",
        "/proc/no/report.pdf",
    ]

    assert main(call) == 1
    assert "cannot be written" in capsys.readouterr().err
