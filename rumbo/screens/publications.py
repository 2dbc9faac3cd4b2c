"""The publications, those that earned most first."""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.glossary import metric
from rumbo.metrics.series import Period, reported
from rumbo.screens.empty import no_data
from rumbo.screens.pickers import SPANS, _span_name, period_of
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
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        picked = st.pills(
            words("Networks"),
            sorted(known),
            selection_mode="multi",
            default=sorted(known),
            format_func=words.network,
            key="post_networks",
        )
        span = st.segmented_control(
            words("Period"),
            list(SPANS),
            default="6m",
            required=True,
            format_func=_span_name,
            key="period",
            bind="query-params",
        )
        order = st.selectbox(
            words("Most first"),
            ORDERS,
            format_func=lambda key: _names()[key],
            key="order",
            bind="query-params",
            width=220,
        )
    networks = tuple(picked or sorted(known))
    period = period_of(span or "6m", [known[each] for each in networks])
    frame = kept(listed, period, networks).sort_values(order, ascending=False, na_position="last")
    st.subheader(
        words("{n} publications, {span}", n=len(frame), span=words.span(period.start, period.end)),
        anchor=False,
    )
    _table(frame)
    st.caption(
        words(
            "Values are those of the whole life of a post, as last seen: a young post is still growing. An empty cell is not reported by the network, never a zero."
        )
    )
    st.caption(metric("interactions", "posts").definition(words.language))
    st.download_button(
        words("Download CSV"),
        frame.to_csv(index=False).encode("utf-8-sig"),
        "posts.csv",
        "text/csv",
        on_click="ignore",
    )


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
            "text": st.column_config.TextColumn(words("Text"), width="large"),
            **{
                key: number(names[key], format="localized")
                for key in ("interactions", "comments", "shares", "saves", "views", "reach")
            },
            "likes": number(words("Likes"), format="localized"),
            "link": st.column_config.LinkColumn(words("Link"), display_text="↗"),
        },
    )
