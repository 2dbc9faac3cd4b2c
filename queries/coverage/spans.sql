-- Of which moments and periods are audiences, totals, web visits and spend known?
--
-- grain: one row per account, thing and period
-- columns:
--   network     network id
--   account_id  id
--   thing       audience, periods, web, spend
--   from_day    first day of the period
--   to_day      last day of it; the same for a picture of one moment
with

known as (
    select distinct account_id, 'audience' as thing, from_day, to_day
    from current_audience_values
    union all
    select distinct account_id, 'periods', from_day, to_day
    from current_period_values
    union all
    select distinct account_id, 'web', from_day, to_day
    from current_web_values
    union all
    select distinct account_id, 'spend', from_day, to_day
    from current_spend
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    thing,
    from_day,
    to_day
from known
order by network, account_id, thing, from_day, to_day
