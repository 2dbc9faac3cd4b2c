"""Numbers only: what is usual, what is to come and how sure that is. Knows no store, no metric, no words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.int_]
Values = Sequence[float | None] | Floats
