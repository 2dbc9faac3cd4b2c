"""The publications, those that earned most first."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo.metrics.glossary import metric
from rumbo.metrics.series import Period, reported
from rumbo.screens.address import note, remember
from rumbo.screens.charts import download
from rumbo.screens.empty import no_data
from rumbo.screens.pickers import choose_networks, choose_period
from rumbo.screens.session import kept, say

KINDS = {
    "image": "Image",
    "reel": "Reel",
    "carousel": "Carousel",
    "story": "Story",
    "video": "Video",
    "link": "Link",
    "text": "Text",
}
ORDERS = ("interactions", "comments", "shares", "saves", "views", "reach", "day")


def listed(store, period: Period, networks: tuple[str, ...]):  # noqa: ANN001, ANN201
    """Return the publications of a period."""
    return store.query(
        "posts/list", from_day=period.start, to_day=period.end, networks=list(networks)
    )


def publications() -> None:
    """Show the publications of a period as a table that can be sorted and downloaded."""
    words, known = say(), kept(reported).get(("posts_published", "posts"))
    if not known:
        no_data()
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        order = _order()
        period = choose_period(known)
    networks = choose_networks(sorted(known), "networks_posts")
    frame = kept(listed, period, networks).sort_values(order, ascending=False, na_position="last")
    last = period.end - timedelta(days=1)
    st.subheader(
        words.count(
            "{n} publication, {span}",
            "{n} publications, {span}",
            len(frame),
            span=words.span(period.start, last),
        ),
        anchor=False,
    )
    _table(frame)
    st.caption(
        words(
            "Values are those of the whole life of a post, as last seen: a young post is still growing. An empty cell is not reported by the network, never a zero."
        )
        + "  \n"
        + f"**{_names()['interactions']}.** "
        + metric("interactions", "posts").definition(words.language)
    )
    download(frame, "posts.csv", "csv_posts")


def _order() -> str:
    words, names = say(), _names()
    remember("order", ORDERS, ORDERS[0])
    order = st.selectbox(
        words("Most first"),
        ORDERS,
        format_func=lambda key: names[key],
        key="order",
        persist_state="session",
        width=230,
    )
    note("order", order, ORDERS[0])
    return order


def _names() -> dict[str, str]:
    words = say()
    return {
        "interactions": words("Interactions"),
        "comments": words("Comments"),
        "shares": words("Shares"),
        "saves": words("Saves"),
        "views": words("Views"),
        "reach": words("Reach"),
        "day": words("Day"),
    }


def _table(frame) -> None:  # noqa: ANN001
    words, names = say(), _names()
    number = st.column_config.NumberColumn
    shown = frame.assign(
        network=[words.network(each) for each in frame["network"]],
        kind=[words(KINDS.get(each, "Other")) for each in frame["kind"]],
    )
    st.dataframe(
        shown,
        hide_index=True,
        height=560,
        column_order=[
            "day",
            "network",
            "kind",
            "text",
            "interactions",
            "comments",
            "shares",
            "saves",
            "likes",
            "views",
            "reach",
            "link",
        ],
        column_config={
            "day": st.column_config.DateColumn(names["day"], format="DD/MM/YYYY"),
            "network": words("Network"),
            "kind": words("Kind"),
            "text": st.column_config.TextColumn(words("Text"), width=300),
            **{
                key: number(names[key], format="localized")
                for key in ("interactions", "comments", "shares", "saves", "views", "reach")
            },
            "likes": number(words("Likes"), format="localized"),
            "link": st.column_config.LinkColumn(words("Link"), display_text="↗"),
        },
    )
