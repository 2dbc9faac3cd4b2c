"""The words of a network in any of its languages name the same columns."""

import csv
from functools import cache
from pathlib import Path

import pytest

from rumbo.exports.reading import Reading, all_formats, read
from rumbo.exports.vocabulary import WORDS, fold
from tests.exports.golden import TODAY, golden_files, reading_of
from tests.exports.test_properties import CASES, as_bytes, blocks, says

LANGUAGES = ("en", "es", "pt", "fr", "de", "it", "ca")
# Whose captions are English whatever the language of the account.
ENGLISH_ONLY = {
    # the names of a program's fields
    *("apify_google_reviews", "tripadvisor_reviews", "outscraper_reviews", "google_reviews"),
    *("talkwalker_mentions", "trustpilot_products", "mastodon_posts", "bluesky_posts"),
    "fetched_comments",
    # no captions
    "trustpilot_headless",
    # English in every language, only the days are localised
    *("tiktok_content", "tiktok_overview", "tiktok_viewers", "tiktok_follower_activity"),
    *("tiktok_follower_gender", "tiktok_follower_history", "tiktok_follower_territories"),
    *("play_reviews", "linkedin_shares"),
    # never seen in another language
    *("facebook_insights_page", "facebook_insights_posts", "facebook_insights_videos"),
    *("tiktok_business", "trustpilot_reviews", "app_store_reviews"),
    *("brandwatch_mentions", "meltwater_mentions", "publer_overview", "publer_posts"),
    *("sprout_inbox", "sprout_posts", "sprout_profiles"),
}
# Day and month stand the other way round in English.
DAYS_BY_LANGUAGE = {"conversations", "facebook_recommendations", "linkedin_personal"}
NETWORK_BY_WORD = {"hootsuite"}  # which column has the ids says whose they are
WORDS_OF = {each.id: each.words for each in all_formats()}


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_golden_file_is_read_in_the_language_of_its_name(path: Path) -> None:
    expected = {None, "en"} if path.parent.name in ENGLISH_ONLY else {path.name[:2]}

    assert {leaf.language for leaf in reading_of(path).leaves() if leaf.format} <= expected


@cache
def rows_of(format_: str) -> list[dict[str, str]]:
    """Return the words of a format, one row a field."""
    with (WORDS / f"{WORDS_OF[format_]}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spellings(row: dict[str, str], language: str) -> list[str]:
    return [word.rstrip("^~") for word in (row.get(language) or "").split("|") if word]


def in_words_of(language: str, path: Path, header: list[str], which: int) -> list[str] | None:
    """Return a header in another language; None if a column that is kept has no word there."""
    written = []
    for cell in header:
        row = next(
            (
                row
                for row in rows_of(path.parent.name)
                if any(
                    fold(cell) == fold(word) for name in LANGUAGES for word in spellings(row, name)
                )
            ),
            None,
        )
        words = spellings(row, language) if row else []
        if row and row["field"] and not words:
            return None
        written.append(words[which] if words else cell)
    return written


TRANSLATED = [
    pytest.param(
        path,
        number,
        language,
        header,
        id=f"{path.parent.name}/{path.stem}/{number}/{language}/{which}",
    )
    for case in CASES
    for path, number in [case.values]
    for language in LANGUAGES
    for which in (0, -1)
    if not (which and path.parent.name in NETWORK_BY_WORD)
    and not (path.parent.name in DAYS_BY_LANGUAGE and "en" in (language, path.name[:2]))
    if (header := in_words_of(language, path, blocks(path)[number].header, which))
    and len(set(header)) == len(header)
]


@pytest.mark.parametrize(("path", "number", "language", "header"), TRANSLATED)
def test_a_header_in_another_language_says_the_same(
    path: Path, number: int, language: str, header: list[str]
) -> None:
    block = blocks(path)[number]

    own = read(path.name, as_bytes([block.header, *block.rows], "utf-8", ","), TODAY)
    other = read(path.name, as_bytes([header, *block.rows], "utf-8", ","), TODAY)

    assert but_for_its_language(other) == but_for_its_language(own)


def but_for_its_language(reading: Reading) -> tuple:
    outcome, format_, _, *rest = says(reading)
    return outcome, format_, *rest
