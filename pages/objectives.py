"""Are we on course for what we set out to do?"""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.series import reported
from rumbo.objectives.judged.record import assess_every, remember, track_record
from rumbo.screens.empty import no_data
from rumbo.screens.heading import title
from rumbo.screens.objectives.behind_home import behind
from rumbo.screens.objectives.cards import card
from rumbo.screens.objectives.decisions import decided
from rumbo.screens.objectives.this_week import this_week
from rumbo.screens.objectives.wizard import new_objective
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import kept, say, store
from rumbo.story.objectives.bars import how_to_read
from rumbo.story.objectives.record import record_sentence
from rumbo.story.sentences.findings import headline

words = say()
made = kept(assess_every)
remember(store(), made)  # what is shown is kept, to be checked once its date has come
title(headline([each.standing for each in made], words))

if not kept(reported):
    no_data()
elif not made:
    st.write(
        words(
            "Likes sell nothing. Say what should change, by how much, by when: everything else on these screens is drawn beside it."
        )
    )

if kept(reported):
    this_week(made)
decided(made)
if key := how_to_read([each.standing for each in made], words):
    st.caption(key)
for each in sorted(made, key=lambda each: each.standing.status == "ended"):
    card(each.standing, each.standing.objective.objective_id, each)

if made:
    passports("home", lambda: behind([each.standing for each in made]))
if checked := record_sentence(track_record(store(), made), words):
    st.caption(checked)

if kept(reported):
    new_objective(opened=not made)
    st.page_link("pages/report.py", label=words("Report of a month"), icon=":material/description:")
