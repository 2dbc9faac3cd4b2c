"""What an objective can be about: typed names that nothing is known by are refused, with those there are."""

from __future__ import annotations

from collections.abc import Iterable

from rumbo.errors import NotFound
from rumbo.exports.format import SEVERAL
from rumbo.exports.guided.mapping import networks
from rumbo.exports.recognition import all_formats
from rumbo.exports.vocabulary import vocabulary
from rumbo.metrics.accounts import account_names
from rumbo.metrics.series import reported
from rumbo.objectives.stated.scope import Scope, scopes
from rumbo.store.store import Store


def check_known(store: Store, scope: Scope) -> None:
    """Raise NotFound where a scope names a network, an account or a format that nobody knows.

    A network and a format may be waited for: those that Rumbo reads are known before a file holds
    them. An account is known once a file names it.
    """
    if scope.network and scope.network not in (known := _networks(store)):
        raise NotFound(
            "There is no network «{network}»: known are {known}.",
            network=scope.network,
            known=_listed(known),
        )
    if scope.account:
        _check_account(store, scope.account)
    if scope.format and scope.format not in (known := _formats(store)):
        raise NotFound(
            "There is no format «{format}»: known are {known}.",
            format=scope.format,
            known=_listed(known),
        )


def _check_account(store: Store, account: str) -> None:
    known, names = scopes(store).accounts, account_names(store)
    if not known:
        raise NotFound(
            "«{account}» is not known: no file has named an account yet. Import one first, or leave it out.",
            account=account,
        )
    if account not in known:
        shown = (f"{each} ({names[each]})" if each in names else each for each in known)
        raise NotFound(
            "There is no account «{account}»: known are {known}.",
            account=account,
            known=_listed(shown),
        )


def _networks(store: Store) -> set[str]:
    read = {each.network for each in all_formats()} | set(networks())
    held = {network for spans in reported(store).values() for network in spans}
    return (read | held) - {SEVERAL, ""}


def _formats(store: Store) -> set[str]:
    read = {field for field, _ in vocabulary("kinds").meanings.values()}
    return read | set(scopes(store).formats)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
