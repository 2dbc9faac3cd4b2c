"""Every sentence a person can meet, found in the source by its syntax.

A sentence is what stands first in `words(…)`, `say(…)`, `say()(…)`, `words.count(…)`, `Sentence(…)`
and in the errors; it may also stand in a table of the module, in a name, or in one of two branches.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rumbo import errors
from rumbo.exports.reading import all_formats
from rumbo.settings import ROOT

ERRORS = {name for name in dir(errors) if isinstance(getattr(errors, name), type)} - {"Sentence"}
SPEAKERS = {"words", "say", "Sentence", "self", *ERRORS}
SILENT = {"rumbo/wording.py", "rumbo/errors.py"}
READERS = ("rumbo/exports/", "rumbo/store/")
SENTENCE = re.compile(r"[A-Z«{][^\n]* [^\n]*\.")


@dataclass(frozen=True)
class Template:
    """A sentence, with its form for several things where it has one."""

    text: str
    place: str
    plural: str | None = None


def sources() -> list[Path]:
    """Return the modules that can speak to a person."""
    found = [*(ROOT / "rumbo").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "dashboard.py"]
    return sorted(found)


def templates() -> list[Template]:
    """Return every sentence of the source, and the names of the formats."""
    said = [each for path in sources() for each in _Module(path).templates()]
    return said + [Template(each.name, each.id) for each in all_formats()]


class _Module:
    def __init__(self, path: Path) -> None:
        self.name = str(path.relative_to(ROOT))
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.named: dict[str, list[ast.expr]] = {}
        self.told = {id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    for name in ast.walk(target):
                        if isinstance(name, ast.Name):
                            self.named.setdefault(name.id, []).append(node.value)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("rumbo"):
                self._import(node)
            if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                self.named.setdefault(node.target.id, []).append(node.value)

    def _import(self, node: ast.ImportFrom) -> None:
        """Take in the tables of another module; they are written in capitals."""
        path = ROOT / f"{(node.module or '').replace('.', '/')}.py"
        tables = [each.name for each in node.names if each.name.isupper()]
        if tables and path.is_file():
            other = _Module(path)
            self.named |= {name: other.named[name] for name in tables if name in other.named}

    def templates(self) -> Iterator[Template]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield from self._call(node)
            elif isinstance(node, ast.Constant) and self.name.startswith(READERS):
                # Readers hand their sentences about through names and arguments.
                if id(node) in self.told or not isinstance(node.value, str):
                    continue  # a docstring
                if SENTENCE.fullmatch(node.value):
                    yield Template(node.value, f"{self.name}:{node.lineno}")

    def _call(self, node: ast.Call) -> Iterator[Template]:
        place = f"{self.name}:{node.lineno}"
        if (
            isinstance(node.func, ast.Attribute)
            and node.func.attr == "count"
            and len(node.args) > 1
        ):
            for one, many in self._pairs(node):
                yield Template(one, place, many)
        elif node.args and speaks(node.func) and self.name not in SILENT:
            yield from (Template(text, place) for text in self._texts(node.args[0], ()))

    def _pairs(self, node: ast.Call) -> Iterator[tuple[str, str]]:
        if isinstance(node.args[0], ast.Starred):
            texts = [*self._texts(node.args[0].value, ())]
            ones, manies = texts[::2], texts[1::2]
        else:
            ones, manies = ([*self._texts(arg, ())] for arg in node.args[:2])
        if len(ones) == len(manies):
            yield from zip(ones, manies, strict=True)

    def _of(self, nodes: list[ast.expr], seen: tuple[str, ...]) -> Iterator[str]:
        for node in nodes:
            yield from self._texts(node, seen)

    def _texts(self, node: ast.expr, seen: tuple[str, ...]) -> Iterator[str]:
        """Yield the sentences an expression can be."""
        match node:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp(body=body, orelse=orelse):
                yield from self._of([body, orelse], seen)
            case ast.Dict(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
                yield from self._of(parts, seen)
            case ast.Subscript(value=ast.Name(id=name)) | ast.Name(id=name) if name not in seen:
                yield from self._of(self.named.get(name, []), (*seen, name))
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[_, *other]):
                yield from self._of([table, *other], seen)


def speaks(func: ast.expr) -> bool:
    """Return whether what is called takes a sentence."""
    match func:
        case ast.Name(id=name):
            return name in SPEAKERS
        case ast.Attribute(attr=name):
            return name in ("words", "refuse_with") or name in ERRORS
        case ast.Call(func=ast.Name(id="say" | "words")):
            return True
    return False
