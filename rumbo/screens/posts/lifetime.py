"""How one publication grew from export to export, when it is asked for."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from rumbo.metrics.frames import records
from rumbo.metrics.publications.lifetimes import lifetimes
from rumbo.screens.address import keyed
from rumbo.screens.charts import show
from rumbo.screens.posts.postcards import called
from rumbo.screens.session import as_is, kept, say
from rumbo.story.figures.lifetime_chart import curve


def growing(frame: pd.DataFrame) -> None:
    """Offer the growth of a publication of the frame: nothing is looked up before it is opened."""
    words = say()
    title = words("How did one post grow?")
    with st.expander(title, on_change="rerun", key=keyed("growth")) as panel:
        if panel.open and len(frame):
            _of_one(frame)


def _of_one(frame: pd.DataFrame) -> None:
    words = say()
    names = {(row["network"], row["post_id"]): called(row) for row in records(frame)}
    chosen = st.selectbox(
        words("Post"),
        list(names),
        format_func=lambda key: names.get(key, ""),
        key=keyed("growth_of"),
    )
    told = kept(lifetimes, *chosen) if chosen else {}
    days = sorted({day for each in told.values() for day in pd.to_datetime(each["as_of"])})
    if len(days) < 2:
        st.info(_too_few(days))
        return
    _curves(told, chosen[0])
    _table(told)


def _too_few(days: list) -> str:
    words = say()
    if not days:
        return words("No file tells how much this post was seen.")
    return words(
        "Only the file of {day} tells of this post. Download the posts again in a week and drop the file: from two files on, its growth stands here.",
        day=words.day(days[0].date()),
    )


def _curves(told: dict[str, pd.DataFrame], network: str) -> None:
    several = {name: frame for name, frame in told.items() if len(frame) > 1}
    for place, (name, frame) in zip(st.columns(max(len(several), 1)), several.items(), strict=True):
        with place:
            st.markdown(f"**{_name(name)}**")
            show(curve(_name(name), frame, network, as_is()), key=f"growth_{name}")


def _table(told: dict[str, pd.DataFrame]) -> None:
    words = say()
    columns = {
        _name(name): frame.set_index(["as_of", "age_days"])["val"] for name, frame in told.items()
    }
    st.dataframe(
        pd.concat(columns, axis=1).sort_index().reset_index(),
        hide_index=True,
        placeholder="–",
        column_config={
            "as_of": st.column_config.DateColumn(words("File of"), format="DD/MM/YYYY"),
            "age_days": st.column_config.NumberColumn(words("Days since published")),
        },
    )
    st.caption(
        words(
            "Each value is the whole life of the post up to the day of that file. Between two files nobody counted: the line only joins them."
        )
    )


def _name(key: str) -> str:
    words = say()
    return {
        "views": words("Views"),
        "impressions": words("Impressions"),
        "reach": words("Reach"),
        "interactions": words("Interactions"),
    }[key]
