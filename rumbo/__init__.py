"""Rumbo: is the social-media work on course for its stated objectives?"""

from __future__ import annotations

__version__ = "0.1.0"
