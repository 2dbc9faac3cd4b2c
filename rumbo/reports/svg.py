"""A Plotly figure as SVG, drawn without a browser."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

# The engine belongs to the thread that made it and takes a second to start: one thread draws everything.
_drawer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="svg")
_log = logging.getLogger(__name__)


def figure_to_svg(plotly: Mapping[str, Any], config: Mapping[str, Any] | None = None) -> str:
    """Return data and layout for Plotly as SVG, with the months of `config`'s language.

    Where it cannot be drawn (no engine for this Python, an engine that fails) the text is empty, and
    the caller shows the values as a table.
    """
    try:
        return _drawer.submit(_draw, dict(plotly), config or {}).result()
    except ImportError:
        return ""
    except Exception as error:  # noqa: BLE001  # a page without one drawing is worth more than no page
        _log.warning("A figure could not be drawn: %s", str(error).partition("\n")[0])
        return ""


def _draw(plotly: dict[str, Any], config: Mapping[str, Any]) -> str:
    from mirage.engine import get_engine

    engine = get_engine()
    spoken = {key: config[key] for key in ("locale", "locales") if key in config}
    engine.context.eval(f"Plotly.setPlotConfig({json.dumps(spoken)})")
    return engine.render_svg(plotly["data"], plotly["layout"])
