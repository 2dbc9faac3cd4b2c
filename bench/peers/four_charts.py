"""The four charts that every peer draws: numbers by week and network of the publications in a CSV."""

from __future__ import annotations

import os

import pandas as pd
import plotly.graph_objects as go

PERIODS = {"6 meses": 182, "12 meses": 365, "12 semanas": 84, "Todo": 10_000}  # days
CHARTS = {
    "Interacciones": ("interactions", None),
    "Tasa de conversación": ("comments", "reach"),
    "Tasa de amplificación": ("shares", "reach"),
    "Publicaciones": ("posts", None),
}


def publications() -> pd.DataFrame:
    """Return the publications, one a row."""
    posts = pd.read_csv(os.environ["RUMBO_PEERS"], parse_dates=["day"])
    return posts.assign(posts=1, week=posts["day"].dt.to_period("W").dt.start_time)


def charts(posts: pd.DataFrame, period: str) -> list[go.Figure]:
    """Return the charts of a period."""
    since = posts["day"].max() - pd.Timedelta(days=PERIODS[period])
    inside = posts[posts["day"] > since]
    by = inside.groupby(["week", "network"]).sum(numeric_only=True).reset_index()
    return [chart(by, title, *parts) for title, parts in CHARTS.items()]


def chart(by: pd.DataFrame, title: str, above: str, below: str | None) -> go.Figure:
    """Return a line for each network."""
    figure = go.Figure(layout={"title": title, "height": 320})
    for network, own in by.groupby("network"):
        values = own[above] / own[below] if below else own[above]
        figure.add_scatter(x=own["week"], y=values, name=str(network), mode="lines+markers")
    return figure
