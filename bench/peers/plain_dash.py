"""The four charts as a plain Dash page: python -m bench.peers.plain_dash PORT (needs bench/peers/requirements.txt)."""

from __future__ import annotations

import sys

from dash import Dash, Input, Output, dcc, html

from bench.peers.four_charts import CHARTS, PERIODS, charts, publications

kept = publications()
app = Dash(__name__)
app.layout = html.Div(
    [
        html.H1("Interacción"),
        dcc.RadioItems(list(PERIODS), next(iter(PERIODS)), id="period"),
        *(dcc.Graph(id=f"chart_{place}") for place in range(len(CHARTS))),
    ]
)


outputs = [Output(f"chart_{place}", "figure") for place in range(len(CHARTS))]
app.callback(outputs, Input("period", "value"))(lambda period: charts(kept, period))

if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
