"""Why a file is what it is, beside what it is: signatures, columns, and the rows that gave nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rumbo.exports.facts import Line
from rumbo.exports.guided.applying import proposed
from rumbo.exports.guided.checking import checks
from rumbo.exports.guided.mapping import Mapping, plain
from rumbo.exports.inspection import inspection
from rumbo.exports.reading import Reading

FIRST = 5  # lines named of each reason


def explained(reading: Reading) -> dict[str, Any]:
    """Return an inspection with the reasons for it; of a table no format knows, what its columns may be."""
    told = inspection(reading)
    told["why"] = _why(reading)
    if found := proposed(reading):
        table, mapping = found
        told["columns"] = _columns(mapping)
        told["checks"] = [
            {"state": each.state, "sentence": each.sentence.english()}
            for each in checks(table, mapping)
        ]
        told["mapping"] = plain(mapping)
    for member, each in zip(told["members"], reading.members, strict=True):
        member |= explained(each) | {"file": member["file"]}
    return told


def _columns(mapping: Mapping) -> list[dict[str, Any]]:
    return [
        {
            "header": part.header,
            "role": part.role,
            "confidence": part.confidence,
            "reason": part.reason.english(),
        }
        for part in mapping.columns
    ]


def _why(reading: Reading) -> dict[str, Any]:
    trace = reading.trace
    return {
        "signatures": [
            {"format": each.format, "needs": list(each.needs), "columns": each.columns}
            for each in trace.matches
        ],
        "tables": [
            {
                "sheet": each.sheet,
                "title": each.title,
                "first_line": each.first_line,
                "rows": each.rows,
                "columns": [{"header": header, "field": field} for header, field in each.columns],
            }
            for each in trace.tables
        ],
        "refused": list(by_reason(reading.facts.refused)),
        "left_out": list(by_reason(reading.facts.left_out)),
    }


def by_reason(lines: Iterable[Line]) -> Iterator[dict[str, Any]]:
    """Yield each reason once, with how many lines it holds of and the first of them."""
    counted: dict[str, list[int]] = {}
    for each in lines:
        counted.setdefault(each.reason.english(), []).append(each.line)
    for reason, found in counted.items():
        yield {"reason": reason, "count": len(found), "first_lines": sorted(found)[:FIRST]}
