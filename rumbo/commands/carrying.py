"""A way out and back: a business in one zip, brought back, or made anew from what it received."""

from __future__ import annotations

import argparse
from pathlib import Path

from rumbo.clients import client
from rumbo.clients.carrying import export, restore
from rumbo.clients.rebuilding import rebuild
from rumbo.clients.shelving import bring_back
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option


def _export_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("path", metavar="PATH", type=Path, help="the zip to write")


def _export(call: argparse.Namespace, out: Printer) -> int:
    here = client(call.client)
    manifest = export(here, call.path)
    facts = {"client": here.slug, "file": str(call.path), "digest": manifest["digest"]}
    facts |= {"files": len(manifest["files"]), "lost": manifest["lost"]}
    out.answer(facts, f"{here.slug}: {call.path}, {len(manifest['files'])} files")
    if manifest["lost"]:
        out.complain(
            f"{len(manifest['lost'])} files received are kept no longer and are not in it; the first is “{manifest['lost'][0]}”."
        )
    return REFUSED if manifest["lost"] else DONE


def _restore_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser, "name under which it is brought back")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="set a business of that name aside first; it can be brought back for 30 days",
    )
    parser.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        type=Path,
        help="a zip that export has written; without it, the business of that name that was deleted",
    )


def _restore(call: argparse.Namespace, out: Printer) -> int:
    made = (
        restore(call.path, call.client, replace=call.replace)
        if call.path
        else bring_back(call.client)
    )
    known = made.store.rows("store/digest")[0]
    sentence = f"{made.slug}: {known['things']} facts known, digest {known['digest']}"
    out.answer({"client": made.slug} | known, sentence)
    return DONE


def _rebuild_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="take the new store also where files say something else than they did",
    )


def _rebuild(call: argparse.Namespace, out: Printer) -> int:
    here = client(call.client)
    found = rebuild(here, anyway=call.anyway)
    for row in found.different:
        reason = row["reason"].english()
        facts = {"client": here.slug} | row | {"reason": reason}
        out.answer(facts, f"“{row['file']}” (upload {row['upload']}): {reason}")
    facts = {"client": here.slug, "uploads": found.uploads, "different": len(found.different)}
    facts |= {"replaced": found.is_replaced} | found.digest
    done = "made anew" if found.is_replaced else "left as it was; --anyway takes the new one"
    out.answer(
        facts,
        f"{here.slug}: {done}. {found.uploads} files came in again, {len(found.different)} say something else; digest {found.digest['digest']}",
    )
    return DONE if found.is_replaced and not found.different else REFUSED


EXPORT = Verb("export", "write a business into one zip", _export_options, _export)
RESTORE = Verb(
    "restore",
    "bring a business back, from such a zip or from where a deleted one lies",
    _restore_options,
    _restore,
)
REBUILD = Verb(
    "rebuild",
    "make a store anew from the files received and what was said",
    _rebuild_options,
    _rebuild,
)
