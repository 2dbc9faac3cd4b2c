"""YouTube Studio, advanced mode > Export: a table by one dimension, its totals by day, its chart.

The three describe the same views: they are never added. The first row of a table is a total that
is not the sum of the rows, and writes 0 where YouTube knows no total. The period is only in the
name of the zip or folder. An id that begins with a dash is written with a blank before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from rumbo.exports.builders.audience import audience
from rumbo.exports.builders.days import days
from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section, by_header
from rumbo.exports.owner_names import account_in_name
from rumbo.exports.tables.unknown_divisions import GROUP, by_ids, by_new_group
from rumbo.exports.vocabulary import is_total
from rumbo.wording import say

PERIOD = re.compile(r"(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})")
CHANNEL = account_in_name(rf".*{PERIOD.pattern} (.+)", group=3)
GROUPS = (
    "geography",
    "cities",
    "traffic_source",
    "viewer_age",
    "viewer_gender",
    "subscription_status",
    "device_type",
    "operating_system",
    "content_type",
    "playback_location",
)
OF_VIDEOS, ID = ("video", "text", "published_at"), re.compile(r" ?[\w-]{11}")
MEASURED = ("views", "engaged_views", "watch_hours", "subscribers_net", "impressions", "revenue")
SUMMARIES = (
    "total",
    "totale",
    "gesamt",
    "insgesamt",
    "showing top*",
    "se muestran los*",
    "mostrando os*",
    "die 500 besten*",
)


def _period(file: File) -> tuple[date, date] | None:
    for match in PERIOD.finditer(f"{file.folder}/{file.name}"):
        try:
            return date.fromisoformat(match[1]), date.fromisoformat(match[2])
        except ValueError:
            continue
    return None


def _two_columns(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of a day and one metric that begin the file: below remarks they are another's.

    Days and impressions alone are anyone's, unless folder or name say that they are YouTube's.
    """
    is_named = bool(_period(file)) or is_total(file.stem)
    return [
        each
        for each in by_header(format_, grids, file)
        if len([cell for cell in each.block.header if cell]) == 2 and not each.block.header_record
        if is_named or "impressions" not in each.block.columns
    ]


def _more_columns(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of which most columns are YouTube's: a group and its views alone are anyone's."""
    found = [
        each
        for each in by_header(format_, grids, file)
        if (named := [cell for cell in each.block.header if cell.strip()])
        and 2 * format_.vocabulary.known(named) >= len(named)
        and (len(named) > 2 or "day" not in each.block.columns)
    ]
    needs, lacks = ("views", "watch_hours"), ("day", "video")
    videos = by_ids(format_, grids, file, format_.sections[0], needs, OF_VIDEOS, ID)
    return (
        found or [*videos] or [*by_new_group(format_, grids, file, _of_another_group, needs, lacks)]
    )


def _of_another_group(name: str) -> Section:
    return Section(
        (), audience(GROUP, name, summaries=SUMMARIES, period=lambda block: _period(block.file))
    )


def _chart_columns(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of which every column is YouTube's: a date and a «content type» are anyone's."""
    return [
        each
        for each in by_header(format_, grids, file)
        if all(format_.vocabulary.meaning(cell) for cell in each.block.header if cell.strip())
    ]


def _chart(block: Block) -> Facts:
    """Return no facts: the chart's rows divide by day what the table already says."""
    reason = say("The chart repeats what the table and the totals say.")
    return Facts(rows=len(block.rows), left_out=[Line(line, reason) for line in block.lines])


def _group(name: str) -> Section:
    build = audience(
        name,
        name,
        also=("city_name",),
        summaries=SUMMARIES,
        period=lambda block: _period(block.file),
    )
    return Section(
        (name,),
        build,
        any_of=("views", "views_share", "watch_hours", "impressions"),
        lacks=("day", "video", *(each for each in GROUPS if each != name)),
    )


def _format(ending: str, name: str, sections: tuple[Section, ...], find=by_header) -> Format:  # noqa: ANN001
    return Format(
        id=f"youtube_{ending}",
        network="youtube",
        name=name,
        words="youtube",
        sections=sections,
        find=find,
        span=_period,
        account=CHANNEL,
        older_too=True,
        ends_lines=ending != "totals",
    )


VIDEO = posts(
    rename={"video": "post_id"},
    id_is=r"[\w-]{11}",
    summary_ids=SUMMARIES,
    undated=True,
    default_kind="video",
)

FORMATS = (
    _format(
        "table",
        "YouTube table",
        (
            Section(("video", "published_at"), VIDEO, lacks=("day",)),
            Section(
                ("day", "views"),
                days(summaries=True),
                any_of=("watch_hours", "engaged_views", "subscribers_net"),
                lacks=("video", *GROUPS),
            ),
            *map(_group, GROUPS),
        ),
        _more_columns,
    ),
    _format(
        "totals",
        "YouTube totals by day",
        (Section(("day",), days(summaries=True), lacks=("video", *GROUPS)),),
        _two_columns,
    ),
    _format(
        "chart",
        "YouTube chart",
        tuple(Section(("day", group), _chart, any_of=MEASURED) for group in ("video", *GROUPS)),
        _chart_columns,
    ),
)
