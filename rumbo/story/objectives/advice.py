"""What follows from where an objective stands: the verdict in a word and a sentence."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo import clock
from rumbo.glossary import networks_of
from rumbo.locale import Words
from rumbo.networks import OWN
from rumbo.objectives.judged.starting import first_look
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import Verdict

DAY = timedelta(days=1)
AFTER = (None, "before_start", "silent")  # what lacks the days after those that are known
AFTERWARDS = "**Set afterwards.** Its target was written down on {day}, when its time was over: it tells what happened, and is neither a success nor a failure."
WORDS = {  # by verdict, and by the status where it matters
    ("keep", ""): "Keep going",
    ("keep", "met"): "Done",
    ("watch", ""): "Keep an eye on it",
    ("rectify", ""): "Change what you do",
    ("revise", ""): "Choose another target",
    ("wait", ""): "Wait",
    ("wait", "starting"): "Come back on {look}",
    ("bring", ""): "Bring the files",
    ("bring", "days"): "Bring the files of {missing}",
    ("bring", "typed"): "Type in the months that are missing",
    ("restate", ""): "Measure something else",
    ("restate", "off_track"): "Set it for one network",
    ("restate", "missed"): "Set it for one network",
    ("restate", "mixed"): "Set it for one network",
    ("restate", "given_up"): "End it, or set it elsewhere",
}
_UNSEEN = "It is over, but your files end on {until}: with those up to {due} it can be judged."
_OF_MIX = "At the mix of networks of before the target would be reached: it falls short by how much each of them counts now. Set it network by network before you change what you do."
_NEEDS_DAYS = "Waiting changes nothing: it needs files with the days that are missing."
ADVICE = {  # by verdict, and by the status or the reason where it matters
    ("keep", ""): "It goes well: go on as you are.",
    ("keep", "met"): "You can think about the next objective.",
    (
        "watch",
        "",
    ): "It may go either way: look again next week, with new files, before you change anything.",
    (
        "rectify",
        "",
    ): "Going on like this is not enough: do something else, and leave the target as it is.",
    (
        "watch",
        "between",
    ): "It may end within the target or outside it: look again next week, with new files, before you change anything.",
    (
        "rectify",
        "reachable",
    ): "Going on like this is not enough, but the {needed} you still need have come in {days} days before: do something else, and leave the target as it is.",
    (
        "rectify",
        "missed",
    ): "What you did was not enough: before you set a new objective, decide what you will do differently.",
    (
        "revise",
        "",
    ): "You still need {needed}, and no {days} days of your past ever brought more than {best}: open «History and changes» below, set a target within reach and note why.",
    (
        "revise",
        "missed",
    ): "What came does not go away: nothing that is done can keep this limit any more. Set one that can be kept, and note why.",
    ("wait", ""): "There is too little to judge it by yet.",
    ("wait", "starting"): "With files up to then you will see whether it goes at the pace needed.",
    ("wait", "too_early"): "It is too soon to judge: go on as you are.",
    ("wait", "too_few"): "Too little has come to judge it by: nothing follows from so few.",
    (
        "wait",
        "missed",
    ): "It was missed, but on so few that it may be chance: give the next one more time.",
    (
        "wait",
        "maturing",
    ): "Its last publications still grow: bring a file of {matured} or later for the last word, or end it below with what is known.",
    (
        "wait",
        "fresh",
    ): "A reply may still come: a review counts as unanswered once it is a week old.",
    ("bring", ""): _NEEDS_DAYS,
    (
        "bring",
        "typed",
    ): "No file tells it: type in under «Import» what the months after {until} brought.",
    (
        "bring",
        "maturing",
    ): "Its last publications have matured since your last file: with a newer one the last word can be said. Or end it below with what is known.",
    ("bring", "no_data"): "Waiting changes nothing: it needs a file that holds it.",
    ("bring", "too_early"): _UNSEEN,
    ("bring", "on_track"): _UNSEEN,
    ("bring", "at_risk"): _UNSEEN,
    ("bring", "off_track"): _UNSEEN,
    (
        "restate",
        "",
    ): "Waiting changes nothing: set the objective on something that your files do hold.",
    ("restate", "mixed"): "Waiting changes nothing: set one for each network that counts for you.",
    ("restate", "off_track"): _OF_MIX,
    ("restate", "missed"): _OF_MIX,
    (
        "restate",
        "given_up",
    ): "What was given up brings nothing more: end it, or set it on a network that goes on. If files are only missing, say so under Coverage.",
}


def verdict_line(made: Verdict, standing: Standing, words: Words) -> str:
    """Return the verdict in a word and a sentence."""
    objective, judged = standing.objective, standing.judged_on
    why, is_typed = (
        _why(made, standing),
        made.word == "bring" and OWN in networks_of(objective.metric),
    )
    missing = _missing(standing) if made.word == "bring" and not is_typed else None
    why = "typed" if is_typed and judged else why
    values = {
        "look": first_look(objective),
        "missing": words.span(*missing) if missing else "",
    }
    said = words(
        ADVICE.get((made.word, why), ADVICE[made.word, ""]),
        until=judged,
        due=objective.due_day,
        days=(objective.due_day - judged).days if judged else 0,
        needed=words.number(made.needed, objective.metric.unit),
        best=words.number(made.best, objective.metric.unit),
        matured=standing.young.matured_on if standing.young else None,
    )
    if objective.is_afterwards and standing.status in ("met", "missed"):
        return words(AFTERWARDS, day=objective.stated_on)
    word = words(WORDS.get((made.word, "days" if missing else why), WORDS[made.word, ""]), **values)
    return f"**{word}.** {said}"


def _missing(standing: Standing) -> tuple[date, date] | None:
    """Return the first and the last day that files would have to bring by now, None where that is not known."""
    objective, yesterday = standing.objective, clock.today() - DAY
    if standing.judged_on is None or standing.reason not in AFTER:
        return None
    first = max(standing.judged_on + DAY, objective.start_day)
    last = min(objective.due_day, yesterday)
    return (first, last) if first <= last else None


def _why(made: Verdict, standing: Standing) -> str:
    """Return what gives a verdict its sentence: why nothing can be judged, the status, or what is asked."""
    if made.word == "rectify" and made.needed is not None and made.best is not None:
        return "reachable" if made.needed <= made.best else "beyond"
    if made.word == "watch":
        return standing.objective.sense
    if standing.status == "starting":
        return standing.status
    return standing.reason or standing.status
