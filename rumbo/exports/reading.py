"""Any file in, what it is and what it says out: recognised by its content, never by its name."""

from __future__ import annotations

import hashlib
import io
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import BinaryIO

from rumbo import clock
from rumbo.errors import ExportError, Guided, RumboError
from rumbo.exports.cells.moments import Order
from rumbo.exports.disk_rows import DiskFile
from rumbo.exports.facts import Facts
from rumbo.exports.files.bounded_reading import HEAVY, is_heavy, read_apart
from rumbo.exports.files.file_kinds import kind_of_archive
from rumbo.exports.files.grids import is_archive, members, names
from rumbo.exports.format import SEVERAL, File, Format
from rumbo.exports.owner_names import named_by
from rumbo.exports.recognition import all_formats, understand
from rumbo.exports.trace import Trace
from rumbo.exports.unkept_reports import unkept_archive
from rumbo.exports.vocabulary import language
from rumbo.wording import Sentence, say

__all__ = ["Reading", "all_formats", "read", "short_name"]
NESTED = 2
log = logging.getLogger(__name__)
PUT_ASIDE = 8 * 2**20  # bytes
NOT_BY_HAND = "This is a table that Rumbo does not know yet, and larger than {megabytes} MB: its columns cannot be named by hand. Divide it into smaller files."


@dataclass
class Reading:
    """What a file is and what it says; for an archive, what each of its members is."""

    file: str
    outcome: str
    message: Sentence
    sha256: str = ""
    format: str | None = None
    network: str | None = None
    language: str | None = None
    facts: Facts = field(default_factory=Facts)
    members: list[Reading] = field(default_factory=list)
    data: bytes = b""
    aside: DiskFile | None = None  # the bytes of a large file, which are not held in memory
    trace: Trace = Trace()
    folder: str = ""  # the names of those it lay in, where that is known
    year: int | None = None  # what its user said of its dates
    order: Order | None = None

    def write_to(self, file: BinaryIO) -> None:
        """Write the bytes of the file as they came."""
        if self.aside is None:
            file.write(self.data)
        else:
            self.aside.copy_to(file)

    def put_aside(self) -> None:
        """Lay rows and bytes that are many on disk, so that they can be many together."""
        for leaf in self.leaves():
            if len(leaf.data) > PUT_ASIDE:
                leaf.aside, leaf.data = DiskFile(leaf.data), b""
            leaf.facts.put_aside(PUT_ASIDE)

    def leaves(self) -> Iterator[Reading]:
        """Yield the reading itself, or those of an archive's members."""
        if self.members:
            for member in self.members:
                yield from member.leaves()
        else:
            yield self


def read(
    name: str,
    data: bytes,
    today: date | None = None,
    *,
    year: int | None = None,
    order: Order | None = None,
) -> Reading:
    """Return what a file is and says; what cannot be read is a refused reading, never an error.

    `today` is the day it was received; `year` (of its last day) and `order` (of day and month) are
    what its user says of dates that do not tell.
    A heavy one is read in a process of its own, whose memory and time have a limit.
    """
    today = today or clock.today()
    if not is_heavy(data):
        return read_here(name, data, today, year=year, order=order)
    try:
        reading = read_apart(name, data, today, year, order)
    except ExportError as error:
        return Reading(name, "refused", error.sentence, hashlib.sha256(data).hexdigest())
    if reading.outcome == "guided":  # its columns would be tried again and again, here
        return replace(
            reading, outcome="refused", message=say(NOT_BY_HAND, megabytes=HEAVY // 2**20)
        )
    if not reading.members and reading.outcome != "refused":
        reading.aside = DiskFile(data)
    return reading


def again(reading: Reading, *, year: int | None = None, order: Order | None = None) -> Reading:
    """Return a file read once more, with what its user says of its dates."""
    data = io.BytesIO()
    reading.write_to(data)
    read_so = read(reading.file, data.getvalue(), year=year, order=order)
    return replace(read_so, year=year, order=order, folder=reading.folder)


def read_here(
    name: str,
    data: bytes,
    today: date,
    depth: int = 0,
    *,
    year: int | None = None,
    order: Order | None = None,
) -> Reading:
    """Return what a file is and says, read in this process."""
    file = File(name, today, order=order, year=year)
    digest = hashlib.sha256(data).hexdigest()
    try:
        if is_archive(data) and depth < NESTED:
            return _archive(file, data, digest, depth)
        format_, facts, languages, trace = understand(file, data)
    except RumboError as error:
        if isinstance(error, Guided):  # its bytes are read again once its columns are known
            return Reading(name, "guided", error.sentence, digest, data=data)
        return Reading(name, "refused", error.sentence, digest)
    except MemoryError:  # the one who bounds it says so
        raise
    except Exception as error:  # what nobody foresaw in one file must not end all the others
        log.exception("%s could not be read", name)
        return Reading(name, "refused", _unforeseen(error), digest)
    facts = named_by(facts, format_, file)
    return Reading(
        name,
        "recognised",
        _summary(format_, facts),
        digest,
        format_.id,
        _network(format_, facts),
        language(languages),
        facts,
        data=data,
        trace=trace,
    )


def _unforeseen(error: Exception) -> Sentence:
    return say(
        "Rumbo cannot read this file: it holds something unforeseen ({reason}). Nothing of it was taken.",
        reason=f"{type(error).__name__}: {error}"[:200],
    )


def _archive(file: File, data: bytes, digest: str, depth: int) -> Reading:
    if told := kind_of_archive(data, inside := names(data)) or unkept_archive(inside):
        return Reading(file.name, "refused", told, digest)
    parts = [_member(file, name, content, depth) for name, content in members(data)]
    known = [part for part in parts if part.outcome == "recognised"]
    if not known:
        return Reading(
            file.name,
            "refused",
            say("This zip holds no export that Rumbo knows ({files} files).", files=len(parts)),
            digest,
            members=parts,
        )
    main = max(
        known, key=lambda part: sum(part.facts.table(name).num_rows for name in part.facts.tables)
    )
    message = say(
        "Zip with {known} exports understood out of {files} files.",
        known=len(known),
        files=len(parts),
    )
    return Reading(
        file.name,
        "recognised",
        message,
        digest,
        main.format,
        main.network,
        main.language,
        members=parts,
    )


def _member(file: File, name: str, data: bytes, depth: int) -> Reading:
    path = f"{file.name}/{name}"
    reading = read_here(path, data, file.today, depth + 1, year=file.year, order=file.order)
    reading.put_aside()
    return reading


def _network(format_: Format, facts: Facts) -> str:
    seen = Counter()
    for chunks in facts.tables.values():
        for chunk in chunks:
            seen.update(
                account.split(":")[0] for account in chunk["account_id"].unique().to_pylist()
            )
    if format_.network == SEVERAL and len(seen) > 1:
        return SEVERAL
    return "+".join(sorted(seen)) or format_.network


def _summary(format_: Format, facts: Facts) -> Sentence:
    if not facts.rows:
        return say(
            "{name}: the file has a header and no rows. Choose a longer period in the network and download it again.",
            name=format_.name,
        )
    return say("{name}: {rows} rows read.", name=format_.name, rows=facts.rows)


def short_name(file: str) -> str:
    """Return a file's name without the folders and archives it lies in."""
    return PurePosixPath(file.replace("\\", "/")).name
