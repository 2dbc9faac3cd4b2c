"""Damage to a JSON document: well formed, and not what the network wrote."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

ANOTHER_TYPE = (None, True, 3, -1.5, "", "3", [], {}, ["x"], {"x": 1})


def drop_a_key(data: bytes, chance: random.Random) -> bytes:
    return _changed(data, dict, chance, lambda each: each.pop(chance.choice(list(each))))


def rename_a_key(data: bytes, chance: random.Random) -> bytes:
    def change(each: dict) -> None:
        each["x"] = each.pop(chance.choice(list(each)))

    return _changed(data, dict, chance, change)


def drop_an_entry(data: bytes, chance: random.Random) -> bytes:
    return _changed(data, list, chance, lambda each: each.pop(chance.randrange(len(each))))


def repeat_an_entry(data: bytes, chance: random.Random) -> bytes:
    return _changed(data, list, chance, lambda each: each.append(chance.choice(each)))


def shuffle_entries(data: bytes, chance: random.Random) -> bytes:
    return _changed(data, list, chance, chance.shuffle)


def close_early(data: bytes, chance: random.Random) -> bytes:
    """End a list after one of its entries, as a download does that is repaired."""

    def change(each: list) -> None:
        del each[chance.randrange(len(each)) :]

    return _changed(data, list, chance, change)


def wrap_an_entry(data: bytes, chance: random.Random) -> bytes:
    def change(each: list) -> None:
        place = chance.randrange(len(each))
        each[place] = [each[place]]

    return _changed(data, list, chance, change)


def change_a_type(data: bytes, chance: random.Random) -> bytes:
    """Put something of another type in a place: what the file says is not what it said."""

    def change(each: dict) -> None:
        each[chance.choice(list(each))] = chance.choice(ANOTHER_TYPE)

    return _changed(data, dict, chance, change)


def _changed(
    data: bytes, kind: type, chance: random.Random, change: Callable[[Any], object]
) -> bytes:
    """Return the document with one of its objects or lists changed, if it has any."""
    document = json.loads(data)
    if found := [each for each in _within(document) if isinstance(each, kind) and each]:
        change(chance.choice(found))
    return json.dumps(document, ensure_ascii=False).encode()


def _within(node: Any) -> Iterator[Any]:
    yield node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        yield from _within(child)
