"""The businesses: a folder each, with its store and the files it received as they came."""

from rumbo.clients.business import Client
from rumbo.clients.folders import client, clients, new_client, remove_client
from rumbo.clients.names import slugify

__all__ = ["Client", "client", "clients", "new_client", "remove_client", "slugify"]
