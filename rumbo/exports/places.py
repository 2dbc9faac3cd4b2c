"""Which network an address lies on."""

from __future__ import annotations

import re

HOSTS = {
    "instagram": r"instagram\.com",
    "facebook": r"facebook\.com|fb\.(?:com|watch|me)",
    "linkedin": r"linkedin\.com|lnkd\.in",
    "x": r"(?:x|twitter)\.com",
    "tiktok": r"tiktok\.com",
    "youtube": r"youtube\.com|youtu\.be",
    "pinterest": r"pinterest\.[a-z.]+|pin\.it",
    "threads": r"threads\.(?:net|com)",
    "bluesky": r"bsky\.app",
}
_KNOWN = {
    name: re.compile(rf"https?://(?:[\w-]+\.)*(?:{host})/", re.I) for name, host in HOSTS.items()
}


def network_of_link(link: str) -> str:
    """Return the network of an address, or an empty text.

    >>> network_of_link("https://www.linkedin.com/feed/update/urn:li:share:1")
    'linkedin'
    """
    return next((name for name, host in _KNOWN.items() if host.match(link.strip())), "")
