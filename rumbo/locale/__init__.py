"""Words, numbers and dates in the languages of the app."""

from __future__ import annotations

from rumbo.locale.words import LANGUAGES, Words, words

__all__ = ["LANGUAGES", "Words", "words"]
