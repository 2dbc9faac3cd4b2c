-- How many followed an account that files may leave unnamed, just before and just after some days?
--
-- grain: one row where anything is known of its followers on other days
-- params:
--   $account_id  the account as the file states it; `network:` is an unnamed one
--   $from_day    first day
--   $to_day      last day
-- columns:
--   before_on  the last day before them, null without one
--   before     followers on it
--   after_on   the first day after them, null without one
--   after      followers on it
--   step       the most by which they have changed in a day, null where only one day is known
with

known as (
    select day, val, abs(val - lag(val) over (order by day)) / (day - lag(day) over (order by day)) as step
    from values_by_name
    where stated_id = $account_id and metric = 'followers' and breakdown = 'none'
)

select
    max(day) filter (where day < $from_day) as before_on,
    arg_max(val, day) filter (where day < $from_day) as before,
    min(day) filter (where day > $to_day) as after_on,
    arg_min(val, day) filter (where day > $to_day) as after,
    max(step) as step
from known
having count(*) filter (where day < $from_day or day > $to_day) > 0
