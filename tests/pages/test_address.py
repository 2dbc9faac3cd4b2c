"""What was chosen is given to a widget where it would begin anew, and only there: given again, it draws itself thrice."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from rumbo.screens import address


def screen() -> None:
    import streamlit as st

    from rumbo.screens.address import keyed, remember

    options = ["week", "month"] if st.session_state.get("fewer") else ["week", "day", "month"]
    remember("grain", options, "week")
    st.selectbox("By", options, key=keyed("grain"), persist_state="session")


def test_a_fragment_gives_a_choice_again_only_where_other_options_make_another_widget(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = AppTest.from_function(screen).run()
    assert app.selectbox[0].proto.set_value
    monkeypatch.setattr(
        address,
        "get_script_run_ctx",
        lambda **_: SimpleNamespace(fragment_ids_this_run=["a fragment"]),
    )
    app.selectbox[0].select("month").run()
    assert (app.selectbox[0].value, app.selectbox[0].proto.set_value) == ("month", False)
    app.session_state["fewer"] = True
    app.run()
    assert (app.selectbox[0].value, app.selectbox[0].proto.set_value) == ("month", True)
