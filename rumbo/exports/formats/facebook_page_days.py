"""Meta Business Suite, Insights > Content > Export by page: one row a day, whose date is a real one."""

from __future__ import annotations

from rumbo.exports.builders.days import days
from rumbo.exports.format import Format, Section
from rumbo.exports.formats.meta_content import SPAN
from rumbo.exports.tables.account_columns import by_account

METRICS = ("engaged_users", "hides", "views", "reach", "impressions", "reactions", "clicks")

FORMAT = Format(
    id="facebook_page_days",
    network="facebook",
    name="Facebook page by day",
    words="facebook_page_days",
    span=SPAN,
    sections=(
        Section(
            ("page_id", "page_name", "day"),
            by_account(days(), account="page_id", name="page_name"),
            any_of=METRICS,
            lacks=("post",),
        ),
    ),
)
