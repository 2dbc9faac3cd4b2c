"""Tables that no format knows: where they begin, and what their days and columns are."""

from dataclasses import replace

import pytest

from rumbo.exports.cells import moment
from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.reading import read
from tests.exports.golden import TODAY
from tests.exports.strangers import DAYS, a_file, roles, workbook


def test_a_table_below_lines_of_a_report_is_found() -> None:
    rows = [[day, 100, 7] for day in DAYS]
    reading = a_file([["Monthly report"], ["By Ana"], [], ["Day", "Reach", "Likes"], *rows])

    assert roles(reading) == {"Day": "date", "Reach": "reach", "Likes": "likes"}


def test_months_as_columns_are_turned_whatever_the_rows_are_called() -> None:
    months = [f"2026-{month:02}-01" for month in range(1, 11)]
    header = ["Target", "Metric", "Summary", *months]
    rows = [
        ["cafe.example", "Organic traffic", 55, *range(10)],
        ["cafe.example", "Words", 9, *range(10)],
    ]
    table, _ = proposed(a_file([header, *rows])) or pytest.fail()

    assert table.header == ["Date", "Target", "Organic traffic", "Words"]
    assert table.is_monthly
    assert len(table.rows) == len(months)


def test_a_day_among_the_names_of_columns_is_no_metric() -> None:
    rows = [["a", "x", "y", 4, 5, 6], ["b", "x", "y", 7, 8, 9], ["c", "x", "z", 7, 8, 9]]
    reading = a_file([["Thing", "Of", "In", "2026-08-01", "Likes", "Views"], *rows])

    assert roles(reading)["2026-08-01"] == "ignored"


def test_a_table_of_which_some_columns_share_a_name_is_a_table() -> None:
    header = ["Day", "Likes", "Views", "Reach", "Comments", "Saves", "Shares", "Note", "Note"]
    reading = a_file([header, *([day, 1, 2, 3, 4, 5, 6, "a", "b"] for day in DAYS)])

    assert reading.outcome == "guided"


def test_a_header_that_stands_alone_is_named_as_that() -> None:
    assert "a header and no rows: “Day · Reach”" in a_file([["Day", "Reach"]]).message.english()


@pytest.mark.parametrize(("name", "first"), [("timestamp", 1788220800), ("Fecha", 46266)])
def test_days_written_as_one_number_are_days(name: str, first: int) -> None:
    step = 86400 if first > 50000 else 1
    rows = [[first + at * step, 100 + at, 7] for at in range(9)]
    reading = a_file([[name, "Reach", "Likes"], *rows])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)
    days = read_so.facts.table("day_values")["day"].to_pylist()

    assert (str(min(days)), str(max(days))) == ("2026-09-01", "2026-09-09")


@pytest.mark.parametrize("name", ["Clean rooms", "Sessions", "Total Recipients", "Following"])
def test_a_number_is_no_metric_that_its_name_does_not_say(name: str) -> None:
    rows = [[day, 4000 + at * 37, 300 + at * 11] for at, day in enumerate(DAYS)]
    proposal = roles(a_file([["Day", name, "Impressions"], *rows]))

    assert proposal[name] not in {"reach", "views", "impressions", "likes", "reactions"}
    assert proposal["Impressions"] == "impressions"


def test_a_level_is_no_gain_where_its_name_could_be_both() -> None:
    rows = [[day, 40 + at * 7 % 30, 1000 + at] for at, day in enumerate(DAYS)]

    assert roles(a_file([["Fecha", "Alcance", "Seguidores"], *rows]))["Seguidores"] == "followers"


def test_every_sheet_that_was_not_kept_is_named() -> None:
    header = ["Date", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows"]
    days = [header, *([f"Tue, Sep {at}, 2026", 90, 2, 3, 0, 1, 0] for at in range(1, 9))]
    more = [["Mes", "Meta", "Real"], ["2026-09", 1000, 900], ["2026-10", 1200, 800]]
    data = workbook({"X": days, "Objetivos": more, "Vacía": [], "Ventas": more})
    notes = [note.english() for note in read("x.xlsx", data, TODAY).facts.notes]

    assert sum("was not kept: 2 rows" in note for note in notes) == 2
    assert "Objetivos" in str(notes)
    assert "Ventas" in str(notes)


def test_groups_above_names_that_repeat_are_tables_of_their_own() -> None:
    groups = ["", "Instagram", "", "Facebook", "", ""]
    names = ["Fecha", "Alcance", "Me gusta", "Alcance", "Reacciones", "Comentarios"]
    reading = a_file([groups, names, *([day, 41, 2, 53, 4, 5] for day in DAYS)])
    table, mapping = proposed(reading) or pytest.fail(reading.message.english())
    read_so = mapped(reading, mapping, TODAY)

    assert (mapping.network, table.header) == ("facebook", ["Fecha", *names[3:]])
    assert "«Instagram»" in str([note.english() for note in read_so.facts.notes])
    assert sum(read_so.facts.table("day_values", ["val"])["val"].to_pylist()) == 12 * (53 + 4 + 5)


def test_months_under_their_year_are_months() -> None:
    reading = a_file(
        [
            ["Métrica", "2026", "", ""],
            ["", "jun", "jul", "ago"],
            ["Alcance", 1, 2, 3],
            ["Clics", 4, 5, 6],
        ]
    )
    table, mapping = proposed(reading) or pytest.fail(reading.message.english())

    assert [row[0] for row in table.rows] == ["2026-06-01", "2026-07-01", "2026-08-01"]
    assert {part.header: part.role for part in mapping.columns}["Alcance"] == "reach"


def test_numbers_rounded_to_thousands_are_numbers_and_it_is_said() -> None:
    rows = [[day, at % 2 and "1,2 mil" or "980", 7] for at, day in enumerate(DAYS)]
    reading = a_file([["Data", "Alcance", "Curtidas"], *rows])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)
    values = read_so.facts.table("day_values").to_pylist()

    assert sum(row["val"] for row in values if row["metric"] == "reach") == 6 * 1200 + 6 * 980
    assert any("“1,2 mil”" in note.english() for note in read_so.facts.notes)


@pytest.mark.parametrize("named", ["Post", "Permalink"])
def test_rows_with_a_text_or_an_address_of_their_own_are_publications(named: str) -> None:
    told = {"Post": "Bread {}", "Permalink": "https://www.instagram.com/p/B{}/"}[named]
    rows = [[DAYS[at % 6], told.format(at % 4 if at > 7 else at), at, 7] for at in range(12)]
    _, mapping = proposed(a_file([["Date", named, "Views", "Likes"], *rows])) or pytest.fail()

    assert mapping.table == "posts"


def test_the_posts_of_several_companies_are_of_several_accounts() -> None:
    rows = [[who, day, f"{who} {day} a longer text of it", 7] for who in "ABC" for day in DAYS]
    reading = a_file([["company", "published_at", "message", "likes"], *rows])

    assert roles(reading)["company"] == "account_name"


@pytest.mark.parametrize("name", ["Minutes Watched", "Reposts (organisch)", "Views per hour"])
def test_minutes_and_parts_of_a_metric_are_not_the_metric(name: str) -> None:
    rows = [[day, 100 + at, 7, 30 + at] for at, day in enumerate(DAYS)]

    assert roles(a_file([["Date", "Reach", "Likes", name], *rows]))[name] == "ignored"


def test_a_column_of_months_is_the_days_whatever_its_name() -> None:
    months = ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago"]
    rows = [[f"{month} 2026", f"1.{100 + at}", 50] for at, month in enumerate(months)]
    reading = a_file([["Mese", "Copertura", "Mi piace"], *rows, ["Totale", "8.828", 400]])

    assert roles(reading) == {"Mese": "date", "Copertura": "reach", "Mi piace": "likes"}


@pytest.mark.parametrize("at", ["à 18:05", "às 18:05", "a las 18:05", "alle 18:05", "at 6:05 PM"])
def test_a_word_may_stand_between_a_day_and_its_hour(at: str) -> None:
    assert str(moment(f"13/10/2026 {at}", "dmy").clock) == "18:05:00"


@pytest.mark.parametrize(
    "day", ["12 Ekim", "12 października", "12 أكتوبر", "12 oktober", "12 október", "12 octombrie"]
)
def test_days_in_words_of_more_languages_are_days(day: str) -> None:
    assert moment(day)[:3] == (0, 10, 12)


@pytest.mark.parametrize(
    ("header", "total"),
    [
        (["Tarih", "Erişim", "Beğeni", "Yorumlar"], "Toplam"),
        (["日付", "リーチ", "いいね！", "コメント"], "合計"),
        (["Data", "Zasięg", "Polubienia", "Komentarze"], "Razem"),
        (["التاريخ", "الوصول", "تسجيلات الإعجاب", "التعليقات"], "الإجمالي"),
    ],
)
def test_days_in_languages_of_no_format_are_proposed_and_their_totals_left_out(
    header: list[str], total: str
) -> None:
    rows = [[day, 100 + at, 7 + at, 2] for at, day in enumerate(DAYS)]
    reading = a_file([header, *rows, [total, 1266, 150, 24]])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert list(roles(reading).values()) == ["date", "reach", "likes", "comments"]
    assert not read_so.facts.refused


def test_a_name_that_lists_metrics_is_none_of_them() -> None:
    header = ["Data", "Reakcje, komentarze i udostępnienia", "Reakcje", "Komentarze"]
    reading = a_file([header, *([day, 17, 10 + at, 4] for at, day in enumerate(DAYS))])

    assert list(roles(reading).values()) == ["date", "ignored", "reactions", "comments"]


@pytest.mark.parametrize(
    "header",
    [
        ["Datum", "Räckvidd", "Visningar", "Följare"],
        ["Dato", "Rækkevidde", "Visninger", "Følgere"],
        ["Päivämäärä", "Kattavuus", "Näyttökerrat", "Seuraajat"],
        ["Ημερομηνία", "Απήχηση", "Προβολές", "Ακόλουθοι"],
        ["Дата", "Охват", "Просмотры", "Подписчики"],
        ["日期", "触及人数", "浏览量", "粉丝数"],
        ["날짜", "도달", "조회수", "팔로워"],
    ],
)
def test_days_in_seven_more_languages_are_proposed(header: list[str]) -> None:
    rows = [[day, 100 + at, 200 + at, 50] for at, day in enumerate(DAYS)]

    assert list(roles(a_file([header, *rows])).values()) == ["date", "reach", "views", "followers"]


def test_a_stem_is_folded_as_the_name_is_in_which_it_is_sought() -> None:
    rows = [[day, 100 + at, 7] for at, day in enumerate(DAYS)]
    told = roles(a_file([["日付", "インプレッション", "エンゲージメント"], *rows]))

    assert list(told.values()) == ["date", "impressions", "interactions"]


def test_groups_named_above_each_of_their_columns_are_a_table_each() -> None:
    above = ["", "Instagram", "Instagram", "Facebook", "Facebook"]
    rows = [[day, 100 + at, 10, 50 + at, 5] for at, day in enumerate(DAYS)]
    reading = a_file([above, ["Date", "Reach", "Likes", "Reach", "Likes"], *rows])

    assert reading.outcome == "guided"
    assert roles(reading) == {"Date": "date", "Reach": "reach", "Likes": "likes"}
    table, mapping = proposed(reading) or pytest.fail(reading.message.english())
    assert mapping.network == "instagram"
    assert [row[1] for row in table.rows] == [str(100 + at) for at in range(len(DAYS))]
