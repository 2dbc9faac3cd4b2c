"""LinkedIn profile, Analytics > Export: a workbook of discovery, engagement, posts, followers, groups.

Dates are text: month first in English, day first in every other language. In 2026 every cell is
text. The best posts stand in two tables side by side, by interactions and by impressions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rumbo.exports import cells
from rumbo.exports.builders.days import add_days, days
from rumbo.exports.builders.duplicates import keep_apart
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.posts import posts
from rumbo.exports.builders.rows import Rows
from rumbo.exports.cells.periods import period_in
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section, by_header
from rumbo.exports.tables.account_columns import owned
from rumbo.exports.tables.label_sheets import by_label
from rumbo.exports.tables.side_by_side import sides
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say

POST_ID = r"(?:urn:li:\w+:|-(?:activity|share|ugcPost)-)(\d+)"
NAME = re.compile(r"^[^_]+_(?P<name>.+)_\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}")
A_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
UNDER = re.compile(r"(?:<|menos de|less than|meno di)\s*(\d+)\s*%?", re.I)
TWICE = say("The same group stands in this file twice; one row was kept.")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables whose header has no cell besides theirs, and the labels of the discovery."""
    found = [
        each
        for each in by_header(format_, grids, file)
        if format_.vocabulary.known(each.block.header)
        == sum(map(bool, map(str.strip, each.block.header)))
    ]
    return [*by_label(format_, grids, file), *found]


def _order(block: Block, name: str) -> cells.Order:
    """Return the order that the column shows, or else the one of the header's language."""
    shown = cells.day_month_order(block.cells(name)) if name != "overall" else None
    in_english = vocabulary("linkedin_personal").language(block.header) == "en"
    return shown or ("mdy" if in_english else "dmy")


def _mine(block: Block, facts: Facts) -> Facts:
    """Return the facts as those of a person, not of a page."""
    match = NAME.search(block.file.stem)
    name = match["name"].replace("_", " ") if match else ""
    return owned(facts, f"linkedin:in/{name}", name)


def _discovery(block: Block) -> Facts:
    rows, order = Rows(block), _order(block, "overall")
    span = period_in(block.cells("overall")[0], order)
    if span is None:
        rows.refuse_cell(0, "overall", "Column «{column}»: «{seen}» is not a period.")
        return rows.facts
    metrics = parse_metrics(rows, {"overall"})
    known = {name: values[0] for name, values in metrics.items() if values[0] is not None}
    columns = {"line": block.lines * len(known), "account_id": "linkedin:", "metric": list(known)}
    columns |= {"from_day": span[0], "to_day": span[1], "val": list(known.values())}
    rows.facts.add("period_values", columns, len(known))
    rows.facts.span = span
    return _mine(block, rows.facts)


def _days(block: Block) -> Facts:
    order = _order(block, "day")
    facts = days(order=order)(block)
    for text, count in zip(block.title, block.title[1:], strict=False):
        is_told = not A_DAY.fullmatch(text.strip())  # a row above the header is a day alone
        match = A_DAY.search(text) if is_told and cells.is_number(count) else None
        on = cells.days_written([match[0]], order)[0] if match else None
        if on:
            line = block.lines[0] - 1 if block.lines else 1
            add_days(facts, "linkedin:", [line], [on], {"followers": [cells.number(count)]}, [0])
            facts.rows += 1
    return _mine(block, facts)


def _posts(block: Block) -> Facts:
    joined = sides(block, "link")
    build = posts(order=_order(joined, "published_at"), id_in_link=POST_ID)
    return _mine(block, build(joined))


def _groups(block: Block) -> Facts:
    rows, groups = Rows(block), vocabulary("linkedin_groups")
    rows.refuse_misshapen()
    written = zip(*map(rows.cells, ("breakdown", "value", "share")), strict=True)
    named = [
        ((groups.meaning(group) or (group.strip(), ()))[0], value.strip(), share.strip())
        for group, value, share in written
    ]
    keep_apart(rows, [each[:2] for each in named], {"share": [each[2] for each in named]}, TWICE)
    for place in rows.kept:
        group, bucket, share = named[place]
        try:
            metric, value = _share(share)
        except ValueError:
            rows.refuse_cell(place, "share", "Column «{column}»: «{seen}» is not a share.")
            continue
        columns = {"line": [block.lines[place]], "account_id": "linkedin:", "metric": metric}
        columns |= {"breakdown": group, "bucket": [bucket], "val": [value]}
        rows.facts.add("audience_values", columns, 1)
    return _mine(block, rows.facts)


def _share(text: str) -> tuple[str, float]:
    """Return a share, or the bound that it lies under: 0.127, 33%, < 1 %."""
    if under := UNDER.fullmatch(" ".join(text.split())):
        return "followers_share_under", float(under[1]) / 100
    value = cells.number(text, cells.decimal_sign([text]))
    return "followers_share", value / 100 if "%" in text else value


FORMAT = Format(
    id="linkedin_personal",
    network="linkedin",
    name="LinkedIn profile",
    words="linkedin_personal",
    find=_find,
    sections=(
        Section(("overall", "impressions"), _discovery),
        Section(("day", "impressions", "interactions"), _days),
        Section(("day", "new_followers"), _days),
        Section(("link", "published_at"), _posts, any_of=("interactions", "impressions")),
        Section(("breakdown", "value", "share"), _groups),
    ),
)
