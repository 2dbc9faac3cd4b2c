"""The house: which room may open which door, and how large a room may grow."""

import ast
import importlib
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from rumbo.settings import QUERIES, ROOT

FORMATS = "rumbo/exports/formats/"
PAGE, MODULE, FUNCTION, READER = 60, 250, 40, 60
SOURCES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [ROOT / "dashboard.py", *ROOT.glob("pages/*.py"), *ROOT.glob("rumbo/**/*.py")]
)
# Larger than the house allows, each with its reason: none may be added without one.
LARGE_MODULES: dict[str, str] = {}
LARGE_READERS = {
    f"{FORMATS}ga4.py": "blocks of several reports in one file, each with its own header",
    f"{FORMATS}google_ads.py": "weeks that end with the report, numbers in the account's language",
    f"{FORMATS}google_business.py": "two generations of columns",
    f"{FORMATS}google_reviews.py": "a document of JSON, not a table",
    f"{FORMATS}google_trends.py": "weeks, days and places, with «less than one»",
    f"{FORMATS}hootsuite.py": "several networks in one table",
    f"{FORMATS}linkedin_ads.py": "a first day alone, whose last one the other rows tell",
    f"{FORMATS}linkedin_personal.py": "a workbook whose sheets are laid side by side",
    f"{FORMATS}meta_ads.py": "a report whose days may bear names that nobody knows",
    f"{FORMATS}meta_audience.py": "blocks with titles, counts or shares, in two generations",
    f"{FORMATS}meta_daily_card.py": "title, date word and value without a header",
    f"{FORMATS}pinterest.py": "a chart, the best Pins and boards, and filters that name the network",
    f"{FORMATS}publer.py": "several networks in one table",
    f"{FORMATS}qualtrics.py": "three header rows, of which the second is the header",
    f"{FORMATS}search_console.py": "a zip of tables that know nothing of each other",
    f"{FORMATS}sprout_inbox.py": "a clock in the header, and messages of both sides",
    f"{FORMATS}universal_analytics.py": "comments above, a second table below",
}
LARGE_FUNCTIONS = {
    "rumbo/exports/builders/posts.py:posts": "the settings of a format, one parameter each",
    "rumbo/exports/builders/reviews.py:reviews": "the settings of a format, one parameter each",
    "rumbo/figures/tracks.py:_layout": "one description of a drawing",
}

# From the ground up: a room imports only rooms below its own; of those in a line none knows the other.
FLOORS = (
    ("statistics",),
    ("figures",),
    ("exports",),
    ("store",),
    ("clients",),
    ("plan",),
    ("metrics",),
    ("coverage", "reputation", "diary"),
    ("objectives",),
    ("story",),
    ("reports",),
    ("demo", "server"),
    ("screens",),
    ("commands",),
)
ROOM = 15  # modules side by side
LISTS = {  # longer where each module is one of a list
    "rumbo/exports/formats": "a module a format",
    "rumbo/commands": "a module a verb, or a few that belong together",
    "pages": "a file a page",
}

RUN_BY_FOLDER = ("tables/", "checks/", "derive/", "help/", "migrations/")


def imported(source: str) -> set[str]:
    """Return every module a source file imports, at its top or inside a function."""
    found = set()
    for node in ast.walk(tree(source)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} | {f"{node.module}.{each.name}" for each in node.names}
    return found


def tree(source: str) -> ast.Module:
    return ast.parse((ROOT / source).read_text(encoding="utf-8"))


def knows(source: str, module: str) -> bool:
    return any(each == module or each.startswith(f"{module}.") for each in imported(source))


def within(*rooms: str) -> Iterator[str]:
    yield from (source for source in SOURCES if source.startswith(rooms))


def outside(*rooms: str) -> Iterator[str]:
    yield from (source for source in SOURCES if not source.startswith(rooms))


def offenders(sources: Iterator[str], *modules: str) -> list[str]:
    return [f"{each} imports {name}" for each in sources for name in modules if knows(each, name)]


def test_streamlit_stays_on_the_screens() -> None:
    assert offenders(outside("dashboard.py", "pages/", "rumbo/screens/"), "streamlit") == []


def test_duckdb_stays_in_the_store() -> None:
    assert offenders(outside("rumbo/store/"), "duckdb") == []


def test_pages_hold_no_pandas() -> None:
    assert offenders(within("dashboard.py", "pages/"), "pandas", "numpy", "pyarrow") == []


def test_readers_know_neither_store_nor_screen() -> None:
    assert offenders(within("rumbo/exports/"), "duckdb", "streamlit", "rumbo.store") == []


def test_a_store_knows_of_no_other() -> None:
    assert offenders(within("rumbo/store/"), "rumbo.clients") == []


def test_figures_know_neither_store_nor_screen() -> None:
    assert offenders(within("rumbo/figures/"), "duckdb", "streamlit", "rumbo.screens") == []


def test_statistics_are_numbers_only() -> None:
    rooms = {each.split("/")[1] for each in SOURCES if each.count("/") > 1 and each[0] == "r"}
    others = [f"rumbo.{each}" for each in rooms - {"statistics"}]

    assert offenders(within("rumbo/statistics/"), "duckdb", "streamlit", "pandas", *others) == []


def test_no_room_knows_one_above_it() -> None:
    floor = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}
    ground = {each.split("/")[1].removesuffix(".py") for each in SOURCES if each[0] == "r"} - {
        *floor
    }

    found = []
    for source in outside("dashboard.py", "pages/", "rumbo/__main__.py"):
        own = source.split("/")[1].removesuffix(".py")
        for each in imported(source):
            room = each.split(".")[1] if each.startswith("rumbo.") else own
            if room != own and floor.get(room, -1) >= floor.get(own, 0):
                found.append(f"{source} imports {each}")

    assert sorted(found) == []
    assert {each for each in ground if (ROOT / "rumbo" / each).is_dir()} == {"locale"}


def test_a_room_is_seen_at_a_glance() -> None:
    rooms = Counter(each.rpartition("/")[0] for each in SOURCES if not each.endswith("__init__.py"))

    assert {each for each, count in rooms.items() if count > ROOM} <= LISTS.keys()


def test_a_name_of_a_class_is_of_one_thing() -> None:
    places: dict[str, list[str]] = {}
    for source in SOURCES:
        for node in tree(source).body:
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(source)

    assert {name: each for name, each in places.items() if len(each) > 1} == {}


def test_no_file_is_a_bare_participle() -> None:
    participle = re.compile(r"[a-z]+(ed|ept|own|aid|iven|old|een)")
    names = {each.rpartition("/")[2].removesuffix(".py") for each in SOURCES}

    assert {each for each in names if participle.fullmatch(each)} == set()


def test_the_library_knows_no_page() -> None:
    assert offenders(within("rumbo/"), "pages", "dashboard") == []


def test_sql_stands_only_in_queries() -> None:
    looks_like = re.compile(
        r"\b(select|insert into|delete from|update)\b.+\b(from|values|set)\b", re.I
    )
    found = [
        f"{source}:{node.lineno}"
        for source in SOURCES
        for node in strings(tree(source))
        if looks_like.match(node.value.strip())
    ]

    assert found == []


def strings(module: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node


def lines(source: str) -> int:
    return len((ROOT / source).read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("source", list(within("dashboard.py", "pages/")))
def test_a_page_is_short(source: str) -> None:
    assert lines(source) <= PAGE


@pytest.mark.parametrize("source", SOURCES)
def test_a_module_is_small(source: str) -> None:
    assert lines(source) <= MODULE or source in LARGE_MODULES


@pytest.mark.parametrize("source", list(within(FORMATS)))
def test_a_reader_is_small_for_each_of_its_formats(source: str) -> None:
    assert lines(source) <= READER * formats(source) or source in LARGE_READERS


def formats(source: str) -> int:
    """Return how many formats a module declares."""
    module = importlib.import_module(source.removesuffix(".py").replace("/", "."))
    return max(1, len(getattr(module, "FORMATS", ())))


@pytest.mark.parametrize("source", SOURCES)
def test_a_function_is_small(source: str) -> None:
    large = {
        f"{source}:{node.name}"
        for node in ast.walk(tree(source))
        if isinstance(node, ast.FunctionDef) and length(node) > FUNCTION
    }

    assert large <= LARGE_FUNCTIONS.keys()


def length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def test_what_is_listed_as_large_still_is() -> None:
    assert {each for each in LARGE_MODULES if lines(each) <= MODULE} == set()
    assert {each for each in LARGE_READERS if lines(each) <= READER * formats(each)} == set()


def test_every_query_is_asked_by_somebody() -> None:
    text = "".join((ROOT / source).read_text(encoding="utf-8") for source in SOURCES)
    names = {path.relative_to(QUERIES).with_suffix("").as_posix() for path in QUERIES.glob("*/*")}
    silent = {name for name in names if name not in text and not name.startswith(RUN_BY_FOLDER)}

    assert not silent


def test_one_place_says_what_day_it_is() -> None:
    clocks = re.compile(r"date\.today\(|datetime\.(now|today|utcnow)\(|time\.time\(")
    asking = [each for each in SOURCES if clocks.search((ROOT / each).read_text(encoding="utf-8"))]

    assert asking == ["rumbo/clock.py"]
