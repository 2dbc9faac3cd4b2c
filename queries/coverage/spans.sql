-- Of which moments and periods are audiences, totals, web visits and spend known?
--
-- What nobody knows the day of is left out: see coverage/undated.
--
-- grain: one row per account, thing, period and format
-- columns:
--   network     network id
--   account_id  id
--   thing       audience, periods, web, spend
--   from_day    first day of the period
--   to_day      last day of it; the same for a picture of one moment
--   format      of a file that tells of it
with

dated as (
    select upload_id, format from live_uploads
    where not is_undated
),

known as (
    select distinct account_id, 'audience' as thing, from_day, to_day, dated.format
    from current_audience_values
    inner join dated on current_audience_values.upload_id = dated.upload_id
    union all
    select distinct account_id, 'periods', from_day, to_day, dated.format
    from current_period_values
    inner join dated on current_period_values.upload_id = dated.upload_id
    union all
    select distinct account_id, 'web', from_day, to_day, dated.format
    from current_web_values
    inner join dated on current_web_values.upload_id = dated.upload_id
    union all
    select distinct account_id, 'spend', from_day, to_day, dated.format
    from current_spend
    inner join dated on current_spend.upload_id = dated.upload_id
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    thing,
    from_day,
    to_day,
    format
from known
order by network, account_id, thing, from_day, to_day, format
