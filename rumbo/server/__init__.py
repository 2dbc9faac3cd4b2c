"""How the app is served: who may call it, under which headers, in which language its page says it is."""

from __future__ import annotations

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from rumbo.server.callers import SamePlace
from rumbo.server.headers import StrictHeaders
from rumbo.server.page import INDEX, PAGE, SpokenPage
from rumbo.server.scripts import PackedScripts
from rumbo.settings import hosts, open_to

__all__ = ["protection"]


def protection() -> list[Middleware]:
    """Return what every request passes before it reaches Streamlit, the outermost first."""
    return [
        Middleware(StrictHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=hosts(), www_redirect=False),
        Middleware(SamePlace, addresses=open_to()),
        Middleware(PackedScripts, page=PAGE, folder=INDEX.parent),
        Middleware(SpokenPage),
    ]
