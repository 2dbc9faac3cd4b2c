"""What is installed is what was pinned, with all that it needs, and checked by its hash."""

from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from rumbo.settings import ROOT

PINS, LOCK = "requirements.in", "requirements.txt"
DEVELOP_PINS, DEVELOP_LOCK = "requirements-develop.in", "requirements-develop.txt"
PYTHONS = ("3.11", "3.12", "3.13")


def lines(name: str) -> list[str]:
    """Return what a file of requirements asks for, each with its hashes on one line."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def pins(name: str) -> list[Requirement]:
    return [Requirement(line) for line in lines(name) if not line.startswith("-r")]


def locked(name: str) -> dict[str, Requirement]:
    """Return what a lock installs, by name; each has one version and at least one hash."""
    found = {}
    for line in lines(name):
        said, *hashes = line.split("--hash=")
        each = Requirement(said)
        assert hashes
        assert all(digest.startswith("sha256:") for digest in hashes)
        assert canonicalize_name(each.name) not in found
        found[canonicalize_name(each.name)] = each
    return found


def needed(each: Requirement, python: str) -> bool:
    here = default_environment() | {"python_version": python, "python_full_version": f"{python}.0"}
    return each.marker is None or each.marker.evaluate(here | {"extra": ""})


def needs(name: str) -> list[Requirement]:
    try:
        return [Requirement(said) for said in requires(name) or ()]
    except PackageNotFoundError:
        return []  # not needed by this Python


def holds(locked: Requirement | None, each: Requirement, python: str) -> bool:
    """Return whether what is locked is installed on a Python, in a version that will do."""
    if locked is None or not needed(locked, python):
        return False
    return each.specifier.contains(str(locked.specifier).removeprefix("=="))


@pytest.mark.parametrize(
    ("wanted", "lock"), [(PINS, LOCK), (PINS, DEVELOP_LOCK), (DEVELOP_PINS, DEVELOP_LOCK)]
)
def test_what_is_pinned_is_locked_in_that_version(wanted: str, lock: str) -> None:
    found = locked(lock)

    assert pins(wanted)
    for each in pins(wanted):
        assert str(found[canonicalize_name(each.name)].specifier) == str(each.specifier)


@pytest.mark.parametrize("lock", [LOCK, DEVELOP_LOCK])
def test_what_the_locked_need_is_locked_too(lock: str) -> None:
    found = locked(lock)
    missing = {
        f"{name} needs {each} on {python}"
        for name in found
        for each in needs(name)
        for python in PYTHONS
        if needed(found[name], python) and needed(each, python)
        if not holds(found.get(canonicalize_name(each.name)), each, python)
    }

    assert missing == set()


def test_tests_run_with_the_versions_that_users_get() -> None:
    develop = locked(DEVELOP_LOCK)

    for name, each in locked(LOCK).items():
        assert develop[name].specifier == each.specifier


@pytest.mark.parametrize("lock", [LOCK, DEVELOP_LOCK])
def test_a_lock_names_no_place_to_load_from(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert not any(line.startswith("-") for line in text.splitlines())


def test_the_machine_is_set_up_from_the_locks() -> None:
    said = (ROOT / "setup.sh").read_text(encoding="utf-8")

    assert '--require-hashes -r "$wanted"' in said
    assert {LOCK, DEVELOP_LOCK} == {
        word.removeprefix("wanted=") for word in said.split() if word.startswith("wanted=")
    }
