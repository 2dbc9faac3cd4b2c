"""Rows of a large file put aside on disk: as many as there are, never all of them in memory."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, overload

import pyarrow as pa


class DiskFile:
    """A file of bytes that is gone as soon as nobody holds it."""

    def __init__(self, data: bytes = b"", file: BinaryIO | None = None) -> None:
        self.file = file or tempfile.TemporaryFile(prefix="rumbo-")  # noqa: SIM115 - closed below
        self.file.write(data)
        weakref.finalize(self, self.file.close)

    def __reduce__(self) -> tuple[Callable[[str], DiskFile], tuple[str]]:
        """Return how another process takes the file over: by a name, which it then has no more."""
        handle, name = tempfile.mkstemp(prefix="rumbo-")
        with open(handle, "wb") as named:  # noqa: PTH123 - it is open already
            self.copy_to(named)
        return _taken_over, (name,)

    def copy_to(self, other: BinaryIO) -> None:
        """Write the bytes into another file."""
        self.file.seek(0)
        shutil.copyfileobj(self.file, other)


def _taken_over(name: str) -> DiskFile:
    path = Path(name)
    aside = DiskFile(file=path.open("r+b"))
    with suppress(OSError):  # where an open file cannot go, its folder does later
        path.unlink()
    return aside


@dataclass
class Shelf(Sequence[pa.Table]):
    """Chunks of one table; each is read back when it is asked for."""

    places: list[int] = field(default_factory=list)
    aside: DiskFile = field(default_factory=DiskFile)

    def extend(self, chunks: Iterable[pa.Table]) -> None:
        """Put chunks aside."""
        for chunk in chunks:
            self.places.append(self.aside.file.seek(0, 2))
            with pa.ipc.new_stream(pa.PythonFile(self.aside.file, "w"), chunk.schema) as writer:
                writer.write_table(chunk)
        pa.default_memory_pool().release_unused()  # what was put aside is held no longer

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, number: int) -> pa.Table: ...
    @overload
    def __getitem__(self, number: slice) -> list[pa.Table]: ...
    def __getitem__(self, number: int | slice) -> pa.Table | list[pa.Table]:
        if isinstance(number, slice):
            return [self._at(place) for place in self.places[number]]
        return self._at(self.places[number])

    def __iter__(self) -> Iterator[pa.Table]:
        return map(self._at, self.places)

    def _at(self, place: int) -> pa.Table:
        self.aside.file.seek(place)
        with pa.ipc.open_stream(pa.PythonFile(self.aside.file, "r")) as reader:
            return reader.read_all()


def kept_like(
    chunks: Sequence[pa.Table], change: Callable[[pa.Table], pa.Table]
) -> Sequence[pa.Table]:
    """Return changed chunks: put aside on disk if they were, one by one."""
    if not isinstance(chunks, Shelf):
        return list(map(change, chunks))
    changed = Shelf()
    changed.extend(map(change, chunks))
    return changed
