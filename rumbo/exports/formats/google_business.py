"""Google Business Profile, Performance report: one row a place, and the period only in the file's name.

The row below the header says in words what each column counts. A store code is a text, also where
it looks like a number; a place without one is known by its name and address.
"""

from __future__ import annotations

from rumbo.exports.builders.duplicates import keep_apart
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import Rows
from rumbo.exports.cells.periods import period_in
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.tables.description_row import described
from rumbo.wording import say

PLACE = ("store_code", "name", "address")
NO_PERIOD = say("The period of this report is only in its file name, which was changed.")
TWICE = say("The same place stands in this file twice; one row was kept.")


def _places(block: Block) -> Facts:
    rows, span = Rows(block), period_in(block.file.name, "ymd")
    rows.refuse_misshapen()
    metrics = parse_metrics(rows, PLACE)
    codes, names, addresses = ([cell.strip() for cell in rows.cells(name)] for name in PLACE)
    own = [
        code or f"{name}, {address}"
        for code, name, address in zip(codes, names, addresses, strict=True)
    ]
    keep_apart(rows, own, metrics, TWICE)
    if len(rows.kept) == 1 and not codes[rows.kept[0]]:
        own[rows.kept[0]] = ""  # the only place: whose it is, the business says
    for place in rows.kept:
        if span is None:
            rows.refuse(place, NO_PERIOD)
            continue
        known = {
            name: each for name, values in metrics.items() if (each := values[place]) is not None
        }
        account = f"google_business:{own[place]}"
        columns = {"line": [block.lines[place]] * len(known), "account_id": account}
        columns |= {"from_day": span[0], "to_day": span[1], "metric": list(known)}
        rows.facts.add("period_values", columns | {"val": list(known.values())}, len(known))
        rows.facts.accounts[account] = names[place]
    rows.facts.span = span
    return rows.facts


FORMAT = Format(
    id="google_business_performance",
    network="google_business",
    name="Google Business performance",
    words="google_business",
    sections=(
        Section(
            ("name", "address", "calls"),
            described(_places, PLACE),
            any_of=("views_search_mobile", "direction_requests", "website_clicks"),
        ),
    ),
)
