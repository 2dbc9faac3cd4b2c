"""One language: its sentences (from `<language>.po`), numbers and dates."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from gettext import c2py  # type: ignore[attr-defined]
from pathlib import Path
from typing import Any, Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent, get_decimal_symbol

from rumbo import units
from rumbo.locale.euphony import joined_well
from rumbo.networks import OWN, network_name
from rumbo.plain import invisible_out
from rumbo.wording import Sentence, in_english

CATALOGUES = Path(__file__).parent
LANGUAGES = {"es": "Español", "en": "English"}
# Where numbers come from that no network gave: no proper names, each language has its own.
SOURCES = {OWN: "Own count", "web": "Mentions on the web", "survey": "Surveys"}


@dataclass(frozen=True)
class Words:
    """What a screen or report says, in one language; call it with the English sentence.

    `plain` writes the texts of files and people as they have to stand where the words are shown;
    `form` tells which of a language's plural forms stands with a number.
    """

    language: str
    catalogue: Mapping[str, str] = field(repr=False, default_factory=dict)
    plurals: Mapping[str, tuple[str, ...]] = field(repr=False, default_factory=dict)
    plain: Callable[[str], str] = field(repr=False, default=invisible_out)
    form: Callable[[int], int] = field(repr=False, default=lambda n: int(n != 1))

    def __call__(self, template: str, **values: Any) -> str:
        """Return the sentence in this language with its values filled in."""
        text = self.catalogue.get(template) or in_english(template)
        return (
            text.format(**{key: self.value(value) for key, value in values.items()})
            if values
            else text
        )

    def count(self, one: str, many: str, n: int, **values: Any) -> str:
        """Return the sentence for one thing or for several; {n} is their number."""
        forms = self.plurals.get(one)
        template = forms[self.form(n)] if forms else in_english(one if n == 1 else many)
        return template.format(n=self.value(n), **{k: self.value(v) for k, v in values.items()})

    def sentence(self, sentence: Sentence) -> str:
        """Return a sentence made elsewhere, in this language."""
        return (
            self(sentence.template, **sentence.values)
            if sentence.values
            else self(sentence.template)
        )

    def quoted(self, name: str) -> str:
        """Return a name in the quotes of this language."""
        return self("«{name}»").format(name=self.text(name))

    def text(self, text: str) -> str:
        """Return a text of a file or a person as it has to stand where these words are shown."""
        return self.plain(text)

    def value(self, value: Any) -> str:
        """Return a value as it stands in a sentence: whole numbers grouped, days in words."""
        match value:
            case str():
                return self.text(self._named(value))
            case bool():
                return str(value)
            case int():
                return format_decimal(value, locale=self.language)
            case float():
                return format_decimal(value, format="#,##0.##", locale=self.language)
            case datetime():
                return self.day(value.date())
            case date():
                return self.day(value)
            case Sentence():
                return self.sentence(value)
        return str(value)

    def _named(self, text: str) -> str:
        """Return a word, or several with commas between, in this language where it knows them."""
        return ", ".join(self.catalogue.get(each) or each for each in text.split(", "))

    def number(self, value: float | None, unit: str = "count") -> str:
        """Return a value of a metric in its unit; a dash where there is none."""
        if value is None or value != value:
            return "–"
        if currency := unit.partition(":")[2]:
            return self.money(value, currency)
        known = units.unit(unit)
        if known.is_share:
            return self._percent(value, "0.0" if known.fine and value < 0.9995 else "0")
        return format_decimal(value, format=known.form, locale=self.language) + known.sign

    def money(self, value: float, currency: str) -> str:
        """Return money in its currency: 1.200,50 €."""
        return format_currency(value, currency, locale=self.language)

    @property
    def decimal(self) -> str:
        """The sign between the whole and its parts: a comma, in English a point."""
        return get_decimal_symbol(self.language)

    def at_axis(self, value: float, unit: str, step: float) -> str:
        """Return a value beside an axis, with the decimals that its steps need: 2 %, 1.200, 1,5 h."""
        percent = units.unit(unit).is_share
        places = max(0, -math.floor(math.log10(step * (100 if percent else 1)) + 1e-9))
        digits = "0." + "0" * places if places else "0"
        if percent:
            return self._percent(value, digits)
        text = format_decimal(value, format="#,##" + digits, locale=self.language)
        return f"{text}\u00a0h" if unit == "hours" else text

    def change(self, value: float | None, unit: str = "count") -> str | None:
        """Return a change as its unit is compared, with its sign: +12 %, +1,2 p. p., −0,25 ★."""
        if value is None:
            return None
        known = units.unit(unit)
        if known.compared == "relative":
            text, shown = self._percent(abs(value), "0"), round(value, 2)
        elif known.is_share:
            shown = round(100 * value, 1)
            text = self("{points} points", points=self.number(abs(shown), "per_post"))
        else:
            text, shown = self.number(abs(value), unit), round(value, known.digits)
        return ("−" if shown < 0 else "+") + text

    def _percent(self, value: float, digits: str) -> str:
        """Return a share with the sign where this language has it: 12 %, 12%."""
        usual = Locale.parse(self.language).percent_formats[None].pattern
        return format_percent(value, format=usual.replace("#,##0", digits), locale=self.language)

    def day(self, day: date | None) -> str:
        """Return a day: 4 mar 2026."""
        if day is None:
            return "–"
        return format_date(day, "d MMM y", locale=self.language).replace(".", "")

    def short_day(self, day: date) -> str:
        """Return a day without its year: 4 mar."""
        return format_date(day, "d MMM", locale=self.language).replace(".", "")

    def month(self, first: date) -> str:
        """Return a month with its year: marzo de 2026."""
        return format_skeleton("yMMMM", first, locale=self.language)

    def span(self, start: date, last: date) -> str:
        """Return the days from `start` to `last`, both in words, the year once where it is the same."""
        first = self.short_day(start) if start.year == last.year else self.day(start)
        return f"{first} – {self.day(last)}"

    def list(self, items: list[str]) -> str:
        """Return items as a list in a sentence: a, b y c."""
        return self._joined(items, "standard")

    def either(self, items: list[str]) -> str:
        """Return items of which one is enough: a, b o c."""
        return self._joined(items, "or")

    def _joined(self, items: Sequence[str], style: Literal["standard", "or"]) -> str:
        text = format_list(items, style=style, locale=self.language)
        return joined_well(text, items[-1], self.language) if items else text

    def network(self, network: str | None) -> str:
        """Return the name of a network, or what all together are called."""
        if network in (None, "all"):
            return self("All networks")
        return " + ".join(map(self._source, str(network).split("+")))

    def _source(self, name: str) -> str:
        return self(SOURCES[name]) if name in SOURCES else self.text(network_name(name))


@cache
def words(language: str) -> Words:
    """Return the words of a language; English is the language of the templates."""
    path = CATALOGUES / f"{language}.po"
    if not path.exists():
        return Words(language)
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    said = [message for message in catalogue if message.id and message.string]
    return Words(
        language,
        {str(each.id): str(each.string) for each in said if not each.pluralizable},
        {each.id[0]: tuple(each.string) for each in said if each.pluralizable},  # type: ignore[misc]
        form=c2py(catalogue.plural_expr),
    )
