"""Texts of files and people, made plain."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rumbo.locale import words
from rumbo.plain import JOINER, for_link, for_markdown, for_plotly, for_sheets, invisible_out
from rumbo.screens.session import in_markdown

PIECES = st.sampled_from(
    ["*", "_", "`", "[", "](", ")", "!", "<b>", "$", "~~", ":", "red", "http", "://", "www", ".", "@", "-"]
    + [">", "<", "=", "#", "1.", "\\", "&lt;", " ", "\n", "a", "é", "\u202e", "\u200b", "|", "+"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("*b* _u_ `k` ~s~ $x$", r"\*b\* \_u\_ \`k\` \~s\~ \$x\$"),
        ("Sep-15_Aug-31_12.csv", "Sep-15_Aug-31_12.csv"),
        ("![q](http://a.b)", rf"!\[q\](http{JOINER}://a.b)"),
        ("www.a.b z@a.b", f"www{JOINER}.a.b z{JOINER}@a.b"),
        (":red[r] :streamlit: :+1:", rf":{JOINER}red\[r\] :{JOINER}streamlit: :{JOINER}+1:"),
        ("a -> b -- c", rf"a -{JOINER}\> b -{JOINER}- c"),
        ("# h\n- l", r"\# h - l"),
        ("2026. Plan", r"2026\. Plan"),
        ("6.726 a las 12:30", "6.726 a las 12:30"),
        ("a\\", f"a\\{JOINER}"),
        ("_www.a.b", rf"\_www{JOINER}.a.b"),
        ("ab\u202ec\u200bd", "abcd"),
        ("4,43\u00a0★", "4,43\u00a0★"),
    ],
)
def test_markdown_shows_it_as_it_is(text, plain):
    assert for_markdown(text) == plain


@given(TEXTS)
def test_once_more_changes_nothing(text):
    assert for_markdown(for_markdown(text)) == for_markdown(text)


@given(TEXTS)
def test_no_construct_is_left_in_it(text):
    plain = for_markdown(text)

    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "\0", plain)  # without what is escaped
    assert not re.search(r"[`*\[\]<>$~\n]", bare)
    assert not re.search(r"(?<!\u2060)://|(?<!\u2060)@|www\.|:[a-zA-Z]|&\w+;", bare)


@given(TEXTS)
def test_nothing_but_escapes_is_added(text):
    read = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", for_markdown(text)).replace(JOINER, "")
    line = re.sub(r"[ \t\r\n]+", " ", invisible_out(text))

    # A backslash escapes what stands behind it; before a bare address it is parted from it, and shown.
    assert read == re.sub(r"\\(?!@|://)([!-/:-@\[-`{-~])", r"\1", line)


@pytest.mark.parametrize("text", [r"\@", r"\://", r"\\@ \@"])
def test_a_backslash_before_an_address_is_shown(text):
    assert for_markdown(text).replace(JOINER, "") == text


def test_families_stay_together():
    assert invisible_out("👩\u200d🍳 a\u200db") == "👩\u200d🍳 ab"


def test_plotly_draws_it_as_it_is():
    assert for_plotly("<b>a</b> & %{x}\u200f") == f"&lt;b&gt;a&lt;/b&gt; &amp; %{JOINER}{{x}}"


@pytest.mark.parametrize(
    "text", ["=1+1", "+34 600", "-a", "@x", "\tx", "\rx", " =x", "-2+3", "＝1"]
)
def test_a_spreadsheet_does_not_run_it(text):
    assert for_sheets(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["-3", "-3,5", "-1.234,5", "-5 %", "+2", -3, 2.5, None, "a=b", ""])
def test_numbers_stay_numbers(cell):
    assert for_sheets(cell) == cell


def test_a_link_ends_where_it_should():
    assert for_link("https://a.b/p?x=1&y=%20 ) ![q](z)") == (
        "https://a.b/p?x=1&y=%20%20%29%20!%5Bq%5D%28z%29"
    )
    assert for_link("javascript:alert(1)") is None
    assert for_link("http://[bad") is None
    assert for_link(None) is None


def test_words_write_it_for_where_they_are_shown():
    template = "«{title}»: no newer data since it was decided."

    assert in_markdown("en")(template, title="*b*\u202e") == (
        "“\\*b\\*”: no newer data since it was decided."
    )
    assert words("en")(template, title="*b*\u202e") == "“*b*”: no newer data since it was decided."
    assert in_markdown("es").quoted("_u_") == "«\\_u\\_»"
