"""How comments sound: an estimate that is opened, and a label that whoever reads it corrects."""

from __future__ import annotations

from datetime import date

from rumbo.reputation.tone.estimate import sounds
from tests.metrics.test_conversation import INBOX
from tests.pages.conftest import business, its, seen, submit


def test_a_label_is_corrected_where_it_is_read_and_counts_from_then_on(open_app) -> None:
    made = business("Faro")
    more = "facebook,comment,m3,2026-05-12 09:30,Ada,This is not bad at all :-x http://a_b,,,\n"
    assert [each.outcome for each in made.receive("inbox.csv", (INBOX + more).encode())] == [
        "imported"
    ]
    app = open_app(
        "interaction", language="en", period="days", **{"from": "2026-05-01", "to": "2026-05-31"}
    )
    assert "labelled texts" not in seen(app)  # nothing is read before it is opened

    app.session_state[its("sounds")] = True
    app.run()
    assert not app.exception
    assert "From 50 texts of a language on, shares are estimated." in seen(app)
    assert "labelled texts were judged right" in seen(app)

    before = sounds(made.store, ("comment", "message"), date(2026, 5, 1), date(2026, 6, 1))
    tone = before.texts[0].judged.tone
    assert tone is not None
    of_tone = next(each for each in app.button_group if each.key == its("sounds_tone"))
    of_tone.set_value(tone).run()
    place = next(each for each in app.button_group if "sounds_" in each.key and "_m" in each.key)
    other = "positive" if tone == "negative" else "negative"
    place.set_value(other)
    next(
        each
        for each in app.button
        if each.key == submit("sounds_said", "This is how they are meant")
    ).click().run()

    assert not app.exception
    after = sounds(made.store, ("comment", "message"), date(2026, 5, 1), date(2026, 6, 1))
    assert other in [each.said for each in after.texts]
    assert "your word counts" in seen(app)
