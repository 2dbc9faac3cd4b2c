"""Meta Ads Manager and Ads Reporting, CSV and XLSX: campaigns, ad sets or ads, in total or by day.

The first row is the total of the others; it names nothing, and its reach is not their sum. The
currency stands in the header. Results may be added only within one kind of result: left aside.
"""

from __future__ import annotations

from rumbo.exports.builders.spending import spend
from rumbo.exports.format import Format, Section

FORMAT = Format(
    id="meta_ads",
    network="meta",
    name="Meta ads",
    words="meta_ads",
    sections=(
        Section(
            ("starts", "ends"),
            spend(
                "meta:ads",
                ("campaign", "ad_set", "ad"),
                words="meta_ads",
                parts=("age", "gender", "country", "region", "platform", "placement", "device"),
            ),
            any_of=("campaign", "ad_set", "ad", "impressions", "reach", "link_clicks"),
        ),
    ),
)
