"""Two programs that create and fill one business at once."""

from __future__ import annotations

from collections import Counter

from bench.faults.apart import apart, ended
from bench.faults.looking import Known, attempt, looked_at, nothing_lost, tidy
from rumbo.clients import new_client
from rumbo.store import lock
from tests.store.files import post, posts


def together(times: int) -> Counter[str]:
    """Let two programs create and fill one business at once."""
    counted: Counter[str] = Counter()
    for number in range(times):
        before = looked_at()
        attempt(counted, "together", lambda n=number, b=before: both(n, b))
        tidy()
    return counted


def both(number: int, before: Known) -> Known:
    names = [f"{number} {side}" for side in ("left", "right")]
    children = [
        apart(lambda n=name, p=place: fill(number, n, p)) for place, name in enumerate(names)
    ]
    for child in children:
        code, answer = ended(*child)
        assert code == 0, answer
    after = looked_at()
    nothing_lost(before, after, "together")
    assert len(after[f"new-{number}"]["uploads"]) == 2, after[f"new-{number}"]
    return after


def fill(number: int, name: str, place: int) -> None:
    lock.be_patient()
    made = new_client(f"New {number}")
    (receipt,) = made.receive(
        f"{name}.csv",
        posts(post(50 + place, owner=f"1{number:016},b{number},B {number}", likes=number)),
    )
    assert receipt.outcome == "imported", receipt.message
