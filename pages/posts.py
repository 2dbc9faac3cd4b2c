"""Which publications did better than was to be expected of them, and does day, hour or format matter?"""

from __future__ import annotations

from rumbo.screens.lens import heading
from rumbo.screens.publications import publications
from rumbo.screens.session import say
from rumbo.screens.whole import hidden

heading(say()("Posts"))
publications()
hidden()
