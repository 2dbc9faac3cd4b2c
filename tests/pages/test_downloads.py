"""What is taken along as a file: numbers stay numbers, and no cell runs."""

from __future__ import annotations

from datetime import date

import pandas as pd
from streamlit import config

from rumbo.screens.charts import as_csv


def test_no_cell_of_a_download_is_a_formula():
    frame = pd.DataFrame(
        {
            "text": ["=1+1", "@cafe", "pan", None],
            "change": [-2.5, 3.0, None, 0.0],
            "day": [date(2026, 3, 4)] * 4,
        }
    )

    lines = as_csv(frame).decode("utf-8-sig").splitlines()

    assert lines == [
        "text,change,day",
        "'=1+1,-2.5,2026-03-04",
        "'@cafe,3.0,2026-03-04",
        "pan,,2026-03-04",
        ",0.0,2026-03-04",
    ]


def test_the_tables_own_download_which_cannot_do_that_is_off():
    assert config.get_option("client.disableDataExport")
