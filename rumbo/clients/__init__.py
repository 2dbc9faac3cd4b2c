"""The businesses: a folder each, with its store and the files it received as they came."""

from rumbo.clients.business import Client
from rumbo.clients.condition import Condition, condition
from rumbo.clients.folders import client, clients, new_client, received_by
from rumbo.clients.names import slugify

__all__ = [
    "Client",
    "Condition",
    "client",
    "clients",
    "condition",
    "new_client",
    "received_by",
    "slugify",
]
