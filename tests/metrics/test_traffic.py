"""Traffic: visits by where they came from, search, the Google profile and ads, counted by hand."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.series import Period, by_network, over_time, reported, sources, total
from rumbo.metrics.subjects.traffic import by_network as visits_by_network
from rumbo.metrics.subjects.traffic import visits
from rumbo.metrics.weekly import weekly
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated import journal
from rumbo.objectives.stated.scope import Scope
from rumbo.store.store import Store, now
from rumbo.store.uploads.deriving import derive_spans
from rumbo.store.uploads.imports import import_reading

MAY, JUNE = Period(date(2026, 5, 1), date(2026, 6, 1)), Period(date(2026, 6, 1), date(2026, 7, 1))
ABOVE = "# ----------------------------------------\n# {title}\n# Account: Faro\n# Property: Faro web\n# ----------------------------------------\n#\n# All Users\n# Start date: {start}\n# End date: {end}\n\n"


def report(title: str, start: str, end: str, rows: str) -> bytes:
    return (ABOVE.format(title=title, start=start, end=end) + rows).encode()


BY_DAY = report(
    "Traffic acquisition",
    "20260504",
    "20260506",
    """Date,Session source / medium,Session campaign,Sessions,Engaged sessions,Key events
20260504,instagram / social,spring,10,6,1
20260504,l.instagram.com / referral,(referral),4,2,0
20260504,google / organic,(organic),30,20,3
20260505,m.facebook.com / referral,(referral),5,1,0
20260505,newsletter / email,spring,7,5,2
20260506,boletin / paid_social,summer,3,3,1
20260506,(direct) / (none),(direct),9,4,0
""",
)
CHANNELS = report(
    "Traffic acquisition",
    "20260601",
    "20260630",
    """Session primary channel group (Default channel group),Sessions,Engaged sessions
Organic Social,40,10
Paid Social,8,6
Redes sociales propias,2,1
Organic Search,300,200
Direct,100,30
""",
)
HALF_OF_JUNE = report(
    "Traffic acquisition",
    "20260601",
    "20260615",
    """Session primary channel group (Default channel group),Sessions
Organic Social,21
Direct,50
""",
)


def place(month: int, days: int, calls: int, directions: int, clicks: int) -> tuple[str, bytes]:
    name = f"GMB insights (Performance Report) - 2026-{month}-1 - 2026-{month}-{days} - 0a.csv"
    head = "Store code,Business name,Address,Labels,Google Search - Mobile,Google Search - Desktop,Google Maps - Mobile,Google Maps - Desktop,Calls,Messages,Bookings,Directions,Website clicks,Food orders,Food menu clicks,Hotel bookings\n"
    second = ",,,,Number of people that viewed,a,b,c,d,e,f,g,h,i,j,k\n"
    row = f"A1,Faro,Calle 1,,50,20,20,10,{calls},0,0,{directions},{clicks},0,0,0\n"
    return name, (head + second + row).encode()


def made(path: Path, files: dict[str, bytes]) -> Store:
    store = Store(path / "traffic.duckdb")
    for name, data in files.items():
        receipts = import_reading(store, read(name, data, date(2026, 7, 10)))
        assert receipts.outcome == "imported", (name, receipts)
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    files = {"days.csv": BY_DAY, "june.csv": CHANNELS}
    files |= dict([place(5, 31, 3, 20, 7), place(6, 30, 5, 10, 5)])
    made_store = made(tmp_path_factory.mktemp("traffic"), files)
    yield made_store
    made_store.close()


def value(store: Store, name: str, basis: str, period: Period, **more) -> float | None:
    return total(store, metric(name, basis), period, **more).value


def test_sessions_come_from_the_network_that_their_source_names(store) -> None:
    found = by_network(store, metric("social_sessions", "days"), MAY)

    assert {name: each.value for name, each in found.items()} == {
        "instagram": 14,  # 10 with the business's own tag, 4 referred by the app
        "facebook": 5,
        "ga4": 3,  # «paid_social» of a source that is no network
    }
    assert value(store, "social_sessions", "days", MAY) == 22


def test_a_network_that_sent_nobody_on_a_told_day_sent_zero(store) -> None:
    frame = over_time(store, metric("social_sessions", "days"), MAY, "day", networks=["instagram"])

    assert {row.period.day: row.val for row in frame.itertuples()} == {4: 14, 5: 0, 6: 0}


def test_rates_of_social_visits_are_ratios_of_sums(store) -> None:
    assert value(store, "social_engaged_rate", "days", MAY) == 12 / 22
    assert value(store, "social_conversions", "days", MAY) == 2
    assert value(store, "social_conversion_rate", "days", MAY) == 2 / 22


def test_channel_groups_count_as_they_are_called(store) -> None:
    assert value(store, "social_sessions", "periods", JUNE) == 50  # 40 + 8 + 2
    assert value(store, "social_engaged_rate", "periods", JUNE) == 17 / 50


def test_a_period_counts_only_where_it_lies_within(store) -> None:
    assert value(store, "social_sessions", "periods", Period(date(2026, 6, 2), JUNE.end)) is None


def test_of_periods_that_share_days_the_shorter_counts(tmp_path) -> None:
    store = made(tmp_path, {"june.csv": CHANNELS, "half.csv": HALF_OF_JUNE})

    assert value(store, "social_sessions", "periods", JUNE) == 21
    store.close()


def test_campaigns_and_sources_of_social_visits(store) -> None:
    days = (MAY.start, MAY.end)
    campaigns = visits(store, "campaign", True, *days)

    assert [(row["bucket"], row["sessions"]) for row in campaigns] == [
        ("spring", 10),
        ("(referral)", 9),
        ("summer", 3),
    ]
    assert [row["network"] for row in visits_by_network(store, *days)] == [
        "instagram",
        "facebook",
        "ga4",
    ]


def test_actions_on_the_google_profile(store) -> None:
    assert value(store, "google_actions", "periods", MAY) == 30
    assert value(store, "google_calls", "periods", JUNE) == 5
    both = Period(MAY.start, JUNE.end)
    assert value(store, "google_actions", "periods", both) == 50
    assert value(store, "google_action_rate", "periods", both) == 50 / 200


def test_what_is_told_of_periods_has_no_weeks(store) -> None:
    assert weekly(store, metric("google_actions", "periods"), None, date(2026, 5, 1)) is None


def test_an_objective_about_a_period_is_judged_without_a_forecast(store) -> None:
    journal.state(
        store,
        title="Más acciones",
        metric_id="google_actions",
        basis="periods",
        target=45.0,
        start_day=date(2026, 5, 1),
        due_day=date(2026, 6, 30),
        scope=Scope("google_business"),
    )

    standing = judge(store, journal.all_objectives(store)[0])

    assert (standing.actual, standing.status) == (50, "met")


SEARCHES = (
    "Top queries,Clicks,Impressions,CTR,Position\ncafé faro,5,20,25%,1.5\n"
    "FARO horario,3,10,30%,1.2\ncafé valencia,1,70,1.43%,8\n"
)
CHART = "Date,Clicks,Impressions,CTR,Position\n2026-05-01,4,40,10%,2\n2026-05-02,0,0,,\n2026-05-03,1,60,1.67%,7\n"


def zipped(files: dict[str, str]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return data.getvalue()


def test_search_by_day_and_by_brand(tmp_path) -> None:
    name = "https___faro.example_-Performance-on-Search-2026-05-04.zip"
    parts = {"Chart.csv": CHART, "Queries.csv": SEARCHES}
    store = Store(tmp_path / "search.duckdb")
    for each in read(name, zipped(parts)).members or [read(name, zipped(parts))]:
        import_reading(store, each)
    month = Period(date(2026, 5, 1), date(2026, 6, 1))

    assert value(store, "search_clicks", "days", month) == 5
    assert value(store, "search_click_rate", "days", month) == 5 / 100
    assert value(store, "search_position", "days", month) == (2 * 40 + 7 * 60) / 100
    assert ("branded_search", "periods") not in reported(store)  # nobody said what it is called

    own = {"name": "Faro", "language": "es", "time_zone": "Europe/Madrid", "said_at": now()}
    with store.change() as change:
        change.append("profile", [own])
        derive_spans(change)
    assert value(store, "branded_search", "periods", month) == 30
    assert value(store, "branded_share", "periods", month) == 30 / 100
    assert sources(store, [metric("search_clicks", "days")])
    store.close()
