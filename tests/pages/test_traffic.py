"""The Traffic screen: from where people come, what they do on the profile, what ads cost."""

from __future__ import annotations

from tests.metrics.test_traffic import BY_DAY, place
from tests.pages.conftest import business, its, seen


def received():
    made = business("Faro")
    for name, data in {"acquisition.csv": BY_DAY, **dict([place(5, 31, 3, 20, 7)])}.items():
        assert [each.outcome for each in made.receive(name, data)] == ["imported"]
    return made


def cells(app, column: str) -> list:
    return next(list(each.value[column]) for each in app.dataframe if column in each.value.columns)


def test_visits_stand_by_network_and_by_campaign(open_app):
    received()
    app = open_app("traffic", metric="social_sessions.days")

    assert app.subheader[0].value.startswith("Sesiones desde redes: 22")
    assert cells(app, "Red") == ["Instagram", "Facebook", "Google Analytics"]
    assert cells(app, "Sesiones") == ["14", "5", "3"]

    app.segmented_control(key=its("visits_by")).set_value("Campaña").run()
    assert cells(app, "Campaña") == ["spring", "(referral)", "summer"]


def test_actions_on_the_google_profile_stand_by_place(open_app):
    received()
    app = open_app("traffic", metric="google_actions.periods", language="en")

    assert app.subheader[0].value.startswith("Actions on the profile on Google: 30")
    assert cells(app, "Calls") == ["3"]
    assert "As files tell it of whole periods; each stands at its last day." in seen(app)


def test_everything_that_the_files_divide_can_be_looked_at(open_app):
    received()
    app = open_app("traffic")
    app.session_state[its("divided_web")] = True
    app.run()

    assert "Todo lo que los archivos desglosan" in seen(app)
    assert cells(app, "Fuente y medio · Campaña")[0] == "google / organic · (organic)"
