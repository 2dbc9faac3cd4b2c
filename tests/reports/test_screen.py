"""The row of the Objectives screen from which the page is taken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rumbo.clients import Client
from rumbo.metrics.series import Period
from rumbo.screens.report import _made
from tests.pages.conftest import its

DOOR = Path(__file__).parents[2] / "dashboard.py"


@pytest.fixture
def app(seven: Client) -> AppTest:
    return AppTest.from_file(DOOR, default_timeout=30).run()


def test_the_last_month_is_offered_first(app: AppTest) -> None:
    assert not app.exception
    assert app.selectbox(key=its("page_month")).value == Period(
        date(2026, 11, 1), date(2026, 12, 1)
    )
    assert app.selectbox(key=its("page_month")).options[0] == "Noviembre 2026"


@pytest.mark.parametrize(
    ("kind", "choice"), [("quarter", "page_quarter"), ("weeks", None), ("days", "page_days")]
)
def test_other_periods_can_be_chosen(app: AppTest, kind: str, choice: str | None) -> None:
    app.selectbox(key=its("page_of")).set_value(kind).run()

    assert not app.exception
    asked = {each.key for each in [*app.selectbox, *app.date_input] if each.key}
    shown = {key for key in asked if key.startswith("page_")}
    assert shown - {its("page_of")} == ({its(choice)} if choice else set())
    labels = [each.proto.label for each in app.get("download_button")]
    assert "Descargar la página (PDF)" in labels


def test_the_same_page_is_made_once(seven: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr("rumbo.screens.report.page_pdf", lambda *_: made.append("page") or b"%PDF")
    days = (date(2026, 10, 1), date(2026, 11, 1))

    for version in (-1, -1, -2):
        _made("folder", version, "es", days, date(2026, 11, 20), seven)

    assert made == ["page", "page"]
