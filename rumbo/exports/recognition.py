"""Which format a file is: exactly one that knows it, by its content alone."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from rumbo.errors import ExportError, Guided, NotUnderstood
from rumbo.exports import formats
from rumbo.exports.builders.bounds import keep_within, latest_day
from rumbo.exports.builders.identity import ROUNDED
from rumbo.exports.disk_rows import Shelf
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.cut_lines import CUT, UNSURE, without_cut_cell
from rumbo.exports.files.decode import decode
from rumbo.exports.files.file_kinds import DEEP, OTHER, is_no_text, kind_of_bytes, kind_of_text
from rumbo.exports.files.grid import place
from rumbo.exports.files.grids import Grid, is_workbook, text_grids, workbook_grids
from rumbo.exports.files.large_texts import first_part, is_large, other_parts
from rumbo.exports.files.workbooks import PK
from rumbo.exports.format import Block, File, Format, Found
from rumbo.exports.retention import is_meant, outside, tell, unnamed_columns
from rumbo.exports.tables.concatenation import apart
from rumbo.exports.trace import FormatMatch, Trace, matched
from rumbo.exports.trace import seen as seen_in
from rumbo.exports.unkept_reports import unkept_document, unkept_script
from rumbo.exports.unknown_files import unknown
from rumbo.thresholds import share

MOSTLY = share("recognition.MOSTLY")
UNNAMED = "{name}: no column of numbers has a name that Rumbo knows ({columns}). Set the network to English or Spanish and download the file again; nothing was stored."
SPOILT = "{name}: a spreadsheet has rounded the publication ids in «{column}», such as «{seen}». Drop the file as the network gave it; or say what its columns are: then its publications are known again by their address, or by their day and text, and stand beside those that came with their id."
START = 400
BLANK = b"\x00\xef\xbb\xbf\xff\xfe \r\n\t"


@cache
def all_formats() -> tuple[Format, ...]:
    """Return every format: each module of `formats/` declares one as FORMAT."""
    names = sorted(module.name for module in pkgutil.iter_modules(formats.__path__))
    modules = [importlib.import_module(f"{formats.__name__}.{name}") for name in names]
    return tuple(
        each
        for module in modules
        for each in getattr(module, "FORMATS", (getattr(module, "FORMAT", None),))
        if each
    )


class Understood(NamedTuple):
    """The format of a file, its facts, the languages of its headers, and what led to it."""

    format: Format
    facts: Facts
    languages: list[frozenset[str]]
    trace: Trace


class Claim(NamedTuple):
    """The format that knows a file, its tables, what is said of the rest, and what led to it."""

    format: Format
    found: list[Found]
    rest: Facts
    trace: Trace
    unread: list[Line]


def understand(file: File, data: bytes) -> Understood:
    """Return what a file is that is no archive, and what it says."""
    if not (data[:START].strip(BLANK) or data.strip(BLANK)):
        raise ExportError("This file is empty. Download it again from the network.")
    if told := kind_of_bytes(data) or kind_of_text(decode(data[:START])[0]):
        raise NotUnderstood(told.template, **told.values)
    if is_workbook(data):
        return _build(file, _claim(file, [workbook_grids(data)]))
    if data.startswith(PK):
        raise NotUnderstood(DEEP.template)
    if decode(data[:START])[0].lstrip()[:1] in ("{", "["):
        return _document(file, data)
    if decode(data[:START])[0].lstrip().casefold().startswith(("<!doctype html", "<html")):
        raise NotUnderstood(
            "This is a web page, not an export: the network asked to sign in or showed an error. Sign in there and download the file again."
        )
    if told := unkept_script(decode(data[:START])[0].lstrip()):
        raise NotUnderstood(told.template, **told.values)
    if is_no_text(data):
        raise NotUnderstood(OTHER.template)
    if is_large(data) and (understood := _in_parts(file, data)):
        return understood
    return _build(file, _claim(file, text_grids(data)))


def _document(file: File, data: bytes) -> Understood:
    try:
        document = json.loads(decode(data)[0])
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise ExportError(
            "This JSON file is cut or damaged at line {line}. Download it again.", line=line
        ) from None
    except RecursionError:
        raise ExportError("This JSON file is nested too deeply to be an export.") from None
    for format_ in all_formats():
        if format_.document and (facts := format_.document(document, file)) is not None:
            _settle(format_, facts, file, [])
            return Understood(format_, facts, [], Trace((FormatMatch(format_.id, (), 0),)))
    if told := unkept_document(document):
        raise NotUnderstood(told.template, **told.values)
    raise NotUnderstood("This JSON file is none of the exports that Rumbo knows.")


def _claim(file: File, ways: Iterator[Sequence[Grid]] | list[list[Grid]]) -> Claim:
    """Return the one format that knows the file, however its text must be cut, and what was repaired."""
    seen: list[Sequence[Grid]] = []
    for grids in ways:
        seen.append(grids)
        claims = [
            (format_, found)
            for format_ in all_formats()
            if (format_.sections or format_.find) and (found := format_.tables(grids, file))
        ]
        if claims:
            format_, found = _single(claims)
            found, others = apart(claims, format_, found)
            others.notes = [note for grid in grids for note in grid.repairs]
            if format_.ends_lines:
                found = list(_uncut(found, others))
            unread = list(outside(grids, [each.block for each in found]))
            return Claim(format_, found, others, Trace(matched(claims), seen_in(found)), unread)
    raise unknown(seen)


def _uncut(found: list[Found], told: Facts) -> Iterator[Found]:
    for each in found:
        block, is_cut = without_cut_cell(each.block)
        told.notes += [UNSURE[CUT]] * is_cut
        yield replace(each, block=block)


def _single(claims: list[tuple[Format, list[Found]]]) -> tuple[Format, list[Found]]:
    """Return the claim that explains most columns; two that explain the same are a mistake."""
    explained = [sum(len(each.block.columns) for each in found) for _, found in claims]
    best = max(explained)
    if explained.count(best) > 1:
        names = ", ".join(
            format_.name
            for (format_, _), count in zip(claims, explained, strict=True)
            if count == best
        )
        raise NotUnderstood(
            "This file looks like several exports at once: {names}. Drop each of them as the network gave it.",
            names=names,
        )
    return claims[explained.index(best)]


def _build(file: File, claim: Claim) -> Understood:
    format_, found, others, trace, unread = claim
    said = [each.section.build(each.block) for each in found]
    facts = others.merge(said)
    told = [each.block for each, own in zip(found, said, strict=True) if is_meant(own)]
    _settle(format_, facts, file, told, unread)
    return Understood(format_, facts, [names for each in found for names in each.languages], trace)


def _settle(
    format_: Format, facts: Facts, file: File, told: list[Block], unread: Sequence[Line] = ()
) -> None:
    """Hold all rows of a file to what its days may be, and note how much of it was kept."""
    _refuse_mostly_unreadable(format_, facts)
    facts.stated_on = facts.stated_on or format_.stated_on(file)
    keep_within(facts, latest_day(file.today), format_.span(file), older_too=format_.older_too)
    tell(
        facts, told, format_.vocabulary if format_.words and not format_.is_asked else None, unread
    )
    if not facts.tables and (unnamed := unnamed_columns(facts)):
        raise ExportError(UNNAMED, name=format_.name, columns=unnamed)


def _in_parts(file: File, data: bytes) -> Understood | None:
    """Return what a large text is, its rows put aside as they are read; None where it is several tables."""
    format_, found, facts, trace, _ = _claim(file, text_grids(first_part(data)))
    if len(found) != 1 or not found[0].block.lines or facts.refused:
        return None
    aside: dict[str, Shelf] = {}
    for each in _blocks(format_, found[0], file, data):
        if each is None:
            return None
        read = found[0].section.build(each)
        for name, chunks in read.tables.items():
            aside.setdefault(name, Shelf()).extend(chunks)
        read.tables = {}
        facts.merge([read])
    facts.tables = {**aside}
    _settle(format_, facts, file, [found[0].block])
    tables = tuple(replace(each, rows=facts.rows) for each in trace.tables)
    return Understood(format_, facts, found[0].languages, replace(trace, tables=tables))


def _blocks(format_: Format, first: Found, file: File, data: bytes) -> Iterator[Block | None]:
    """Yield the one table of a large text part by part; None where a part holds another."""
    yield first.block
    top, records = first.block.header_record, first.block.records[-1]
    for part in other_parts(data, first.block.lines[0] - 1):
        tables = (format_.tables(grids, file) for grids in text_grids(part.data))
        found = next(filter(None, tables), [])
        if len(found) != 1 or found[0].section is not first.section:
            yield None
            return
        yield part.moved(found[0].block, records - top)
        records += found[0].block.records[-1] - top


def _refuse_mostly_unreadable(format_: Format, facts: Facts) -> None:
    if len(facts.refused) > MOSTLY * max(facts.rows, 1):
        first = facts.refused[0]
        if all(each.reason.template == ROUNDED for each in facts.refused):
            raise Guided(SPOILT, name=format_.name, **first.reason.values)
        raise ExportError(
            "{name}: {refused} of {rows} rows cannot be read. The first is {place}: {reason} Drop the file as the network gave it.",
            name=format_.name,
            refused=len(facts.refused),
            rows=facts.rows,
            place=place(first.line),
            reason=first.reason,
        )
