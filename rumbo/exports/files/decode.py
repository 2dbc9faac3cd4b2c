"""Bytes to text: which of the encodings seen in exports is it?"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rumbo.thresholds import share

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# One byte a letter, so every byte decodes: only the look of the text tells them apart, and where
# it does not, the first is by far the most frequent. Behind each the letters it is for.
SINGLE_BYTE = {
    "cp1252": "",
    "cp1251": "",
    "mac_roman": "",
    "cp850": "",
    "cp1254": "ğışĞİŞ",
    "cp1250": "ąćčďđęěĺľłńňŕřśšťůźżžőűăâîşţĄĆČĎĐĘĚĹĽŁŃŇŔŘŚŠŤŮŹŻŽŐŰĂŞŢ",
}
WESTERN = "áàâäãåçéèêëíìîïñóòôöõúùûüýÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜœŒæøØßÆ"
# Letters beyond ASCII stand alone or in pairs where words are in Latin letters; whole words of them are not.
WORDS, FEW = re.compile(rb"[\x80-\xff]{3,}"), share("files.decode.FEW")
SAMPLE = 200_000
KNOWN_MARKS = "«»“”‘’¿¡€£ºª·–—…©®°\xa0"


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding; a byte order mark is dropped."""
    return next(decodings(data))


def decodings(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the texts that the bytes may be, with their encodings, the likeliest first."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            yield data[len(mark) :].decode(encoding, errors="replace"), encoding
            return
    if encoding := _wide(data):
        yield data.decode(encoding, errors="replace"), encoding
        return
    try:
        yield data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:  # a file cut in the middle of a letter
            yield data[: error.start].decode("utf-8"), "utf-8"
            return
        for encoding in (*_of_other_letters(data[:SAMPLE]), *_likeliest(data[:SAMPLE])):
            yield data.decode(encoding, errors="replace"), encoding


def _of_other_letters(sample: bytes) -> Iterator[str]:
    """Yield the encoding of a text whose words are in no Latin letters, by how often its language has each."""
    beyond = sum(byte > 127 for byte in sample)
    if sum(map(len, WORDS.findall(sample))) <= FEW * beyond:
        return
    import chardet  # takes 50 ms, and hardly a file needs it

    found = chardet.detect(sample)["encoding"]
    text = sample.decode(found, errors="replace") if found else ""
    if found and not any(letter in WESTERN for letter in text) and text.count("\ufffd") < 2:
        yield codecs.lookup(found).name


def _likeliest(sample: bytes) -> list[str]:
    scores = {name: _plausibility(sample, name) for name in SINGLE_BYTE}
    return sorted(scores, key=lambda name: -scores[name])


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 order of text without a mark: ASCII leaves a NUL in every second byte."""
    even, odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    if max(even, odd) < len(data[:2000]) / 8:
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _plausibility(data: bytes, encoding: str) -> int:
    """Return how much the letters beyond ASCII look like words in this encoding."""
    text, own = data.decode(encoding, errors="replace"), SINGLE_BYTE[encoding]
    return sum(
        _fits(before, letter, after, own)
        for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False)
        if letter > "\x7f"
    )


def _fits(before: str, letter: str, after: str, own: str) -> int:
    """Return 1 if a letter belongs between its neighbours, and less than 0 if it does not."""
    if letter.isspace():
        return 1
    script, around = _script(letter, own), {_script(before, own), _script(after, own)}
    if script == "mark":
        # Quotes, dashes and signs stand at the edge of words, not inside them.
        return -1 if "mark" not in around or letter not in KNOWN_MARKS else 1
    if script == "odd" or letter.isupper() and before.islower():
        return -2
    if around == {"mark"} and script == "cyrillic":
        return 0
    return 1 if around <= {script, "mark"} else -2


@lru_cache(maxsize=16384)
def _script(letter: str, own: str) -> str:
    if not letter.isalpha() or letter in "ºª":
        return "mark"
    if "CYRILLIC" in unicodedata.name(letter, ""):
        return "cyrillic"
    return "latin" if letter.isascii() or letter in WESTERN or letter in own else "odd"
