"""What is computed once for a screen: found again by what was asked, whichever objects say it, and never shared."""

from dataclasses import replace
from datetime import date

from rumbo.clients import new_client
from rumbo.glossary import metric
from rumbo.metrics.series import Period
from rumbo.screens import session
from rumbo.screens.session import kept
from rumbo.store.store import Store

LIKES, DAYS = metric("likes", "posts"), Period(date(2026, 1, 1), date(2026, 2, 1))
asked: list[tuple] = []


def answer(store: Store, *args: object) -> list[str]:
    asked.append(args)
    return [store.path.parent.name]


def test_what_was_asked_before_is_not_computed_again_and_each_gets_a_copy(monkeypatch) -> None:
    one, other = new_client("One"), new_client("Other")
    monkeypatch.setattr(session, "current", lambda: one)
    asked.clear()

    first = kept(answer, LIKES, DAYS, ("instagram", "tiktok"))
    first.append("spoilt")
    names = tuple("".join(each) for each in (["insta", "gram"], ["tik", "tok"]))
    assert kept(answer, replace(LIKES), replace(DAYS), names) == ["one"]
    assert len(asked) == 1

    for different in (-1, -2, 1, True, 1.0, "1", None, [1], (1,)):
        kept(answer, different)
    assert [type(each) for (each,) in asked[1:]] == [
        int,
        int,
        int,
        bool,
        float,
        str,
        type(None),
        list,
        tuple,
    ]

    monkeypatch.setattr(session, "current", lambda: other)
    assert kept(answer, LIKES, DAYS, names) == ["other"]


def test_a_change_of_the_store_is_computed_anew(monkeypatch) -> None:
    here = new_client("One")
    monkeypatch.setattr(session, "current", lambda: here)
    asked.clear()
    kept(answer)
    with here.store.change():
        pass
    kept(answer)
    assert len(asked) == 2
