-- Of which moments and periods are audiences, totals, web visits and spend known?
--
-- What nobody knows the day of is left out: see coverage/undated.
--
-- grain: one row per account, thing and period
-- columns:
--   network     network id
--   account_id  id
--   thing       audience, periods, web, spend
--   from_day    first day of the period
--   to_day      last day of it; the same for a picture of one moment
with

dated as (
    select upload_id from live_uploads
    where not is_undated
),

known as (
    select distinct account_id, 'audience' as thing, from_day, to_day
    from current_audience_values
    where upload_id in (select upload_id from dated)
    union all
    select distinct account_id, 'periods', from_day, to_day
    from current_period_values
    where upload_id in (select upload_id from dated)
    union all
    select distinct account_id, 'web', from_day, to_day
    from current_web_values
    where upload_id in (select upload_id from dated)
    union all
    select distinct account_id, 'spend', from_day, to_day
    from current_spend
    where upload_id in (select upload_id from dated)
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    thing,
    from_day,
    to_day
from known
order by network, account_id, thing, from_day, to_day
