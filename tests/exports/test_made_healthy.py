"""Twenty healthy files of every source: none is repaired, warned of or refused in part."""

import pytest

from rumbo.exports.inspection import REPAIRS
from rumbo.exports.reading import all_formats, read
from rumbo.exports.retention import is_partial
from tests.exports.golden import TODAY, golden_files
from tests.exports.healthy import made

MADE = 20
HEALTHY = {
    format_.id: [
        path
        for path in golden_files()
        if path.parent.name == format_.id
        and "-damaged" not in path.name
        and path.suffix in (".csv", ".tsv", ".txt")
    ]
    for format_ in all_formats()
}


@pytest.mark.parametrize(
    "format_", [each for each in all_formats() if HEALTHY[each.id]], ids=lambda each: each.id
)
def test_nothing_of_a_healthy_file_is_refused_or_repaired(format_) -> None:
    paths = HEALTHY[format_.id]
    for seed in range(MADE):
        path = paths[seed % len(paths)]
        for data in made(format_, path, seed):
            reading = read(path.name, data, TODAY)
            told = [note.english() for note in reading.facts.notes if note.template in REPAIRS]
            refused = [each.reason.english() for each in reading.facts.refused]

            assert (reading.format, told, refused) == (format_.id, [], []), (path.name, seed)
            assert not is_partial(reading.facts.notes), (path.name, seed)
