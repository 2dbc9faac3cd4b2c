"""Texts of files and people, made plain for where they are shown: whatever they say is read, and nothing of it runs.

`st.text`, the options of select boxes, tables and placeholders take a text as it is, without its
`invisible` controls.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit

JOINER = "\u2060"  # takes no room, and no construct of Markdown reaches across it
# Controls of direction and of no width, tags, and all of C0 and C1 but tab and line ends. The joiner of
# families and flags stays between pictures.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2061-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
KEPT = re.compile(r"(\\[!-/:-@\[-`{-~])")  # what is escaped already
# An underscore inside a word means nothing; a sign of a block means something only where a line begins.
SPECIAL = re.compile(r"[`*\[\]<>$~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
BEGINNING = re.compile(r"^( ?)(?=(?:#{1,6}|\+|-+|=+)(?:\s|$))|^( ?\d{1,9})(?=[.)](?:\s|$))")
# Bare addresses, names between colons, and signs that are drawn as arrows and dashes.
JOINED = re.compile(
    rf"(?<!{JOINER}):(?=//)|(?i:(?<=www))(?=\.)|(?<!{JOINER})(?=@)|(?<=:)(?=[^\W\d_]|[\w+-]+:)"
    r"|(?<=[<>~=-])(?=\\?[<>=-])"
)
RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?")
OF_ADDRESSES = "%/?#@!$&'*+,;=:~-._"  # no brackets, parentheses or quotes: they would end a link


def invisible_out(text: str) -> str:
    """Return a text without what no one sees: controls of direction and of no width."""
    return INVISIBLE.sub("", text)


def unmarked(said: str) -> str:
    """Return a sentence of ours without the signs that make a part of it bold on a screen."""
    return said.replace("**", "")


def one_line(text: str) -> str:
    """Return a text without its invisible controls, on one line."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", invisible_out(text))


@lru_cache(4096)
def for_markdown(text: str) -> str:
    r"""Return a text that Streamlit's Markdown shows as it is, on one line; once more changes nothing.

    >>> for_markdown("![x](http://a.b) *c* :red[d]")
    '!\\[x\\](http\u2060://a.b) \\*c\\* :\u2060red\\[d\\]'
    """
    pieces = KEPT.split(one_line(text))
    pieces[-1] = re.sub(r"\\$", rf"\g<0>{JOINER}", pieces[-1])  # or it would escape what follows
    pieces[::2] = [SPECIAL.sub(r"\\\g<0>", each) for each in pieces[::2]]
    begun = BEGINNING.sub(r"\g<0>\\", "".join(pieces))
    return JOINED.sub(rf"{JOINER}\g<0>", begun)


def for_html(text: str) -> str:
    """Return a text that stands in a page as it is, its lines kept.

    >>> for_html("<b>a</b> & 'b'")
    '&lt;b&gt;a&lt;/b&gt; &amp; &#x27;b&#x27;'
    """
    return html.escape(invisible_out(text))


def for_plotly(text: str) -> str:
    """Return a text that Plotly draws as it is: no tag, no entity, no place of a template.

    >>> for_plotly("<b>a</b> & %{x}")
    '&lt;b&gt;a&lt;/b&gt; &amp; %\u2060{x}'
    """
    plain = one_line(text).replace("&", "&amp;")
    return plain.replace("<", "&lt;").replace(">", "&gt;").replace("%{", f"%{JOINER}{{")


def for_sheets(cell: Any) -> Any:
    """Return a cell that no spreadsheet runs: a text that begins like a formula gets an apostrophe.

    A number stays one, also where it is negative and written as text.

    >>> for_sheets("=1+1"), for_sheets("-3,5"), for_sheets(-3)
    ("'=1+1", '-3,5', -3)
    """
    if not isinstance(cell, str) or not cell.lstrip(" ").startswith(RUNS):
        return cell
    return cell if NUMBER.fullmatch(cell) else f"'{cell}"


def for_link(address: Any) -> str | None:
    """Return an address of the web that can stand in a link, None for anything else."""
    try:
        scheme = urlsplit(invisible_out(str(address))).scheme
    except ValueError:
        return None
    if scheme not in ("http", "https"):
        return None
    return quote(invisible_out(str(address)).strip(), safe=OF_ADDRESSES)
