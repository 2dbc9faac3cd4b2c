"""Golden files: an invented export and, beside it as `<name>.json`, what a person says it holds."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from rumbo.exports.inspection import inspection
from rumbo.exports.reading import Reading, read

HERE = Path(__file__).parent
TODAY = date(2026, 11, 20)
ASIDE = {"errors"}


def golden_files() -> list[Path]:
    """Return every export that has, or should have, an expectation beside it."""
    return sorted(
        path
        for folder in HERE.iterdir()
        if folder.is_dir() and folder.name not in ASIDE and not folder.name.startswith((".", "_"))
        for path in folder.iterdir()
        if path.is_file() and not path.name.endswith(".json.json") and not _is_expectation(path)
    )


def _is_expectation(path: Path) -> bool:
    return path.suffix == ".json" and path.with_suffix("").is_file()


def expectation(path: Path) -> Path:
    """Return where the expectation of an export stands."""
    return path.with_name(f"{path.name}.json")


def reading_of(path: Path) -> Reading:
    """Return the reading of a golden file, on a day that never changes."""
    return read(path.name, path.read_bytes(), TODAY)


def rows(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """Return the canonical rows of a reading by table: empty columns left out, metrics side by side."""
    return {
        name: _together([_plain(row) for row in reading.facts.table(name).to_pylist()])
        for name in sorted(reading.facts.tables)
    }


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, str | int | float) else str(value)
        for name, value in row.items()
        if value is not None and value is not False
    }


def _together(plain: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one row a key with all its metrics; a doubtful one bears a question mark."""
    found: dict[tuple, dict[str, Any]] = {}
    for row in plain:
        if "val" not in row:
            return plain
        metric = row.pop("metric") + ("?" if row.pop("is_doubtful", False) else "")
        value = row.pop("val")
        found.setdefault(tuple(row.items()), row.copy())[metric] = value
    return list(found.values())


def described(path: Path) -> dict[str, Any]:
    """Return all that an expectation holds: the inspection, the rows, the lines left out."""
    reading = reading_of(path)
    leaves = list(reading.leaves())
    answer: dict[str, Any] = {"inspection": inspection(reading)}
    for leaf in leaves:
        prefix = f"{leaf.file.split('/', 1)[1]}: " if reading.members else ""
        answer |= {f"{prefix}{name}": each for name, each in rows(leaf).items()}
        if left_out := [f"{each.line}: {each.reason.english()}" for each in leaf.facts.left_out]:
            answer[f"{prefix}left out"] = left_out
        if leaf.facts.stated_on:
            answer[f"{prefix}stated on"] = leaf.facts.stated_on.isoformat()
        if leaf.facts.span:
            answer[f"{prefix}covers"] = [day.isoformat() for day in leaf.facts.span]
    return json.loads(json.dumps(answer))


def written(answer: dict[str, Any]) -> str:
    """Return an expectation as text, one row a line."""
    parts = [
        f"{json.dumps(name, ensure_ascii=False)}: {_written(value)}"
        for name, value in answer.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _written(value: Any) -> str:
    if isinstance(value, list):
        lines = [json.dumps(each, ensure_ascii=False) for each in value]
        return "[\n  " + ",\n  ".join(lines) + "\n]"
    return json.dumps(value, ensure_ascii=False, indent=2 if isinstance(value, dict) else None)
