"""Each thing of `data/` is called something in every language on offer, and nothing else is named."""

from __future__ import annotations

import pytest

from rumbo.coverage.first_files import awaited
from rumbo.coverage.howto import howtos
from rumbo.glossary import metrics, tables
from rumbo.locale import LANGUAGES
from rumbo.metrics.benchmarks import benchmarks
from rumbo.names import FOLDER, names
from rumbo.objectives.stated.aims import aims

THINGS = {
    "metrics": [(each.metric, each.basis) for each in metrics()],
    "eras": [(each["network"], each["term"], str(each["from_day"])) for each in tables()["eras"]],
    "aims": [(each.aim,) for each in aims()],
    "terms": list(names("terms")),  # any file may bring more: those stand there as they are written
    "benchmarks": [(each,) for each in dict.fromkeys(one.benchmark for one in benchmarks())],
    "screens": [(each,) for each in awaited()],
    "howto": [(each.network, each.export) for each in howtos()],
}


def test_every_file_of_names_is_looked_at() -> None:
    assert {each.stem for each in FOLDER.glob("*.csv")} == set(THINGS)


@pytest.mark.parametrize("things", THINGS)
def test_what_is_named_is_there_and_what_is_there_is_named(things: str) -> None:
    assert set(names(things)) == set(THINGS[things])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("things", THINGS)
def test_no_language_on_offer_lacks_a_word(things: str, language: str) -> None:
    lacking = [
        key
        for key, said in names(things).items()
        if not all(text.strip() for text in said.get(language, {"": ""}).values())
    ]

    assert lacking == []


@pytest.mark.parametrize("things", THINGS)
def test_no_row_is_of_a_language_that_is_not_offered(things: str) -> None:
    assert {language for said in names(things).values() for language in said} == set(LANGUAGES)
