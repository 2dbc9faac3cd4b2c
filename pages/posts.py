"""Which publications did better than was to be expected of them, and does day, hour or format matter?"""

from __future__ import annotations

from rumbo.screens.imports.same_accounts import hidden
from rumbo.screens.posts.publications import publications
from rumbo.screens.session import say
from rumbo.screens.subjects.value_lens import heading

heading(say()("Posts"))
publications()
hidden()
