"""A story: its messages, what cannot be left out of it, and its numbers beside those of the command line."""

from __future__ import annotations

import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from rumbo.clients import Client
from rumbo.commands.line import main
from rumbo.glossary import metric
from rumbo.metrics.outcomes import months
from rumbo.objectives.stated.tasks import close, decide, tasks
from rumbo.reports import KINDS, made
from rumbo.store.store import now
from rumbo.store.uploads.deriving import derive_spans
from rumbo.story.slides import SECTIONS, Number, Slide, Story
from tests.reports.conftest import STATED, read, say, text, told

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def october(seven: Client) -> Story:
    return told(seven, "2026-10", "en")


def slide(story: Story, key: str) -> Slide:
    return next(each for each in story.slides if each.key == key)


def of_line(client: Client, number: Number, capsys: pytest.CaptureFixture[str]) -> list[dict]:
    """Return what `metrics --json` says of the days of a number."""
    days = ("--from", f"{number.first}", "--to", f"{number.last + DAY}")
    assert (
        main(["metrics", "--client", client.slug, "--metric", number.metric, *days, "--json"]) == 0
    )
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [each for each in rows if each["basis"] == number.basis]


def test_every_number_is_the_one_of_the_command_line(
    october: Story, seven: Client, capsys: pytest.CaptureFixture[str]
) -> None:
    checked = 0
    for number in october.numbers:
        rows = of_line(seven, number, capsys)
        own = [each["value"] for each in rows if each["network"] == number.network]
        if number.network == "all" and metric(number.metric, number.basis).agg == "sum":
            own = [sum(each["value"] for each in rows)]
        if own:
            assert number.value == pytest.approx(own[0]), number
            checked += 1

    assert checked >= 12


def test_it_goes_from_what_was_wanted_to_what_is_needed(october: Story) -> None:
    order = list(SECTIONS)
    told_ = [order.index(each.section) for each in october.slides]

    assert told_ == sorted(told_)
    assert [each.key for each in october.slides[:2]] == ["since", "scorecard"]
    assert {each.section for each in october.slides} == set(SECTIONS)


def test_the_scorecard_stands_whatever_is_chosen_with_its_misses(seven: Client) -> None:
    chosen = told(seven, "2026-10", "es", networks=("tiktok",), objectives=(), sections=())

    assert [each.section for each in chosen.slides] == ["since", "wanted"]
    table = slide(chosen, "scorecard").table
    assert table is not None
    assert {row[0] for row in table.rows} == {title for title, *_ in STATED}
    assert any("✕" in row[5] for row in table.rows)  # the rating was missed on 31 October


def test_only_the_networks_asked_for_are_told(seven: Client) -> None:
    story = told(seven, "2026-10", "es", networks=("facebook",))
    subjects = [each for each in story.slides if each.table and each.key in ("reach", "traffic")]

    assert {row[1] for each in subjects for row in each.table.rows} <= {
        "Facebook",
        "Todas las redes",
    }
    assert {each.network for each in slide(story, "reach").numbers} == {"facebook"}


def test_a_month_stands_beside_the_month_before_and_unequal_lengths_are_named(
    october: Story,
) -> None:
    found = slide(october, "interaction")

    assert " in October 2026, " in found.title
    assert "in September 2026" in found.title
    assert any("October 2026 has 31 days and September 2026 30" in each for each in found.sentences)


def test_a_month_not_yet_over_stands_beside_the_same_days_of_the_one_before(seven: Client) -> None:
    story = told(seven, "2026-11", "en")
    comments = next(each for each in story.slides if each.title == STATED[0][0])

    assert any(
        "In the days 1 Nov – 15 Nov 2026" in each and "in the days 1 Oct – 15 Oct 2026" in each
        for each in comments.sentences
    )


def test_a_period_that_was_never_told_of_says_so(seven: Client) -> None:
    story = told(seven, "2019", "en")

    assert slide(story, "scorecard").title == "No objective ran in this period."
    assert not story.numbers


def test_what_was_decided_and_done_opens_it(empty: Client) -> None:

    own = say(
        empty, "Conversar", "comments", "posts", None, date(2026, 11, 1), date(2026, 12, 31), 9
    )
    decide(empty.store, own, "Preguntar más", "Ana", date(2026, 12, 14), date(2027, 1, 4))
    decide(empty.store, own, "Carta nueva", None, date(2026, 12, 14), date(2027, 1, 4))
    done = next(each for each in tasks(empty.store) if each.action == "Carta nueva")
    close(empty.store, done.task_id, "done", "Ya está en la web")
    day = now().date()

    said = slide(told(empty, f"{day:%Y-%m}", "es"), "since").sentences

    assert any("Preguntar más (Ana)" in each for each in said)
    assert any("Carta nueva: Hecho" in each and "Ya está en la web" in each for each in said)


def unpacked(file: bytes) -> list[bytes]:
    """Return what a file holds: the parts of a zip, the words and facts of a PDF, else itself."""
    if zipfile.is_zipfile(io.BytesIO(file)):
        with zipfile.ZipFile(io.BytesIO(file)) as parts:
            return [parts.read(name) for name in parts.namelist()]
    if file.startswith(b"%PDF"):
        return [file, text(file).encode(), repr(read(file).metadata).encode()]
    return [file]


def test_a_report_during_an_import_tells_what_was_known_before_it(empty: Client) -> None:
    months.state_numbers(empty.store, [months.MonthNumber(date(2026, 9, 1), "sales", 12)], "Ana")
    row = {
        "month": date(2026, 9, 1),
        "term": "sales",
        "val": 99.0,
        "author": "Bo",
        "said_at": now(),
    }

    with empty.store.change() as change, ThreadPoolExecutor(1) as other:
        change.append("typed_numbers", [row | {"network": None, "currency": None}])
        derive_spans(change)
        during = other.submit(told, empty, "2026-09", "es").result(60)

    def sales(story: Story) -> list[float | None]:
        return [each.value for each in story.numbers if each.metric == "sales"]

    assert sales(during) == [12.0]
    assert sales(told(empty, "2026-09", "es")) == [99.0]


def test_nothing_of_another_business_is_told(seven: Client, tmp_path, monkeypatch) -> None:
    from rumbo.clients import new_client

    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    other = new_client("Zurbarán Óptica")
    other.describe("Zurbarán Óptica", "es", "Europe/Madrid", "ES")

    story = told(seven, "2026-10", "es")

    assert all(b"Zurbar" not in each for kind in KINDS for each in unpacked(made(story, kind)))
    assert "Zurbar" not in repr(story)


def test_twelve_objectives_have_a_page_each_and_all_stand_on_the_scorecard(empty: Client) -> None:

    for place in range(12):
        network = ("instagram", "facebook", "linkedin", "x")[place % 4]
        metric_id = ("comments", "shares", "saves")[place // 4]
        due = date(2026, 12, 31)
        say(empty, f"Meta {place}", metric_id, "posts", network, date(2026, 9, 1), due, 10)

    story = told(empty, "2026-10", "es")

    assert len(slide(story, "scorecard").table.rows) == 12
    assert sum(each.key.startswith("objective-") for each in story.slides) == 12
    assert all(len(made(story, kind)) > 100 for kind in KINDS)


def test_a_slide_names_the_networks_in_its_figures_and_those_without_any(october: Story) -> None:
    (told_,) = (each.sentences for each in october.slides if each.key == "traffic")

    assert told_[1:] == (
        "Profile visits: Facebook, Instagram, and TikTok.",
        "Link clicks: Facebook; without Instagram and TikTok.",
        "Link clicks of posts: Facebook and Instagram; without TikTok.",
    )
    assert "In these figures: Facebook, Instagram, and TikTok." in next(
        each.sentences for each in october.slides if each.key == "interaction"
    )


def test_a_period_that_no_file_tells_of_says_so_and_what_is_known(seven: Client) -> None:
    story = told(seven, "2019-03", "en")

    assert story.headline == "No objective ran in this period."
    assert (
        story.slides[0].sentences[0].startswith("No file tells of these days: what is known goes")
    )
