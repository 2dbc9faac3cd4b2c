"""Damage to bytes: a cell may hold something else afterwards."""

from __future__ import annotations

import random


def cut_out(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 40) :]


def repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    end = start + chance.randrange(1, 200)
    return data[:end] + data[start:]


def swap(data: bytes, chance: random.Random) -> bytes:
    one, two, length = (chance.randrange(len(data)) for _ in range(3))
    one, two, length = min(one, two), max(one, two), 1 + length % 20
    if one + length > two:
        return data
    parts = (data[two : two + length], data[one + length : two], data[one : one + length])
    return data[:one] + b"".join(parts) + data[two + length :]


def scatter(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]
