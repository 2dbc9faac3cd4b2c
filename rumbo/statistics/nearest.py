"""The mean and the spread of those nearest in time to each of many things, without asking one after the other."""

from __future__ import annotations

import numpy as np

from rumbo.statistics import Floats, Places


def spread_of_nearest(
    days: Places, values: Floats, most: int, within: int, of: Places | None = None
) -> tuple[Floats, Floats, Places]:
    """Return mean, standard deviation (ddof 1) and number of the known values nearest to each day.

    `days` ascend, `values` are NaN where unknown, both of shape (things,), as are the results, unless
    only some things are asked for by their places (`of`). At most `most` others count, no further away
    than `within` days; of two equally far the earlier.
    """
    known = np.flatnonzero(np.isfinite(values))
    asked = np.arange(len(days)) if of is None else of
    there, own = days[known], np.isfinite(values[asked])
    place, day = np.searchsorted(known, asked), days[asked]
    first = np.searchsorted(there, day - within, "left")
    last = np.searchsorted(there, day + within, "right")
    size = np.minimum(last - first, most + own)
    begin = _begins(day, there, place, own, first, last, size)
    centre = float(values[known].mean()) if len(known) else 0.0
    left = np.where(own, values[asked] - centre, 0.0)
    count = size - own
    sums = _sums(values[known] - centre, begin, size) - left
    squares = _sums((values[known] - centre) ** 2, begin, size) - left**2
    mean = sums / np.maximum(count, 1)
    variance = np.maximum(squares - count * mean**2, 0.0) / np.maximum(count - 1, 1)
    unknown = np.where(count > 0, 0.0, np.nan)
    return centre + mean + unknown, np.sqrt(variance) + unknown, count


def _begins(
    days: Places,
    there: Places,
    place: Places,
    own: np.ndarray,
    first: Places,
    last: Places,
    size: Places,
) -> Places:
    """Return where the window of so many nearest ones begins among the known, by bisection for all at once.

    It holds the thing itself where its own value is known.
    """
    if not len(there):
        return np.zeros(len(days), int)
    low = np.maximum(first, place + own - size)
    high = np.maximum(np.minimum(last - size, place), low)
    while (low < high).any():
        middle = (low + high) // 2
        after = np.minimum(middle + size, len(there) - 1)
        is_later = days - there[np.minimum(middle, len(there) - 1)] > there[after] - days
        open_ = low < high
        low = np.where(open_ & is_later, middle + 1, low)
        high = np.where(open_ & ~is_later, middle, high)
    return low


def _sums(values: Floats, begin: Places, size: Places) -> Floats:
    running = np.concatenate([[0.0], np.cumsum(values)])
    return running[begin + size] - running[begin]
