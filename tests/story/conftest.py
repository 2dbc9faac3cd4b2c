"""The businesses of the tests of the reports, for the story alone."""

from tests.reports.conftest import cafe, empty, seven

__all__ = ["cafe", "empty", "seven"]
