"""Are we on course for what we set out to do?"""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.series import reported
from rumbo.objectives.journal import all_objectives
from rumbo.objectives.verdict import assess
from rumbo.screens.empty import no_data
from rumbo.screens.objectives import card
from rumbo.screens.report import one_page
from rumbo.screens.session import kept, say
from rumbo.screens.stating import new_objective
from rumbo.screens.verdicts import this_week
from rumbo.story.findings import headline

words = say()
made = [kept(assess, each) for each in kept(all_objectives)]
st.title(headline([each.standing for each in made], words), anchor=False)

if not kept(reported):
    no_data()
elif not made:
    st.write(
        words(
            "Likes sell nothing. Say what should change, by how much and until when: everything else on these screens is drawn beside it."
        )
    )

for each in made:
    card(each.standing, each.standing.objective.objective_id, each)

this_week(made)

if kept(reported):
    new_objective()
    one_page()
