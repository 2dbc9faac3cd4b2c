# /// script
# requires-python = ">=3.11"
# dependencies = ["statsforecast==2.1.1", "pandas<3", "numpy<3"]
# ///
"""AutoETS of statsforecast over many series: JSON in, JSON out, in an environment of its own.

`[[weeks, weeks ahead], …]` → `[[middle of their sum, size of its error as a logarithm], …]`. The library wants an older
pandas than Rumbo's, so that `bench.baselines` runs this file by `uv run --script`; nothing of Rumbo is imported.
"""

from __future__ import annotations

import json
import sys
import warnings

import numpy as np

LONGEST = 104  # weeks
WITHIN_80 = 2.56  # standard errors from end to end


def auto_ets(weeks: list[float], ahead: float) -> tuple[float, float]:
    """Return what exponential smoothing, its form chosen by the library (AICc), leads to."""
    from statsforecast.models import AutoETS

    steps = max(round(ahead), 1)
    made = AutoETS(season_length=1).forecast(
        np.log1p(np.array(weeks[-LONGEST:], dtype=float)), steps, level=[80]
    )
    width = float((made["hi-80"] - made["lo-80"]).mean()) / WITHIN_80
    return float(np.maximum(np.expm1(made["mean"]), 0).mean() * ahead), max(width, 0.02)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    json.dump([auto_ets(*each) for each in json.load(sys.stdin)], sys.stdout)
