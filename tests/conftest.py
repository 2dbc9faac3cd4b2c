"""Options and fixtures of all tests, and the day on which they run unless RUMBO_TODAY says another."""

import os

import pytest

os.environ.setdefault("RUMBO_TODAY", "2026-11-30")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the readers say now as what is expected; read the difference before committing it",
    )
