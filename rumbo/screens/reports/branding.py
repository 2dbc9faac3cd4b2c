"""How the reports look and who signs them: for this business, or for all that have nothing of their own."""

from __future__ import annotations

import streamlit as st

from rumbo.clients import Client
from rumbo.figures.contrast import ENOUGH, contrast, readable
from rumbo.figures.look import LIGHT
from rumbo.reports.logo import as_png
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, emphasis, say
from rumbo.story.brand import Brand
from rumbo.story.branding import brand, state_brand


def branding(here: Client) -> None:
    """Offer the logo, two colours and what stands at the foot."""
    words = say()
    with st.expander(
        words("Logo, colours and signature"), key=keyed("branding"), on_change="rerun"
    ) as panel:
        if panel.open:
            _form(here, brand(here))


def _form(here: Client, known: Brand) -> None:
    words = say()
    if known.logo:
        st.image(known.logo, width=180)
    with st.form(keyed("brand"), border=False):
        file = st.file_uploader(
            words("Logo: PNG, JPEG, WebP or SVG, up to 2 MB"),
            ["png", "jpg", "jpeg", "gif", "webp", "svg"],
            key=keyed("brand_logo"),
        )
        without = st.checkbox(words("Without a logo"), key=keyed("brand_no_logo"))
        with st.container(horizontal=True):
            accent = st.color_picker(words("Main colour"), known.accent, key=keyed("brand_accent"))
            second = st.color_picker(
                words("Colour of what is at risk"), known.second, key=keyed("brand_second")
            )
        author = st.text_input(
            words("Who makes the report"), known.author, key=keyed("brand_author")
        )
        contact = st.text_input(
            words("How to reach them"), known.contact, key=keyed("brand_contact")
        )
        footer = st.text_input(words("A line at the foot"), known.footer, key=keyed("brand_footer"))
        whole = st.checkbox(
            words("For all businesses that have none of their own"), key=keyed("brand_all")
        )
        said = st.form_submit_button(words("Keep it"), type=emphasis())
    if not said:
        return

    def keep() -> None:
        logo = as_png(file.getvalue()) if file else known.logo
        stated = Brand(
            readable(accent), readable(second), None if without else logo, author, contact, footer
        )
        state_brand(None if whole else here, stated)

    if attempt(keep):
        _darker((accent, second))
        st.toast(as_is()("Kept."))


def _darker(chosen: tuple[str, ...]) -> None:
    """Say which colours cannot be read on white, and what stands in their place."""
    words = say()
    for each in chosen:
        if contrast(each, LIGHT.card) < ENOUGH:
            st.warning(
                words(
                    "{colour} cannot be read on white (contrast {n}, it takes 4.5): {other} stands in its place.",
                    colour=each,
                    n=round(contrast(each, LIGHT.card), 1),
                    other=readable(each),
                )
            )
