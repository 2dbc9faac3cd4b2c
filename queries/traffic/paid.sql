-- What did each campaign cost, and what did it bring?
--
-- grain: one row per campaign and currency
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   network      network id
--   campaign     as its people named it
--   currency     ISO 4217, empty where the file tells none
--   spend        what was paid, null where not told
--   impressions  times shown
--   clicks       on the link where told, else all
--   conversions  as the network attributes them; purchases
--   cost_per_click       what was paid ÷ clicks
--   cost_per_conversion  what was paid ÷ conversions
--   first_day    first day told
--   last_day     last day told
with

by_campaign as (
    select
        split_part(account_id, ':', 1) as network,
        campaign,
        currency,
        sum(val) filter (where metric = 'spend') as spend,
        sum(val) filter (where metric = 'impressions') as impressions,
        coalesce(sum(val) filter (where metric = 'link_clicks'), sum(val) filter (where metric = 'clicks')) as clicks,
        coalesce(sum(val) filter (where metric = 'conversions'), sum(val) filter (where metric = 'purchases')) as conversions,
        min(from_day) as first_day,
        max(to_day) as last_day
    from paid
    where from_day >= $from_day and to_day < $to_day
    group by network, campaign, currency
)

select
    network,
    campaign,
    currency,
    spend,
    impressions,
    clicks,
    conversions,
    spend / nullif(clicks, 0) as cost_per_click,
    spend / nullif(conversions, 0) as cost_per_conversion,
    first_day,
    last_day
from by_campaign
order by spend desc nulls last, campaign asc, currency asc
