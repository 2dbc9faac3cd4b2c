"""What is known of each account, drawn over time, and what to download next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from rumbo import clock
from rumbo.coverage.downloads import Advice, next_downloads
from rumbo.coverage.given_up import quiet_networks
from rumbo.coverage.howto import HowTo
from rumbo.coverage.spans import KnownDays, known, undated
from rumbo.figures.timeline import key
from rumbo.figures.tracks import draw_timeline
from rumbo.metrics.quiet import GIVEN_UP
from rumbo.screens.address import keyed
from rumbo.screens.charts import plot
from rumbo.screens.coverage.quiet import ask_of
from rumbo.screens.downloads import download
from rumbo.screens.empty import no_data
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import as_is, current, dark, kept, say, store
from rumbo.story.figures.timeline import timeline
from rumbo.story.passport import Counted

CALM = "✔"
DUE = "▸"
FEW = 4  # accounts of a network that are shown one by one


def what_is_known() -> None:
    """Show what is known and what to download next."""
    words, things = say(), kept(known)
    if rest := undated(store(), words):
        st.caption(
            words(
                "Undated, and so not drawn: {things}. Say on Import when their files were downloaded.",
                things=words.list(rest),
            )
        )
    if not things:
        no_data("coverage")
        return
    quiet = quiet_networks(store(), things)
    gone = {each.network for each in quiet if each.said == GIVEN_UP}
    lasting = [each for each in things if each.network not in gone]
    advices = [each for each in next_downloads(lasting, today(), words) if each.network not in gone]
    st.subheader(headline(advices), anchor=False)
    ask_of(quiet)
    with st.container(border=True):
        _picture(things)
        _table(things)
        passports("coverage", lambda: _counted(things))
    st.subheader(words("Download this next"), anchor=False)
    for own in _by_network(advices):
        if len(own) > FEW:
            _chain(own)
        else:
            for each in own:
                _advice(each)


def today() -> date:
    """Return the day on the business's own clock."""
    here = current()
    profile = here.profile() if here else None
    return clock.today(profile["time_zone"] if profile else "UTC")


def headline(advices: list[Advice]) -> str:
    """Return in a sentence whether anything is to be downloaded."""
    words = say()
    due = list(dict.fromkeys(words.network(each.network) for each in advices if each.ways))
    if not due:
        return words("All that is known is up to date.")
    return words("Recent files are missing from: {networks}.", networks=words.list(due))


def _picture(things: list[KnownDays]) -> None:
    """Draw what is known; of a network with many accounts the first few, the others when they are asked for."""
    words = say()
    rest: dict[str, dict[str, list[KnownDays]]] = {}
    for each in things:
        rest.setdefault(each.network, {}).setdefault(each.account_id, []).append(each)
    first = [each for own in rest.values() for known in list(own.values())[:FEW] for each in known]
    _draw(first, "coverage")
    for network, own in rest.items():
        if len(own) > FEW:
            others = [each for known in list(own.values())[FEW:] for each in known]
            label = words(
                "{network}: {n} more accounts", network=words.network(network), n=len(own) - FEW
            )
            with st.expander(label, key=keyed(f"more_{network}"), on_change="rerun") as panel:
                if panel.open:
                    _draw(others, f"coverage_{network}")


def _draw(things: list[KnownDays], name: str) -> None:
    figure = timeline(things, today(), as_is())
    st.caption(key(figure, say()))
    plot(draw_timeline(figure, as_is(), dark()), name, figure.alt)


def _by_network(advices: Sequence[Advice]) -> list[list[Advice]]:
    """Return the advices network by network, those that need files first."""
    found: dict[str, list[Advice]] = {}
    for each in sorted(advices, key=lambda advice: not advice.ways):
        found.setdefault(each.network, []).append(each)
    return list(found.values())


def _chain(own: Sequence[Advice]) -> None:
    """Show the many accounts of a network in one line, and each on demand, those of one advice together."""
    words, due = say(), [each for each in own if each.ways]
    said = words("{due} of {n} accounts need files.", due=len(due), n=len(own))
    alike: dict[tuple[str, ...], list[str]] = {}
    for each in own:
        alike.setdefault(each.reasons, []).append(words.text(each.account))
    with st.container(border=True):
        st.markdown(f"{DUE if due else CALM} **{words.network(own[0].network)}** · {said}")
        for way in dict.fromkeys(way for each in due for way in each.ways[:1]):
            _way(way)
        with st.expander(words("Account by account"), key=keyed(f"chain_{own[0].network}")):
            st.markdown(
                "\n".join(
                    f"- **{words.list(names)}**: {' '.join(why)}" for why, names in alike.items()
                )
            )


def _table(things: list[KnownDays]) -> None:
    words = say()
    with st.expander(
        words("The table behind it"), key=keyed("table_coverage"), on_change="rerun"
    ) as panel:
        if panel.open:
            st.dataframe(table(things), hide_index=True, placeholder="–")
            download(table(things), words("Coverage"), "csv_coverage")


def table(things: list[KnownDays]) -> pd.DataFrame:
    """Return what is known as a table, every metric named."""
    words = as_is()
    return pd.DataFrame(
        {
            words("Network"): [words.network(each.network) for each in things],
            words("Account"): [words.text(each.account) for each in things],
            words("What"): [each.name(words, most=99) for each in things],
            words("From"): [words.day(each.first) for each in things],
            words("To"): [words.day(each.last) for each in things],
            words("Missing"): [
                ", ".join(words.span(*hole) for hole in each.holes) or "–" for each in things
            ],
            words("In several files"): [
                ", ".join(words.span(one.first, one.last) for one in each.stretches if one.is_twice)
                or "–"
                for each in things
            ],
        }
    )


def _counted(things: Sequence[KnownDays]) -> list[Counted]:
    """Return the days known and missing of each thing, and what counts as one."""
    words = as_is()
    files = words("the files of this account, as Import lists them")
    known = words(
        "The first and the last day that a file speaks of; of publications, reviews and the like, of the first and the last one."
    )
    missing = words(
        "Days in between of which no file speaks; of publications, fifteen days and more without any."
    )
    return [
        Counted(f"{_thing(each)} · {name}", text, definition, files)
        for each in things
        for name, text, definition in (
            (words("Days known"), words.span(each.first, each.last), known),
            (words("Missing"), words.value(sum(map(_days, each.holes))), missing),
        )
    ]


def _thing(each: KnownDays) -> str:
    words = as_is()
    named = [words.network(each.network), words.text(each.account), each.name(words)]
    return " · ".join(filter(None, named))


def _days(hole: tuple[date, date]) -> int:
    return (hole[1] - hole[0]).days + 1


def _advice(each: Advice) -> None:
    words = say()
    shape = DUE if each.ways else CALM
    first, *others = each.reasons
    lines = [f"{shape} **{each.title(words)}** · {first}"]
    lines += [f"- {reason}" for reason in others]
    with st.container(border=True):
        st.markdown("\n".join([lines[0], "", *lines[1:]]))
        if each.ways:
            _way(each.ways[0])
        if each.ways[1:]:
            with st.expander(
                words("The way to the other files"),
                key=keyed(f"ways_{each.network}_{each.account}"),
            ):
                for way in each.ways[1:]:
                    _way(way)


def _way(way: HowTo) -> None:
    language = say().language
    st.caption(f"**{way.name(language)}**: {way.path(language)}  \n{way.expect(language)}")
