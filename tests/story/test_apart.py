"""What stands apart from the publications of some days is said once, of the networks chosen."""

import pytest

from rumbo.locale import words
from rumbo.metrics.publications.apart import Apart
from rumbo.story.sentences.apart import apart_sentences

FOUND = [Apart("instagram", 12, 3, 0), Apart("youtube", 5, 0, 2), Apart("tiktok", 4, 0, 0)]


def test_stories_and_publications_without_a_day_are_counted() -> None:
    stories, undated = apart_sentences(FOUND, ("instagram", "youtube"), words("en"))

    assert stories.startswith("Of 17 publications 3 are stories: Instagram.")
    assert undated == "2 publications bear no day and stand in no sum by day: YouTube."


def test_one_alone_is_said_so() -> None:
    assert apart_sentences([Apart("x", 0, 0, 1)], ("x",), words("es")) == [
        "1 publicación no lleva día y no está en ninguna suma por días: X."
    ]


@pytest.mark.parametrize("networks", [("tiktok",), ()])
def test_nothing_is_said_where_nothing_stands_apart(networks: tuple[str, ...]) -> None:
    assert apart_sentences(FOUND, networks, words("en")) == []
