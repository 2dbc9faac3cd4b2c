"""What the columns of files are taken for by their names and cells alone, with how sure that is.

`columns.json` beside this file holds it for some of the golden files of `tests/exports/`;
`--update-golden` writes it anew: read the difference before committing it.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rumbo.exports.guided.proposing import propose
from rumbo.exports.guided.unrolling import tables_in

HERE, FILES = Path(__file__).parent, Path(__file__).parents[1] / "exports"
EXPECTED = HERE / "columns.json"
NAMES = sorted(json.loads(EXPECTED.read_text(encoding="utf-8")))


def taken_for(name: str) -> list[dict[str, Any]]:
    """Return for each table what it is of, and for each of its columns the role, how sure, and why."""
    return [
        {
            "table": found.table,
            "columns": [
                [each.header, each.role, each.confidence, each.reason.english()]
                for each in found.columns
            ],
        }
        for table in tables_in((FILES / name).read_bytes())[:2]
        for found in [propose(table, Path(name).name)]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_taken_for_what_they_are(name: str, request: pytest.FixtureRequest) -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    if request.config.getoption("--update-golden"):
        expected |= {name: taken_for(name)}
        EXPECTED.write_text(written(expected), encoding="utf-8")

    assert taken_for(name) == expected[name]


def written(expected: dict[str, Any]) -> str:
    """Return it with a line for each column."""
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    return re.sub(r"\n {5,}", " ", text).replace("[ ", "[").replace("\n    ]", "]") + "\n"
