"""The Traffic screen: from where people come, what they do on the profile, what ads cost."""

from __future__ import annotations

import json
from datetime import date

from rumbo.commands.line import main
from rumbo.metrics.outcomes.months import MonthNumber, state_numbers
from tests.metrics.test_traffic import BY_DAY, place, report
from tests.pages.conftest import business, its, seen, submit


def received():
    made = business("Faro")
    for name, data in {"acquisition.csv": BY_DAY, **dict([place(5, 31, 3, 20, 7)])}.items():
        assert [each.outcome for each in made.receive(name, data)] == ["imported"]
    return made


def cells(app, column: str) -> list:
    return next(list(each.value[column]) for each in app.table if column in each.value.columns)


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
    # Eleven actions of one place: a plain table of so many columns is scrolled sideways, which no key does.
    stood = dict(zip(cells(app, "Metric"), cells(app, "Faro"), strict=True))
    assert (stood["Calls"], stood["Directions"]) == ("3", "20")
    assert "As files tell it of whole periods; each stands at its last day." in seen(app)


def test_everything_that_the_files_divide_can_be_looked_at(open_app):
    received()
    app = open_app("traffic")
    app.session_state[its("divided_web")] = True
    app.run()

    assert "Todo lo que los archivos desglosan" in seen(app)
    assert cells(app, "Fuente y medio · Campaña")[0] == "google / organic · (organic)"


def test_what_nothing_divides_stands_day_by_day(open_app):
    days = "Date,Active users\n20260504,14\n20260505,9\n"
    (receipt,) = received().receive("users.csv", report("Users", "20260504", "20260505", days))
    assert receipt.outcome == "imported"
    app = open_app("traffic")
    app.session_state[its("divided_web")] = True
    app.run()
    tables = app.selectbox(key=its("divided_by_web")).options

    whole = next(place for place, each in enumerate(tables) if "Toda la web" in each)
    app.selectbox(key=its("divided_by_web")).select_index(whole).run()

    assert not app.exception
    assert cells(app, "Toda la web") == ["4 may 2026", "5 may 2026"]
    assert cells(app, "Usuarios") == ["14", "9"]


def test_what_the_work_cost_stands_beside_what_the_business_counted(open_app):
    october = date(2026, 10, 1)
    told = [
        MonthNumber(october, "bookings", 40),
        MonthNumber(october, "work_hours", 10),
        MonthNumber(october, "fees", 200, currency="EUR"),
        MonthNumber(october, "fees", 30, currency="USD"),
    ]
    state_numbers(received().store, told, "Ana")

    text = seen(open_app("traffic", metric="bookings.periods", language="en")).replace(
        "\u00a0", " "
    )

    assert "It cost: €200.00 and \\$30.00 of fees and 10.0 h of work." in text
    assert "The business counted: 40 bookings." in text
    assert "Bookings, each: 0.2 h." in text  # of money nothing is said: it is of two currencies


def test_a_month_is_typed_in_by_a_form_and_shown_as_typed(open_app):
    received()
    app = open_app("import")
    app.session_state[its("monthly")] = True
    app.run()
    app.text_input(key=its("monthly_author")).set_value("Ana")
    app.number_input(key=its("monthly_202610_bookings_None_None")).set_value(40.0)
    app.number_input(key=its("monthly_202610_fees_None_EUR")).set_value(200.0)
    app.button(key=submit("monthly_form", "Apuntarlo")).click().run()

    assert not app.exception
    assert cells(app, "Qué se cuenta") == ["Reservas", "Honorarios (EUR)"]
    assert cells(app, "Por") == ["Ana", "Ana"]


def test_what_has_nothing_in_the_days_chosen_says_of_which_days_it_is_told(open_app):
    received()
    days = {"period": "days", "from": "2026-05-04", "to": "2026-05-06"}
    said = seen(open_app("traffic", metric="social_sessions.days", language="en", **days))

    assert (
        "What people do on the Google profile, by place: nothing in these days; the files tell of"
        in said
    )


def test_the_numbers_of_the_screen_are_those_of_the_command_line(open_app, capsys) -> None:
    received()
    app = open_app("traffic", language="en", metric="google_actions.periods")

    def told(metric: str, *more: str) -> str:
        asked = f"metrics --client Faro --metric {metric} --by total --json".split()
        assert main([*asked, *more]) == 0
        rows = map(json.loads, capsys.readouterr().out.splitlines())
        return f"{sum(each['value'] for each in rows):,.0f}"

    capsys.readouterr()
    social = {"Instagram": "instagram", "Facebook": "facebook", "Google Analytics": "ga4"}
    for row, network in enumerate(cells(app, "Network")):
        for head, metric in (
            ("Sessions", "social_sessions"),
            ("Conversions", "social_conversions"),
        ):
            assert cells(app, head)[row] == told(metric, "--network", social[network])
    stood = dict(zip(cells(app, "Metric"), cells(app, "Faro"), strict=True))
    for head, metric in (("Calls", "google_calls"), ("Directions", "google_directions")):
        assert stood[head] == told(metric)
    assert {each.value for each in app.metric} == {told("social_sessions"), told("google_actions")}
