"""How texts without a label sound: an estimate with its range, the texts behind it, and a word to correct it."""

from __future__ import annotations

import re

import streamlit as st
from babel import Locale

from rumbo.locale import Words
from rumbo.reputation.tone.estimate import (
    FEWEST,
    Estimate,
    Sounds,
    Text,
    measured_on,
    right,
    sounds,
    state_tones,
)
from rumbo.reputation.tone.scoring import TONES
from rumbo.screens.address import keyed
from rumbo.screens.pickers import Choice
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store

AT_ONCE, LONGEST = 6, 280
WIDEST = 60  # points; a wider range says nothing
ADDRESS = re.compile(r"https://[\w./?=&%#~+:@-]+")  # what may stand in a link as it is


def how_it_sounds(choice: Choice, kinds: tuple[str, ...]) -> None:
    """Offer the estimate of the days chosen; nothing is read before it is opened."""
    words = say()
    with st.expander(
        words("How it sounds: an estimate"), key=keyed("sounds"), on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        found: Sounds = kept(sounds, kinds, choice.period.start, choice.period.end)
        if not found.texts:
            st.write(words("No texts without a label of their own in these days."))
            return
        _estimates(found, words)
        _examples(found, words)


def tone_names(words: Words) -> dict[str, str]:
    """Return what the tones are called."""
    return {
        "negative": words("Negative"),
        "neutral": words("Neutral"),
        "positive": words("Positive"),
    }


def _estimates(found: Sounds, words: Words) -> None:
    st.markdown("\n".join(_line(each, words) for each in found.estimates))
    few = [each for each in found.estimates if each.shares is None]
    lines = [_accuracy(each, words) for each in dict.fromkeys(e.language for e in found.estimates)]
    if few:
        said = words("From {fewest} texts of a language on, shares are estimated.", fewest=FEWEST)
        lines.append(said)
    if found.unjudged:
        lines.append(
            words.count(
                "{n} text is not judged: of another language, or too short to tell which.",
                "{n} texts are not judged: of another language, or too short to tell which.",
                found.unjudged,
            )
        )
    if found.read:
        lines.append(
            words(
                "Of {read} that you read, {agreed} had been judged as you say; your word counts.",
                read=found.read,
                agreed=found.agreed,
            )
        )
    lines.append(words("Compare a network with itself alone; no objective rests on an estimate."))
    st.caption(" ".join(lines))


def _line(each: Estimate, words: Words) -> str:
    told = [
        f"{name} {_told(each, TONES.index(tone), words)}"
        for tone, name in tone_names(words).items()
    ]
    head = f"**{words.network(each.network)}** ({_language(each.language, words)})"
    return f"- {head}: " + " · ".join(told)


def _told(each: Estimate, place: int, words: Words) -> str:
    count = each.counts[place]
    if each.shares is None:
        return words.count("{n} text", "{n} texts", count)
    low, high = (round(100 * end[place]) for end in (each.shares.low, each.shares.high))
    if high - low > WIDEST:
        return words("{n} (what share of all, cannot be said)", n=count)
    return words("{n} (of all, an estimated {low}–{high} %)", n=count, low=low, high=high)


def _accuracy(language: str, words: Words) -> str:
    return words(
        "In {language}, {right} of 100 labelled texts were judged right ({n} tweets and reviews): the range allows for that.",
        language=_language(language, words),
        right=round(100 * right(language)),
        n=measured_on(language),
    )


def _language(code: str, words: Words) -> str:
    return Locale(words.language).languages[code]


def _examples(found: Sounds, words: Words) -> None:
    """Show the texts that were judged most plainly, each with a word to correct it."""
    names = tone_names(words)
    tone = st.pills(
        words("Texts judged"),
        TONES,
        default=TONES[0],
        format_func=names.__getitem__,
        key=keyed("sounds_tone"),
    )
    own = [each for each in found.texts if each.judged.tone and each.tone == tone]
    shown = sorted(own, key=lambda each: -abs(each.judged.score))[:AT_ONCE]
    if not shown:
        st.write(words("None of the texts of these days."))
        return
    with st.form(keyed("sounds_said"), border=False):
        said = [(each, _example(each, words, names)) for each in shown]
        pressed = st.form_submit_button(words("This is how they are meant"), type=emphasis())
    rows = [(each.account_id, each.mention_id, meant) for each, meant in said if meant]
    if pressed and attempt(lambda: state_tones(store(), rows)):
        st.rerun()


def _example(each: Text, words: Words, names: dict[str, str]) -> str | None:
    who = words.text(each.author) if each.author else words("Anonymous")
    link = each.link or ""
    there = f" · [{words('Open')}]({link})" if ADDRESS.fullmatch(link) else ""
    day = words.day(each.here_at.date())
    st.markdown(f"**{who}** · {words.network(each.network)} · {day}{there}")
    st.text(as_is().text(each.text[:LONGEST]))
    return st.segmented_control(
        words("Meant as"),
        TONES,
        default=each.tone,
        format_func=names.__getitem__,
        key=keyed(f"sounds_{each.account_id}_{each.mention_id}"),
        label_visibility="collapsed",
    )
