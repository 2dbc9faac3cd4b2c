"""The four charts as a plain Streamlit page: streamlit run bench/peers/plain_streamlit.py."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from bench.peers.four_charts import PERIODS, charts, publications

st.set_page_config(layout="wide")
st.title("Interacción")
kept = st.cache_data(publications)()
chosen = st.selectbox("Periodo", list(PERIODS))
for place, figure in enumerate(charts(kept, chosen)):
    st.plotly_chart(figure, key=f"chart_{place}")
st.dataframe(kept.tail(50))
