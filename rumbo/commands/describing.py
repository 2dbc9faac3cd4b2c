"""What a file is and why, as lines for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

NOT_KEPT = "not kept"


def described(facts: dict[str, Any], *, why: bool = False) -> str:
    """Return an inspection as lines of text; with `why`, with its reasons."""
    known = [facts["format"], facts["network"], facts["language"], facts["account"]]
    lines = [f"{facts['file']}: {facts['message']}"]
    if facts["outcome"] == "recognised":
        lines.append("  " + ", ".join(filter(None, known)))
    lines += [_table(name, table) for name, table in facts["tables"].items()]
    lines += [f"  repaired: {note}" for note in facts["repairs"]]
    lines += [f"  {note}" for note in facts["notes"]]
    lines += [f"  {shares(facts['kept'])}"] if "kept" in facts else []
    if why:
        lines += _why(facts["why"])
        lines += _proposal(facts)
    else:
        lines += [f"  line {each['line']} refused: {each['reason']}" for each in facts["refused"]]
    for member in facts["members"]:
        lines.append("  " + described(member, why=why).replace("\n", "\n  "))
    return "\n".join(lines)


def shares(kept: dict[str, float]) -> str:
    """Return how much of a file was kept, rounded down."""
    rows, volume = (int(kept[each] * 1000) / 10 for each in ("rows", "volume"))
    return f"kept: {rows:g}% of the rows, {volume:g}% of the volume"


def _table(name: str, table: dict[str, Any]) -> str:
    totals = ", ".join(f"{metric} {total}" for metric, total in table["totals"].items())
    span = f", {table['first']} to {table['last']}" if table["first"] else ""
    return f"  {name}: {table['records']}{span}: {totals}"


def _why(why: dict[str, Any]) -> Iterator[str]:
    for place, each in enumerate(why["signatures"]):
        needs = ", ".join(each["needs"]) or "the shape of its document"
        taken = "taken" if place == 0 else "not taken"
        yield f"  matched {each['format']} ({taken}; {each['columns']} columns explained) by {needs}"
    for each in why["tables"]:
        where = f" “{each['sheet']}”" if each["sheet"] else ""
        yield f"  table{where}, {each['rows']} rows from line {each['first_line']}"
        for column in each["columns"]:
            yield f"    {column['header'] or '(no header)'} → {column['field'] or NOT_KEPT}"
    for outcome in ("refused", "left_out"):
        for each in why[outcome]:
            lines = ", ".join(map(str, each["first_lines"]))
            yield f"  {outcome.replace('_', ' ')}: {each['count']} rows, lines {lines}: {each['reason']}"


def _proposal(facts: dict[str, Any]) -> Iterator[str]:
    for each in facts.get("columns", ()):
        yield f"  {each['header']} → {each['role']} ({each['confidence']:.0%}): {each['reason']}"
    for each in facts.get("checks", ()):
        yield f"  {each['state']}: {each['sentence']}"
