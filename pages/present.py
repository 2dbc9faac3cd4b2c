"""What do we show the client, slide by slide?"""

from __future__ import annotations

from rumbo.screens.reports.presentation import present

present()
