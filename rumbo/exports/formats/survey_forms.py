"""Surveys with a question from 0 to 10: Google Forms, Typeform, SurveyMonkey.

Questions are free text: the one answered from 0 to 10 is the rating, answers in words are the text.
A survey without such a question is left to the guided mapping. SurveyMonkey has two header rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.description_row import described, undescribed
from rumbo.exports.tables.surveys import answers
from rumbo.exports.tables.table_stacks import Stack, as_found
from rumbo.exports.vocabulary import vocabulary

NAMED = ("monkey_id", "monkey", "typeform", "google")
TIMES = ("google", "typeform", "monkey", "monkey_start")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the answers, if the first row is a header of this tool above a question from 0 to 10."""
    found = []
    for grid in grids:
        filled = grid.filled
        section = format_.sections[0]
        if filled and section.fits(format_.vocabulary.columns(grid.rows[filled[0]])):
            each = as_found(format_, grid, file, Stack([], filled[0], filled[1:]), section)
            if _named(undescribed(each.block, NAMED)[0]):
                found.append(each)
    return found


def _named(block: Block) -> Block | None:
    """Return the answers with their rating named; a header of Google's is too plain to go by alone."""
    return answers(block, TIMES, asked_only="google" in block.columns)


def _answers(block: Block) -> Facts:
    named = _named(block) or block
    meaning = vocabulary("surveys").meaning(block.header[named.columns["written_at"]])
    order = "mdy" if meaning and "en" in meaning[1] else "dmy"
    return reviews("survey", scale=10.0, kind="survey", order=order)(named)


def _format(id_: str, name: str, *needs: str) -> Format:
    sections = (Section(needs, described(_answers, NAMED)),)
    return Format(id_, "survey", name, "surveys", sections, _find, is_asked=True)


FORMATS = (
    _format("google_forms", "Google Forms", "google"),
    _format("typeform", "Typeform", "typeform"),
    _format("surveymonkey", "SurveyMonkey", "monkey_id", "monkey"),
)
