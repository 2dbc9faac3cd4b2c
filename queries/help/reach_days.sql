-- What would the daily reach of the last whole month add up to, beside a typical day of it?
--
-- grain: one row per network and account
-- columns:
--   network     network id
--   account_id  id
--   month       its first day
--   days        days with a reach
--   added_up    their sum: not a number of people
--   typical     the middle day
--   highest     the best day
with

reach as (
    select account_id, day, val
    from account_days
    where metric = 'reach'
),

last_month as (
    select account_id, (date_trunc('month', max(day) + 1) - interval 1 month)::date as month
    from reach
    group by account_id
)

select
    split_part(reach.account_id, ':', 1) as network,
    reach.account_id,
    last_month.month,
    count(*) as days,
    sum(reach.val) as added_up,
    median(reach.val) as typical,
    max(reach.val) as highest
from reach
inner join last_month on reach.account_id = last_month.account_id and date_trunc('month', reach.day) = last_month.month
group by reach.account_id, last_month.month
having sum(reach.val) > 0
order by network, reach.account_id
