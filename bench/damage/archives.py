"""Damage to a zip: its members are moved, named otherwise, dropped, or damaged one by one."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence

Members = list[tuple[str, bytes]]


def shuffle_members(data: bytes, chance: random.Random) -> bytes:
    members = _members(data)
    return _zipped(chance.sample(members, len(members)))


def drop_member(data: bytes, chance: random.Random) -> bytes:
    members = _members(data)
    return _zipped(chance.sample(members, max(len(members) - 1, 1)))


def repeat_member(data: bytes, chance: random.Random) -> bytes:
    members = _members(data)
    name, content = chance.choice(members)
    stem, dot, ending = name.rpartition(".")
    return _zipped([*members, (f"{stem} (1){dot}{ending}", content)])


def swap_member_names(data: bytes, chance: random.Random) -> bytes:
    """Give the members one another's names, those of the same ending."""
    members = _members(data)
    ending = chance.choice(members)[0].rpartition(".")[2]
    places = [place for place, (name, _) in enumerate(members) if name.endswith(f".{ending}")]
    names = [members[place][0] for place in chance.sample(places, len(places))]
    for place, name in zip(places, names, strict=True):
        members[place] = (name, members[place][1])
    return _zipped(members)


def garble_names(data: bytes, _: random.Random) -> bytes:
    """Write the names of the members as a program does that takes their letters for others."""
    return _zipped([(name.encode().decode("cp437"), content) for name, content in _members(data)])


def add_shadows(data: bytes, chance: random.Random) -> bytes:
    """Add what a Mac adds."""
    members = [each for each in _members(data) if not each[0].startswith("__MACOSX")]
    shadows = [(f"__MACOSX/._{name}", chance.randbytes(120)) for name, _ in members]
    return _zipped([*members, *shadows, (".DS_Store", chance.randbytes(60))])


def put_in_a_folder(data: bytes, _: random.Random) -> bytes:
    return _zipped([(f"Descargas/{name}", content) for name, content in _members(data)])


def put_in_another(data: bytes, _: random.Random) -> bytes:
    return _zipped([("export.zip", data)])


def empty_member(data: bytes, chance: random.Random) -> bytes:
    members = _members(data)
    place = chance.randrange(len(members))
    members[place] = (members[place][0], b"")
    return _zipped(members)


def in_a_member(
    damages: Callable[[str, bytes], Sequence],
) -> Callable[[bytes, random.Random], bytes]:
    """Return the damage that does one of these, by name and bytes, to a member."""

    def damage_member(data: bytes, chance: random.Random) -> bytes:
        members = _members(data)
        place = chance.randrange(len(members))
        name, content = members[place]
        if possible := damages(name, content):
            members[place] = (name, chance.choice(possible)(content, chance))
        return _zipped(members)

    return damage_member


def _members(data: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [
            (each.filename, archive.read(each)) for each in archive.infolist() if not each.is_dir()
        ]


def _zipped(members: Members) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()
