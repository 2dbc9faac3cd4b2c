"""The vocabularies: what is told apart in a header, and what is not."""

import pytest

from rumbo.exports.vocabulary import fold, vocabulary


@pytest.mark.parametrize(
    "unseen", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u200e"], ids=ascii
)
def test_letters_that_nobody_sees_change_no_word(unseen: str) -> None:
    assert fold(unseen.join("Wiedergabezeit")) == "wiedergabezeit"


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("Estimated revenue (USD)", "revenue_usd"),
        ("Geschätzter Umsatz (in EUR)", "revenue_eur"),
        ("Geschätzter Umsatz in CHF", "revenue_chf"),
        ("Receita estimada [BRL]", "revenue_brl"),
        ("Sua receita estimada (R$)", "revenue_brl"),
        ("Ingresos estimados (€)", "revenue_eur"),
    ],
)
def test_money_bears_its_currency_however_it_is_written(written: str, field: str) -> None:
    assert vocabulary("youtube").columns([written]) == {field: 0}


@pytest.mark.parametrize("written", ["Views (USD)", "Date (UTC)", "Estimated revenue ($)"])
def test_a_currency_stands_at_money_alone_and_a_bare_dollar_is_none(written: str) -> None:
    assert vocabulary("youtube").columns([written]) == {}
