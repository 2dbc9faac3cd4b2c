"""Rows and columns of a frame, typed: pandas cannot tell beforehand which of the two `frame[…]` gives."""

from __future__ import annotations

from typing import Any

import pandas as pd


def rows(frame: pd.DataFrame, inside: Any) -> pd.DataFrame:
    """Return the rows of a frame at which a mask is true."""
    return frame.loc[inside]  # type: ignore[return-value]


def column(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of a frame."""
    return frame[name]  # type: ignore[return-value]


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame as plain ones."""
    return frame.to_dict("records")  # type: ignore[call-overload,return-value]
