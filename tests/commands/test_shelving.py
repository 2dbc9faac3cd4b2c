"""A business is hidden, deleted, brought back and erased by a call: asked, or with --yes."""

import io
import sys

import pytest

from rumbo.clients import clients
from rumbo.clients.shelving import deleted, is_archived
from rumbo.commands.line import main


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("verb", ["archive", "delete"])
def test_nothing_is_done_that_was_not_agreed_to(said, bar, verb: str) -> None:
    code, answers, err = said(verb, "--client", "Bar")

    assert (code, answers) == (1, [])
    assert "“Bar”?" in err
    assert "Nothing was done: add --yes to do it." in err
    assert (clients(), is_archived(bar)) == ([bar], False)


def test_a_person_is_asked(bar, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    assert main(["delete", "--client", "Bar"]) == 1
    assert clients() == [bar]

    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert main(["delete", "--client", "Bar"]) == 0
    out, err = capsys.readouterr()
    assert clients() == []
    assert "Delete “Bar”? It is set aside for 30 days and can be brought back" in err
    assert "Until 2026-12-30 this brings it back: python -m rumbo restore --client" in out


def test_a_business_is_hidden_and_shown_again(said, bar) -> None:
    assert said("archive", "--client", "Bar", "--yes")[:2] == (
        0,
        [{"client": "bar", "state": "archived"}],
    )
    assert is_archived(bar)
    assert said("archive", "--client", "Bar", "--show")[:2] == (
        0,
        [{"client": "bar", "state": "open"}],
    )
    assert not is_archived(bar)


def test_a_deleted_business_is_listed_and_comes_back_whole(said, bar) -> None:
    digest = bar.store.rows("store/digest")[0]
    said("delete", "--client", "Bar", "--yes")

    assert said("clients")[1] == []
    assert said("clients", "--deleted")[1] == [
        {
            "client": "20261130-bar",
            "name": "Bar",
            "deleted_on": "2026-11-30",
            "until": "2026-12-30",
        }
    ]
    assert said("restore", "--client", "Bar") == (0, [{"client": "bar"} | digest], "")
    assert (clients(), deleted()) == ([bar], [])


def test_only_what_was_deleted_is_erased(said, bar) -> None:
    assert said("erase", "--client", "Bar", "--yes") == (
        2,
        [],
        "There is no deleted business “Bar”.\n",
    )

    said("delete", "--client", "Bar", "--yes")
    code, answers, err = said("erase", "--client", "20261130-bar")
    assert (code, answers) == (1, [])
    assert "Erase “Bar” for good?" in err
    assert said("erase", "--client", "20261130-bar", "--yes")[:2] == (
        0,
        [{"client": "bar", "state": "erased"}],
    )
    assert (clients(), deleted()) == ([], [])
