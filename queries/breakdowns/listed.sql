-- Into which groups do files divide an audience or the visits to the website, and of which periods?
--
-- grain: one row per account, breakdown and period, the newest first; days stand together by their months
-- params:
--   $kind  audience, web
-- columns:
--   network     network id
--   account_id  account or web property
--   breakdown   what it is divided by, several joined by +; none of a website as a whole
--   from_day    first day
--   to_day      last day, included
--   by_day      whether it is a month put together from days
with

told as (
    select 'audience' as kind, account_id, breakdown, from_day, to_day from current_audience_values
    union all
    select 'web', account_id, breakdown, from_day, to_day from current_web_values
)

select distinct
    split_part(account_id, ':', 1) as network,
    account_id,
    breakdown,
    if(kind = 'web' and from_day = to_day, date_trunc('month', from_day)::date, from_day) as from_day,
    if(kind = 'web' and from_day = to_day, last_day(from_day), to_day) as to_day,
    kind = 'web' and from_day = to_day as by_day
from told
where kind = $kind
order by network asc, breakdown = 'none' asc, breakdown asc, to_day desc, from_day desc, account_id asc, by_day asc
