"""The grid of days as a component of our own: its script and style are files, so that no page needs inline ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

NAME, HERE = "rumbo.calendar", Path(__file__).parent


def grid(data: dict[str, Any], key: str, then: Callable[[], None]) -> Any:  # noqa: ANN401
    """Show days with their publications; `then` is called once one was opened or moved.

    The result has `opened` ({"id"}) and `moved` ({"id", "day"}), each None unless it has just happened.
    """
    return _component()(key=key, data=data, on_opened_change=then, on_moved_change=then)


def _component() -> Callable[..., Any]:
    """Return the component, known to the server that runs: Rumbo is no package that it would find by itself."""
    manager = get_bidi_component_manager()
    if manager.get_metadata(NAME) is None:
        own = ComponentConfig("calendar", "calendar_assets")
        manager.register_from_manifest(ComponentManifest("rumbo", "1", [own]), HERE)
    return component(NAME, js="calendar.js", css="calendar.css")
