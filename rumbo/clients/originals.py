"""The files received, as they came: by the digest of their bytes, beside the store."""

from __future__ import annotations

from pathlib import Path

from rumbo.exports.reading import Reading


def keep(folder: Path, reading: Reading) -> None:
    """Keep the bytes of a file; a name is taken only by a file that is whole."""
    original = folder / reading.sha256
    if original.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    half = original.with_suffix(".half")
    with half.open("wb") as file:
        reading.write_to(file)
    half.replace(original)


def original(folder: Path, sha256: str) -> bytes:
    """Return the bytes of a file that was received."""
    return (folder / sha256).read_bytes()
