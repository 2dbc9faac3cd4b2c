"""What no file tells, typed in once a month: a form that shows what stands, a table, and all as it was typed."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st
from babel.numbers import get_territory_currencies, list_currencies

from rumbo.errors import RumboError
from rumbo.locale import Words
from rumbo.metrics.outcomes.month_files import MonthTable, read_numbers
from rumbo.metrics.outcomes.months import (
    FOLLOWERS,
    LONGEST_NAME,
    MonthNumber,
    SaidNumber,
    is_money,
    last_month,
    month_of,
    monthly,
    state_numbers,
    things,
)
from rumbo.metrics.series import reported
from rumbo.networks import networks
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, current, emphasis, kept, say, store
from rumbo.screens.tables import show_rows

MONTHS = 36  # that can be chosen


def month_numbers() -> None:
    """Offer to type in the numbers of a month that no file tells."""
    words = say()
    with st.expander(
        words("Type in what no file tells: followers, bookings, sales, hours, fees"),
        icon=":material/edit_note:",
        key=keyed("monthly"),
        on_change="rerun",
    ) as panel:
        if not panel.open:
            return
        said = kept(monthly)
        month, author, currency = _of_what(said)
        _form(said, month, author, currency)
        _file(author, currency)
        _as_typed(said)


def _of_what(said: list[SaidNumber]) -> tuple[date, str, str]:
    """Ask for which month, who types, and in which currency: the last ones are proposed."""
    words = say()
    months = [last_month()]
    while len(months) < MONTHS:
        months.append(month_of(months[-1] - timedelta(days=1)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        month = st.selectbox(
            words("Month"),
            months,
            format_func=words.month,
            key=keyed("monthly_month"),
            width=200,
        )
        author = st.text_input(
            words("Who types it in"),
            value=said[0].author if said else "",
            max_chars=LONGEST_NAME,
            key=keyed("monthly_author"),
            width=240,
        )
        known = sorted(list_currencies())
        currency = st.selectbox(
            words("Currency"),
            known,
            index=known.index(_currency(said)),
            key=keyed("monthly_currency"),
            width=120,
        )
    return month, author, currency


def _currency(said: list[SaidNumber]) -> str:
    """Return the currency typed in last, else that of the business's country."""
    told = next((each.currency for each in said if each.currency), None)
    here = current()
    country = (here.profile() or {}).get("country") if here else None
    return told or next(iter(get_territory_currencies(country) if country else []), "EUR")


def _fields(currency: str) -> list[tuple[str, str | None, str | None]]:
    """Return what can be typed in: thing, network, currency; followers of the networks that tell none."""
    known = kept(reported)
    told = known.get((FOLLOWERS, "days"), {})
    here = {name for spans in known.values() for name in spans}
    of = [name for name in networks() if name in here and "posts" in networks()[name].reports]
    followers = [(FOLLOWERS, name, None) for name in of if name not in told or _only_typed(name)]
    others = [(each, None, currency if is_money(each) else None) for each in things()]
    return [*(each for each in others if each[0] != FOLLOWERS), *followers]


def _only_typed(network: str) -> bool:
    return any(each.term == FOLLOWERS and each.network == network for each in kept(monthly))


def _form(said: list[SaidNumber], month: date, author: str, currency: str) -> None:
    words = say()
    held = {each.about: each.val for each in said if each.stands}
    typed: list[MonthNumber] = []
    with st.form(keyed("monthly_form"), border=False):
        grid = st.grid(4, min_column_width=150)
        for term, network, money in _fields(currency):
            about = MonthNumber(month, term, None, network, money)
            with grid.cell():
                value = st.number_input(
                    name_of(about, words),
                    min_value=0.0,
                    value=held.get(about.about),
                    step=1.0,
                    format="%.2f" if money or term == "work_hours" else "%.0f",
                    key=keyed(f"monthly_{month:%Y%m}_{term}_{network}_{money}"),
                )
            typed.append(MonthNumber(month, term, value, network, money))
        pressed = st.form_submit_button(words("Write it down"), type=emphasis())
    st.caption(
        words(
            "An empty field is not known, 0 is none. What was typed before stays on record; where a file tells the followers of a month, the file counts."
        )
    )
    if pressed and attempt(lambda: state_numbers(store(), typed, author)):
        st.rerun()


def name_of(number: MonthNumber, words: Words) -> str:
    """Return what is typed in: Fees (EUR), Followers · Instagram."""
    name = things()[number.term][0].name(words.language)
    if number.network:
        return f"{name} · {words.network(number.network)}"
    return f"{name} ({number.currency})" if number.currency else name


def _file(author: str, currency: str) -> None:
    words = say()
    file = st.file_uploader(
        words(
            "Or a CSV or Excel file: a column «month», and one for each thing, as in «fees (EUR)»"
        ),
        key=keyed("monthly_file"),
    )
    if file is None:
        return
    try:
        found = read_numbers(file.getvalue(), currency)
    except RumboError as error:
        st.error(words.sentence(error.sentence))
        return
    _found(found)
    if st.button(
        words("Keep these numbers"), type=emphasis(), key=keyed("monthly_keep")
    ) and attempt(lambda: state_numbers(store(), found.numbers, author)):
        st.rerun()


def _found(found: MonthTable) -> None:
    """Say what a table holds, what it would replace, and what of it was not understood."""
    words = say()
    months = sorted({each.month for each in found.numbers})
    lines = [
        words.count(
            "{n} number, of {first} to {last}.",
            "{n} numbers, of {first} to {last}.",
            len(found.numbers),
            first=words.month(months[0]),
            last=words.month(months[-1]),
        )
    ]
    held = {each.about: each.val for each in kept(monthly) if each.stands}
    other = [each for each in found.numbers if held.get(each.about) not in (None, each.val)]
    lines += [
        words(
            "{name}, {month}: {new} would take the place of {old}.",
            name=name_of(each, words),
            month=words.month(each.month),
            new=_amount(each, words),
            old=words.value(held[each.about]),
        )
        for each in other
    ]
    if found.left_out:
        names = words.list([words.text(each) for each in found.left_out])
        lines.append(words("Not understood and left out: {columns}.").format(columns=names))
    st.markdown("  \n".join(lines))


def _amount(each: MonthNumber, words: Words) -> str:
    return "–" if each.val is None else words.value(each.val)


def _as_typed(said: list[SaidNumber]) -> None:
    if not said:
        return
    words, raw = say(), as_is()
    st.markdown(f"**{words('As it was typed in')}**")
    rows = [
        {
            "month": raw.month(each.month),
            "what": name_of(each, raw),
            "number": _amount(each, raw),
            "author": each.author,
            "day": each.said_at.date(),
            "stands": each.stands,
        }
        for each in said
    ]
    heads = {
        "month": words("Month"),
        "what": words("What is counted"),
        "number": words("Number"),
        "author": words("By"),
        "day": words("Day"),
        "stands": words("Counts"),
    }
    show_rows(rows, heads)
