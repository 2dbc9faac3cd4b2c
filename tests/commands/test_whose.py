"""Whose file, which business: on the command line it is checked and asked like on the screen."""

from __future__ import annotations

from rumbo.clients import client, clients
from rumbo.clients.drops import arrivals, arrive
from rumbo.commands import profile


def test_a_file_that_another_business_received_is_asked_about(said, bar, folder) -> None:
    code, [asked], err = said("import", "--client", "Tahona", folder / "posts.csv")

    assert (code, asked["outcome"], asked["needs"]) == (1, "question", "client")
    assert "Bar has received this very file. Import it here too?" in err

    code, [taken], _ = said(
        "import", "--client", "Tahona", "--account-is-ours", folder / "posts.csv"
    )
    assert (code, taken["outcome"]) == (0, "imported")


def test_a_file_that_was_undone_there_is_free(said, bar, folder) -> None:
    for each in said("uploads", "--client", "Bar")[1]:
        said("undo", "--client", "Bar", each["upload"])

    assert said("import", "--client", "Tahona", folder / "posts.csv")[0] == 0


def test_another_spelling_is_no_other_business(said, bar, folder) -> None:
    said("import", "--client", "Café & Té", "--account-is-ours", folder / "posts.csv")

    code, _, err = said("import", "--client", "cafe te", folder / "posts.csv")

    assert code == 1
    assert "There is a business “Café & Té”, and “cafe te” is almost written alike." in err
    assert [each.slug for each in clients()] == ["bar", "café-té"]


def test_a_new_business_says_what_was_assumed_of_it(said, folder, monkeypatch) -> None:
    monkeypatch.setattr(profile, "get_localzone_name", lambda: "America/Montevideo")
    monkeypatch.setattr(profile.locale, "getlocale", lambda: ("es_UY", "UTF-8"))

    _, _, err = said("import", "--client", "Bar", folder / "posts.csv")

    assert "its days are those of America/Montevideo, as on this machine" in err
    assert client("Bar").profile() == {
        "name": "Bar",
        "language": "es",
        "time_zone": "America/Montevideo",
        "country": "UY",
        "region": None,
    }


def test_who_a_business_is_can_be_said(said, bar) -> None:
    code, [told], _ = said(
        "profile", "--client", "Bar", "--zone", "Europe/Paris", "--country", "fr"
    )

    assert (code, told["time_zone"], told["country"], told["name"]) == (
        0,
        "Europe/Paris",
        "FR",
        "Bar",
    )
    assert client("Bar").profile()["time_zone"] == "Europe/Paris"
    assert said("profile", "--client", "Bar", "--zone", "Europe/Pari")[0] == 1


def test_what_a_screen_left_waiting_is_answered_here(said, bar, folder) -> None:
    before = len(said("uploads", "--client", "Bar")[1])
    visits = (folder / "reach.csv").read_bytes().replace(b"7\x000\x00", b"7\x001\x00")
    arrive(bar, [("again.csv", visits)])

    code, [asked], _ = said("waiting", "--client", "Bar")
    assert (code, asked["file"], asked["needs"]) == (1, "again.csv", "network")

    assert said("waiting", "--client", "Bar", "--network", "instagram")[:2] == (0, [])
    assert len(said("uploads", "--client", "Bar")[1]) == before + 1


def test_what_waits_can_be_left_out(said, bar, folder) -> None:
    arrive(bar, [("again.csv", (folder / "reach.csv").read_bytes() + b"\n\x00")])

    assert said("waiting", "--client", "Bar", "--leave-out")[0] == 0
    assert said("waiting", "--client", "Bar", "--only", "nothing")[0] == 2
    assert [each.outcome for each in arrivals(bar)[0].receipts()] == ["refused"]
