"""A business taken along in one zip, and brought back from one."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import uuid
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from rumbo import __version__
from rumbo.clients.business import NAME, STORE, Client
from rumbo.clients.condition import condition
from rumbo.clients.folders import at
from rumbo.clients.shelving import set_aside
from rumbo.errors import NoExport, RumboError
from rumbo.exports.reading import short_name
from rumbo.settings import home, private, private_folder
from rumbo.store import opening
from rumbo.store.lock import locked
from rumbo.store.making import HALF, settle
from rumbo.store.migrating import latest
from rumbo.store.store import now
from rumbo.store.troubles import on_disk

MANIFEST = "manifest.json"
JOURNAL = Path(STORE).with_suffix(".journal.jsonl").name
FORM = 1  # of the zip
LARGEST = 2**40  # bytes that a file of an export may claim to hold
Entry = dict[str, Any]


def export(client: Client, path: Path) -> Entry:
    """Write a business into a zip: store, statements, files received, and a list with checksums.

    The path is taken only once the zip is whole. Returns the list.
    """
    half = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}{HALF}")
    copy = client.folder / f"export.{uuid.uuid4().hex[:8]}{HALF}"
    try:
        with client.store.held():
            client.store.copy_to(copy)
            with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
                manifest = _written(archive, client, copy)
        settle(half, path)
    except OSError as error:
        raise on_disk(error, path) from None
    finally:
        for each in (half, copy, copy.with_name(f"{copy.name}.wal")):
            each.unlink(missing_ok=True)
    return manifest


def _written(archive: zipfile.ZipFile, client: Client, copy: Path) -> Entry:
    wanted = client.store.rows("uploads/originals")
    parts = [(copy, STORE, None), (client.store.journal.path, JOURNAL, None)]
    for row in wanted:
        name = _safe(short_name(row["file_name"]))
        kept = client.originals / row["sha256"]
        parts.append((kept, f"originals/{row['sha256']}/{name}", row["file_name"]))
    files = [
        _put(archive, source, into) | ({"file_name": named} if named else {})
        for source, into, named in parts
        if source.exists()
    ]
    manifest = {
        "rumbo_export": FORM,
        "client": condition(client).name,
        "made_at": f"{now().isoformat()}Z",
        "rumbo": __version__,
        "step": latest(),
        **client.store.rows("store/digest")[0],
        "lost": [
            row["file_name"] for row in wanted if not (client.originals / row["sha256"]).exists()
        ],
        "files": files,
    }
    archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    return manifest


def _put(archive: zipfile.ZipFile, source: Path, into: str) -> Entry:
    archive.write(source, into)
    with source.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"path": into, "sha256": digest, "bytes": source.stat().st_size}


def _safe(name: str) -> str:
    """Return a file's name as every system can unpack it.

    >>> _safe('a/b:c?.csv'), _safe('..')
    ('a_b_c_.csv', 'file')
    """
    return re.sub(r'[\x00-\x1f/\\:*?"<>|]', "_", name).strip(". ")[-120:] or "file"


def restore(path: Path, name: str | None = None, *, replace: bool = False) -> Client:
    """Bring a business back from an export, under its own name or another.

    A business that is there is left as it is, unless `replace`: then it is set aside first.
    Raises NoExport where a file is missing, altered or too much.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(archive, path)
            wanted = (name or "").strip() or manifest["client"]
            made = at(wanted)
            half = private_folder(home() / "clients") / f".{uuid.uuid4().hex}{HALF}"
            try:
                _unpack(archive, manifest, half, wanted, path)
                with locked(made.lock):
                    if made.is_there():
                        _make_room(made, replace)
                    half.replace(made.folder)
            finally:
                shutil.rmtree(half, ignore_errors=True)  # only what this very call has unpacked
    except (zipfile.BadZipFile, EOFError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise _no_export(path, str(error)) from None
    except OSError as error:
        raise on_disk(error, path) from None
    return made


def _manifest(archive: zipfile.ZipFile, path: Path) -> Entry:
    try:
        found = json.loads(archive.read(MANIFEST))
        if found["rumbo_export"] > FORM:
            raise _no_export(path, "it was made by a newer Rumbo")
        _ = str(found["client"]), [(str(at["path"]), str(at["sha256"])) for at in found["files"]]
        return found
    except (KeyError, TypeError, ValueError):
        raise _no_export(path, f"it holds no {MANIFEST} of Rumbo") from None


def _unpack(archive: zipfile.ZipFile, manifest: Entry, half: Path, name: str, path: Path) -> None:
    """Unpack an export beside the businesses, and open its store once to see that it does."""
    private_folder(half)
    for entry in manifest["files"]:
        target = _target(half, entry["path"])
        if target is None:
            raise _no_export(path, f"“{entry['path']}” is no file of an export")
        private_folder(target.parent)
        if _copied(archive, entry["path"], target) != entry["sha256"]:
            raise _no_export(path, f"“{entry['path']}” is not what it was")
    if not (half / STORE).exists():
        raise _no_export(path, f"it holds no {STORE}")
    (half / NAME).write_text(name, encoding="utf-8")
    private(half / NAME)
    opening.opened(half / STORE).close()


def _target(half: Path, entry: str) -> Path | None:
    """Return where a file of an export belongs, None for one that has no place."""
    parts = PurePosixPath(entry).parts
    if parts in ((STORE,), (JOURNAL,)):
        return half / parts[0]
    if len(parts) == 3 and parts[0] == "originals" and re.fullmatch(r"[0-9a-f]{64}", parts[1]):
        return half / "originals" / parts[1]
    return None


def _copied(archive: zipfile.ZipFile, entry: str, target: Path) -> str:
    """Unpack one file and return the digest of its bytes, empty where it is not there."""
    digest = hashlib.sha256()
    try:
        with archive.open(entry) as source, target.open("wb") as file:
            for piece in _pieces(source):
                digest.update(piece)
                file.write(piece)
    except KeyError:
        return ""
    private(target)
    return digest.hexdigest()


def _pieces(source: Any) -> Iterator[bytes]:
    while piece := source.read(2**20):
        yield piece


def _make_room(there: Client, replace: bool) -> None:
    if not replace:
        raise RumboError(
            "There is already a business called «{name}». Restore it under another name, or say that it is to be replaced: it is set aside then, not erased.",
            name=condition(there).name,
        )
    set_aside(there)


def _no_export(path: Path, reason: str) -> NoExport:
    return NoExport(
        "«{file}» is no whole export of a business: {reason}. Nothing was changed.",
        file=path.name,
        reason=reason,
    )
