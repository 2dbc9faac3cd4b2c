"""Accounts that are one and the same, and publications that count in no figure."""

from __future__ import annotations

import argparse

from rumbo.clients import client
from rumbo.commands.verb import DONE, REFUSED, WRONG_CALL, Printer, Verb, client_option
from rumbo.store.uploads.accounts import hide, say_same, show

SAYS = {"same": True, "apart": False, "withdraw": None}


def _accounts_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    said = parser.add_mutually_exclusive_group()
    said.add_argument("--same", nargs=2, metavar=("A", "B"), help="say that two are one account")
    said.add_argument("--apart", nargs=2, metavar=("A", "B"), help="say that they are two")
    said.add_argument(
        "--withdraw", nargs=2, metavar=("A", "B"), help="take back what was said of them"
    )


def _accounts(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    for what, is_same in SAYS.items():
        if ends := getattr(call, what):
            one, other = ends
            say_same(store, one, other, is_same)
    rows = store.rows("accounts/resolution")
    columns = {"stated_id": "account", "account_name": "name", "account_id": "counts as"}
    out.table(rows, columns, "No file that counts speaks of an account.")
    pairs = store.rows("accounts/pairs")
    for each in pairs:
        out.complain(
            f"{each['later']} and {each['earlier']} share {each['shared']} of {each['of_fewer']} publications, numbers or reviews: "
            + {
                "same": "taken for one",
                "asked": "are they one? Say --same or --apart",
                "apart": "two accounts",
            }[each["verdict"]]
            + (", as you said." if each["is_said"] else ".")
        )
    return REFUSED if any(each["verdict"] == "asked" for each in pairs) else DONE


def _posts_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument("--network", metavar="N", help="network of the publication")
    parser.add_argument("--reason", metavar="R", help="why it is hidden", default="")
    said = parser.add_mutually_exclusive_group()
    said.add_argument(
        "--hide", metavar="POST", help="id or address of one that is to count in no figure"
    )
    said.add_argument(
        "--show", metavar="POST", help="id or address of a hidden one that counts again"
    )


def _posts(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    if (call.hide or call.show) and not call.network:
        out.complain("To hide or show a publication, also say its --network.")
        return WRONG_CALL
    if call.hide:
        hide(store, call.network, call.hide, call.reason)
    if call.show:
        show(store, call.network, call.show)
    names = ("network", "post_id", "day", "reason", "said_at", "link")
    columns = {name: name.replace("_", " ") for name in names}
    out.table(store.rows("posts/hidden"), columns, "No publication is hidden.")
    return DONE


ACCOUNTS = Verb(
    "accounts",
    "list the accounts, and say which are one and the same",
    _accounts_options,
    _accounts,
)
POSTS = Verb(
    "posts",
    "list the publications that are hidden, hide one or show it again",
    _posts_options,
    _posts,
)
