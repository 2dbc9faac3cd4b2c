"""What is typed in once a month: shown as typed, never lost, and what the work cost beside what it brought."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.errors import RumboError
from rumbo.glossary import in_currency, metric
from rumbo.locale import words
from rumbo.metrics.outcomes.month_files import read_numbers
from rumbo.metrics.outcomes.months import MonthNumber, monthly, state_numbers
from rumbo.metrics.outcomes.work import Each, Work, work
from rumbo.metrics.series import Period, over_time, total
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated import journal
from rumbo.objectives.stated.wish import Wish
from rumbo.store.store import Store
from rumbo.story.objectives.targets import target_words
from rumbo.story.sentences.findings import standing_sentence
from rumbo.units import unit

SEPTEMBER, OCTOBER = date(2026, 9, 1), date(2026, 10, 1)
AUTUMN = Period(SEPTEMBER, date(2026, 11, 1))


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def of(store: Store, name: str, basis: str = "periods") -> float | None:
    return total(store, metric(name, basis), AUTUMN).value


def test_a_number_is_a_metric_of_its_month_with_who_typed_it_in(store: Store) -> None:
    assert (
        state_numbers(
            store, [MonthNumber(SEPTEMBER, "sales", 12), MonthNumber(OCTOBER, "sales", 15)], "Ana"
        )
        == 2
    )

    assert of(store, "sales") == 27
    assert [(each.month, each.val, each.author, each.stands) for each in monthly(store)] == [
        (OCTOBER, 15.0, "Ana", True),
        (SEPTEMBER, 12.0, "Ana", True),
    ]


def test_a_month_typed_twice_counts_as_it_was_typed_last_and_what_stood_before_is_kept(
    store,
) -> None:
    state_numbers(store, [MonthNumber(OCTOBER, "sales", 15)], "Ana")
    assert state_numbers(store, [MonthNumber(OCTOBER, "sales", 15)], "Bo") == 0
    assert state_numbers(store, [MonthNumber(OCTOBER, "sales", 18)], "Bo") == 1

    assert of(store, "sales") == 18
    assert [(each.val, each.author, each.stands) for each in monthly(store)] == [
        (18.0, "Bo", True),
        (15.0, "Ana", False),
    ]


def test_what_is_taken_back_counts_no_longer(store: Store) -> None:
    state_numbers(store, [MonthNumber(OCTOBER, "sales", 15)], "Ana")
    state_numbers(store, [MonthNumber(OCTOBER, "sales", None)], "Ana")

    assert of(store, "sales") is None


def test_two_currencies_are_never_added(store: Store) -> None:
    said = [
        MonthNumber(SEPTEMBER, "fees", 300, currency="EUR"),
        MonthNumber(OCTOBER, "fees", 350, currency="EUR"),
        MonthNumber(OCTOBER, "fees", 100, currency="USD"),
    ]
    state_numbers(store, said, "Ana")

    assert of(store, "fees") == 650
    assert work(store, *AUTUMN.span).costs == {"fees": {"EUR": 650.0, "USD": 100.0}}


def test_an_objective_of_money_names_the_currency_that_counts(store: Store) -> None:
    said = [MonthNumber(SEPTEMBER, "fees", 300, currency="MXN")]
    state_numbers(store, [*said, MonthNumber(OCTOBER, "fees", 20, currency="EUR")], "Ana")
    wish = Wish("Cuotas", "fees", "periods", 4000, SEPTEMBER, date(2026, 12, 31), sense="at_most")
    journal.write(store, wish)

    (made,) = journal.all_objectives(store)

    assert made.metric == metric("fees", "periods")
    assert target_words(made, words("en")) == "MX$4,000.00"
    assert "MX$300.00 so far; less" in standing_sentence(judge(store, made), words("en"))
    assert (in_currency(made.metric, {}), unit(made.metric.unit)) == (made.metric, unit("money"))


def test_what_one_cost_is_told_of_the_months_that_tell_both_in_one_currency(store: Store) -> None:
    said = [
        MonthNumber(SEPTEMBER, "fees", 300, currency="EUR"),
        MonthNumber(SEPTEMBER, "sales", 8),
        MonthNumber(SEPTEMBER, "work_hours", 10),
        MonthNumber(OCTOBER, "fees", 300, currency="EUR"),
        MonthNumber(OCTOBER, "sales", 12),
        MonthNumber(OCTOBER, "bookings", 9),
    ]
    state_numbers(store, said, "Ana")

    assert work(store, *AUTUMN.span) == Work(
        (SEPTEMBER, OCTOBER),
        {"fees": {"EUR": 600.0}},
        10.0,
        {"bookings": 9.0, "sales": 20.0},
        {},
        (
            Each("sales", 30.0, "EUR", None),
        ),  # of nine bookings, and by eight sales an hour, nothing is said
    )
    assert of(store, "fees_per_sale") == 30


def test_without_a_number_typed_in_nothing_is_said_of_the_work(store: Store) -> None:
    assert work(store, *AUTUMN.span) == Work()


def test_followers_typed_in_are_a_level_of_their_network(store: Store) -> None:
    said = [
        MonthNumber(month, "followers", val, "instagram")
        for month, val in ((SEPTEMBER, 1200), (OCTOBER, 1260))
    ]
    state_numbers(store, said, "Ana")

    rows = over_time(store, metric("followers", "days"), AUTUMN, "month")
    assert list(zip(rows["network"], rows["val"], strict=True)) == [
        ("instagram", 1200.0),
        ("instagram", 1260.0),
    ]


def test_an_objective_can_be_about_what_is_typed_in(store: Store) -> None:
    state_numbers(
        store, [MonthNumber(SEPTEMBER, "sales", 12), MonthNumber(OCTOBER, "sales", 15)], "Ana"
    )
    journal.write(store, Wish("27 ventas", "sales", "periods", 27, SEPTEMBER, date(2026, 10, 31)))

    standing = judge(store, journal.all_objectives(store)[0])

    assert (standing.actual, standing.status) == (27.0, "met")


@pytest.mark.parametrize(
    ("numbers", "author", "reason"),
    [
        ([MonthNumber(OCTOBER, "sales", 1)], " ", "Say who"),
        ([MonthNumber(OCTOBER, "sales", -1)], "Ana", "from 0 up"),
        ([MonthNumber(OCTOBER, "sales", float("nan"))], "Ana", "from 0 up"),
        ([MonthNumber(OCTOBER, "fees", 1)], "Ana", "currency"),
        ([MonthNumber(OCTOBER, "followers", 1)], "Ana", "network"),
        (
            [MonthNumber(OCTOBER, "sales", 1), MonthNumber(date(2026, 11, 1), "sales", 1)],
            "Ana",
            "not over",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(store, numbers, author, reason) -> None:
    with pytest.raises(RumboError, match=reason):
        state_numbers(store, numbers, author)

    assert monthly(store) == []


def test_a_table_is_read_by_the_names_of_its_columns() -> None:
    data = "Mes;Ventas;Honorarios (EUR);Seguidores de Instagram;Notas\n2026-09;12;1.300,5;1200;x\nOctubre de 2026;15;350;;\n"

    found = read_numbers(data.encode())

    assert set(found.numbers) == {
        MonthNumber(SEPTEMBER, "sales", 12),
        MonthNumber(OCTOBER, "sales", 15),
        MonthNumber(SEPTEMBER, "fees", 1300.5, currency="EUR"),
        MonthNumber(OCTOBER, "fees", 350, currency="EUR"),
        MonthNumber(SEPTEMBER, "followers", 1200, "instagram"),
    }
    assert found.left_out == ["Notas"]


def test_money_is_in_the_currency_of_its_cell_else_its_column_else_its_row_else_the_usual() -> None:
    data = "month,fees,revenue (MXN),currency\n09/2026,$ 100,5,USD\n10/2026,300 €,6,\n"

    found = {
        (each.month, each.term): each.currency
        for each in read_numbers(data.encode(), "COP").numbers
    }

    assert found == {
        (SEPTEMBER, "fees"): "USD",
        (OCTOBER, "fees"): "EUR",
        (SEPTEMBER, "sales_value"): "MXN",
        (OCTOBER, "sales_value"): "MXN",
    }


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("month,sales\n2026-13,1\n", "Line 2: “2026-13” is no month"),
        ("month,sales\n2026-10,1\n2026-10,2\n", "2026-10 is told twice"),
        ("month,sales\n2026-10,many\n", "Line 2: “many” is no number"),
        ("what,ever\n1,2\n", "no column “month”"),
    ],
)
def test_a_table_that_cannot_be_read_says_where(data: str, reason: str) -> None:
    with pytest.raises(RumboError, match=reason):
        read_numbers(data.encode())
