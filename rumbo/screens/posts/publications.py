"""The publications: each beside what was to be expected of it, as cards or as a table."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd
import streamlit as st

from rumbo.glossary import metric
from rumbo.metrics.frames import column, records
from rumbo.metrics.publications.apart import apart
from rumbo.metrics.publications.fair import publications as all_publications
from rumbo.metrics.publications.lens import in_days
from rumbo.metrics.publications.value import bases, weights
from rumbo.metrics.series import Period, reported
from rumbo.plain import for_link
from rumbo.screens.address import keyed, note, remember
from rumbo.screens.downloads import download
from rumbo.screens.empty import no_data
from rumbo.screens.pickers import choose_networks, choose_period
from rumbo.screens.posts.contrasts import contrasts
from rumbo.screens.posts.filters import filtered
from rumbo.screens.posts.lifetime import growing
from rumbo.screens.posts.postcards import cards, expected_span
from rumbo.screens.posts.two_posts import two
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import as_is, kept, say
from rumbo.screens.subjects.value_lens import lens_is_on, names, what_counts
from rumbo.story.numbers import numbers_of
from rumbo.story.sentences.apart import apart_sentences
from rumbo.story.sentences.fair import headline, kind_name, standing_name
from rumbo.story.sentences.holding import holding
from rumbo.story.slides import Number

COUNTS = ("interactions", "comments", "shares", "saves", "likes", "views", "reach")
ORDERS = (
    "interactions",
    "against",
    "comments",
    "shares",
    "saves",
    "likes",
    "views",
    "reach",
    "day",
)
VIEWS = ("cards", "table")


def publications() -> None:
    """Show the publications of a period, compared fairly, and what can be said of day, hour and format."""
    known = kept(reported).get(("posts_published", "posts"))
    if not known:
        no_data("posts")
        return
    counted = kept(weights) if lens_is_on() else None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = _order(bool(counted))
        period = choose_period(known)
        shown_as = _shown_as()
    networks = choose_networks(sorted(known), "networks_posts")
    every = kept(all_publications, counted)
    frame = _sorted(in_days(every, period, networks), order)
    frame = filtered(frame)
    _head(frame, period)
    held = holding(known, period, networks or sorted(known), say())
    st.caption(say()("In these figures: {networks}.", networks=held))
    if told := apart_sentences(kept(apart, period), networks or sorted(known), say()):
        st.caption(" ".join(told))
    if shown_as == "cards":
        cards(frame, counted, bases(every))
    else:
        _table(frame, bool(counted))
    _how(bool(counted))
    passports("posts", lambda: _numbers(period, networks))
    two(frame, {key: _names()[key] for key in COUNTS})
    growing(frame)
    if counted:
        what_counts(counted)
    contrasts(period, networks, counted)


def _sorted(frame: pd.DataFrame, order: str) -> pd.DataFrame:
    against = (column(frame, "value") + 1) / (column(frame, "expected") + 1)
    settled = column(frame, "standing").isin(["above", "within", "below"])
    keys = {
        "against": against.where(settled),
        "worth": frame["value"],
    }
    return (
        frame.assign(key=keys.get(order, frame.get(order)), against=against.where(settled))
        .sort_values(["key", "day"], ascending=False, na_position="last", kind="stable")
        .drop(columns="key")
    )


def _head(frame: pd.DataFrame, period: Period) -> None:
    words, last = say(), period.end - timedelta(days=1)
    st.subheader(
        words.count(
            "{n} publication, {span}",
            "{n} publications, {span}",
            len(frame),
            span=words.span(period.start, last),
        ),
        anchor=False,
    )
    if len(frame):
        st.markdown(headline(frame["standing"], words))
    else:
        st.write(words("None in these days, of these networks and with these filters."))


def _how(is_lens: bool) -> None:
    words = say()
    st.caption(
        words(
            "Values are those of the whole life of a post, as last seen: a young post is still growing. An empty cell is not reported by the network, never a zero."
        )
    )
    with st.expander(words("How do we know?")):
        st.write(
            words(
                "Each publication stands beside up to forty of the same network and format, those nearest in time, each by what it had earned at the same age. The grey band holds what four of five of them earn, the tick their middle. So one in ten lies above and one in ten below by chance alone: a single dot outside is no proof. Younger than a week is still maturing."
            )
        )
        if not is_lens:
            interactions = metric("interactions", "posts")
            st.write(
                f"**{interactions.name(words.language)}.** {interactions.definition(words.language)}"
            )


def _numbers(period: Period, networks: tuple[str, ...]) -> list[Number]:
    """Return the sums of the publications shown, each with all that says what it is."""
    known = kept(reported)
    told = tuple(metric(each, "posts") for each in COUNTS if (each, "posts") in known)
    return kept(numbers_of, told, period, networks, say().language)


def _order(is_lens: bool) -> str:
    words, called = say(), _names()
    orders = ("worth", *ORDERS) if is_lens else ORDERS
    remember("order", orders, orders[0])
    order = st.selectbox(
        words("Sort by"),
        orders,
        format_func=lambda key: called[key],
        key=keyed("order"),
        persist_state="session",
        width=230,
    )
    note("order", order, orders[0])
    return order


def _shown_as() -> str:
    words = say()
    called = {"cards": words("Cards"), "table": words("Table")}
    remember("shown_as", VIEWS, VIEWS[0], "as")
    chosen = st.segmented_control(
        words("Show as"),
        VIEWS,
        format_func=lambda key: called[key],
        key=keyed("shown_as"),
        persist_state="session",
        label_visibility="collapsed",
    )
    note("as", chosen, VIEWS[0])
    return chosen or VIEWS[0]


def _names() -> dict[str, str]:
    words = say()
    return names(words) | {
        "worth": words("Value per 1,000"),
        "interactions": words("Interactions"),
        "against": words("Against what was expected"),
        "views": words("Views"),
        "reach": words("Reach"),
        "day": words("Day"),
    }


def _shown(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the publications as their table shows them, each cell as it is."""
    words = as_is()
    return frame.assign(
        network=[words.network(each) for each in frame["network"]],
        kind=[kind_name(each, words) for each in frame["kind"]],
        text=[words.text(each) for each in column(frame, "text").fillna("")],
        link=[for_link(each) for each in frame["link"]],
        value=column(frame, "value").round(1),
        against=column(frame, "against").round(1),
        standing=[standing_name(each, words) for each in frame["standing"]],
        span=[
            expected_span(row, words) if pd.notna(row["expected"]) else "" for row in records(frame)
        ],
    )


def _table(frame: pd.DataFrame, is_lens: bool) -> None:
    words, number = say(), st.column_config.NumberColumn
    titles, shown = _titles(is_lens), _shown(frame)
    st.dataframe(
        shown,
        hide_index=True,
        placeholder="–",
        height=560,
        column_order=list(titles),
        column_config=titles
        | {
            "day": st.column_config.DateColumn(titles["day"], format="DD/MM/YYYY"),
            "text": st.column_config.TextColumn(titles["text"], width=220),
            "link": st.column_config.LinkColumn(titles["link"], display_text="↗"),
        }
        | {
            key: number(title, format="localized")
            for key, title in titles.items()
            if key in ("value", "against", *COUNTS)
        },
    )
    taken: pd.DataFrame = shown[list(titles)]  # type: ignore[assignment]
    download(taken.rename(columns=titles), words("Posts"), "csv_posts")


def _titles(is_lens: bool) -> dict[str, str]:
    """Return the columns of the table in their order, with what stands above them."""
    words, called = as_is(), _names()
    return {
        "day": called["day"],
        "network": words("Network"),
        "kind": words("Kind"),
        "text": words("Text"),
        **({"value": called["worth"]} if is_lens else {"interactions": called["interactions"]}),
        "span": words("Expected"),
        "standing": words("Standing"),
        "against": words("Times the expected"),
        **{key: called[key] for key in COUNTS if is_lens or key != "interactions"},
        "link": words("Link"),
    }
