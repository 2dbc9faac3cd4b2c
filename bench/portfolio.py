"""How long the list of all businesses takes with fifty of them: python -m bench.portfolio."""

from __future__ import annotations

import os
import shutil
import tempfile

from bench.report import seconds
from bench.result import Result, keep, table
from rumbo.clients import clients
from rumbo.demo.load import load
from rumbo.story.portfolio import glance, is_fresh

MANY = 50
LIMIT = 1.0  # seconds, in which a list has to stand there


def measured() -> list[Result]:
    """Return what the list takes where nothing has changed, and what one business takes that has."""
    made = load()
    first = seconds(lambda: glance(made))
    made.store.close()
    for number in range(1, MANY):
        shutil.copytree(made.folder, made.folder.with_name(f"copy-{number:02}"))
    all_of_them = clients()
    for each in all_of_them:
        glance(each)  # a copy has files of another age: it is looked at once
        each.store.close()
    again = seconds(lambda: [glance(each) for each in all_of_them])
    fresh = sum(map(is_fresh, all_of_them))
    return [
        Result.at_most("fifty businesses, nothing has changed", again, LIMIT, None, "s"),
        Result.at_most("one business that has changed", first, None, None, "s"),
        Result.between("read without opening a store", fresh, (MANY, MANY), None, "of 50"),
    ]


def main() -> None:
    """Measure, print a table, and write the results."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["RUMBO_HOME"] = home
        figures = measured()
    print(table(figures))
    keep("portfolio", figures)


if __name__ == "__main__":
    main()
