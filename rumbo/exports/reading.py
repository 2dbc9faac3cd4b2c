"""Any file in, what it is and what it says out: recognised by its content, never by its name."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import BinaryIO

from rumbo import clock
from rumbo.errors import Guided, RumboError
from rumbo.exports.facts import Facts
from rumbo.exports.format import SEVERAL, File, Format
from rumbo.exports.grids import is_archive, members
from rumbo.exports.parts import is_large
from rumbo.exports.recognition import all_formats, understand
from rumbo.exports.shelf import Aside
from rumbo.exports.trace import Trace
from rumbo.exports.vocabulary import language
from rumbo.wording import Sentence, say

__all__ = ["Reading", "all_formats", "read", "short_name"]
NESTED = 2
log = logging.getLogger(__name__)


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
    aside: Aside | None = None  # the bytes of a large file, which are not held in memory
    trace: Trace = Trace()

    def write_to(self, file: BinaryIO) -> None:
        """Write the bytes of the file as they came."""
        if self.aside is None:
            file.write(self.data)
        else:
            self.aside.copy_to(file)

    def leaves(self) -> Iterator[Reading]:
        """Yield the reading itself, or those of an archive's members."""
        if self.members:
            for member in self.members:
                yield from member.leaves()
        else:
            yield self


def read(name: str, data: bytes, today: date | None = None, depth: int = 0) -> Reading:
    """Return what a file is and says; what cannot be read is a refused reading, never an error."""
    file = File(name, today or clock.today())
    digest = hashlib.sha256(data).hexdigest()
    try:
        if is_archive(data) and depth < NESTED:
            return _archive(file, data, digest, depth)
        format_, facts, languages, trace = understand(file, data)
    except RumboError as error:
        if isinstance(error, Guided):  # its bytes are read again once its columns are known
            return Reading(name, "guided", error.sentence, digest, data=data)
        return Reading(name, "refused", error.sentence, digest)
    except Exception as error:  # what nobody foresaw in one file must not end all the others
        log.exception("%s could not be read", name)
        return Reading(name, "refused", _unforeseen(error), digest)
    facts.exported_on = facts.exported_on or format_.exported_on(file)
    return Reading(
        name,
        "recognised",
        _summary(format_, facts),
        digest,
        format_.id,
        _network(format_, facts),
        language(languages),
        facts,
        data=b"" if is_large(data) else data,
        aside=Aside(data) if is_large(data) else None,
        trace=trace,
    )


def _unforeseen(error: Exception) -> Sentence:
    return say(
        "Rumbo cannot read this file: it holds something unforeseen ({reason}). Nothing of it was taken.",
        reason=f"{type(error).__name__}: {error}"[:200],
    )


def _archive(file: File, data: bytes, digest: str, depth: int) -> Reading:
    parts = [
        read(f"{file.name}/{name}", content, file.today, depth + 1)
        for name, content in members(data)
    ]
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
