"""Behind the front door: whose business it is, and the screen that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import streamlit as st

from rumbo.screens.banner import name_above
from rumbo.screens.businesses.business import sidebar
from rumbo.screens.session import asked_for, come_in, is_on_stage
from rumbo.screens.stand_in import instead
from rumbo.screens.style import dress


def door(screens: Callable[[], dict[str, list]]) -> None:
    """Ask who the business is if nobody said so yet, else show the screen that was asked for."""
    wanted = asked_for()
    sections, other = screens(), instead()
    # The screens have their addresses from the first visit on: one that was kept opens after the welcome.
    on_stage = is_on_stage()
    position = "hidden" if other or on_stage else "sidebar"
    page = st.navigation(sections, position=position, expanded=True)  # no screen is behind a link
    if on_stage:  # a client who looks on sees no other business, and nothing to click
        dress()
    else:
        with st.sidebar:  # after the navigation: only then do widgets have their lasting names
            sidebar()
            dress()
    if other:
        other()
        return
    come_in()
    for each in chain(*sections.values()):
        if each.url_path == wanted and each is not page:
            st.switch_page(each, query_params=st.query_params.to_dict())
    name_above(page.url_path)
    page.run()
