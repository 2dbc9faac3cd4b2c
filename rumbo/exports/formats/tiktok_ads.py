"""TikTok Ads Manager, Export: campaigns, ad groups or ads, by day or for the days that the file's name states.

The last row is a total. Clicks are those to the destination; how many people a campaign reached adds up
to nothing. Known from programs that read such files.
"""

from __future__ import annotations

from rumbo.exports.builders.spending import spend
from rumbo.exports.cells.periods import Span
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.name_days import span_in_name
from rumbo.wording import say

_DAY = r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
SPAN = span_in_name(rf"{_DAY}\D+\d{{4}}-\d{{2}}-\d{{2}}", rf"\d{{4}}-\d{{2}}-\d{{2}}\D+{_DAY}")
TOTALS = r"(?:Total|Totale|Gesamt|Insgesamt)(?:\s+(?:of|de|di|von|des)\s+\d|\s*$)"
UNDATED = say(
    "Nothing says of which days this is: keep the file's own name, or add the column «By day» to the report in TikTok Ads Manager."
)


def _period(block: Block) -> Span | None:
    return block.span


SPEND = spend(
    "tiktok_ads:",
    ("campaign", "ad_group", "ad"),
    words="tiktok_ads",
    parts=("age", "gender", "country", "placement"),
    totals=TOTALS,
    period=_period,
    undated=UNDATED,
)


FORMAT = Format(
    id="tiktok_ads",
    network="tiktok_ads",
    name="TikTok Ads",
    words="tiktok_ads",
    span=SPAN,
    sections=(
        Section(
            ("spend", "impressions"),
            SPEND,
            any_of=("campaign", "ad_group", "ad"),
            lacks=("starts", "ends"),
        ),
    ),
)
