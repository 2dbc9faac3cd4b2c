"""A figure with what belongs to it: its definition, its files and last day, its table."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from plotly.basedatatypes import BaseFigure

from rumbo.exports.reading import short_name
from rumbo.figures.draw import config, draw, draw_bullet
from rumbo.figures.markings import told
from rumbo.figures.spec import Bullet, Figure
from rumbo.glossary import Metric, tables
from rumbo.metrics.series import sources
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, dark, kept, say
from rumbo.story.passport import basis_words

NAMED = 3  # files named under a figure; the others are counted


def show(figure: Figure, key: str) -> None:
    """Draw a figure, and under it what its marks mean; nothing where there is nothing to draw."""
    drawn = draw(figure, as_is(), dark())
    if not drawn["data"]:
        return
    plot(drawn, key, figure.alt)
    if figure.marks and not figure.small:
        st.caption("  \n".join(told(figure, say())))


def show_bullet(bullet: Bullet, key: str) -> None:
    """Draw a bullet bar."""
    plot(draw_bullet(bullet, as_is(), dark()), key, bullet.alt)


class Drawn(BaseFigure):
    """A figure that is drawn and tested: Plotly's own takes it apart, and copies it twice, before it is sent."""

    def __init__(self, drawn: dict[str, Any]) -> None:
        self._drawn = drawn

    def to_dict(self) -> dict[str, Any]:
        """Return the figure as the browser gets it."""
        return self._drawn


def plot(drawn: dict[str, Any], key: str, alt: str) -> None:
    """Give the browser a figure."""
    st.plotly_chart(Drawn(drawn), theme=None, config=config(say()), key=keyed(key), alt=alt)


def passport(metric: Metric, networks: tuple[str, ...] | None) -> None:
    """Say under a figure what the metric means, on which files it rests, and up to which day."""
    words = say()
    files = kept(sources, (metric,), networks)
    basis = basis_words(metric, words)
    dotted = words("Dotted: days are missing from it, or it may still change.")
    lines = [
        f"**{metric.name(words.language)}.** {metric.definition(words.language)} {basis} {dotted}"
    ]
    if files:
        names = list(dict.fromkeys(short_name(name) for name, _ in files))
        named = words.list([words.quoted(name) for name in names[:NAMED]])
        more = words(" and {n} more", n=len(names) - NAMED) if len(names) > NAMED else ""
        lines.append(
            words(
                "Source: {files}{more}. Last export: {day}.",
                files=named,
                more=more,
                day=files[0][1],
            )
        )
    st.caption("  \n".join(lines))


def table(frame: pd.DataFrame, metric: Metric, key: str) -> None:
    """Offer the figures behind a chart as a table."""
    words = say()
    with st.expander(
        words("The table behind it"), on_change="rerun", key=keyed(f"table_{key}")
    ) as panel:
        if not panel.open:
            return
        name = metric.name(words.language)
        shown = behind(frame, metric)
        shown[name] = [words.number(each, metric.unit) for each in frame["val"]]
        st.dataframe(
            shown,
            hide_index=True,
            placeholder="–",
            height=280,
            column_config={words("From"): st.column_config.DateColumn(format="DD/MM/YYYY")},
        )


def behind(frame: pd.DataFrame, metric: Metric) -> pd.DataFrame:
    """Return the values of a figure under the names of the screen's language."""
    words = as_is()
    return pd.DataFrame(
        {
            words("From"): pd.to_datetime(frame["period"]).dt.date,
            words("Network"): [words.network(each) for each in frame["network"]],
            metric.name(words.language): frame["val"],
            _items(metric): frame["items"],
        }
    )


def _items(metric: Metric) -> str:
    words = say()
    return {
        "posts": words("Posts"),
        "days": words("Days"),
        "mentions": words("Reviews") if _is_of_reviews(metric) else words("What people wrote"),
        "periods": words("Periods"),
    }[metric.basis]


def _is_of_reviews(metric: Metric) -> bool:
    return {"reviews", "rated", "answer_hours"} & {
        part["term"] for part in tables()["metric_parts"] if part["metric"] == metric.metric
    } != set()
