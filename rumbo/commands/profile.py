"""Who a business is: its name, language, time zone and country, told or guessed from this machine."""

from __future__ import annotations

import argparse
import locale
from typing import Any
from zoneinfo import available_timezones

from tzlocal import get_localzone_name

from rumbo.clients import Client, client
from rumbo.commands.verb import DONE, Printer, Verb, client_option
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES
from rumbo.wording import Sentence, say


def guessed(name: str) -> dict[str, Any]:
    """Return who a business is as far as this machine tells: its language, zone and country."""
    language, _, country = (locale.getlocale()[0] or "").partition("_")
    return {
        "name": name,
        "language": language if language in LANGUAGES else "en",
        "time_zone": _zone(),
        "country": country if len(country) == 2 else None,
    }


def introduce(here: Client, name: str) -> Sentence | None:
    """Write down who a business is that has not said so, and return what was assumed."""
    if here.profile() is not None:
        return None
    told = guessed(name)
    here.describe(**told)
    return say(
        "«{client}» is new: its days are those of {zone}, as on this machine, its language is {language}. Change that with `profile --client`.",
        client=name,
        zone=told["time_zone"],
        language=LANGUAGES[told["language"]],
    )


def _zone() -> str:
    zone = get_localzone_name()
    return zone if zone in available_timezones() else "UTC"


def _options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("--name", help="how it is called on screen and paper")
    parser.add_argument("--zone", help="its days begin at midnight there: Europe/Madrid")
    parser.add_argument("--language", choices=list(LANGUAGES), help="of its screens and papers")
    parser.add_argument("--country", metavar="CC", help="ISO 3166: its public holidays")
    parser.add_argument("--region", metavar="R", help="a region of the country that keeps its own")


def _profile(call: argparse.Namespace, out: Printer) -> int:
    here = client(call.client)
    asked = {
        "name": call.name,
        "language": call.language,
        "time_zone": call.zone,
        "country": call.country and call.country.upper(),
        "region": call.region,
    }
    said = {key: value for key, value in asked.items() if value}
    if call.zone and call.zone not in available_timezones():
        raise RumboError("«{zone}» is no time zone. One is Europe/Madrid.", zone=call.zone)
    known = here.profile() or guessed(call.client)
    if said:
        here.describe(**known | said)
    told = {key: (known | said).get(key) for key in asked}
    shown = ", ".join(f"{key.replace('_', ' ')} {value or '–'}" for key, value in told.items())
    out.answer({"client": here.slug} | told, f"{here.slug}: {shown}")
    return DONE


PROFILE = Verb("profile", "say who a business is, or show it", _options, _profile)
