"""Acts that are killed at random moments, and acts that find the disk full."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter

from bench.faults.acts import ACTS, age
from bench.faults.apart import apart, ended
from bench.faults.looking import Known, attempt, looked_at, nothing_lost, tidy

# Bytes a file may have before the disk is full.
LIMITS = (0, 4_096, 20_000, 100_000, 400_000, 700_000, 1_000_000, 1_300_000)
SHORT = (0, 400_000)


def kill(act: str, number: int, seconds: float, before: Known) -> Known:
    """Kill an act at a moment; return what is known afterwards."""
    child, pipe = apart(lambda: ACTS[act](number))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    ended(child, pipe)
    after = looked_at()
    nothing_lost(before, after, act)
    return after


def kills(times: int, dice: random.Random) -> Counter[str]:
    """Kill acts in turn at random moments of the time they take."""
    counted: Counter[str] = Counter()
    lasts = {act: timed(act, 10_000 + place) for place, act in enumerate(ACTS)}
    before = looked_at()
    for number in range(times):
        act = list(ACTS)[number % len(ACTS)]
        if act == "migrate":
            age()
            before.pop("horno-el-sauce", None)
        before = attempt(
            counted,
            act,
            lambda a=act, n=number, b=before: kill(a, n, dice.uniform(0, lasts[a]), b),
        )
        tidy()
    return counted


def timed(act: str, number: int) -> float:
    if act == "migrate":
        age()
    begun = time.monotonic()
    code, answer = ended(*apart(lambda: ACTS[act](number)))
    assert code == 0, (act, answer)
    return time.monotonic() - begun


def full_disks(limits: tuple[int, ...]) -> Counter[str]:
    """Let every act meet a disk that ends at each of several sizes."""
    counted: Counter[str] = Counter()
    before = looked_at()
    for act in ACTS:
        for place, limit in enumerate(limits):
            if act == "migrate":
                age()
                before.pop("horno-el-sauce", None)
            before = attempt(
                counted,
                f"{act} at {limit}",
                lambda a=act, n=20_000 + place, li=limit, b=before: filled(a, n, li, b),
            )
            tidy()
    return counted


def filled(act: str, number: int, limit: int, before: Known) -> Known:
    code, answer = ended(*apart(lambda: ACTS[act](number), limit))
    assert code in (0, 3), answer  # done, or a sentence that says why not
    after = looked_at()
    nothing_lost(before, after, act)
    return after
