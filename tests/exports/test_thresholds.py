"""Rules of thumb stand in one table, each with its reason and a test that falls when it is moved."""

import ast
import importlib
import re
from datetime import timedelta
from pathlib import Path

import pytest

from rumbo.settings import ROOT
from rumbo.thresholds import rows

EXPORTS = ROOT / "rumbo" / "exports"
# What bounds the work or what is shown, and what a form of files has: none of them says how a file is read.
BOUNDS = {
    "cells.ratings": ("IN_WORDS",),
    "builders.day_order": ("LAST_MONTH",),
    "builders.measures": ("SAMPLE",),
    "builders.rows": ("SHOWN",),
    "builders.web": ("SHOWN",),
    "explanation": ("FIRST",),
    "cells.steps": ("DAY", "WEEK"),
    "files.archives": ("LARGEST", "MOST"),
    "files.bounded_reading": ("HEAVY", "MANY", "MEMORY", "OUT_OF_MEMORY", "PATIENCE", "TIGHTEST"),
    "files.decode": ("SAMPLE",),
    "files.file_kinds": ("WITHIN",),
    "files.grid": ("SHEET",),
    "files.large_texts": ("LARGE", "PART"),
    "files.markup": ("START", "WIDEST"),
    "files.sheets": ("LOCKED", "MEMORY"),
    "files.texts": ("SAMPLE",),
    "files.workbooks": ("PATIENCE",),
    "guided.applying": ("SOME",),
    "guided.checking": ("SHOWN",),
    "guided.mapping": ("MOST_COLUMNS", "VERSION"),
    "guided.shapes": ("SAMPLE",),
    "reading": ("NESTED", "PUT_ASIDE"),
    "recognition": ("START",),
    "retention": ("SHOWN", "SOME"),
    "tables.click_rates": ("COUNTED", "SAMPLE"),
    "tables.counts": ("SAMPLE",),
    "tables.label_sheets": ("LABELS",),
    "tables.moved_header": ("SEEN",),
    "vocabulary": ("LONGEST",),
}


@pytest.mark.parametrize("name", sorted(rows()))
def test_a_threshold_is_read_from_its_row_has_a_reason_and_a_test(name: str) -> None:
    row = rows()[name]
    module, _, constant = name.rpartition(".")
    used = getattr(importlib.import_module(f"rumbo.exports.{module}"), constant)
    path, _, test = row["test"].partition("::")

    assert float(used.days if isinstance(used, timedelta) else used) == float(row["value"])
    assert float(row["moved"]) != float(row["value"])
    assert len(row["why"]) > 20
    assert re.search(rf"^def {test.partition('[')[0]}\b", text_of(ROOT / path), re.M)


def test_no_reader_has_a_threshold_of_its_own() -> None:
    found = {
        path.relative_to(EXPORTS).with_suffix("").as_posix().replace("/", "."): numbers_of(path)
        for path in sorted(EXPORTS.rglob("*.py"))
        if path.parent.name != "formats"  # numbers there are the form of a network's files
    }

    named = {module: tuple(sorted(names)) for module, names in found.items() if names}
    assert named == BOUNDS


def numbers_of(path: Path) -> list[str]:
    """Return the constants of a module to which numbers are given."""
    return [
        name.id
        for node in ast.parse(text_of(path)).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        for name, value in pairs(target, node.value)
        if isinstance(name, ast.Name) and is_number(value)
    ]


def pairs(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]


def is_number(value: ast.expr) -> bool:
    if isinstance(value, ast.BinOp):
        return is_number(value.left)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id == "timedelta" and any(is_number(x.value) for x in value.keywords)
    return isinstance(value, ast.Constant) and type(value.value) in (int, float)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")
