"""The vocabularies: what is told apart in a header, and what is not."""

import csv
import re

import pytest

from rumbo.exports.reading import all_formats
from rumbo.exports.vocabulary import WORDS, fold, vocabulary

NETWORKS = sorted({each.words for each in all_formats() if each.words})


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


def words_of(name: str) -> dict[str, list[str]]:
    """Return the words of a vocabulary by language, with the marks behind them."""
    with (WORDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        language: [word for row in rows for word in (row[language] or "").split("|") if word]
        for language in rows[0]
        if language != "field"
    }


@pytest.mark.parametrize("name", NETWORKS)
def test_how_sure_a_word_is_stands_behind_it_once(name: str) -> None:
    for words in words_of(name).values():
        assert [word for word in words if not re.fullmatch(r"[^~^]+[~^]?", word)] == []
        bare = [fold(word) for word in words]
        assert [word for word in words if bare.count(fold(word)) > 1 and word[-1] in "~^"] == []


def test_a_word_from_a_help_page_has_its_page() -> None:
    with (WORDS / "pages.tsv").open(encoding="utf-8", newline="") as file:
        pages = {(row["words"], row["language"]) for row in csv.DictReader(file, delimiter="\t")}

    helped = {
        (path.stem, language)
        for path in WORDS.glob("*.csv")
        for language, words in words_of(path.stem).items()
        if any(word.endswith("^") for word in words)
    }
    assert helped == pages


@pytest.mark.parametrize(
    ("name", "header", "field"),
    [
        ("search_console", "Durchschnittliche Position", "search_position"),
        ("search_console", "Position moyenne", "search_position"),
        ("search_console", "Top consultas", "query"),
        ("ga4", "Sitzung – primäre Channelgruppe (Standard-Channelgruppe)", "@channel"),
        ("ga4", "Nº dia", "day_index"),
        ("youtube", 'Visualizzazioni "engaged"', "engaged_views"),
        ("youtube", "Ont continué de regarder (%)", ""),
        ("youtube", "Neue Zuschauer", "new_viewers"),
    ],
)
def test_what_files_and_readers_of_files_taught(name: str, header: str, field: str) -> None:
    meaning = vocabulary(name).meaning(header)

    assert meaning
    assert meaning[0] == field
