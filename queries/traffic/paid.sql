-- What did each campaign cost, and what did it bring?
--
-- grain: one row per campaign and currency
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   campaign     as its people named it
--   network      network id
--   currency     ISO 4217, empty where the file tells none
--   spend        what was paid, null where not told
--   impressions  times shown
--   clicks       on the link where told, else all
--   conversions  as the network attributes them; purchases
--   counts       whether the money counts in figures over time, which are of one currency
--   cost_per_click       what was paid ÷ clicks
--   cost_per_conversion  what was paid ÷ conversions
--   first_day    first day told
--   last_day     last day told
with

told as ( -- what is no money bears no currency: it is of the campaign's, where it has one alone
    select
        *,
        if(
            currency = '' and count(distinct nullif(currency, '')) over of_campaign = 1,
            max(currency) over of_campaign,
            currency
        ) as money
    from paid
    where from_day >= $from_day and to_day < $to_day
    window of_campaign as (partition by account_id, campaign)
)

select
    campaign,
    split_part(account_id, ':', 1) as network,
    money as currency,
    sum(val) filter (where metric = 'spend') as spend,
    sum(val) filter (where metric = 'impressions') as impressions,
    coalesce(sum(val) filter (where metric = 'link_clicks'), sum(val) filter (where metric = 'clicks')) as clicks,
    coalesce(sum(val) filter (where metric = 'conversions'), sum(val) filter (where metric = 'purchases')) as conversions,
    bool_and(counts) as counts,
    sum(val) filter (where metric = 'spend') / nullif(clicks, 0) as cost_per_click,
    sum(val) filter (where metric = 'spend') / nullif(conversions, 0) as cost_per_conversion,
    min(from_day) as first_day,
    max(to_day) as last_day
from told
group by campaign, network, money
order by spend desc nulls last, campaign asc, currency asc
