"""Every question gives the answer worked out by hand, and its header tells the truth."""

import re
from pathlib import Path

import duckdb
import pytest

from rumbo.settings import QUERIES
from rumbo.store import running
from rumbo.store.store import Change, Store
from tests.queries.cases import Case, as_dicts, cases, unless_null

LINES = 60
FILES = sorted(QUERIES.glob("*/*.sql"))
QUESTIONS = [path for path in FILES if path.parent.name not in ("tables", "checks", "migrations")]
# Broken on purpose in tests/store, or asked with the rooms they belong to.
ASKED_ELSEWHERE = {"checks", "tables", "plan", "diary", "tasks", "coverage", "help"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("queries") / "store.duckdb")
    yield made
    made.close()


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.query}: {case.says}")
def test_a_question_is_answered_as_worked_out_by_hand(store: Store, case: Case) -> None:
    names, *lines = case.expect
    with store._cursor() as cursor:
        cursor.begin()
        for table, rows in case.given.items():
            cursor.execute(f"delete from {table}")  # noqa: S608
            columns = [each[0] for each in cursor.table(table).description]
            Change(cursor).append(table, as_dicts(rows, columns))
        for query in case.first:
            running.run(cursor, query, case.params)
        looked_at = case.reads or case.view
        if not case.view:
            answer = running.run(cursor, case.query, case.params)
        if looked_at:
            answer = cursor.execute(f"select {', '.join(names)} from {looked_at} order by all")  # noqa: S608
        found = running.rows(answer)
        cursor.rollback()

    assert [[row[name] for name in names] for row in found] == [
        [pytest.approx(cell) if isinstance(cell, float) else unless_null(cell) for cell in line]
        for line in lines
    ]


@pytest.mark.parametrize("path", QUESTIONS, ids=name_of)
def test_every_question_has_an_expectation(path: Path) -> None:
    if path.parent.name not in ASKED_ELSEWHERE:
        assert name_of(path) in {case.query for case in cases()}


def test_every_view_is_read_by_a_question_that_was_worked_out_by_hand() -> None:
    text = "".join(each.read_text(encoding="utf-8") for each in (QUERIES / "tables").glob("*.sql"))
    split = re.split(r"create or replace view (\w+) as|create table \w+", text)[1:]
    views = {name: body for name, body in zip(split[::2], split[1::2], strict=True) if name}
    asked = {case.query for case in cases()}
    left = [path.read_text(encoding="utf-8") for path in QUESTIONS if name_of(path) in asked]
    left += [case.view for case in cases()]
    read: set[str] = set()
    while left:
        found = set(re.findall(r"\w+", left.pop())) & views.keys() - read
        read |= found
        left += [views[each] for each in found]

    assert views.keys() - read == set()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_query_is_short_and_opens_with_a_sentence(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LINES
    assert re.match(r"-- [A-Z].*[.?]$", lines[0])


@pytest.mark.parametrize("path", QUESTIONS, ids=name_of)
def test_the_header_names_the_parameters_and_columns_there_are(store: Store, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parsed = duckdb.extract_statements(text)
    params = {name for each in parsed for name in each.named_parameters}

    assert listed(text, "params", r"\$(\w+)") == params
    if parsed[-1].type == duckdb.StatementType.SELECT:
        assert listed(text, "columns", r"(\w+) ") == columns(store, parsed[-1], params)


def listed(text: str, section: str, name: str) -> set[str]:
    """Return the names that a section of the header explains."""
    found = re.search(rf"^-- {section}:\n((?:--   .*\n)*)", text, re.M)
    return set(re.findall(rf"^--   {name}", found[1], re.M)) if found else set()


def columns(store: Store, statement: duckdb.Statement, params: set[str]) -> set[str]:
    with store._cursor() as cursor:
        asked = dict.fromkeys(params) | ({"basis": "posts"} if "basis" in params else {})
        return {each[0] for each in cursor.execute(statement, asked).description}
