"""The floor of a screen: the same finished figures, shown from memory by a page that does nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import streamlit as st


@st.cache_resource
def finished() -> dict[str, list[dict]]:
    return json.loads(Path(os.environ["RUMBO_FINISHED"]).read_text(encoding="utf-8"))


st.set_page_config(layout="wide")
figures = finished()
st.title("Interaction")
metric = st.query_params["metric"]
periods = [each.removeprefix(f"{metric} ") for each in figures if each.startswith(f"{metric} ")]
chosen = st.selectbox("Periodo", periods, key="period")
for place, figure in enumerate(figures[f"{metric} {chosen}"]):
    st.plotly_chart(figure, theme=None, config={"displayModeBar": False}, key=f"figure_{place}")
