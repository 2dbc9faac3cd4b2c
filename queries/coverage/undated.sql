-- Of which audiences, totals and web visits does nobody know the day?
--
-- grain: one row per account and thing
-- columns:
--   network     network id
--   account_id  id
--   thing       audience, periods, web, spend
with

undated as (
    select upload_id from live_uploads
    where is_undated
),

known as (
    select distinct account_id, 'audience' as thing
    from current_audience_values
    where upload_id in (select upload_id from undated)
    union all
    select distinct account_id, 'periods'
    from current_period_values
    where upload_id in (select upload_id from undated)
    union all
    select distinct account_id, 'web'
    from current_web_values
    where upload_id in (select upload_id from undated)
    union all
    select distinct account_id, 'spend'
    from current_spend
    where upload_id in (select upload_id from undated)
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    thing
from known
order by network, account_id, thing
