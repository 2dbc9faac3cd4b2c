"""Whose publication a row is: its id, and the account that published it."""

from __future__ import annotations

import re
from collections import Counter

from rumbo.exports.builders.rows import Rows
from rumbo.networks import network_of_link
from rumbo.wording import say

_SPOILT = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.I)
_BLANK = re.compile(r"\s")
_PARTED = re.compile("[/:]")
NAMELESS = say("There is no publication id, nor an address to take it from.")
RECOVERED = say(
    "A spreadsheet had rounded the publication ids: they were taken from the addresses."
)
ROUNDED = "Column «{column}»: a spreadsheet has rounded the publication id to «{seen}»."
NOT_AN_ID = "Column «{column}»: «{seen}» is not a publication id of this network."
NOT_A_LINK = "Column «{column}»: «{seen}» is not an address of this network."
TWO_IDS = "Column «{column}»: «{seen}» is the address of another publication than the id says."


def post_ids(rows: Rows, id_is: str, id_in_link: str | None, link_is: str | None) -> list[str]:
    """Return each row's id, from the address where the column has none or a rounded one.

    A row without one, or whose id or address is none of this network's, is refused.
    """
    whole = re.compile(id_is)
    linked = re.compile(id_in_link) if id_in_link else None
    form = link_is or id_in_link
    address = re.compile(form) if form else None
    ids, is_spoilt = [], False
    for place, (cell, link) in enumerate(
        zip(rows.cells("post_id"), rows.cells("link"), strict=True)
    ):
        written = cell.strip().lstrip("'")
        match = linked.search(link) if linked else None
        if not written.isdecimal() and _SPOILT.fullmatch(written):
            written, is_spoilt = "", is_spoilt or match is not None
        own = written or (match[1] if match else "")
        ids.append(own)
        if place not in rows:
            continue
        if not own:
            _refuse_nameless(rows, place, cell)
        elif not whole.fullmatch(own):
            rows.refuse_cell(place, "post_id" if written else "link", NOT_AN_ID)
        elif (given := link.strip()) and not _is_of(rows.block.network, given, address):
            rows.refuse_cell(place, "link", NOT_A_LINK)
        elif match and match[1] != own:
            rows.refuse_cell(place, "link", TWO_IDS)
    if is_spoilt:
        rows.facts.notes.append(RECOVERED)
    return ids


def _is_of(network: str, link: str, address: re.Pattern | None) -> bool:
    """Return whether an address is one, and of this network as far as it tells."""
    if _BLANK.search(link):
        return False
    if address:
        return bool(address.search(link))
    return bool(_PARTED.search(link)) and network_of_link(link) in ("", network)


def _refuse_nameless(rows: Rows, place: int, cell: str) -> None:
    if cell.strip():
        rows.refuse_cell(place, "post_id", ROUNDED)
    else:
        rows.refuse(place, NAMELESS)


class Owners:
    """The account that most rows belong to, and who published each row if it was another."""

    def __init__(self, rows: Rows, in_link: str | None) -> None:
        ids = _accounts(rows, in_link)
        names = rows.cells("username" if "username" in rows.block.columns else "account_name")
        votes = Counter(ids[place] for place in rows.kept if ids[place])
        most = max(votes.values(), default=0)
        own = min((each for each, count in votes.items() if count == most), default="")
        self.account = f"{rows.block.network}:{own}"
        self.others: list[str | None] = [
            None if each in ("", own) else name.strip() or each
            for each, name in zip(ids, names, strict=True)
        ]
        if own:
            known = (name.strip() for each, name in zip(ids, names, strict=True) if each == own)
            rows.facts.accounts[self.account] = min(filter(None, known), default=own)
        if others := sum(votes.values()) - most:
            rows.facts.notes.append(
                say(
                    "Publications of other accounts (collaborations), shown apart and not counted as yours: {others}.",
                    others=others,
                )
            )


def _accounts(rows: Rows, in_link: str | None) -> list[str]:
    if not in_link:
        return [cell.strip() for cell in rows.cells("account_id")]
    pattern = re.compile(in_link)
    matches = map(pattern.search, rows.cells("link"))
    return [match[1].casefold() if match else "" for match in matches]
